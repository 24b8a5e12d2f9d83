using System.Globalization;

namespace Stv.Formats;

/// <summary>Where a paper lay, and where a candidate's votes came from and went, as CSV.</summary>
internal static class TraceCsv
{
    /// <summary>A paper's way through a count: a row for everybody with whom a part of it lay at the end of a stage.</summary>
    public static string Format(CountResult result, PaperTrace trace) => CsvTable.Format(
        ["stage", "event", "with", "votes"],
        from stage in trace.Stages
        from part in stage.Gives
        select (string[])[Number(stage.Number), English.Action(result, result.Stages[stage.Number - 1]), part.Candidate is { } taker ? result.Contest.Candidates[taker].Name : English.NonTransferable, part.Votes.ToString()]);

    /// <summary>A candidate's votes: a row for each transfer to them, and for everybody to whom one of theirs went.</summary>
    public static string Format(CountResult result, CandidateTrace trace) => CsvTable.Format(
        ["stage", "event", "direction", "other", "value", "papers", "votes"],
        [
            ["1", English.Action(result, result.Stages[0]), "received", "", "", "", trace.FirstPreferences.ToString()],
            .. trace.Received.Select(receipt => (string[])[Number(receipt.Stage), English.Action(result, result.Stages[receipt.Stage - 1]), "received", English.Names(result.Contest, receipt.From), receipt.Value.ToString(), Number(receipt.Papers), receipt.Votes.ToString()]),
            .. trace.Gave.SelectMany(gave => Gave(result, gave)),
        ]);

    static IEnumerable<string[]> Gave(CountResult result, CandidateTransfer gave)
    {
        var transfer = gave.Transfer;
        foreach (var receipt in transfer.To)
            yield return Row(result.Contest.Candidates[receipt.Candidate].Name, Number(receipt.Papers), receipt.Votes);
        if (transfer.NonTransferable.Votes != Votes.Zero || transfer.NonTransferable.Papers > 0)
            yield return Row(English.NonTransferable, Number(transfer.NonTransferable.Papers), transfer.NonTransferable.Votes);
        if (transfer.Loss != Votes.Zero)
            yield return Row(English.LostByFraction, "", transfer.Loss);

        string[] Row(string other, string papers, Votes votes) => [Number(gave.Stage), English.Action(result, result.Stages[gave.Stage - 1]), "gave", other, transfer.Value.ToString(), papers, votes.ToString()];
    }

    static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
