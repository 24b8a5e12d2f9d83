namespace Stv.Cli.Tests;

/// <summary>A test that interrupts a command: where there are signals, and where they reach it.</summary>
sealed class UnixFactAttribute : FactAttribute
{
    public UnixFactAttribute() => Skip = WhyNot;

    /// <summary>Why such a test cannot be made here; null where it can.</summary>
    internal static string? WhyNot { get; } = OperatingSystem.IsWindows() ? "Windows has no signals to send and no pipes in folders."
        : IgnoresInterrupts() ? "These tests were started where interrupts are ignored, as behind a shell's &, and every command that they start ignores them too."
        : null;

    /// <summary>Whether the second bit, that of SIGINT, is set among the ignored signals of this process.</summary>
    static bool IgnoresInterrupts() => File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(line => line.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } ignored
        && (Convert.ToUInt64(ignored["SigIgn:".Length..].Trim(), 16) & 2) != 0;
}

/// <summary>The same with rows of data.</summary>
sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute() => Skip = UnixFactAttribute.WhyNot;
}
