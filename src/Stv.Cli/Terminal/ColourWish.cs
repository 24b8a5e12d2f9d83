namespace Stv.Cli;

/// <summary>Whether a terminal can show colours, and whoever sits there has not asked for none.</summary>
static class ColourWish
{
    /// <summary>What the environment of the process says.</summary>
    public static bool IsMet() => IsMet(Environment.GetEnvironmentVariable, OperatingSystem.IsWindows());

    /// <summary>What an environment says.</summary>
    /// <param name="variable">The value of a variable, by its name.</param>
    /// <param name="isWindows">Whether terminals that know no colours are about, so that one has to say that it does.</param>
    public static bool IsMet(Func<string, string?> variable, bool isWindows) =>
        string.IsNullOrEmpty(variable("NO_COLOR")) && variable("TERM") != "dumb" && (!isWindows || !string.IsNullOrEmpty(variable("WT_SESSION") ?? variable("TERM")));
}
