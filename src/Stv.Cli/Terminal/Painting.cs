using System.Text.RegularExpressions;
using Spectre.Console;

namespace Stv.Cli;

/// <summary>Colours a text for a terminal. The letters stay what they are: without the colours it is the text that a file would get.</summary>
static partial class Painting
{
    static readonly Style Strong = new(decoration: Decoration.Bold);
    static readonly Style Faint = new(decoration: Decoration.Dim);
    static readonly Style Bad = new(Color.Maroon, decoration: Decoration.Bold);
    static readonly Style Attention = new(Color.Olive);

    /// <summary>The elected, and what is as it should be.</summary>
    public static Style Good { get; } = new(Color.Green);

    /// <summary>The text with colours.</summary>
    public static Paragraph Of(string text)
    {
        var (painted, lines) = (new Paragraph(), text.Split('\n'));
        for (var i = 0; i < lines.Length; i++)
            Line(i == 0 ? painted : painted.Append("\n"), lines[i], i == 0 ? "" : lines[i - 1], i + 1 < lines.Length ? lines[i + 1] : "");
        return painted;
    }

    /// <summary>A line for standard error: what says who speaks is coloured.</summary>
    public static Paragraph Said(string line)
    {
        var speaker = Speaker().Match(line).Length;
        return new Paragraph().Append(line[..speaker], line.StartsWith("stv", StringComparison.Ordinal) ? Bad : Attention).Append(line[speaker..]);
    }

    static void Line(Paragraph painted, string line, string above, string below)
    {
        if (Ruled().IsMatch(line))
            painted.Append(line, Faint);
        else if (Title().IsMatch(below) || above.Length == 0 && line is not ("" or [' ', ..]) && below.StartsWith("  ", StringComparison.Ordinal))
            painted.Append(line, Strong);
        else
        {
            var done = 0;
            foreach (Match match in Coloured().Matches(line))
            {
                painted.Append(line[done..match.Index]).Append(match.Value, match.Groups["bad"].Success ? Bad : match.Groups["attention"].Success ? Attention : Good);
                done = match.Index + match.Length;
            }
            painted.Append(line[done..]);
        }
    }

    [GeneratedRegex("^[─═]+$")]
    private static partial Regex Ruled();

    [GeneratedRegex("^═+$")]
    private static partial Regex Title();

    /// <summary>A verdict; a total of somebody elected, and the result of one; a word that stands in capitals.</summary>
    [GeneratedRegex(@"^(Reproduced|Ready to count)\b|(?<bad>^(Differs|Not ready to count|Not reproduced|Not counted|Something is wrong)\b)|~?\d[\d.,]*\*(?= |$)|(?<=  )Elected( \d+\w\w.*)?$|(?<attention>\b(WRONG|NOT MET|MISSED|(LEFT )?VACANT|NOT AS DECLARED|NO RESULT|INTERRUPTED|REHEARSAL|CANNOT)\b)")]
    private static partial Regex Coloured();

    [GeneratedRegex("^(stv|note|lost):")]
    private static partial Regex Speaker();
}
