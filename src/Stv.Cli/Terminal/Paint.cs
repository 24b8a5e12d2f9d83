using System.Text;
using System.Text.RegularExpressions;

namespace Stv.Cli;

/// <summary>Colours a text for a terminal. The letters stay what they are: without the colours it is the text that a file would get.</summary>
static partial class Paint
{
    const string Off = "\e[0m", Bold = "\e[1m", Dim = "\e[2m", Good = "\e[32m", Bad = "\e[1;31m", Attention = "\e[33m";

    /// <summary>The text with colours.</summary>
    public static string Text(string text)
    {
        var lines = text.Split('\n');
        var painted = new StringBuilder(text.Length + 256);
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                painted.Append('\n');
            painted.Append(Line(lines[i], i == 0 ? "" : lines[i - 1], i + 1 < lines.Length ? lines[i + 1] : ""));
        }
        return painted.ToString();
    }

    /// <summary>A line for standard error: what says who speaks is coloured.</summary>
    public static string Said(string line) => Speaker().Replace(line, match => (match.Value[0] == 's' ? Bad : Attention) + match.Value + Off);

    static string Line(string line, string above, string below)
    {
        if (line.Length == 0)
            return line;
        if (Ruled().IsMatch(line))
            return Dim + line + Off;
        if (Title().IsMatch(below) || above.Length == 0 && line[0] != ' ' && below.StartsWith("  ", StringComparison.Ordinal))
            return Bold + line + Off;
        if (Verdict().Match(line) is { Success: true } verdict)
            return (verdict.Groups["good"].Success ? Good : Bad) + verdict.Value + Off + line[verdict.Length..];
        line = Elected().Replace(line, Good + "$0" + Off);
        return Shouted().Replace(line, Attention + "$0" + Off);
    }

    [GeneratedRegex("^[─═]+$")]
    private static partial Regex Ruled();

    [GeneratedRegex("^═+$")]
    private static partial Regex Title();

    /// <summary>A total of somebody elected, the result of one, and the bar of one.</summary>
    [GeneratedRegex(@"~?\d[\d.,]*\*(?= |$)|(?<=  )Elected( \d+\w\w.*)?$|(?<=^ +\d+\. .*)[█▒]+")]
    private static partial Regex Elected();

    [GeneratedRegex(@"\b(WRONG|NOT MET|MISSED|(LEFT )?VACANT|NOT AS DECLARED|NO RESULT|INTERRUPTED|REHEARSAL|CANNOT)\b")]
    private static partial Regex Shouted();

    [GeneratedRegex("^((?<good>Reproduced|Ready to count)|Differs|Not ready to count|Not reproduced|Not counted|Something is wrong)\\b")]
    private static partial Regex Verdict();

    [GeneratedRegex("^(stv|note|lost):")]
    private static partial Regex Speaker();
}
