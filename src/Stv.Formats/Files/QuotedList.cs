using System.Text;

namespace Stv.Formats;

/// <summary>Names with a mark between them, where a name that holds a mark stands in quotation marks, doubled inside it.</summary>
internal static class QuotedList
{
    /// <summary>The pieces between the marks that stand outside quotation marks, as they are.</summary>
    public static List<string> Split(string text, char mark)
    {
        var pieces = new List<string>();
        var (start, quoted) = (0, false);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"')
                i++;
            else if (text[i] == '"' && (quoted || text.AsSpan(start, i - start).IsWhiteSpace() || text[i - 1] is '=' or '>' or ';' or '|' or ','))
                quoted = !quoted;
            else if (text[i] == mark && !quoted)
            {
                pieces.Add(text[start..i]);
                start = i + 1;
            }
        }
        pieces.Add(text[start..]);
        return pieces;
    }

    /// <summary>A name without the quotation marks around it.</summary>
    public static string Unquoted(string name)
    {
        name = name.Trim();
        return name is ['"', _, ..] && name[^1] == '"' ? name[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal).Trim() : name;
    }

    /// <summary>A name, in quotation marks if it holds any of the marks or begins with a quotation mark.</summary>
    public static string Quoted(string name, string marks) =>
        name.AsSpan().IndexOfAny(marks) >= 0 || name.StartsWith('"') ? new StringBuilder("\"").Append(name.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"').ToString() : name;
}
