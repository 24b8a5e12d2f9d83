namespace Stv.Formats;

/// <summary>Sees from the headings of a CSV what stands between its cells.</summary>
internal static class Delimiters
{
    static readonly (char Delimiter, string Word)[] Known = [(',', "comma"), (';', "semicolon"), ('\t', "tab"), ('|', "bar")];

    /// <summary>The words for delimiters in options.</summary>
    public static IEnumerable<string> Words => Known.Select(entry => entry.Word);

    /// <summary>The delimiter that a word or the character itself stands for; null when it stands for none.</summary>
    public static char? Find(string word) => Known.Where(entry => entry.Word == word || entry.Delimiter.ToString() == word).Select(entry => (char?)entry.Delimiter).FirstOrDefault();

    /// <summary>The word for a delimiter.</summary>
    public static string Word(char delimiter) => Known.FirstOrDefault(entry => entry.Delimiter == delimiter).Word ?? delimiter.ToString();

    /// <summary>Every delimiter that may be meant, the likeliest first; comma when the headings hold none.</summary>
    /// <remarks>One that divides the headings and some row below into as many cells is meant before one that does not.</remarks>
    public static char[] Of(FileHead head)
    {
        var dividing = Known.Select(entry => (entry.Delimiter, Rows: head.RowsWith(entry.Delimiter))).Where(reading => reading.Rows is [{ Length: > 1 }, ..] || BlankAtAnEnd(head, reading.Delimiter)).ToArray();
        var even = dividing.Where(reading => reading.Rows.Skip(1).Any(row => row.Length == reading.Rows[0].Length) && reading.Rows.All(row => row.Length <= reading.Rows[0].Length)).ToArray();
        char[] meant = [.. (even.Length > 0 ? even : dividing).Select(reading => reading.Delimiter)];
        return meant.Length == 0 ? [','] : meant;
    }

    /// <summary>Whether the headings begin or end with the delimiter, and so with a column without a heading.</summary>
    static bool BlankAtAnEnd(FileHead head, char delimiter)
    {
        var end = head.Text.IndexOfAny((byte)'\n', (byte)'\r');
        var line = (end < 0 ? head.Text : head.Text[..end]).Trim((byte)' ');
        return line.Length > 1 && delimiter != ',' && (line[0] == delimiter || line[^1] == delimiter);
    }
}
