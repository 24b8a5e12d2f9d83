using System.Text;

namespace Stv.Formats;

/// <summary>Tells a row of sums, which a spreadsheet has below its papers (<c>Total,12,9</c>), from a paper.</summary>
internal static class SumsRow
{
    /// <summary>English, German, French, Spanish, Italian, Dutch and Welsh.</summary>
    static readonly byte[][] Words = [.. "total totals sum sums subtotal summe gesamt gesamtsumme somme suma totale totaal cyfanswm".Split(' ').Append("grand total").Append("sub total").Select(Encoding.ASCII.GetBytes)];

    /// <summary>Whether a cell may be such a word by its first two letters, which most are not.</summary>
    public static bool MayBeginWith(ReadOnlySpan<byte> cell) => cell.Length > 2 && ((char)(cell[0] | 0x20), (char)(cell[1] | 0x20)) is ('t', 'o') or ('s', 'u' or 'o') or ('g', 'e' or 'r') or ('c', 'y');

    /// <summary>Whether the text is a word that stands before sums.</summary>
    public static bool IsWord(ReadOnlySpan<byte> text)
    {
        text = text.TrimEnd(": "u8);
        if (!MayBeginWith(text))
            return false;
        foreach (var word in Words)
            if (Ascii.EqualsIgnoreCase(text, word))
                return true;
        return false;
    }

    /// <summary>Whether the first cell that is not blank is such a word, and all others are numbers.</summary>
    public static bool Is(string[] row)
    {
        string[] filled = [.. row.Where(cell => cell.Length > 0)];
        return filled.Length > 1 && IsWord(Encoding.UTF8.GetBytes(filled[0])) && filled.Skip(1).All(cell => CellKinds.Of(cell, out _) == CellKind.Number);
    }

    /// <summary>The index of that cell; −1 when the row is none of sums.</summary>
    public static int Column(CsvRows rows)
    {
        // Nearly every row is turned down by its first cell that is not blank.
        var filled = rows.Filled;
        for (var column = 0; column < filled; column++)
        {
            if (rows.Cell(column) is { IsEmpty: false } cell)
                return IsWord(cell) && Is(rows.Texts()) ? column : -1;
        }
        return -1;
    }
}
