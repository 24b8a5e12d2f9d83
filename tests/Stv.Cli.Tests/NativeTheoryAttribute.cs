namespace Stv.Cli.Tests;

/// <summary>A claim about the native build, which takes minutes to make: it is run where STV_NATIVE names one.</summary>
[AttributeUsage(AttributeTargets.Method)]
sealed class NativeTheoryAttribute : TheoryAttribute
{
    public static string? Executable => Environment.GetEnvironmentVariable("STV_NATIVE");

    public NativeTheoryAttribute() => Skip = Executable is null ? "STV_NATIVE names no native build" : null;
}
