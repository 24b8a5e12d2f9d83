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
    public PublishedSheetReading Read(ImmutableArray<Candidate> candidates) => Ways(candidates).First();

    /// <summary>Every way to read the sheet, the likeliest first: columns as totals, as changes or as both, all tables or only the first or the last of those that repeat the candidates.</summary>
    /// <param name="candidates">The candidates in ballot-paper order.</param>
    /// <exception cref="BallotFormatException">There is no table of these candidates, or its figures can be read in two ways.</exception>
    public ImmutableArray<PublishedSheetReading> Readings(ImmutableArray<Candidate> candidates) => [.. Ways(candidates).DistinctBy(reading => reading.Sheet, SameFigures.Instance)];

    IEnumerable<PublishedSheetReading> Ways(ImmutableArray<Candidate> candidates)
    {
        if (_long is not null)
            return [Read(_long, candidates)];
        var names = new CandidateNames(candidates);
        var found = Best(names, candidates.Length);
        return found.Count == 0 ? throw NoTable(candidates) : found.SelectMany(each => Readings(candidates, names, each.Grid, each.Tables));
    }

    IEnumerable<PublishedSheetReading> Readings(ImmutableArray<Candidate> candidates, CandidateNames names, SheetGrid grid, SheetTables tables)
    {
        var blocks = tables.Blocks;
        foreach (var read in Enum.GetValues<ColumnsRead>())
            yield return Read(candidates, names, grid, tables, blocks, read);
        for (var parted = 1; parted < Math.Min(blocks.Count, TablesAtMost); parted++)
        {
            yield return Read(candidates, names, grid, tables, blocks[..parted], ColumnsRead.AsTheyTell);
            yield return Read(candidates, names, grid, tables, blocks[parted..], ColumnsRead.AsTheyTell);
        }
        // The whole count in one table may stand among those of the stages, and be followed by a copy for print.
        if (blocks.Count > 2 && blocks.MaxBy(block => block.Width) is { Width: > 2 } widest)
            yield return Read(candidates, names, grid, tables, [widest], ColumnsRead.AsTheyTell);
    }

    PublishedSheetReading Read(LongSheet rows, ImmutableArray<Candidate> candidates)
    {
        var defects = new DefectList(_name) { InCells = true };
        var reading = rows.Read(candidates, defects);
        defects.ThrowIfAny();
        return reading is null ? throw NoTable(candidates) : reading with { Notes = [.. _decoding, .. reading.Notes] };
    }

    BallotFormatException NoTable(ImmutableArray<Candidate> candidates) =>
        Fault(null, "no table of the candidates", $"a row or a column for each of {string.Join(", ", candidates.Take(3).Select(candidate => candidate.Name))}{(candidates.Length > 3 ? " and the others" : "")}", "give the sheet of this contest, with names as on the ballot paper");

    /// <summary>The partings into cells in which most candidates are found.</summary>
    List<(SheetGrid Grid, SheetTables Tables)> Best(CandidateNames names, int standing)
    {
        var all = _grids.Select(grid => (Grid: grid, Tables: SheetTables.Of(grid, names, standing))).ToList();
        return [.. all.Where(each => each.Tables.Found > 0 && each.Tables.Found == all.Max(other => other.Tables.Found))];
    }

    PublishedSheetReading Read(ImmutableArray<Candidate> candidates, CandidateNames names, SheetGrid grid, SheetTables tables, List<SheetBlock> blocks, ColumnsRead read)
    {
        var figures = Figures(tables);
        var columns = new StageColumns(figures, candidates.Length, read);
        foreach (var block in blocks)
            columns.Read(block);
        if (columns.Stages.IsEmpty)
            throw Fault(tables.Blocks[0].Rows[0].Cells.FirstOrDefault()?.Row, "candidates without figures", "the votes of each at every stage", "check that the sheet is complete");
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
            [.. _decoding, ReadingNotes.Layout(grid, tables, blocks, columns, figures), .. ReadingNotes.Spellings(candidates, names, tables), .. ReadingNotes.PassedOver(columns, grid, tables, figures), .. ReadingNotes.Strangers(claims)])
        {
            LeftOut = [.. ReadingNotes.LeftOut(columns, grid, tables, blocks)],
            Gaps = [.. columns.Unplaced.Select(cell => cell.Row).Concat(columns.WithoutTotals is not null ? [blocks[^1].Rows.SelectMany(row => row.Cells).Last().Row] : [])],
            UnnamedRows = names.AreWords ? blocks.SelectMany(block => block.Rows).Count(row => row.Candidate is not null && !row.Label.Any(char.IsLetterOrDigit)) : 0,
            UnreadRows = [.. tables.Unused.Select(at => grid.Rows[at]).Where(row => row[0].Text.Length > 0 ? row.Skip(1).Count(cell => FigureText.IsFigure(cell.Text)) > 1 && names.Find(row[0].Text) is not null : row.Any(cell => FigureText.IsFigure(cell.Text)) && row.All(cell => FigureText.IsFigureOrNothing(cell.Text))).Select(row => row[0].Row)],
        };
    }

    static SheetClaims Claims(CandidateNames names, int standing, SheetGrid grid, SheetTables tables)
    {
        var claims = new SheetClaims(names, standing);
        var (last, said, row) = (-1, "", 0);
        foreach (var at in tables.OutsideFigures)
        {
            // A comma that parts cells may be one of a sentence.
            var text = string.Join(grid.Rows[at][0].Column > 0 ? ", " : " ", grid.Rows[at].Select(cell => cell.Text).Where(text => text.Length > 0));
            if (last >= 0 && at == last + 1 && grid.Rows[at][0] is { Column: 0 } first && first.Row == grid.Rows[last][0].Row + 1 && GoesOn(said, text))
                said += $" {text}";
            else
            {
                claims.Read(said, row);
                if (at != last + 1)
                    claims.Break();
                (said, row) = (text, grid.Rows[at][0].Row);
            }
            last = at;
        }
        claims.Read(said, row);
        return claims;
    }

    /// <summary>Whether a sentence that has not ended goes on in the next line, in lower case.</summary>
    static bool GoesOn(string said, string next) => said.Length > 40 && !(said[^1] is '.' or ':' or ';') && next.Length > 0 && char.IsLower(next[0]);

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

    /// <summary>Whom words in the table call elected, or ticks; or asterisks, where the sheet says that they mean it, and says it in no other way.</summary>
    static ImmutableArray<PublishedFate> Fates(StageColumns columns, SheetGrid grid)
    {
        var marked = columns.Ticked.Count > 0 ? columns.Ticked : columns.Fates.Any(fate => fate.Elected is not null) || !ReadingNotes.SaysWhatStarsMean(grid) ? new HashSet<int>() : columns.Starred;
        return [.. columns.Fates.Select((fate, candidate) => fate.Elected is null && marked.Contains(candidate) ? new PublishedFate(true, null) : fate)];
    }

    static PublishedFigure? Quota(SheetGrid grid, SheetTables tables, FigureText figures)
    {
        foreach (var row in tables.Unused.Select(at => grid.Rows[at]).Where(row => RowWords.Of(row[0].Text.Split(':')[0]) == RowWords.Row.Quota))
            foreach (var cell in row)
                if (cell.Text.Split([' ', ':', '='], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(FigureText.IsFigure) is { } word && (figures.Read(word) ?? FigureText.Of([word]).Read(word)) is { } votes)
                    return new PublishedFigure(votes, cell.Row, cell.Column);
        return null;
    }

    string? Line(Regex pattern, string group) => _grids[^1].Rows.Select(row => pattern.Match(string.Join(' ', row.Select(cell => cell.Text)))).FirstOrDefault(match => match.Success)?.Groups[group].Value;

    BallotFormatException Fault(int? row, string found, string expected, Advice remedy) => new(new Defect(_name, row, null, found, expected, remedy));

    [GeneratedRegex(@"^""?rule[\s,:;]+""?(?<rule>[a-z0-9-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RuleLine();

    [GeneratedRegex(@"^""?seats[\s,:;]+""?(?<seats>\d+)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeatsLine();
}
