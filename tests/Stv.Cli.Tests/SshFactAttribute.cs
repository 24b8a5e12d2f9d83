using System.Diagnostics;

namespace Stv.Cli.Tests;

/// <summary>A claim about signatures, which OpenSSH makes: skipped where it is not installed.</summary>
sealed class SshFactAttribute : FactAttribute
{
    public SshFactAttribute() => Skip = WhyNot;

    /// <summary>Why signatures cannot be made here; null where they can.</summary>
    internal static string? WhyNot { get; } = IsThere() ? null : "ssh-keygen of OpenSSH is not installed.";

    static bool IsThere()
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo("ssh-keygen", ["-?"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.WaitForExit();
            return true;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}

/// <summary>The same with rows of data.</summary>
sealed class SshTheoryAttribute : TheoryAttribute
{
    public SshTheoryAttribute() => Skip = SshFactAttribute.WhyNot;
}
