using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>What a count promises to candidates and voters.</summary>
public class ElectionClaimTests
{
    [Property]
    [Trait("Cases", "many")]
    public Property Exactly_the_seats_are_filled_and_nobody_is_elected_twice() => EveryResult(SmallElections.Untidy, result =>
    {
        var unnamed = result.Stages.SelectMany(stage => stage.Reasons).Where(reason => reason.Kind == ReasonKind.NamedByNobody).Sum(reason => reason.Candidates.Length);
        var filled = Math.Min(result.Contest.Seats, result.Contest.Candidates.Count(candidate => !candidate.Withdrawn) - unnamed);

        Assert.Equal(filled, result.Elected.Distinct().Count());
        Assert.Equal(filled, result.Elected.Length);
        Assert.Equal(result.Contest.Seats - filled, result.Vacant);
    });

    [Property]
    [Trait("Cases", "many")]
    public Property The_stages_elect_and_exclude_everybody_once_and_agree_with_the_candidates_outcomes() => EveryResult(SmallElections.Untidy, result =>
    {
        // What was decided before the count began anew is forgotten with it.
        var since = result.Stages.Where(stage => stage.Number >= (result.Stages.LastOrDefault(each => each.Action.Kind == StageKind.Restart)?.Number ?? 1)).ToList();
        Assert.Equal(result.Elected.AsEnumerable(), since.SelectMany(stage => stage.Elected));
        foreach (var (candidate, fared) in result.Candidates.Index())
        {
            var stages = since.Where(stage => stage.Elected.Contains(candidate)).Select(stage => (Outcome.Elected, stage.Number))
                .Concat(since.Where(stage => stage.Excluded.Contains(candidate)).Select(stage => (Outcome.Excluded, stage.Number))).ToList();
            Assert.Equal(fared.Outcome is Outcome.Elected or Outcome.Excluded ? [(fared.Outcome, fared.Stage!.Value)] : [], stages);
        }
    });

    [Property]
    [Trait("Cases", "many")]
    public Property A_withdrawn_candidate_has_no_votes_and_no_place() => EveryResult(SmallElections.Untidy, result =>
    {
        foreach (var (index, candidate) in result.Contest.Candidates.Index())
            if (candidate.Withdrawn)
            {
                Assert.Equal(new CandidateResult(Outcome.Withdrawn, null, null), result.Candidates[index]);
                Assert.All(result.Stages, stage => Assert.Equal(Votes.Zero, stage.Totals[index]));
            }
    });

    [Property]
    [Trait("Cases", "many")]
    public Property The_order_of_election_follows_the_stages_and_within_one_the_votes() => EveryResult(SmallElections.Untidy, result =>
    {
        var order = result.Elected.Select(candidate => (
            result.Candidates[candidate].Stage,
            Votes: WithoutGuards(result, result.Stages[result.Candidates[candidate].Stage!.Value - 1].Totals[candidate]))).ToList();

        Assert.Equal(order.Select(elected => elected.Stage).Order(), order.Select(elected => elected.Stage));
        if (ElectsBetweenBatches(result.Rule))
            return;
        Assert.Equal(order.OrderBy(elected => elected.Stage).ThenByDescending(elected => elected.Votes), order);
        for (var i = 0; i < order.Count; i++)
            Assert.Equal(order.IndexOf(order[i]) + 1, result.Candidates[result.Elected[i]].Order);
    });

    /// <summary>Whoever is elected after an earlier batch comes first, though another may have more votes at the stage's end.</summary>
    static bool ElectsBetweenBatches(Rule rule) => rule is GregoryRule { ElectionDuringExclusion.Value: ElectionDuringExclusion.AfterEachBatch };

    [Fact]
    public void Whoever_is_elected_after_an_earlier_batch_comes_before_one_who_passes_him_with_the_next()
    {
        var election = SmallElection.Of(4, """
            1 G
            2 E
            3 F
            1 A
            4 A>E
            2 G
            2 D>A>E
            3 A>D>F
            2 C>F
            6 G>C>B
            """, withdrawn: "C");
        var result = election.Under(Presets.Ers97.Rule);
        Assert.Equal("GAEF", result.Winners());
        Assert.Equal(("5.60", "6.20"), (result.Stages[3].Totals[4].ToString(), result.Stages[3].Totals[5].ToString()));
    }

    [Fact]
    public void Equal_votes_need_no_lot_where_there_are_places_for_all_who_reach_the_quota()
    {
        var election = SmallElection.Of(2, """
            12 A
            11 C
            4 B>A
            5 B>C
            4 D
            """);
        var result = election.Under(Presets.Find("us-portland")!.Rule);
        Assert.Equal([1, null, 1, null], result.Candidates.Select(candidate => candidate.Order));
        Assert.Equal(2, result.Elected.Length);
        Assert.All(result.Stages, stage => Assert.Empty(stage.Ties));
    }

    /// <summary>Votes that differ in their guards alone are equal.</summary>
    static Votes WithoutGuards(CountResult result, Votes votes) => result.Rule is MeekRule { Numbers.Value: Numbers.GuardedDecimals { Places: var places } }
        ? Votes.Decimals(BigInteger.Parse(votes.ToString(places).Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), places)
        : votes;

    [Property]
    [Trait("Cases", "many")]
    public Property Every_tie_that_was_broken_is_broken_in_favour_of_one_of_those_still_tied_or_of_all_of_them() => EveryResult(SmallElections.Untidy, TiesEndAmongTheTied);

