using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>What a cell of the beginning of a CSV looks like, by which its column is judged.</summary>
internal enum CellKind
{
    /// <summary>Nothing, or a word for no choice.</summary>
    Blank,

    /// <summary>A number, or a word for a rank such as <c>1st</c>.</summary>
    Number,

    /// <summary>Anything else.</summary>
    Word,
}

/// <summary>Tells the kind of a cell.</summary>
internal static class CellKinds
{
    /// <summary>The kind, and the rank or whole number that the cell names; 0 where it is none, as with −1, 0 or 2.5.</summary>
    public static CellKind Of(string cell, out int number)
    {
        number = 0;
        if (cell.Length == 0)
            return CellKind.Blank;
        if (IsWhole(cell, out var whole))
        {
            number = (int)Math.Min(whole, int.MaxValue);
            return CellKind.Number;
        }
        if (RankHeader.TryReadNumber(cell, out number) || RankHeader.TryRead(cell, out number) || IsDecimal(cell))
            return CellKind.Number;
        return NoChoice.Is(cell) || NoChoice.IsOvervote(cell) ? CellKind.Blank : CellKind.Word;
    }

    /// <summary>Whether the cell is a whole number from 0.</summary>
    public static bool IsWhole(string cell, out long number) => long.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>Whether it is a word or a name: two letters at least, so that a tick or a cross is none.</summary>
    public static bool IsWordy(string cell) => cell.EnumerateRunes().Count(Rune.IsLetter) >= 2;

    /// <summary>Digits, after a sign if wished, with one point, comma or stroke between them.</summary>
    static bool IsDecimal(string cell)
    {
        var digits = cell[0] is '+' or '-' ? cell.AsSpan(1) : cell;
        var mark = digits.IndexOfAny('.', ',', '/');
        return mark < 0 ? AreDigits(digits) : AreDigits(digits[..mark]) && AreDigits(digits[(mark + 1)..]);
    }

    static bool AreDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');
}
