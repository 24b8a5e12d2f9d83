using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>
/// A sheet in long form: a row for each candidate at each stage, such as the distributions of preferences of the Australian
/// Electoral Commission. Its headings say what each column tells, so that nothing is found out from the figures.
/// </summary>
internal sealed class LongSheet
{
    readonly string _separator;
    readonly LongColumns _columns;
    readonly List<LongRow> _rows;

    LongSheet(string separator, LongColumns columns, List<LongRow> rows) => (_separator, _columns, _rows) = (separator, columns, rows);

    /// <summary>The sheet; null where the grid is of another form.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="defects">Told of rows that say the stage or a name in no way that can be read.</param>
    public static LongSheet? Of(SheetGrid grid, DefectList defects)
    {
        for (var at = 0; at + 1 < grid.Rows.Count; at++)
            if (LongColumns.Of(grid.Rows[at]) is { } columns)
            {
                // A row that is too short to have figures is a remark below the table.
                var data = grid.Rows.Skip(at + 1).Where(row => columns.Name(row).Length > 0 && (columns.Cell(row, LongColumn.Total) ?? columns.Cell(row, LongColumn.Change)) is not null).Select(row => (Cells: row, Read: Row(columns, row))).ToList();
                var rows = data.Select(row => row.Read).OfType<LongRow>().ToList();
                // With each candidate once it is a table of who was elected at which stage.
                if (rows.Count < 2 || rows.Count == rows.DistinctBy(row => row.Key).Count() && rows.Exists(row => row.Stage != rows[0].Stage))
                    return null;
                defects.InCells = true;
                foreach (var (row, _) in data.Where(row => row.Read is null))
                    defects.Add(row[0].Row, columns.Cell(row, LongColumn.Stage)?.Column, Excerpt.Of(columns.Cell(row, LongColumn.Stage)?.Text ?? ""), "the number of a stage, from 1", "correct the row");
                foreach (var twice in rows.GroupBy(row => (row.Stage, row.Key)).Where(same => same.Count() > 1))
                    defects.Add(twice.ElementAt(1).Cells[0].Row, columns.Cell(twice.ElementAt(1).Cells, LongColumn.Stage)!.Column, $"{Excerpt.Of(twice.ElementAt(1).Name)} a second time at stage {twice.Key.Stage}", "one row for each candidate at each stage", "give the sheet of only one contest, or correct the row");
                foreach (var odd in rows.Select(row => columns.Cell(row.Cells, LongColumn.Seats)).OfType<SheetText>().GroupBy(cell => cell.Text).OrderByDescending(alike => alike.Count()).Skip(1))
                    defects.Add(odd.First().Row, odd.First().Column, $"{Excerpt.Of(odd.Key)} places", "the number of places that the other rows have", "give the sheet of only one contest, or correct the row");
                return new LongSheet(grid.Separator, columns, rows);
            }
        return null;
    }

    static LongRow? Row(LongColumns columns, SheetText[] row)
    {
        if (!int.TryParse(columns.Cell(row, LongColumn.Stage)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var stage) || stage < 1)
            return null;
        var name = columns.Name(row);
        var kind = columns.Cell(row, LongColumn.Given) is { Text.Length: > 0 } ? null : RowWords.Of(name);
        var position = kind is null ? columns.Cell(row, LongColumn.Position)?.Text : null;
        return new LongRow(stage, name, string.IsNullOrEmpty(position) ? NameKey.Of(name) : position, kind, row);
    }

    /// <summary>Who stood, in the order of the ballot paper where the sheet tells it, else of the sheet; with their slates.</summary>
    public ImmutableArray<Candidate> Candidates
    {
        get
        {
            var people = _rows.Where(row => row.Kind is null).DistinctBy(row => row.Key).ToList();
            if (people.TrueForAll(row => Position(row) is not null))
                people = [.. people.OrderBy(Position)];
            return [.. people.Select((row, at) => new Candidate
            {
                Id = (at + 1).ToString(CultureInfo.InvariantCulture),
                Name = row.Name,
                Slate = _columns.Cell(row.Cells, LongColumn.Slate) is { Text.Length: > 0 } slate ? slate.Text : null,
            })];
        }
    }

    int? Position(LongRow row) => int.TryParse(_columns.Cell(row.Cells, LongColumn.Position)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;

    /// <summary>How many seats there were; null where the sheet does not say.</summary>
    public int? Seats => int.TryParse(_columns.Cell(_rows[0].Cells, LongColumn.Seats)?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) && seats > 0 ? seats : null;

    /// <summary>The figures of the candidates.</summary>
    /// <param name="candidates">The candidates in ballot-paper order.</param>
    /// <param name="defects">Told of cells that hold something else than a figure.</param>
    /// <returns>The sheet, and how it was read; null where fewer than half of the candidates are in it.</returns>
    public PublishedSheetReading? Read(ImmutableArray<Candidate> candidates, DefectList defects)
    {
        var names = new CandidateNames(candidates);
        var people = People(names, candidates.Length);
        if (2 * people.Count <= candidates.Length)
            return null;
        var stages = new LongStages(_columns, _rows, people, candidates.Length, defects);
        var sheet = stages.Read();
        var known = _rows.Where(row => people.ContainsKey(row.Key)).DistinctBy(row => row.Name);
        return new PublishedSheetReading(sheet,
        [
            $"read as {_separator}, a row for each candidate at each stage, {Amount.Of(sheet.Stages.Length, "stage")} as {Layout()}{(stages.HasDecimalComma ? ", a comma before decimals" : "")}",
            .. known.Where(row => !names.IsPlain(row.Name, people[row.Key])).Select(row => $"{Excerpt.Of(row.Name)} is read as {candidates[people[row.Key]].Name}"),
            .. _rows.Where(row => row.Kind is null && !people.ContainsKey(row.Key)).DistinctBy(row => row.Key).Select(row => string.Create(CultureInfo.InvariantCulture, $"row {row.Cells[0].Row} is of {Excerpt.Of(row.Name)}, who is not on the ballot paper, and is not compared")),
            .. _columns.PassedOver.Where(heading => heading.Length > 0).Select(heading => $"the column {Excerpt.Of(heading)} is not read"),
        ]);
    }

    string Layout() => !_columns.Has(LongColumn.Change) ? "totals" : _columns.Has(LongColumn.Total) ? "changes and totals" : "changes";

    /// <summary>The candidates whom the rows mean, by what tells whose a row is.</summary>
    Dictionary<string, int> People(CandidateNames names, int standing)
    {
        var people = new Dictionary<string, int>();
        var open = Enumerable.Range(0, standing).ToHashSet();
        foreach (var row in _rows.DistinctBy(row => row.Key))
            if (names.Find(row.Name) is { } candidate && open.Remove(candidate))
                people.Add(row.Key, candidate);
        foreach (var row in _rows.Where(row => row.Kind is null).DistinctBy(row => row.Key).Where(row => !people.ContainsKey(row.Key)))
            if (names.Guess(row.Name, open) is { } candidate && open.Remove(candidate))
                people.Add(row.Key, candidate);
        return people;
    }
}
