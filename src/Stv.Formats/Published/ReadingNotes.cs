using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>What is said of how a stranger's sheet was read: its layout, whose names were found a little otherwise, what was passed over and what was not compared.</summary>
internal static partial class ReadingNotes
{
    const int ListedAtMost = 5;

    /// <summary>How the cells and the stages of the table were found.</summary>
    public static string Layout(SheetGrid grid, SheetTables tables, List<SheetBlock> blocks, StageColumns columns, FigureText figures)
    {
        var changes = columns.Stages.Skip(1).Count(stage => stage.Candidates.Any(cell => cell.Change is not null));
        var totals = columns.Stages.Skip(1).Count(stage => stage.Candidates.Any(cell => cell.Total is not null));
        var what = columns.Stages.Length == 1 ? "totals" : changes == 0 ? "totals" : totals == 0 ? "changes after the first" : "changes and totals";
        var first = tables.Blocks.IndexOf(blocks[0]) + 1;
        var parts = blocks.Count < tables.Blocks.Count ? string.Create(CultureInfo.InvariantCulture, $", in {(blocks.Count == 1 ? $"table {first}" : $"tables {first} to {first + blocks.Count - 1}")} of {tables.Blocks.Count}") : blocks.Count == 1 ? "" : $", in {blocks.Count} tables one after another";
        return $"read as {grid.Separator}, candidates in {(tables.InColumns ? "columns" : "rows")}{parts}, {Amount.Of(columns.Stages.Length, "stage")} as {what}{(figures.HasDecimalComma ? ", a comma before decimals" : "")}";
    }

    /// <summary>Names that are not written as on the ballot paper.</summary>
    public static IEnumerable<string> Spellings(ImmutableArray<Candidate> candidates, CandidateNames names, SheetTables tables) => tables.Blocks
        .SelectMany(block => block.Rows).Where(row => row.Candidate is { } candidate && !names.IsPlain(row.Label, candidate)).DistinctBy(row => (row.Label, row.Candidate))
        .Select(row => $"{Excerpt.Of(row.Label)} is read as {candidates[row.Candidate!.Value].Name}");

    /// <summary>Who is listed and did not stand.</summary>
    public static IEnumerable<string> Strangers(SheetClaims claims) => claims.Strangers.Take(ListedAtMost)
        .Select(stranger => string.Create(CultureInfo.InvariantCulture, $"row {stranger.Row} lists {Excerpt.Of(stranger.Text)}, who is not on the ballot paper, and is not compared"));

    /// <summary>What has figures and was not read.</summary>
    public static IEnumerable<string> PassedOver(StageColumns columns, SheetGrid grid, SheetTables tables, FigureText figures)
    {
        if (grid.Rows.Exists(row => ChangedRule().IsMatch(string.Join(' ', row.Select(cell => cell.Text)))))
            yield return "the sheet says that choices of its rule were changed; give the same options here";
        foreach (var heading in columns.PassedOver.Distinct())
            yield return $"the column {Excerpt.Of(heading)} is not read";
        var rows = tables.Unused.Select(at => grid.Rows[at]).Where(row => row[0].Text.Any(char.IsLetter) && RowWords.Of(row[0].Text) is null && row.Skip(1).Count(cell => figures.Read(cell.Text) is not null) > 1).ToList();
        foreach (var row in rows.Take(ListedAtMost))
            yield return string.Create(CultureInfo.InvariantCulture, $"row {row[0].Row}, {Excerpt.Of(row[0].Text)}, is not read");
        if (rows.Count > ListedAtMost)
            yield return $"{rows.Count - ListedAtMost} more rows with figures are not read";
    }

    /// <summary>What has figures or marks of candidates and is not compared.</summary>
    public static IEnumerable<string> LeftOut(StageColumns columns, SheetGrid grid, SheetTables tables, List<SheetBlock> blocks)
    {
        if (tables.Blocks.Count - blocks.Count is > 0 and var others)
            yield return $"{Amount.Of(others, "more table")} of the candidates";
        foreach (var cell in columns.NotUnderstood.Take(ListedAtMost))
            yield return string.Create(CultureInfo.InvariantCulture, $"row {cell.Row}, {Excerpt.Of(cell.Text)}, which is not a figure");
        if (columns.NotUnderstood.Count - ListedAtMost is > 0 and var more)
            yield return $"{Amount.Of(more, "more cell")} among the figures that {(more == 1 ? "is not one" : "are not figures")}";
        foreach (var cell in columns.Unplaced.Take(ListedAtMost))
            yield return string.Create(CultureInfo.InvariantCulture, $"row {cell.Row}, {Excerpt.Of(cell.Text)}, which stands where no candidate has a figure");
        if (columns.Unplaced.Count - ListedAtMost is > 0 and var unplaced)
            yield return $"{Amount.Of(unplaced, "more figure")} where no candidate has one";
        if (columns.WithoutTotals is { } stage)
            yield return string.Create(CultureInfo.InvariantCulture, $"the totals of stage {stage}, which were not found");
        foreach (var mark in columns.Marks.Where(mark => mark != "*" || !SaysWhatStarsMean(grid)).Order(StringComparer.Ordinal))
            yield return $"what {(mark == "*" ? "an asterisk, or bold type," : $"the mark {Excerpt.Of(mark)}")} beside figures says";
    }

    /// <summary>Whether the sheet explains that an asterisk or bold type means elected.</summary>
    public static bool SaysWhatStarsMean(SheetGrid grid) => grid.Rows.Exists(row => StarLine().IsMatch(string.Join(' ', row.Select(cell => cell.Text))));

    [GeneratedRegex(@"^""?rule\b.*\bchanged:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChangedRule();

    [GeneratedRegex(@"\*\s*(and bold)?\s*[=:]?\s*elected|\bin bold\b.{0,20}\belected", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StarLine();
}
