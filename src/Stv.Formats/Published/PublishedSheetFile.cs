using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>
/// A result sheet of any make: CSV with whatever between the cells, or text as it comes out of a page; candidates in rows or in
/// columns, stages as totals, as changes and totals, or as changes alone. What is not understood is passed over and listed.
/// </summary>
public sealed partial class PublishedSheetFile
{
    const int ListedAtMost = 5;

    /// <summary>A sheet with more tables than this is read whole or not at all.</summary>
    const int TablesAtMost = 40;

    readonly string _name;
    readonly List<string> _decoding = [];
    readonly ImmutableArray<SheetGrid> _grids;

    /// <summary>The sheet where it has a row for each candidate at each stage; else null.</summary>
    readonly LongSheet? _long;

    PublishedSheetFile(byte[] content, string name)
    {
        _name = name;
        var (tooLong, defects) = (new DefectList(name), new DefectList(name));
        var grids = new List<SheetGrid>();
        foreach (var grid in SheetGrid.Of(content, _decoding, tooLong))
        {
            grids.Add(grid);
            // Headings that say what a row is leave no other way to part the file into cells.
            if ((_long = LongSheet.Of(grid, defects)) is not null)
                break;
        }
        _grids = [.. grids];
        if (tooLong.Kept is [var first, ..])
            throw Fault(first.Row, first.Found, "a row for a candidate or a stage", first.Remedy);
        defects.ThrowIfAny();
    }

    /// <summary>The rule that the sheet says it was counted by; null when it names none that is known.</summary>
    public string? Rule => Line(RuleLine(), "rule") is { } id && Presets.Find(id) is { } preset ? preset.Id : null;

