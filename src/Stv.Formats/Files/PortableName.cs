namespace Stv.Formats;

/// <summary>Names that every operating system takes for a file's, so that what is written on one can be copied to another.</summary>
internal static class PortableName
{
    /// <summary>Most file systems refuse longer names.</summary>
    const int Longest = 255;

    /// <summary>Why a name of one file or folder will not do everywhere, as half a sentence; null when it will.</summary>
    public static string? Fault(string name) =>
        name.Length == 0 || name is "." or ".." ? "it is not a name"
        : System.Text.Encoding.UTF8.GetByteCount(name) > Longest ? "it is longer than 255 bytes"
        : name.Any(letter => char.IsControl(letter) || letter is '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|') ? "it has a character that some systems do not allow in file names"
        : name[^1] is '.' or ' ' ? "some systems drop the dot or space at its end"
        : IsDevice(name) ? "it is the name of a device on Windows"
        : null;

    /// <summary>Whether Windows takes a name for a device's, whatever its ending.</summary>
    static bool IsDevice(string name)
    {
        var stem = name.Split('.')[0].TrimEnd(' ').ToUpperInvariant();
        return stem is "CON" or "PRN" or "AUX" or "NUL" or "CONIN$" or "CONOUT$"
            || stem.Length == 4 && (stem.StartsWith("COM", StringComparison.Ordinal) || stem.StartsWith("LPT", StringComparison.Ordinal)) && stem[3] is (>= '0' and <= '9') or '¹' or '²' or '³';
    }
}
