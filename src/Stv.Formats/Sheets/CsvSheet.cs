using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;

namespace Stv.Formats;

/// <summary>The result sheet as CSV (RFC 4180 with <c>\n</c>): facts, then the table, then declaration, proceedings and notes.</summary>
/// <remarks>Figures, those in sentences too, are plain numbers without commas; exact fractions are rounded to 6 decimals. Text that a spreadsheet would run as a formula is preceded by an apostrophe.</remarks>
public static class CsvSheet
{
    static readonly CsvWriterOptions Options = new() { NewLine = "\n", ValidateFieldCount = false };

    /// <summary>The sheet as CSV.</summary>
    public static string Format(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, Options))
        {
            Record(csv, English.Title, sheet.Title);
            foreach (var fact in sheet.Facts)
                Record(csv, fact.Name, Thousands.Without(fact.Text));
            Record(csv, "", "");
            Table(csv, sheet);
            Record(csv, "", "");
            if (!sheet.Stages.IsEmpty)
                Record(csv, English.BalanceLabel, Thousands.Without(sheet.Balance));
            foreach (var (i, line) in sheet.Declaration.Index())
                Record(csv, English.ElectedNumber(i + 1), line);
            foreach (var stage in sheet.Stages)
                foreach (var sentence in stage.Proceedings)
                    Record(csv, English.StageNumber(stage.Number), Thousands.Without(sentence));
            foreach (var (i, note) in sheet.Notes.Index())
                Record(csv, English.SeeNote(i + 1), Thousands.Without(note));
            Record(csv, English.DeclarationHeading, sheet.Statement);
        }
        return text.ToString();
    }

    static void Table(CsvWriter csv, Sheet sheet)
    {
        Record(csv, [English.StageLabel, .. Columns(sheet, stage => stage.Number.ToString(CultureInfo.InvariantCulture)), ""]);
        Record(csv, ["", .. Columns(sheet, stage => stage.Heading), ""]);
        Record(csv, [English.Candidate, .. sheet.Stages.SelectMany(Figures), English.Result]);
        foreach (var row in sheet.Candidates.Concat(sheet.Sums))
        {
            csv.WriteField(DefusedCell.Write(row.Label));
            foreach (var (i, cell) in row.Cells.Index())
            {
                if (i > 0)
                    csv.WriteField(Number(cell.Change));
                csv.WriteField(Number(cell.Total));
            }
            csv.WriteField(row.Result ?? "");
            csv.EndRecord();
        }
    }

    /// <summary>What stands above a stage's columns, repeated above each of them.</summary>
    static IEnumerable<string> Columns(Sheet sheet, Func<SheetStage, string> above) =>
        sheet.Stages.SelectMany(stage => Enumerable.Repeat(above(stage), stage.Number == 1 ? 1 : 2));

    static IEnumerable<string> Figures(SheetStage stage)
    {
        if (stage.Number > 1)
            yield return English.Change;
        yield return English.Total;
    }

    static void Record(CsvWriter csv, params ImmutableArray<string> fields)
    {
        foreach (var field in fields)
            csv.WriteField(DefusedCell.Write(field));
        csv.EndRecord();
    }

    static string Number(Votes? votes) => votes switch
    {
        null => "",
        { DecimalPlaces: null } exact => exact.ToString(PublishedResult.ShownPlaces),
        { } decimals => decimals.ToString(),
    };
}
