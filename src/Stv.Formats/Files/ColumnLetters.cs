namespace Stv.Formats;

/// <summary>Columns as spreadsheets name them: A to Z, then AA.</summary>
internal static class ColumnLetters
{
    /// <param name="column">From 1.</param>
    public static string Of(int column)
    {
        var letters = "";
        for (; column > 0; column = (column - 1) / 26)
            letters = (char)('A' + (column - 1) % 26) + letters;
        return letters;
    }
}
