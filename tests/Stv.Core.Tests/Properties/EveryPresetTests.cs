using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>What every stage says of itself, under every preset: however a rule moves papers, nothing appears and nothing vanishes.</summary>
[Trait("Cases", "many")]
public class EveryPresetTests
{
    [Property]
    public Property Totals_non_transferable_and_loss_add_up_to_the_valid_votes() => EveryStage((result, stage, _) =>
        Assert.Equal(result.ValidVotes, Sum([.. stage.Totals, stage.NonTransferable, stage.Loss])));

    [Property]
    public Property Whoever_gives_nothing_gains_what_the_transfers_say() => EveryStage((result, stage, before) =>
    {
        // Rules that iterate distribute all papers anew, and have no transfers to tell of.
        if (result.Rule is MeekRule)
            return;
        for (var candidate = 0; candidate < stage.Totals.Length; candidate++)
        {
            var received = Sum(stage.Transfers.SelectMany(transfer => transfer.To).Where(receipt => receipt.Candidate == candidate).Select(receipt => receipt.Votes));
            if (stage.Action.Candidates.Contains(candidate))
                Assert.True(received == Votes.Zero && stage.Totals[candidate] <= before.Totals[candidate]);
            else
                Assert.Equal(before.Totals[candidate] + received, stage.Totals[candidate]);
        }
        Assert.Equal(stage.NonTransferable - before.NonTransferable, Sum(stage.Transfers.Select(transfer => transfer.NonTransferable.Votes)));
        Assert.Equal(stage.Loss - before.Loss, Sum(stage.Transfers.Select(transfer => transfer.Loss)));
    });

    [Property]
    public Property Papers_never_gain_value_and_an_exclusion_leaves_it_to_them() => EveryStage((_, stage, _) =>
        Assert.All(stage.Transfers, transfer => Assert.True(stage.Action.Kind == StageKind.Exclusion ? transfer.Value == transfer.ValueBefore : transfer.Value <= transfer.ValueBefore)));

    [Property]
    public Property A_surplus_leaves_the_elected_with_the_quota_and_under_some_rules_with_what_rounding_leaves() => EveryStage((result, stage, _) =>
    {
        if (stage.Action.Kind != StageKind.Surplus)
            return;
        if (result.Rule is GregoryRule { Remainder.Value: Remainder.StaysWithElected } or WholeVoteRule { PapersTaken.Value: PapersTaken.EveryNth })
            Assert.All(stage.Action.Candidates, candidate => Assert.True(stage.Totals[candidate] >= stage.Quota && stage.Loss == Votes.Zero));
        else
            Assert.All(stage.Action.Candidates, candidate => Assert.Equal(stage.Quota, stage.Totals[candidate]));
    });

    [Property]
    public Property The_vote_required_is_the_active_vote_divided_by_one_more_than_the_places_left() => SmallElections.Untidy.Holds(election =>
    {
        var result = election.Under(Presets.Ers97.Rule);
        var left = result.Contest.Seats;
        foreach (var stage in result.Stages)
        {
            left -= stage.Elected.Length;
            Assert.Equal(left == 0, stage.VoteRequired is null);
            if (stage.VoteRequired is { } required)
                Assert.True(required.Value * new Fraction(left + 1) >= stage.ActiveVote!.Value.Value && (required - Votes.Decimals(1, 2)).Value * new Fraction(left + 1) < stage.ActiveVote.Value.Value);
        }
    });

    static Property EveryStage(Action<CountResult, Stage, Stage> claim) => SmallElections.Untidy.Holds(election =>
    {
        foreach (var result in Presets.All.Select(preset => election.Under(preset.Rule)))
            foreach (var (before, stage) in result.Stages.Zip(result.Stages.Skip(1)))
                if (stage.Action.Kind is StageKind.Surplus or StageKind.Exclusion)
                    claim(result, stage, before);
    });

    static Votes Sum(IEnumerable<Votes> votes) => votes.Aggregate(Votes.Zero, (sum, next) => sum + next);
}
