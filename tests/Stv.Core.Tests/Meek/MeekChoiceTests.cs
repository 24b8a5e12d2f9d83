using System.Globalization;

namespace Stv.Core.Tests;

/// <summary>When somebody is elected or excluded in a count that iterates, and the reasons that are given.</summary>
public class MeekChoiceTests
{
    static MeekRule Prf => (MeekRule)Presets.MeekPrf.Rule;

    static MeekRule Meek1987 => (MeekRule)Presets.Meek1987.Rule;

    static ReasonKind[] WhyExcluded(CountResult result, int stage) =>
        [.. result.Stages[stage].Reasons.Select(reason => reason.Kind).Where(kind => kind is not (ReasonKind.ReachedQuota or ReasonKind.FillsLastPlace))];

    static Lots Exclude(string chosen, params string[] tied) =>
        new() { Recorded = [new Lot { Contest = "ward", Purpose = TiePurpose.Exclude, Tied = [.. tied], Chosen = chosen }] };

    /// <summary>The exact quota of 6 votes for two places is 2, and three have it.</summary>
    [Fact]
    public void Where_more_have_an_exact_quota_than_there_are_places_one_is_excluded_first()
    {
        var result = SmallElection.Of(seats: 2, "2 A\n2 B\n2 C").Contest().Under(Meek1987, Exclude("B", "A", "B", "C"));

        var reason = Assert.Single(result.Stages[0].Reasons, reason => reason.Kind == ReasonKind.TooManyReachedQuota);
        Assert.Equal(("ABC", "2.000000000000000000"), (reason.Candidates.Letters(), Assert.Single(reason.Figures).ToString()));
        Assert.Equal("AC", result.Winners());
    }

    /// <summary>The quota of 4 votes for three places is 1, and D has none.</summary>
    [Fact]
    public void Where_just_as_many_have_an_exact_quota_as_there_are_places_they_are_elected()
    {
        var result = SmallElection.Of(seats: 3, "2 A\n1 B\n1 C", candidates: 4).Contest().Under(Meek1987);

        Assert.Equal("ABC", result.Stages[0].Elected.Letters());
    }

    [Fact]
    public void One_without_votes_goes_as_the_lowest_and_two_together()
    {
        var calculator = Presets.MeekNzCalculator.Rule;

        Assert.Contains(ReasonKind.FewestVotes, WhyExcluded(SmallElection.Of(seats: 1, "3 A\n3 B\n2 C>A", candidates: 4).Contest().Under(calculator), 1));
        Assert.Contains(ReasonKind.WithoutVotes, WhyExcluded(SmallElection.Of(seats: 1, "3 A\n3 B\n2 C>A", candidates: 5).Contest().Under(calculator), 1));
    }

    /// <summary>A's surplus goes on shrinking by what B passes back; two iterations are not enough for it.</summary>
    [Fact]
    public void After_as_many_iterations_as_the_rule_allows_the_lowest_is_excluded()
    {
        var result = WorkedElections.M1.Under(Prf with { IterationLimit = 2 });

        Assert.Contains(result.Stages.SelectMany(stage => stage.Reasons), reason => reason.Kind == ReasonKind.IterationLimitReached && reason.Candidates.Letters() == "AB");
        Assert.All(Assert.IsType<Counted>(Count.Run(WorkedElections.M1.Contest(), Prf with { IterationLimit = 2 }, WorkedElections.M1.Chance(), CountDetail.Iterations)).Result.Stages, stage => Assert.True(stage.Iterations.Length <= 2));
    }

    static CountResult Iterations(SmallElection election, MeekRule rule) =>
        Assert.IsType<Counted>(Count.Run(election.Contest(), rule, election.Chance(), CountDetail.Iterations)).Result;

    static decimal Figure(Votes votes) => decimal.Parse(votes.ToString(), CultureInfo.InvariantCulture);

