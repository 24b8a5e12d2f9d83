using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>No vote appears from nowhere and none vanishes.</summary>
[Trait("Cases", "many")]
public class BalanceTests
{
    [Property]
    public Property Totals_non_transferable_and_loss_add_up_to_the_valid_votes_at_every_stage() => EveryStage((result, stage) =>
        Assert.Equal(result.ValidVotes, Sum([.. stage.Totals, stage.NonTransferable, stage.Loss])));

    [Property]
    public Property The_valid_votes_are_the_worth_of_the_valid_papers() => SmallElections.Weighted.Holds(election =>
    {
        var worth = election.Papers.Aggregate(Fraction.Zero, (sum, paper) => sum + paper.Worth * new Fraction(paper.Count));

        Assert.All(Presets.All.Where(preset => preset.Rule.CarriesWorth), preset =>
            Assert.Equal(worth, election.Under(preset.Rule).ValidVotes.Value));
    });

    [Property]
    public Property What_the_transfers_of_a_stage_say_is_what_changed_in_it() => EveryStage((result, stage) =>
    {
        if (stage.Number == 1)
            return;
        var before = result.Stages[stage.Number - 2];
        for (var candidate = 0; candidate < stage.Totals.Length; candidate++)
        {
            var received = Sum(stage.Transfers.SelectMany(transfer => transfer.To).Where(receipt => receipt.Candidate == candidate).Select(receipt => receipt.Votes));
            var given = !stage.Action.Candidates.Contains(candidate) ? Votes.Zero
                : stage.Action.Kind == StageKind.Surplus ? before.Totals[candidate] - stage.Quota : before.Totals[candidate];
            Assert.Equal(before.Totals[candidate] - given + received, stage.Totals[candidate]);
            Assert.Equal(stage.Totals[candidate] - before.Totals[candidate], result.Change(stage.Number, candidate));
        }
        Assert.Equal(stage.NonTransferable - before.NonTransferable, Sum(stage.Transfers.Select(transfer => transfer.NonTransferable.Votes)));
        Assert.Equal(stage.Loss - before.Loss, Sum(stage.Transfers.Select(transfer => transfer.Loss)));
    });

    [Property]
    public Property Every_paper_of_a_transfer_goes_to_somebody_or_becomes_non_transferable() => EveryStage((_, stage) =>
    {
        foreach (var transfer in stage.Transfers)
            Assert.Equal(transfer.Papers, transfer.To.Sum(receipt => receipt.Papers) + transfer.NonTransferable.Papers);
    });

    [Property]
    public Property The_values_of_a_stage_go_from_the_greatest_to_the_least_and_each_moves_once() => EveryStage((_, stage) =>
    {
        var values = stage.Transfers.Select(transfer => transfer.ValueBefore).ToList();
        Assert.Equal(values.Distinct().OrderDescending(), values);
    });

    [Property]
    public Property Papers_never_gain_value() => EveryStage((_, stage) =>
        Assert.All(stage.Transfers, transfer => Assert.True(stage.Action.Kind == StageKind.Surplus ? transfer.Value < transfer.ValueBefore : transfer.Value == transfer.ValueBefore)));

    [Property]
    public Property Nobody_has_less_than_nothing() => EveryStage((_, stage) =>
        Assert.All([.. stage.Totals, stage.NonTransferable], votes => Assert.True(votes >= Votes.Zero)));

    [Property]
    public Property Whole_papers_lose_at_most_a_unit_of_the_last_place_each_time_they_change_value() => SmallElections.Untidy.Holds(election =>
    {
        foreach (var (preset, unit) in new[] { (Presets.Scotland, new Fraction(1, 100_000)), (Presets.WigmPrf, new Fraction(1, 10_000)) })
        {
            var result = election.Under(preset.Rule);
            var moved = new Fraction(result.Stages.Where(stage => stage.Action.Kind == StageKind.Surplus).Sum(stage => stage.Transfers.Sum(transfer => transfer.Papers)));
            // The reference rule cuts off twice: the product, and its quotient by a quota of at least 1.
            var loss = result.Stages[^1].Loss.Value;
            Assert.True(loss >= Fraction.Zero && loss <= unit * moved * new Fraction(2), $"lost {loss}");
        }
    });

    [Property]
    public Property Wigm_loses_nothing() => SmallElections.UntidyAndWeighted.Holds(election =>
        Assert.All(election.Under(Presets.Wigm.Rule).Stages, stage => Assert.Equal(Votes.Zero, stage.Loss)));

    [Property]
    public Property Every_figure_has_the_places_of_its_rule() => SmallElections.Untidy.Holds(election =>
    {
        foreach (var (preset, places) in new[] { (Presets.Scotland, 5), (Presets.WigmPrf, 4) })
            foreach (var stage in election.Under(preset.Rule).Stages)
                Assert.All(Figures(stage), votes => Assert.Equal(places, votes.DecimalPlaces));
        Assert.All(election.Under(Presets.Wigm.Rule).Stages.SelectMany(Figures), votes => Assert.Null(votes.DecimalPlaces));
    });

    static IEnumerable<Votes> Figures(Stage stage) =>
    [
        stage.Quota, .. stage.Totals, stage.NonTransferable, stage.Loss,
        .. stage.Transfers.SelectMany(transfer => transfer.To.Select(receipt => receipt.Votes).Concat([transfer.ValueBefore, transfer.Value, transfer.NonTransferable.Votes, transfer.Loss])),
        .. stage.Reasons.SelectMany(reason => reason.Figures),
    ];

    static Property EveryStage(Action<CountResult, Stage> claim)
    {
        return SmallElections.Untidy.Holds(election => Check(election, Presets.Scotland))
            .And(SmallElections.UntidyAndWeighted.Holds(election => Check(election, Presets.Wigm)))
            .And(SmallElections.UntidyAndWeighted.Holds(election => Check(election, Presets.WigmPrf)));

        void Check(SmallElection election, Preset preset)
        {
            var result = election.Under(preset.Rule);
            foreach (var stage in result.Stages)
                claim(result, stage);
        }
    }

    static Votes Sum(IEnumerable<Votes> votes) => votes.Aggregate(Votes.Zero, (sum, next) => sum + next);
}
