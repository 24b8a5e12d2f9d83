namespace Stv.Cli.Tests;

/// <summary>A test with rows that needs links and pipes.</summary>
sealed class LinksAndPipesTheoryAttribute : TheoryAttribute
{
    public LinksAndPipesTheoryAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has no pipes with a name, and links need a right.";
    }
}