    /// <summary>A has 8 and the quota is 6: a quarter of the votes of A is above it.</summary>
    static readonly SmallElection QuarterAbove = SmallElection.Of(seats: 2, "8 A\n4 B\n4 C\n2 D");

    [Theory]
    [InlineData("0.25", "Exclusion D")]
    [InlineData("0.2499", "Iteration A")]
    public void One_who_is_above_the_quota_by_exactly_the_part_allowed_is_within_it(string part, string second) =>
        Assert.Equal(second, QuarterAbove.Under(Meek1987 with { Election = ElectionTiming.DuringIterations, SurplusLimit = SurplusLimit.EachWithin(decimal.Parse(part, CultureInfo.InvariantCulture)) }).Course()[1]);

    /// <summary>D is 2 behind B and C, and A's surplus is 2: it could bring D level.</summary>
    [Fact]
    public void Whom_the_surpluses_could_just_bring_level_is_no_sure_loser() =>
        Assert.Equal("Iteration A", QuarterAbove.Under(Meek1987 with { Election = ElectionTiming.DuringIterations, EarlyExclusion = EarlyExclusion.SureLoser }).Course()[1]);

    [Fact]
    public void A_surplus_of_exactly_the_limit_is_not_below_it()
    {
        var second = Figure(Iterations(WorkedElections.M1, Prf).Stages[2].Iterations[1].Surplus);

        Assert.Equal(3, Iterations(WorkedElections.M1, Prf with { SurplusLimit = SurplusLimit.Total(second) }).Stages[2].Iterations.Length);
        Assert.Equal(2, Iterations(WorkedElections.M1, Prf with { SurplusLimit = SurplusLimit.Total(second + 0.000000001m) }).Stages[2].Iterations.Length);
    }

    /// <summary>M1 with B and F exchanged: once excluded, B has the fewest votes of all, and E is the next to go.</summary>
    [Fact]
    public void An_excluded_candidate_is_no_sure_loser_again()
    {
        var result = SmallElection.Of(seats: 3, """
            6 A>F>C
            3 A>C
            2 A>D>E
            2 A
            5 F>C
            1 F>D
            4 C>D
            3 D>E
            3 E>D>F
            1 B>E>C
            """).Under(Presets.MeekNz.Rule);

        Assert.Equal(["B", "E"], result.Stages.SelectMany(stage => stage.Reasons).Where(reason => reason.Kind == ReasonKind.SureLoser).Select(reason => reason.Candidates.Letters()));
    }

    /// <summary>No surplus of nine decimals is less than the limit.</summary>
    [Fact]
    public void At_the_first_iteration_at_which_the_surplus_does_not_fall_the_lowest_is_excluded()
    {
        var stage = Iterations(WorkedElections.M1, Prf with { SurplusLimit = SurplusLimit.Total(0.000000000001m) }).Stages[2];
        var falls = stage.Iterations.Zip(stage.Iterations.Skip(1), (one, next) => next.Surplus < one.Surplus).ToList();

        Assert.Equal([.. Enumerable.Repeat(true, falls.Count - 1), false], falls);
    }

    [Theory]
    [InlineData("meek-prf")]
    [InlineData("meek")]
    public void Where_another_iteration_would_bring_nothing_that_is_the_reason(string preset)
    {
        var rule = (MeekRule)Presets.Find(preset)!.Rule with { SurplusLimit = SurplusLimit.Total(0.000000000001m), EarlyExclusion = EarlyExclusion.None };

        Assert.Contains(ReasonKind.SurplusStable, WhyExcluded(WorkedElections.M1.Under(rule), 3));
    }

    /// <summary>A keeps 7.5 of 13.</summary>
    [Fact]
    public void A_keep_value_that_is_rounded_once_is_cut_off() =>
        Assert.StartsWith("0.576923076923076923", Iterations(WorkedElections.M1, Meek1987).Stages[1].Iterations[0].KeepValues[0].ToString(), StringComparison.Ordinal);

