using System.Buffers;

namespace Stv.Formats;

/// <summary>A cell of a CSV that we write: defused, and in quotation marks where it needs them.</summary>
internal static class CsvCell
{
    static readonly SearchValues<char> Marks = SearchValues.Create(",;|\t\"\r\n");

    public static string Of(string text) => Quoted(DefusedCell.Write(text));

    /// <summary>A cell as it is, in quotation marks where it needs them: for a CSV that only we read.</summary>
    public static string Quoted(string cell) =>
        cell.AsSpan().ContainsAny(Marks) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}
