namespace Stv.Cli.Tests;

/// <summary>A test that needs the signals of Unix; elsewhere it is skipped and says so.</summary>
sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
            Skip = "Windows has no signals to send.";
    }
}
