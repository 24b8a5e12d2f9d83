using System.Collections.Immutable;
using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>Where single papers lay, retold from the record, and that together they make up the count.</summary>
public class PaperTraceTests
{
    static IEnumerable<string> Traceable => [.. Presets.All.Where(preset => PaperTrace.CanTrace(preset.Rule)).Select(preset => preset.Id)];

    /// <summary>Those under which papers together count as what they are worth: not where every tally is cut off.</summary>
    static IEnumerable<string> Uncut => [.. Traceable.Where(id => Presets.Find(id)!.Rule is not GregoryRule { Numbers.Value: Numbers.TalliedFractions })];

    [Property(MaxTest = 60)]
    [Trait("Cases", "many")]
    public Property What_a_paper_gives_is_one_vote_in_all_where_papers_move_at_a_fraction() => SmallElections.Untidy.Holds(Traceable.Where(id => Presets.Find(id)!.Rule is GregoryRule), (election, rule) =>
    {
        var result = election.Under(Presets.Find(rule)!.Rule);
        for (var group = 0; group < result.Contest.Ballots.Groups; group++)
            Assert.All(PaperTrace.Of(result, result.Contest.Ballots.Paper(group)).Stages, stage =>
                Assert.Equal(Fraction.One, stage.Gives.Aggregate(Fraction.Zero, (sum, part) => sum + part.Votes.Value)));
    });

    [Property(MaxTest = 100)]
    [Trait("Cases", "many")]
    public Property What_all_papers_give_a_candidate_is_his_total_and_what_rounding_lost_of_his_surplus() => SmallElections.Untidy.Holds(Uncut, (election, rule) =>
    {
        var result = election.Under(Presets.Find(rule)!.Rule);
        if (result.Unopposed)
            return;
        var given = Given(result);

        foreach (var (at, stage) in result.Stages.Index())
            for (var candidate = 0; candidate < stage.Totals.Length; candidate++)
                Assert.Equal((stage.Totals[candidate] + LostOf(result, stage, candidate)).Value, given[at, candidate]);
    });

    [Property(MaxTest = 60)]
    [Trait("Cases", "many")]
    public Property So_it_is_where_places_are_reserved_and_the_count_begins_anew() => SmallElections.Plain.Holds(Uncut, (election, rule) =>
    {
        var contest = election.Contest().With("woman", string.Concat(Enumerable.Range(0, election.Candidates).Where(candidate => candidate % 2 == 0).Select(SmallElection.Letter)))
            .Reserve("woman", 1).Keeping(reserved => reserved with { RestartOnDoom = true });
        var result = contest.Under(Presets.Find(rule)!.Rule, election.Chance());
        var given = Given(result);

        // What was lost before the count began anew is not lost any more.
        var begun = result.Stages.LastOrDefault(stage => stage.Action.Kind == StageKind.Restart)?.Number ?? 1;
        foreach (var (at, stage) in result.Stages.Index().Where(each => each.Item.Number >= begun))
            for (var candidate = 0; candidate < stage.Totals.Length; candidate++)
                Assert.Equal((stage.Totals[candidate] + LostOf(result, stage, candidate, begun)).Value, given[at, candidate]);
    });

    [Property(MaxTest = 100)]
    [Trait("Cases", "many")]
    public Property Papers_of_different_worth_give_their_worth_times_as_much() => SmallElections.Weighted.Holds(election =>
    {
        var result = election.Under(Presets.Wigm.Rule);
        var given = Given(result);

        foreach (var (at, stage) in result.Stages.Index())
            for (var candidate = 0; candidate < stage.Totals.Length; candidate++)
                Assert.Equal(stage.Totals[candidate].Value, given[at, candidate]);
    });

    [Property(MaxTest = 60)]
    [Trait("Cases", "many")]
    public Property What_all_papers_give_nobody_is_non_transferable() => SmallElections.Plain.Holds(Uncut, (election, rule) =>
    {
        var result = election.Under(Presets.Find(rule)!.Rule);
        if (result.Unopposed)
            return;
        var given = Given(result);

        foreach (var (at, stage) in result.Stages.Index())
        {
            var rounding = Enumerable.Range(0, stage.Totals.Length).Aggregate(Votes.Zero, (sum, candidate) => sum + LostOf(result, stage, candidate));
            Assert.Equal((stage.NonTransferable + stage.Loss - rounding).Value, given[at, stage.Totals.Length] + (result.Rule is MeekRule ? stage.Loss.Value : Fraction.Zero));
        }
    });

