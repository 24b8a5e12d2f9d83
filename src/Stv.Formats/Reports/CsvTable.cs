using System.Globalization;
using CsvHelper;

namespace Stv.Formats;

/// <summary>A table as CSV (RFC 4180 with <c>\n</c>). A cell that a spreadsheet would take for a formula is defused.</summary>
internal static class CsvTable
{
    static readonly CsvWriterOptions Options = new() { NewLine = "\n", ValidateFieldCount = false };

    /// <summary>The table as lines that end in <c>\n</c>.</summary>
    /// <param name="headings">The first row.</param>
    /// <param name="rows">The other rows.</param>
    public static string Format(IEnumerable<string> headings, IEnumerable<IEnumerable<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Options))
        {
            foreach (var row in rows.Prepend(headings))
            {
                foreach (var field in row)
                    csv.WriteField(DefusedCell.Write(field));
                csv.EndRecord();
            }
        }
        return text.ToString();
    }
}
