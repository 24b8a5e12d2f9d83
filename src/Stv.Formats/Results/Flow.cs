namespace Stv.Formats;

/// <summary>Votes that papers took from one to another at a stage.</summary>
/// <param name="From">Index of the candidate who gave them.</param>
/// <param name="To">Index of the candidate who received them; after the candidates come the non-transferable votes and the loss by rounding.</param>
/// <param name="Votes">How many; less than 0 only of a loss, where rounding won votes back.</param>
internal sealed record Flow(int From, int To, Fraction Votes)
{
    /// <summary>The flows of a stage, each pair once: what the record says, and nothing where it does not say who gave what to whom.</summary>
    /// <remarks>
    /// A count by keep values distributes all papers anew, and an elected candidate whom papers reach passes some of them on, so
    /// that totals alone do not show whose votes came to whom. They do where one candidate alone lost votes and nobody else passes
    /// on a part of a paper.
    /// </remarks>
    /// <param name="before">The stage before.</param>
    /// <param name="stage">The stage.</param>
    public static IEnumerable<Flow> Of(Stage before, Stage stage)
    {
        var candidates = stage.Totals.Length;
        var flows = stage.KeepValues.IsEmpty ? Transferred(stage, candidates) : Distributed(before, stage);
        return flows.GroupBy(flow => (flow.From, flow.To))
            .Select(same => new Flow(same.Key.From, same.Key.To, same.Aggregate(Fraction.Zero, (sum, flow) => sum + flow.Votes)))
            .Where(flow => flow.Votes != Fraction.Zero).OrderBy(flow => flow.From).ThenBy(flow => flow.To);
    }

    static IEnumerable<Flow> Transferred(Stage stage, int candidates)
    {
        foreach (var transfer in stage.Transfers.SelectMany(transfer => transfer.BySource.IsEmpty ? [transfer] : transfer.BySource))
        {
            if (transfer.From is not [var from])
                continue;
            foreach (var receipt in transfer.To)
                yield return new Flow(from, receipt.Candidate, receipt.Votes.Value);
            yield return new Flow(from, candidates, transfer.NonTransferable.Votes.Value);
            yield return new Flow(from, candidates + 1, transfer.Loss.Value);
        }
    }

    static IEnumerable<Flow> Distributed(Stage before, Stage stage)
    {
        var candidates = stage.Totals.Length;
        Fraction[] changes =
        [
            .. stage.Totals.Zip(before.Totals, (after, former) => (after - former).Value),
            (stage.NonTransferable - before.NonTransferable).Value, (stage.Loss - before.Loss).Value,
        ];
        var losers = Enumerable.Range(0, candidates + 1).Where(row => changes[row] < Fraction.Zero).ToList();
        if (stage.Action.Kind == StageKind.Restart || losers is not [var from] || from == candidates || PassesOn(before) || PassesOn(stage))
            return [];
        return Enumerable.Range(0, candidates + 2).Where(row => row != from).Select(row => new Flow(from, row, changes[row]));

        bool PassesOn(Stage at) => at.KeepValues.Index().Any(keep => keep.Index != from && keep.Item.Value > Fraction.Zero && keep.Item.Value < Fraction.One);
    }
}
