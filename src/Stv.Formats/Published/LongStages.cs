using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>Makes the stages of a long sheet from its rows.</summary>
/// <param name="columns">Where the columns stand.</param>
/// <param name="rows">The rows.</param>
/// <param name="people">The candidates whom they mean, by key.</param>
/// <param name="standing">How many candidates there are.</param>
/// <param name="defects">Told of cells that hold something else than a figure.</param>
internal sealed class LongStages(LongColumns columns, List<LongRow> rows, Dictionary<string, int> people, int standing, DefectList defects)
{
    static readonly LongColumn[] OfFigures = [LongColumn.Change, LongColumn.Total, LongColumn.Papers, LongColumn.Valid, LongColumn.Quota];

    readonly FigureText _figures = Figures(columns, rows, defects);

    /// <summary>The quota that most stages have in common; null where each has its own.</summary>
    PublishedFigure? _quota;

    /// <summary>Whether a comma parts the decimals.</summary>
    public bool HasDecimalComma => _figures.HasDecimalComma;

    public PublishedSheet Read()
    {
        var quotas = rows.GroupBy(row => row.Stage).Select(stage => Most([.. stage], LongColumn.Quota)).OfType<PublishedFigure>().ToList();
        _quota = quotas.DistinctBy(quota => quota.Votes).Count() == 1 ? quotas[0] : null;
        var stages = rows.GroupBy(row => row.Stage).OrderBy(stage => stage.Key).Select(stage => stage.ToList()).ToList();
        var own = stages.Index().SelectMany(stage => stage.Item.Where(row => people.ContainsKey(row.Key)).Select(row => (Stage: stage.Index + 1, Row: row))).ToLookup(each => people[each.Row.Key]);
        var fates = Enumerable.Range(0, standing).Select(candidate => Fate([.. own[candidate]])).ToImmutableArray();
        return new PublishedSheet
        {
            Stages = [.. stages.Select(Stage)],
            Fates = fates,
            // Where rows of a candidate contradict one another, one of them is wrong.
            Claims = [.. rows.Where(row => people.TryGetValue(row.Key, out var candidate) && Said(row) is { } said && said != fates[candidate].Elected)
                .Select(row => new PublishedClaim(people[row.Key], Said(row)!.Value, row.Cells[0].Row))],
            Quota = _quota,
            Missing = [.. Enumerable.Range(0, standing).Except(people.Values)],
        };
    }

    static FigureText Figures(LongColumns columns, List<LongRow> rows, DefectList defects)
    {
        try
        {
            return FigureText.Of(rows.SelectMany(row => OfFigures.Select(column => columns.Cell(row.Cells, column)?.Text)).OfType<string>());
        }
        catch (FormatException fault)
        {
            defects.Add(null, null, fault.Message, "one way to write decimals", "correct the figures of the sheet");
            return FigureText.Of([]);
        }
    }

    PublishedStage Stage(List<LongRow> stage)
    {
        var cells = new PublishedCell[standing];
        var others = new Dictionary<RowWords.Row, PublishedCell>();
        foreach (var row in stage)
        {
            var cell = new PublishedCell(Figure(row, LongColumn.Change), Figure(row, LongColumn.Total)) { Papers = Figure(row, LongColumn.Papers) };
            if (people.TryGetValue(row.Key, out var candidate))
                cells[candidate] = cell;
            else if (row.Kind is { } kind)
                others.TryAdd(kind, cell);
        }
        return new PublishedStage
        {
            Candidates = [.. cells],
            NonTransferable = others.GetValueOrDefault(RowWords.Row.NonTransferable),
            Loss = others.GetValueOrDefault(RowWords.Row.Loss),
            Sum = others.TryGetValue(RowWords.Row.Sum, out var sum) ? sum : new PublishedCell(null, Odd(stage, LongColumn.Valid)),
            Quota = others.GetValueOrDefault(RowWords.Row.Quota).Total ?? (Odd(stage, LongColumn.Quota) is { } quota && quota.Votes != _quota?.Votes ? quota : null),
        };
    }

    PublishedFigure? Figure(LongRow row, LongColumn column)
    {
        if (columns.Cell(row.Cells, column) is not { } cell || FigureText.IsNothing(cell.Text))
            return null;
        if (_figures.Read(cell.Text) is { } votes)
            return new PublishedFigure(votes, cell.Row, cell.Column);
        defects.Add(cell.Row, cell.Column, Excerpt.Of(cell.Text), "a number of votes", "correct the cell");
        return null;
    }

    /// <summary>Of a figure that stands in every row, the usual one.</summary>
    PublishedFigure? Most(List<LongRow> same, LongColumn column) =>
        same.Select(row => Figure(row, column)).OfType<PublishedFigure>().GroupBy(figure => figure.Votes).MaxBy(alike => alike.Count())?.First();

    /// <summary>Of a figure that stands in every row, the one that is not like most; the first where all are alike.</summary>
    PublishedFigure? Odd(List<LongRow> same, LongColumn column) =>
        same.Select(row => Figure(row, column)).OfType<PublishedFigure>().GroupBy(figure => figure.Votes).MinBy(alike => alike.Count())?.First();

    /// <summary>What the last row of a candidate that says it calls them, and the stage in which that is first said.</summary>
    PublishedFate Fate(List<(int Stage, LongRow Row)> own)
    {
        var said = own.Where(each => Said(each.Row) is not null).ToList();
        // A nought is no place, unless the candidate has one in other rows and is called elected in this.
        var isPlaced = own.Exists(each => Figure(each.Row, LongColumn.Order)?.Votes > Votes.Zero);
        var order = isPlaced ? Odd([.. own.Select(each => each.Row).Where(row => Said(row) == true || Figure(row, LongColumn.Order)?.Votes > Votes.Zero)], LongColumn.Order) : null;
        return said is [] ? new PublishedFate(order is null ? null : true, null) { Order = order } : new PublishedFate(Said(said[^1].Row), said[0].Stage) { Order = order };
    }

    bool? Said(LongRow row) => RowWords.Fate(columns.Cell(row.Cells, LongColumn.Status)?.Text ?? "").Elected;
}