    [Fact]
    public void A_paper_goes_from_a_surplus_to_its_next_preference_at_the_value_that_it_then_has()
    {
        var result = WorkedElections.M1.Under(Presets.Scotland.Rule);

        var trace = PaperTrace.Of(result, [1, 2, 3]);

        Assert.Equal([(1, 0, "1"), (2, 1, "0.38461"), (3, 2, "0.01424"), (4, 2, "0.01424"), (5, 2, "0.01424"), (6, null, "0.01424")],
            trace.Stages.Select(stage => (stage.Number, stage.Lies, stage.Value.ToString())));
        Assert.Equal([(0, "0.61539"), (1, "0.37037"), (null, "0.01424")], trace.Stages[^1].Gives.Select(part => (part.Candidate, part.Votes.ToString())));
    }

    [Fact]
    public void Under_the_societys_rules_a_paper_that_did_not_make_the_surplus_stays()
    {
        var result = WorkedElections.M1.Under(Presets.Ers97.Rule);

        // B has 5 papers of first preference, and is elected by what A's surplus brought.
        Assert.All(PaperTrace.Of(result, [2, 3]).Stages, stage => Assert.Equal((1, "1", false), (stage.Lies, stage.Value.ToString(), stage.Moved)));
        Assert.Equal([0, 1, 1, 2, 2], PaperTrace.Of(result, [1, 2, 3]).Stages.Select(stage => stage.Lies));
    }

    [Fact]
    public void After_Meek_a_paper_is_shared_by_the_keep_values_of_the_stage()
    {
        var result = WorkedElections.M1.Under(Presets.Meek.Rule);

        var parts = PaperTrace.Of(result, [1, 3]).Stages[1].Gives;

        Assert.Equal([(0, "0.576923077"), (2, "0.423076923")], parts.Select(part => (part.Candidate, part.Votes.ToString())));
    }

    [Fact]
    public void An_invalid_paper_lies_nowhere() =>
        Assert.Empty(PaperTrace.Of(WorkedElections.M1.Under(Presets.Scotland.Rule), []).Stages);

    [Fact]
    public void Rules_that_move_whole_papers_are_refused_by_name()
    {
        var result = WorkedElections.M1.Under(Presets.Ireland.Rule);

        Assert.Contains("ireland", Assert.Throws<ArgumentException>(() => PaperTrace.Of(result, [1])).Message, StringComparison.Ordinal);
    }

    [Property(MaxTest = 60)]
    [Trait("Cases", "many")]
    public Property What_a_candidate_received_and_gave_is_what_he_has_at_the_end() => SmallElections.Plain.Holds(Traceable, (election, rule) =>
    {
        var result = election.Under(Presets.Find(rule)!.Rule);
        if (result.Unopposed)
            return;
        for (var candidate = 0; candidate < election.Candidates; candidate++)
        {
            var trace = CandidateTrace.Of(result, candidate);
            if (result.Rule is MeekRule)
                Assert.Equal(trace.Final, trace.ByFirstPreference.Aggregate(Votes.Zero, (sum, votes) => sum + votes));
            else if (trace.Gave.IsEmpty)
                Assert.Equal(trace.Final, trace.Received.Aggregate(trace.FirstPreferences, (sum, receipt) => sum + receipt.Votes));
        }
    });

    /// <summary>What all papers give each candidate at each stage, and last what they give nobody.</summary>
    static Fraction[,] Given(CountResult result)
    {
        var candidates = result.Contest.Candidates.Length;
        var given = new Fraction[result.Stages.Length, candidates + 1];
        var ballots = result.Contest.Ballots;
        for (var group = 0; group < ballots.Groups; group++)
            foreach (var (at, stage) in PaperTrace.Of(result, ballots.Paper(group)).Stages.Index())
                foreach (var part in stage.Gives)
                    given[at, part.Candidate ?? candidates] += part.Votes.Value * new Fraction(ballots.Count(group)) * ballots.Worth(group);
        return given;
    }

    /// <summary>What rounding had lost, by the end of a stage, of a candidate's surplus since the count last began.</summary>
    static Votes LostOf(CountResult result, Stage stage, int candidate, int begun = 1) => result.Stages
        .Where(each => each.Number > begun && each.Number <= stage.Number && each.Action.Kind == StageKind.Surplus && each.Transfers.Any(transfer => transfer.From.SequenceEqual([candidate])))
        .Aggregate(Votes.Zero, (lost, each) =>
        {
            var mine = each.Transfers.Where(transfer => transfer.From.SequenceEqual([candidate])).ToImmutableArray();
            var surplus = result.Stages[each.Number - 2].Totals[candidate] - each.Totals[candidate];
            var moved = mine.SelectMany(transfer => transfer.To).Aggregate(Votes.Zero, (sum, receipt) => sum + receipt.Votes);
            var rested = mine.Aggregate(Fraction.Zero, (sum, transfer) => sum + transfer.Value.Value * new Fraction(transfer.NonTransferable.Papers));
            return lost + Votes.Exact((surplus - moved).Value - rested);
        });
}