    /// <summary>When D is excluded the quota falls to 5, and A, B and C have 5 each for two places; B had fewer before.</summary>
    [Fact]
    public void A_tie_that_history_leaves_with_a_place_for_each_elects_them_together()
    {
        var election = SmallElection.Of(2, """
            5 A
            4 B
            5 C
            1 D
            1 D>B
            """);
        foreach (var preset in Presets.All)
            TiesEndAmongTheTied(election.Under(preset.Rule));
        var tie = Assert.Single(election.Under(Presets.Ers97.Rule).Stages.SelectMany(stage => stage.Ties));
        Assert.True(tie.ElectedTogether);
        Assert.Equal("AC", tie.StillTied.Letters());
    }

    static void TiesEndAmongTheTied(CountResult result)
    {
        foreach (var (stage, tie) in result.Stages.SelectMany(stage => stage.Ties.Select(tie => (stage, tie))))
        {
            Assert.True(tie.Candidates.Length > 1);
            Assert.Subset(tie.Candidates.ToHashSet(), tie.StillTied.ToHashSet());
            if (tie.ElectedTogether)
                Assert.All(tie.StillTied, candidate => Assert.Equal((Outcome.Elected, stage.Number), (result.Candidates[candidate].Outcome, result.Candidates[candidate].Stage)));
            else if (tie.Method != TieMethod.Nobody)
                Assert.Contains(tie.Chosen!.Value, tie.StillTied);
        }
    }

    /// <summary>Proportionality for solid coalitions, for every set of candidates of every election.</summary>
    [Property(MaxTest = 1000)]
    [Trait("Cases", "many")]
    public Property Under_wigm_and_qpq_voters_worth_more_than_k_quotas_who_put_k_candidates_first_elect_k_of_them() => Coalitions.Holds(election =>
    {
        var (wigm, qpq) = (election.Under(Presets.Wigm.Rule).Elected, election.Under(Presets.Qpq.Rule).Elected);
        var quota = election.Papers.Aggregate(Fraction.Zero, (sum, paper) => sum + paper.Worth * new Fraction(paper.Count)) / new Fraction(election.Seats + 1);
        for (var set = 1; set < 1 << election.Candidates; set++)
        {
            var members = Enumerable.Range(0, election.Candidates).Where(candidate => (set >> candidate & 1) != 0).ToHashSet();
            var worth = election.Papers.Where(paper => members.SetEquals(paper.Ranks.Take(members.Count).Select(rank => rank[0])))
                .Aggregate(Fraction.Zero, (sum, paper) => sum + paper.Worth * new Fraction(paper.Count));
            var deserved = Enumerable.Range(0, members.Count + 1).Last(k => k == 0 || worth > quota * new Fraction(k));
            foreach (var elected in new[] { wigm, qpq })
                Assert.True(elected.Count(members.Contains) >= deserved, $"{members.Letters()} are worth {worth}, the quota is {quota}, elected are {elected.Letters()}");
        }
    });

    /// <summary>A later preference is looked at only when the fate of everybody above it is sealed.</summary>
    [Property]
    [Trait("Cases", "many")]
    public Property Appending_preferences_to_a_paper_neither_harms_nor_helps_anybody_already_on_it() =>
        SmallElections.Plain.Holds(election => AppendingChangesNothingAbove(election, Presets.Scotland.Rule))
            .And(SmallElections.Weighted.Holds(election => AppendingChangesNothingAbove(election, Presets.Wigm.Rule)))
            .And(SmallElections.Weighted.Holds(election => AppendingChangesNothingAbove(election, Presets.WigmPrf.Rule)));

    static void AppendingChangesNothingAbove(SmallElection election, Rule rule)
    {
        var before = election.Under(rule);
        foreach (var (line, paper) in election.Papers.Index())
        {
            var named = paper.Ranks.Select(rank => rank[0]).ToList();
            var longer = paper with { Ranks = [.. paper.Ranks, .. election.DeclaredOrder.Except(named).Select(candidate => ImmutableArray.Create(candidate))] };
            var after = (election with { Papers = election.Papers.SetItem(line, longer) }).Under(rule);
            Assert.All(named, candidate => Assert.Equal(before.Candidates[candidate].Outcome == Outcome.Elected, after.Candidates[candidate].Outcome == Outcome.Elected));
        }
    }

    /// <summary>Elections in which most voters put the same few candidates first, in any order.</summary>
    static Arbitrary<SmallElection> Coalitions { get; } = Arb.From(
        from election in SmallElections.Weighted.Generator
        from size in Gen.Choose(1, election.Candidates)
        from loyal in Gen.Choose(0, 3).ListOf(election.Papers.Length)
        from orders in Gen.Shuffle(Enumerable.Range(0, election.Candidates).ToArray()).ListOf(election.Papers.Length)
        select election with
        {
            Papers = [.. election.Papers.Select((paper, line) => loyal[line] == 0 ? paper : paper with
            {
                Ranks = [.. orders[line].OrderBy(candidate => election.DeclaredOrder.IndexOf(candidate) >= size).Select(candidate => ImmutableArray.Create(candidate))],
            })],
        },
        SmallElections.Weighted.Shrinker);

    static Property EveryResult(Arbitrary<SmallElection> elections, Action<CountResult> claim) => elections.Holds(election =>
    {
        foreach (var preset in Presets.All)
            claim(election.Under(preset.Rule));
    });
}