    /// <summary>How many seats it says there were; null when it does not say.</summary>
    public int? Seats => _long is { } rows ? rows.Seats : Line(SeatsLine(), "seats") is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) && seats > 0 ? seats : null;

    /// <summary>Who stood, as far as the sheet alone shows it: the names beside its figures, numbered from 1. None where no table is found.</summary>
    public ImmutableArray<Candidate> Candidates => _long?.Candidates ?? SheetCandidates.Find(_grids);

    /// <summary>Opens a sheet.</summary>
    /// <param name="content">The bytes of the file.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <exception cref="BallotFormatException">A row is many megabytes long.</exception>
    public static PublishedSheetFile Open(byte[] content, string fileName)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(fileName);
        return new PublishedSheetFile(content, fileName);
    }

    /// <summary>Finds the candidates and the stages of a contest in the sheet, in the likeliest way.</summary>
    /// <param name="candidates">The candidates in ballot-paper order.</param>
    /// <exception cref="BallotFormatException">There is no table of these candidates, or its figures can be read in two ways.</exception>
    public PublishedSheetReading Read(ImmutableArray<Candidate> candidates) => Readings(candidates)[0];

    /// <summary>Every way to read the sheet, the likeliest first: columns as totals, as changes or as both, all tables or only the first of those that repeat the candidates.</summary>
    /// <param name="candidates">The candidates in ballot-paper order.</param>
    /// <exception cref="BallotFormatException">There is no table of these candidates, or its figures can be read in two ways.</exception>
    public ImmutableArray<PublishedSheetReading> Readings(ImmutableArray<Candidate> candidates)
    {
        if (_long is not null)
            return [Read(_long, candidates)];
        var names = new CandidateNames(candidates);
        if (Best(names, candidates.Length) is not var (found, tables))
            throw NoTable(candidates);
        var blocks = tables.Blocks;
        return
        [
            .. Enum.GetValues<ColumnsRead>().Select(read => Read(candidates, names, found, tables, blocks, read)),
            .. Enumerable.Range(1, Math.Min(blocks.Count - 1, TablesAtMost)).Select(first => Read(candidates, names, found, tables, blocks[..first], ColumnsRead.AsTheyTell)),
        ];
    }

    PublishedSheetReading Read(LongSheet rows, ImmutableArray<Candidate> candidates)
    {
        var defects = new DefectList(_name) { InCells = true };
        var reading = rows.Read(candidates, defects);
        defects.ThrowIfAny();
        return reading is null ? throw NoTable(candidates) : reading with { Notes = [.. _decoding, .. reading.Notes] };
    }

    BallotFormatException NoTable(ImmutableArray<Candidate> candidates) =>
        Fault(null, "no table of the candidates", $"a row or a column for each of {string.Join(", ", candidates.Take(3).Select(candidate => candidate.Name))}{(candidates.Length > 3 ? " and the others" : "")}", "give the sheet of this contest, names as on the ballot paper");

    /// <summary>The parting into cells in which most candidates are found; the first of several.</summary>
    (SheetGrid Grid, SheetTables Tables)? Best(CandidateNames names, int standing)
    {
        (SheetGrid Grid, SheetTables Tables)? best = null;
        foreach (var grid in _grids)
            if (SheetTables.Of(grid, names, standing) is var tables && tables.Found > (best?.Tables.Found ?? 0))
                best = (grid, tables);
        return best;
    }

    PublishedSheetReading Read(ImmutableArray<Candidate> candidates, CandidateNames names, SheetGrid grid, SheetTables tables, List<SheetBlock> blocks, ColumnsRead read)
    {
        var figures = Figures(tables);
        var columns = new StageColumns(figures, candidates.Length, read);
        foreach (var block in blocks)
            columns.Read(block);
        if (columns.Stages.IsEmpty)
            throw Fault(tables.Blocks[0].Rows[0].Cells.FirstOrDefault()?.Row, "candidates without figures", "the votes of each at every stage", "see whether the sheet is whole");
        var claims = Claims(names, candidates.Length, grid, tables);
        var here = blocks.SelectMany(block => block.Candidates).ToHashSet();
        return new PublishedSheetReading(
            new PublishedSheet
            {
                Stages = columns.Stages,
                Fates = Fates(columns, grid),
                Claims = claims.Claims,
                ListsElected = claims.ListsElected,
                Quota = Quota(grid, tables, figures),
                Missing = [.. Enumerable.Range(0, candidates.Length).Where(candidate => !here.Contains(candidate))],
            },
            [.. _decoding, Layout(grid, tables, blocks.Count, columns, figures), .. Spellings(candidates, names, tables), .. PassedOver(columns, grid, tables, figures), .. Strangers(claims)]);
    }

    static SheetClaims Claims(CandidateNames names, int standing, SheetGrid grid, SheetTables tables)
    {
        var claims = new SheetClaims(names, standing);
        var last = -1;
        foreach (var at in tables.OutsideFigures)
        {
            if (at != last + 1)
                claims.Break();
            // A comma that parts cells may be one of a sentence.
            claims.Read(string.Join(grid.Rows[at][0].Column > 0 ? ", " : " ", grid.Rows[at].Select(cell => cell.Text).Where(text => text.Length > 0)), grid.Rows[at][0].Row);
            last = at;
        }
        return claims;
    }

    FigureText Figures(SheetTables tables)
    {
        try
        {
            return FigureText.Of(tables.Blocks.SelectMany(block => block.Rows).SelectMany(row => row.Cells).Select(cell => cell.Text));
        }
        catch (FormatException fault)
        {
            throw Fault(null, fault.Message, "one way to write decimals", "correct the figures of the sheet");
        }
    }

    /// <summary>An asterisk means elected where the sheet says so, and says it in no other way.</summary>
    static ImmutableArray<PublishedFate> Fates(StageColumns columns, SheetGrid grid) =>
        columns.Fates.Any(fate => fate.Elected is not null) || !grid.Rows.Any(row => StarLine().IsMatch(string.Join(' ', row.Select(cell => cell.Text)))) ? columns.Fates
            : [.. columns.Fates.Select((_, candidate) => new PublishedFate(columns.Starred.Contains(candidate) ? true : null, null))];

    static PublishedFigure? Quota(SheetGrid grid, SheetTables tables, FigureText figures)
    {
        foreach (var row in tables.Unused.Select(at => grid.Rows[at]).Where(row => RowWords.Of(row[0].Text.Split(':')[0]) == RowWords.Row.Quota))
            foreach (var cell in row)
                if (figures.Read(cell.Text.Split([' ', ':', '='], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => figures.Read(word) is not null) ?? "") is { } votes)
                    return new PublishedFigure(votes, cell.Row, cell.Column);
        return null;
    }

    static string Layout(SheetGrid grid, SheetTables tables, int blocks, StageColumns columns, FigureText figures)
    {
        var changes = columns.Stages.Skip(1).Count(stage => stage.Candidates.Any(cell => cell.Change is not null));
        var totals = columns.Stages.Skip(1).Count(stage => stage.Candidates.Any(cell => cell.Total is not null));
        var what = columns.Stages.Length == 1 ? "totals" : changes == 0 ? "totals" : totals == 0 ? "changes after the first" : "changes and totals";
        var parts = blocks < tables.Blocks.Count ? $", in the first {(blocks == 1 ? "table" : $"{blocks} tables")} of {tables.Blocks.Count}" : blocks == 1 ? "" : $", in {blocks} tables one after another";
        return $"read as {grid.Separator}, candidates in {(tables.InColumns ? "columns" : "rows")}{parts}, {Amount.Of(columns.Stages.Length, "stage")} as {what}{(figures.HasDecimalComma ? ", a comma before decimals" : "")}";
    }

    static IEnumerable<string> Spellings(ImmutableArray<Candidate> candidates, CandidateNames names, SheetTables tables) => tables.Blocks
        .SelectMany(block => block.Rows).Where(row => row.Candidate is { } candidate && !names.IsPlain(row.Label, candidate)).DistinctBy(row => (row.Label, row.Candidate))
        .Select(row => $"{Excerpt.Of(row.Label)} is read as {candidates[row.Candidate!.Value].Name}");

    static IEnumerable<string> Strangers(SheetClaims claims) => claims.Strangers.Take(ListedAtMost)
        .Select(stranger => string.Create(CultureInfo.InvariantCulture, $"row {stranger.Row} lists {Excerpt.Of(stranger.Text)}, which is nobody's name on the ballot paper, and is not compared"));

    /// <summary>What has figures and was not read.</summary>
    static IEnumerable<string> PassedOver(StageColumns columns, SheetGrid grid, SheetTables tables, FigureText figures)
    {
        if (grid.Rows.Exists(row => ChangedRule().IsMatch(string.Join(' ', row.Select(cell => cell.Text)))))
            yield return "the sheet says that choices of its rule were changed; what says so on the command line has to be said here too";
        foreach (var heading in columns.PassedOver.Distinct())
            yield return $"the column {Excerpt.Of(heading)} is not read";
        var rows = tables.Unused.Select(at => grid.Rows[at]).Where(row => row[0].Text.Any(char.IsLetter) && RowWords.Of(row[0].Text) is null && row.Skip(1).Count(cell => figures.Read(cell.Text) is not null) > 1).ToList();
        foreach (var row in rows.Take(ListedAtMost))
            yield return string.Create(CultureInfo.InvariantCulture, $"row {row[0].Row}, {Excerpt.Of(row[0].Text)}, is not read");
        if (rows.Count > ListedAtMost)
            yield return $"{rows.Count - ListedAtMost} more rows with figures are not read";
    }

    string? Line(Regex pattern, string group) => _grids[^1].Rows.Select(row => pattern.Match(string.Join(' ', row.Select(cell => cell.Text)))).FirstOrDefault(match => match.Success)?.Groups[group].Value;

    BallotFormatException Fault(int? row, string found, string expected, Advice remedy) => new(new Defect(_name, row, null, found, expected, remedy));

    [GeneratedRegex(@"^""?rule[\s,:;]+""?(?<rule>[a-z0-9-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RuleLine();

    [GeneratedRegex(@"^""?rule\b.*\bchanged:", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ChangedRule();

    [GeneratedRegex(@"^""?seats[\s,:;]+""?(?<seats>\d+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeatsLine();

    [GeneratedRegex(@"\*\s*=?\s*elected", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StarLine();
}
