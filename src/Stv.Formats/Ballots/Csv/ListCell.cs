using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// A ranking as databases and programs write a list into one cell: <c>[Ann, Bob]</c> (DuckDB), <c>{Ann,"Bob Fell"}</c> (PostgreSQL),
/// <c>["Ann","Bob"]</c> (JSON), <c>['Ann', 'Bob']</c> (Python). A list within the list is an equal rank, NULL a rank left blank.
/// </summary>
internal static class ListCell
{
    /// <summary>The same ranking with marks between the names, <c>"Ann"&gt;"Bob"="Cat"</c>; null where the cell is no list.</summary>
    public static string? AsRanking(string cell)
    {
        var text = cell.Trim();
        var at = 1;
        return text is ['[', _, ..] or ['{', _, ..] && Items(text, ref at, isWithin: false) is { } ranking && at == text.Length ? ranking : null;
    }

    /// <summary>Whether a column holds lists: at least half of the cells that hold anything, and some of several names, since <c>[Ann]</c> alone may be a name. What else such a column holds is damaged.</summary>
    public static bool AreLists(IEnumerable<string> cells)
    {
        string?[] rankings = [.. cells.Where(cell => cell.Length > 0).Select(AsRanking)];
        return 2 * rankings.Count(ranking => ranking is not null) >= rankings.Length && Array.Exists(rankings, ranking => ranking is not null && QuotedList.Split(ranking, '>').Count > 1);
    }

    /// <summary>What stands up to the bracket that closes the list whose opening bracket is just before.</summary>
    static string? Items(string text, ref int at, bool isWithin)
    {
        var close = text[at - 1] == '[' ? ']' : '}';
        var items = new List<string>();
        SkipBlanks(text, ref at);
        for (var isEmpty = at < text.Length && text[at] == close; !isEmpty; at++)
        {
            SkipBlanks(text, ref at);
            if (Item(text, ref at, close, isWithin) is not { } item)
                return null;
            items.Add(item);
            SkipBlanks(text, ref at);
            if (at == text.Length || text[at] != ',' && text[at] != close)
                return null;
            if (text[at] == close)
                break;
        }
        at++;
        return isWithin ? string.Join('=', items.Where(item => item.Length > 0)) : string.Join('>', items);
    }

    static string? Item(string text, ref int at, char close, bool isWithin)
    {
        if (at == text.Length)
            return null;
        switch (text[at])
        {
            case '[' or '{':
                at++;
                return isWithin || at == text.Length ? null : Items(text, ref at, isWithin: true);
            case '"' or '\'':
                return Quoted(text, ref at) is { } name ? InMarks(name) : null;
            default:
                var start = at;
                while (at < text.Length && text[at] is not (',' or '[' or '{') && text[at] != close)
                    at++;
                var bare = text[start..at].Trim();
                return bare.Length == 0 ? null : NoChoice.Is(bare) ? "" : InMarks(bare);
        }
    }

    /// <summary>What stands between two quotation marks or apostrophes, where a backslash or a second mark lets one stand for itself.</summary>
    static string? Quoted(string text, ref int at)
    {
        var mark = text[at++];
        var name = new StringBuilder();
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
            {
                at++;
                if (text[at] == 'u' && at + 4 < text.Length && ushort.TryParse(text.AsSpan(at + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var letter))
                {
                    name.Append((char)letter);
                    at += 4;
                }
                else
                    name.Append(text[at] is 'n' or 't' or 'r' ? ' ' : text[at]);
            }
            else if (text[at] != mark)
                name.Append(text[at]);
            else if (at + 1 < text.Length && text[at + 1] == mark)
                name.Append(text[++at]);
            else
            {
                at++;
                return name.ToString();
            }
        }
        return null;
    }

    static string InMarks(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    static void SkipBlanks(string text, ref int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
    }
}
