using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// The file of corrections: CSV with the columns <c>file,row,column,found,becomes,reason</c>. A blank column means every cell of
/// the row, a blank row every row. <c>not counted</c> in a line with a row and no column leaves the row's paper out.
/// </summary>
public static class CorrectionsFile
{
    /// <summary>What a paper becomes that is left out.</summary>
    public const string NotCounted = "not counted";

    /// <summary>What stands where a person has to decide; nothing is counted until they have.</summary>
    public const string Undecided = "?";

    static readonly ImmutableArray<string> Columns = ["file", "row", "column", "found", "becomes", "reason"];

    /// <summary>Reads a file of corrections.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="BallotFormatException">It has defects: all of them.</exception>
    public static Corrections Parse(InputBytes file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var defects = new DefectList(file.Name);
        using var rows = new CsvRows(new MemoryStream(file.Content), ',', defects);
        var lines = ImmutableArray.CreateBuilder<Correction>();
        if (!rows.Read() || !HasColumns(rows))
            defects.Add(1, null, Excerpt.Of(rows.Raw), string.Join(',', Columns), "let a check write the file, or put these headings above it");
        while (defects.Total == 0 | lines.Count > 0 && rows.Read())
            if (rows.Width > 0)
                lines.Add(Line(rows, defects));
        foreach (var twice in lines.GroupBy(line => (line.File, line.Row, line.Column, line.Row is null || line.Column is null && line.Becomes is not null ? line.Found : "")).SelectMany(same => same.Skip(1).Select(line => (line, same.First()))))
            defects.Add(twice.line.Line, null, string.Create(CultureInfo.InvariantCulture, $"a correction of the same thing as line {twice.Item2.Line}"), "one line for each correction", "delete one of the two");
        defects.ThrowIfAny();
        return new Corrections { File = file.Name, Sha256 = file.Sha256, Lines = lines.ToImmutable() };
    }

    /// <summary>Writes corrections.</summary>
    /// <param name="lines">The lines.</param>
    public static string Format(IEnumerable<Correction> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var text = new StringBuilder().AppendJoin(',', Columns).Append('\n');
        foreach (var line in lines)
            text.AppendJoin(',', new[] { line.File, Number(line.Row), line.Column is { } column ? ColumnLetters.Of(column) : "", line.Found, line.Becomes ?? NotCounted, line.Reason }.Select(CsvCell.Of)).Append('\n');
        return text.ToString();
    }

    static bool HasColumns(CsvRows rows) => rows.Width == Columns.Length && rows.Texts().Select(heading => heading.ToLowerInvariant()).SequenceEqual(Columns);

    static Correction Line(CsvRows rows, DefectList defects)
    {
        var cells = rows.Texts().Select(DefusedCell.Read).Concat(Enumerable.Repeat("", Columns.Length)).ToArray();
        var (file, found, becomes, reason) = (cells[0]!, cells[3]!, cells[4]!, cells[5]!);
        int? row = null, column = null;
        if (file.Length == 0)
            Fault(0, "no file", "the name of the ballot file");
        if (cells[1]!.Length > 0 && (row = int.TryParse(cells[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number : null) is null)
            Fault(1, Excerpt.Of(cells[1]!), "the number of a row from 1, or a blank cell for every row");
        if (cells[2]!.Length > 0 && (column = ColumnLetters.Find(cells[2]!)) is null)
            Fault(2, Excerpt.Of(cells[2]!), "a column's letters, such as F, or a blank cell for every column");
        if (reason.Length == 0)
            Fault(5, "no reason", "why this is corrected, which is published");
        if (becomes == Undecided)
            Fault(4, "a question mark", "what should be read instead");
        else if (becomes == NotCounted && (cells[1]!.Length == 0 || cells[2]!.Length > 0))
            Fault(4, Excerpt.Of(becomes), "the row of one paper, and a blank cell for the column");
        else if (becomes == found && found.Length > 0)
            Fault(4, $"{Excerpt.Of(becomes)}, as found", "something else");
        else if (becomes != NotCounted && found.Length == 0 && (cells[1]!.Length == 0 || cells[2]!.Length == 0))
            Fault(3, "a blank cell", "what is in the cells that are corrected");
        return new Correction(rows.Row, file, row, column, found, becomes == NotCounted ? null : becomes, reason);

        void Fault(int cell, string what, string expected) => defects.Add(rows.Row, cell + 1, what, expected, "correct the line, or delete it");
    }

    static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";
}
