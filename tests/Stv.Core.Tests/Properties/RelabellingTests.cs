using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>Names and the order of papers do not matter, where neither a lot nor a declared order decides.</summary>
[Trait("Cases", "many")]
public class RelabellingTests
{
    [Property]
    public Property Reordering_the_candidates_on_the_ballot_paper_reorders_the_result() => EveryRule((election, rule) =>
    {
        var places = election.DeclaredOrder;
        var other = Relabelled(election, places);
        // A lot that changes nobody is not drawn, and goes by the ballot paper.
        var drawn = rule.With("needless-lots", "drawn");
        var (before, after) = (Count.Run(election.Contest(), drawn), Count.Run(other.Contest(), drawn));

        var (first, second) = (Result(before), Result(after));
        // New Zealand's pseudo-random numbers go to the candidates in the order of the ballot paper: they are a lot.
        if (first.Stages.Concat(second.Stages).Any(stage => stage.Ties.Any(tie => !tie.Numbers.IsEmpty)))
            return;
        Assert.Equal(before.GetType(), after.GetType());
        for (var candidate = 0; candidate < election.Candidates; candidate++)
            Assert.Equal(first.Candidates[candidate], second.Candidates[places[candidate]]);
        foreach (var (stage, same) in first.Stages.Zip(second.Stages))
        {
            Assert.Equal((stage.NonTransferable, stage.Loss, stage.Action.Kind), (same.NonTransferable, same.Loss, same.Action.Kind));
            Assert.Equal(stage.Action.Candidates.Select(candidate => places[candidate]).Order(), same.Action.Candidates.Order());
            for (var candidate = 0; candidate < election.Candidates; candidate++)
                Assert.Equal(stage.Totals[candidate], same.Totals[places[candidate]]);
        }
        if (before is LotNeeded asked)
            Assert.Equal(asked.Tie.StillTied.Select(candidate => places[candidate]).Order(), ((LotNeeded)after).Tie.StillTied);
    });

    [Property]
    public Property Other_ids_and_names_change_nothing() => EveryRule((election, rule) =>
    {
        var contest = election.Contest();
        var renamed = contest with { Candidates = [.. contest.Candidates.Select(candidate => candidate with { Id = $"{'Z' - candidate.Id[0]}", Name = "same", Slate = "slate" })] };

        Assert.Equal(Count.Run(contest, rule).Everything(), Count.Run(renamed, rule).Everything());
    });

    [Property]
    public Property Reordering_the_papers_changes_nothing_unless_whole_papers_move() => EveryRule((election, rule) =>
    {
        if (rule is WholeVoteRule)
            return;
        var reversed = election with { Papers = [.. election.Papers.Reverse()] };

        Assert.Equal(Text(election, rule), Text(reversed, rule));
    });

    [Property]
    public Property Adding_papers_one_at_a_time_changes_nothing() => EveryRule((election, rule) =>
    {
        var single = election with { Papers = [.. election.Papers.SelectMany(paper => Enumerable.Repeat(paper with { Count = 1 }, (int)paper.Count))] };

        Assert.Equal(Text(election, rule), Text(single, rule));
    });

    [Property]
    public Property Leaving_identical_papers_ungrouped_changes_nothing() => SmallElections.Untidy.Holds(election =>
        Assert.All(Presets.All.Where(preset => preset.Rule is not WholeVoteRule), preset => Assert.Equal(
            Text(election, preset.Rule),
            Count.Run(election.Contest(Ungrouped(election)), preset.Rule, election.Chance()).Everything())));

    [Property]
    public Property The_same_election_rule_and_lots_give_the_same_outcome_twice() => EveryRule((election, rule) =>
    {
        Assert.Equal(Text(election, rule), Text(election, rule));
        Assert.Equal(Count.Run(election.Contest(), rule).Everything(), Count.Run(election.Contest(), rule).Everything());
    });

    [Property(MaxTest = 50)]
    public Property Counting_at_the_same_time_on_several_threads_changes_nothing() => EveryRule((election, rule) =>
    {
        var contest = election.Contest();
        var outcomes = ParallelEnumerable.Range(0, 4).Select(_ => Count.Run(contest, rule, election.Chance()).Everything()).ToList();

        Assert.Single(outcomes.Distinct());
    });

    static Property EveryRule(Action<SmallElection, Rule> claim)
    {
        return SmallElections.Untidy.Holds(Presets.All.Select(preset => preset.Id), Claim)
            .And(SmallElections.UntidyAndWeighted.Holds(["wigm", "wigm-prf"], Claim));

        void Claim(SmallElection election, string rule) => claim(election, Presets.Find(rule)!.Rule);
    }

    static string Text(SmallElection election, Rule rule) => Count.Run(election.Contest(), rule, election.Chance()).Everything();

    static CountResult Result(CountOutcome outcome) => outcome is LotNeeded needed ? needed.SoFar : ((Counted)outcome).Result;

    /// <summary>The same election with each candidate in another place on the ballot paper.</summary>
    static SmallElection Relabelled(SmallElection election, ImmutableArray<int> places) => election with
    {
        Withdrawn = [.. election.Withdrawn.Select(candidate => places[candidate])],
        Papers = [.. election.Papers.Select(paper => paper with { Ranks = [.. paper.Ranks.Select(rank => rank.Select(candidate => places[candidate]).ToImmutableArray())] })],
    };

    /// <summary>A set in which every paper is a group of its own.</summary>
    static BallotSet Ungrouped(SmallElection election)
    {
        var papers = election.Papers.SelectMany(paper => Enumerable.Repeat(paper.Numbers(), (int)paper.Count)).ToList();
        var offsets = papers.Aggregate(new List<int> { 0 }, (ends, paper) => [.. ends, ends[^1] + paper.Length + 1]);
        var grouped = election.Ballots();
        return new BallotSet(election.Candidates, papers.Count, [.. papers.SelectMany(paper => paper.Append((ushort)0)).Select(number => (byte)number)], [.. offsets],
            default, null, grouped.KindTable, papers.Count, grouped.HasMarks, grouped.HasRepeats);
    }
}