    /// <summary>Of M1's papers six come to B first, and six by way of A.</summary>
    [Theory]
    [InlineData(KeptRounding.Up)]
    [InlineData(KeptRounding.Down)]
    public void What_is_kept_of_a_paper_is_rounded_as_the_rule_says(KeptRounding rounding)
    {
        var stage = WorkedElections.M1.Under(Prf with { KeptRounding = rounding }).Stages[2];
        var (keepA, keepB) = (Figure(stage.KeepValues[0]), Figure(stage.KeepValues[1]));
        var kept = (1 - keepA) * keepB * 1_000_000_000;
        var rounded = (rounding == KeptRounding.Up ? Math.Ceiling(kept) : Math.Floor(kept)) / 1_000_000_000;

        Assert.NotEqual(kept, Math.Floor(kept));
        Assert.Equal(6 * keepB + 6 * rounded, Figure(stage.Totals[1]));
    }

    /// <summary>Nobody but A has a vote, and with what A keeps the quota shrinks to nothing.</summary>
    [Fact]
    public void Candidates_without_votes_never_have_the_quota()
    {
        var reasons = SmallElection.Of(seats: 2, "1 A", candidates: 4).Under(Meek1987).Stages.SelectMany(stage => stage.Reasons)
            .Where(reason => reason.Kind is ReasonKind.ReachedQuota or ReasonKind.TooManyReachedQuota);

        Assert.Equal("A", Assert.Single(reasons).Candidates.Letters());
    }

    [Fact]
    public void Those_elected_together_are_numbered_by_votes_and_equals_share_a_number() =>
        Assert.Equal([3, 1, 1, null, null], SmallElection.Of(seats: 3, "5 A\n6 B\n6 C\n1 D\n1 E").Under(Prf).Candidates.Select(candidate => candidate.Order));

    /// <summary>Two for the last place are level, or one of them would have the quota. With A gone B is left, and nothing is distributed any more.</summary>
    [Fact]
    public void The_papers_of_the_exclusion_that_fills_the_last_place_do_not_move()
    {
        var result = SmallElection.Of(seats: 1, "3 A>B\n3 B").Contest().Under(Presets.Meek.Rule, Exclude("A", "A", "B"));
        var stage = Assert.Single(result.Stages);

        Assert.Equal((1, "3.000000000"), (stage.LastIteration, stage.Totals[0].ToString()));
        Assert.Equal(new CandidateResult(Outcome.Excluded, Stage: 1, Order: null), result.Candidates[0]);
        Assert.Equal("A", Assert.Single(stage.Reasons, reason => reason.Kind == ReasonKind.FewestVotesWithoutTransfer).Candidates.Letters());
        Assert.Equal("B", Assert.Single(stage.Reasons, reason => reason.Kind == ReasonKind.FillsLastPlace).Candidates.Letters());
        Assert.Equal("AB", Assert.Single(stage.Ties).StillTied.Letters());
    }

    [Fact]
    public void They_move_by_choice() =>
        Assert.Equal(["FirstPreferences", "Exclusion A"], SmallElection.Of(seats: 1, "3 A>B\n3 B").Contest().Under((MeekRule)Presets.Meek.Rule with { LastPlaces = LastPlaces.AfterTransfer }, Exclude("A", "A", "B")).Course());

    /// <summary>Nobody has a surplus that could be said to be small.</summary>
    [Fact]
    public void Before_anybody_is_elected_having_the_fewest_votes_is_the_one_reason() =>
        Assert.Equal([ReasonKind.FewestVotes], WhyExcluded(SmallElection.Of(seats: 1, "5 A\n4 B\n3 C\n2 D").Under(Prf), 1));

    [Fact]
    public void After_that_the_small_surplus_is_a_reason_too() =>
        Assert.Equal([ReasonKind.SurplusBelowLimit, ReasonKind.FewestVotes], WhyExcluded(WorkedElections.M1.Under(Prf), 3));
}
