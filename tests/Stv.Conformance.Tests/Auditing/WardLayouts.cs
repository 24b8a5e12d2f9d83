using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stv.Conformance.Tests;

/// <summary>The ways in which people lay out the sheet of a ward.</summary>
static class WardLayouts
{
    /// <summary>Every way, by name.</summary>
    public static ImmutableDictionary<string, Func<WardSheet, string>> All { get; } = new Dictionary<string, Func<WardSheet, string>>
    {
        ["totals, commas"] = sheet => Joined(sheet.Rows, ","),
        ["totals, semicolons and decimal commas"] = sheet => Joined(sheet.Figures(cell => cell.Replace('.', ',')).Rows, ";"),
        ["totals, tabs"] = sheet => Joined(sheet.Rows, "\t"),
        ["totals, thousands parted"] = sheet => Joined(sheet.Figures(cell => Number(cell).ToString("#,##0.00000", CultureInfo.InvariantCulture)).Rows, ";"),
        ["totals, nothing for zero"] = sheet => Joined(sheet.Figures(cell => Number(cell) == 0 ? "" : cell).Rows, ","),
        ["totals, a dash for zero"] = sheet => Joined(sheet.Figures(cell => Number(cell) == 0 ? "–" : cell).Rows, ","),
        ["changes and totals"] = sheet => Joined(WithChanges(sheet, totals: true), ","),
        ["changes"] = sheet => Joined(WithChanges(sheet, totals: false), ","),
        ["candidates side by side"] = sheet => Joined(Transposed(sheet.Rows), ","),
        ["a table of Markdown"] = sheet => string.Concat(sheet.Rows.Select((row, i) => $"| {string.Join(" | ", row)} |\n{(i == 0 ? $"|{string.Concat(row.Select(_ => " --- |"))}\n" : "")}")),
        ["a web page"] = sheet => $"<html><body><table>{string.Concat(sheet.Rows.Select(row => $"<tr>{string.Concat(row.Select(cell => $"<td>{System.Net.WebUtility.HtmlEncode(cell)}</td>"))}</tr>\n"))}</table></body></html>",
        ["lines of text"] = sheet => string.Concat(sheet.Rows.Select(row => string.Join("   ", row) + "\n")),
        ["pages of four stages"] = Pages,
    }.ToImmutableDictionary();

    static string Joined(IEnumerable<ImmutableArray<string>> rows, string separator) =>
        string.Concat(rows.Select(row => string.Join(separator, row.Select(cell => $"\"{cell}\"")) + "\n"));

    static decimal Number(string cell) => decimal.Parse(cell, CultureInfo.InvariantCulture);

    static IEnumerable<ImmutableArray<string>> WithChanges(WardSheet sheet, bool totals) => sheet.Rows.Select((row, at) =>
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        cells.AddRange(row[0], row[1]);
        for (var stage = 2; stage <= sheet.Stages; stage++)
        {
            cells.Add(at == 0 ? $"Transfer {stage}" : (Number(row[stage]) - Number(row[stage - 1])).ToString("+0.00000;-0.00000;0.00000", CultureInfo.InvariantCulture));
            if (totals)
                cells.Add(row[stage]);
        }
        cells.Add(row[^1]);
        return cells.ToImmutable();
    });

    static IEnumerable<ImmutableArray<string>> Transposed(ImmutableArray<ImmutableArray<string>> rows) =>
        Enumerable.Range(0, rows[0].Length - 1).Select(column => rows.Select(row => row[column]).ToImmutableArray());

    /// <summary>A table for each four stages, each with its own head.</summary>
    static string Pages(WardSheet sheet)
    {
        var text = new StringBuilder();
        for (var first = 1; first <= sheet.Stages; first += 4)
        {
            var last = Math.Min(first + 3, sheet.Stages);
            foreach (var row in sheet.Rows)
                text.Append(string.Join(',', row[first..(last + 1)].Prepend(row[0]).Select(cell => $"\"{cell}\""))).Append('\n');
            text.Append('\n');
        }
        return text.ToString();
    }
}
