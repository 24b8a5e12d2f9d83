namespace Stv.Core.Tests;

/// <summary>Everything that a result says, as text, so that two results can be told apart.</summary>
static class ResultText
{
    public static string Everything(this CountOutcome outcome) => outcome switch
    {
        Counted counted => counted.Result.Everything(),
        LotNeeded needed => $"needs a lot\n{needed.Tie.Everything()}\n{needed.SoFar.Everything()}",
        var other => other.ToString(),
    };

    public static string Everything(this CountResult result) => string.Join('\n',
    [
        $"quota {result.Quota} valid {result.ValidVotes} unopposed {result.Unopposed} elected {result.Winners()} order {result.DeclaredOrder.Letters()}",
        $"papers {result.Papers.Total} valid {result.Papers.Valid} {string.Join(' ', result.Papers.ByReason)} gaps {result.Papers.WithGaps} equal {result.Papers.WithEqualRanks} repeats {result.Papers.WithRepeats}",
        .. result.Candidates.Select(candidate => candidate.ToString()),
        .. result.Stages.Select(Everything),
    ]);

    static string Everything(this Stage stage) => string.Join('\n',
    [
        $"{stage.Number} {stage.What()} quota {stage.Quota}: {string.Join(' ', stage.Totals)} | {stage.NonTransferable} | {stage.Loss} elected {stage.Elected.Letters()} excluded {stage.Excluded.Letters()}",
        .. stage.Transfers.Select(transfer =>
            $"  {transfer.From.Letters()} {transfer.ValueBefore} -> {transfer.Value} x{transfer.Papers}: {string.Join(' ', transfer.To)} {transfer.NonTransferable} loss {transfer.Loss}"),
        .. stage.Ties.Select(Everything),
        .. stage.Reasons.Select(reason => $"  {reason.Kind} {reason.Candidates.Letters()} {string.Join(' ', reason.Figures)} {reason.Clause}"),
    ]);

    static string Everything(this Tie tie) =>
        $"  tie {tie.Purpose} {tie.Candidates.Letters()} {string.Join(' ', tie.Compared.Select(compared => $"{compared.Stage}:{compared.Dropped.Letters()} {string.Join(' ', compared.Totals)}, others {compared.Remaining}"))} "
        + $"{tie.StillTied.Letters()} {tie.Method} {tie.Chosen} {tie.Draw} {tie.Lot} {tie.Clause}";
}
