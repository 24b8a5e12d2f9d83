namespace Stv.Formats;

/// <summary>Columns as spreadsheets name them: A to Z, then AA.</summary>
internal static class ColumnLetters
{
    /// <summary>The column, from 1, that letters name; null where they name none that a file can have.</summary>
    public static int? Find(string letters)
    {
        var column = 0;
        foreach (var letter in letters)
            column = char.ToUpperInvariant(letter) is >= 'A' and <= 'Z' and var upper ? 26 * column + upper - 'A' + 1 : int.MinValue / 32;
        return letters.Length is > 0 and < 5 && column > 0 ? column : null;
    }

    /// <param name="column">From 1.</param>
    public static string Of(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }
}
