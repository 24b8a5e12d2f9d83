using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>Re-open nominations, or none of these: counted like a candidate, never elected, and a place that it takes is not filled.</summary>
public class ReopenNominationsTests
{
    /// <summary>An election of which one letter stands for re-open nominations.</summary>
    static Contest With(string reopening, int seats, string papers, int candidates = 0) => Marked(SmallElection.Of(seats, papers, candidates).Contest(), reopening);

    static Contest Marked(Contest contest, string reopening) => contest with
    {
        Candidates = [.. contest.Candidates.Select(candidate => candidate.Id == reopening ? candidate with { Kind = CandidateKind.ReopenNominations } : candidate)],
    };

    static CountResult Scotland(Contest contest) => contest.Under(Presets.Scotland.Rule, new Lots { Seed = "1" });

    [Fact]
    public void One_place_that_it_wins_stays_vacant_under_every_rule() => Assert.All(Presets.All, preset =>
    {
        var result = With("B", seats: 1, "20 B>A\n3 A\n2 C").Under(preset.Rule, new Lots { Seed = "1" });

        Assert.Equal(("", "B", 1), (result.Winners(), result.Reopened.Letters(), result.Vacant));
        Assert.Equal((Outcome.Reopened, (int?)null), (result.Candidates[1].Outcome, result.Candidates[1].Order));
        Assert.DoesNotContain(result.Stages, stage => stage.Elected.Contains(1));
    });

    [Fact]
    public void Whoever_has_more_votes_is_elected() => Assert.All(Presets.All, preset =>
    {
        var result = With("B", seats: 1, "20 A>B\n3 B\n2 C").Under(preset.Rule, new Lots { Seed = "1" });

        Assert.Equal(("A", "", 0), (result.Winners(), result.Reopened.Letters(), result.Vacant));
    });

    /// <summary>Quota 4: the only candidate has 3 of 7.</summary>
    [Fact]
    public void As_many_candidates_as_places_are_not_unopposed_beside_it()
    {
        var result = Scotland(With("B", seats: 1, "3 A\n4 B"));

        Assert.False(result.Unopposed);
        Assert.Equal(("", 1), (result.Winners(), result.Vacant));
    }

    /// <summary>It takes one place at most, and three are there for two candidates.</summary>
    [Fact]
    public void Where_there_is_a_place_for_it_beside_all_candidates_these_are_unopposed()
    {
        var result = Scotland(With("C", seats: 3, "3 A\n1 B\n40 C"));

        Assert.True(result.Unopposed);
        Assert.Equal(("AB", 1, Outcome.NotElected), (result.Winners(), result.Vacant, result.Candidates[2].Outcome));
    }

    /// <summary>24 papers, 2 places, quota 9: D's surplus of 1 moves to A at 0.1; C goes to B, 8; A's papers elect B.</summary>
    [Fact]
    public void Its_surplus_moves_on_and_the_count_goes_on_for_the_other_places()
    {
        var result = Scotland(With("D", seats: 2, "10 D>A\n6 A>B\n5 B\n3 C>B"));

        Assert.Equal(["FirstPreferences", "Surplus D", "Exclusion C", "Exclusion A"], result.Course());
        Assert.Equal(["7.00000", "5.00000", "3.00000", "9.00000"], result.Stages[1].Totals.Select(total => total.ToString()));
        Assert.Equal(("B", "D", 1), (result.Winners(), result.Reopened.Letters(), result.Vacant));
        Assert.Equal("D", result.Stages[0].Reopened.Letters());
    }

    [Fact]
    public void The_order_of_election_passes_it_by() => Assert.Equal([2, null, 1], Scotland(With("B", seats: 3, "9 B\n8 C\n7 A\n1 D")).Candidates.Take(3).Select(candidate => candidate.Order));

    /// <summary>Quota 5. A is elected, nobody gets A's surplus, D and C go, and B with 2 is the last who is left.</summary>
    [Fact]
    public void It_takes_a_last_place_below_the_quota_if_it_is_left_at_the_end()
    {
        var result = Scotland(With("B", seats: 2, "10 A\n2 B\n1 C"));

        Assert.Equal(("A", "B", 1), (result.Winners(), result.Reopened.Letters(), result.Vacant));
        Assert.IsType<Reason.FillsLastPlace>(Assert.Single(result.Stages[^1].Reasons, reason => reason.Candidates.Contains(1) && reason.Kind == ReasonKind.FillsLastPlace));
    }

    [Fact]
    public void It_is_excluded_like_anybody_and_its_papers_move()
    {
        var result = Scotland(With("C", seats: 1, "5 A\n4 B\n2 C>B"));

        Assert.Equal(("B", Outcome.Excluded, 0), (result.Winners(), result.Candidates[2].Outcome, result.Vacant));
    }

    /// <summary>A and C have most votes, but the last place is a woman's, and B is the only one: C can no longer take it.</summary>
    [Fact]
    public void It_cannot_take_a_reserved_place_whatever_attribute_is_written_beside_it()
    {
        var contest = With("C", seats: 2, "10 A\n8 C\n3 B").With("woman", "BC").Reserve("woman", 1);
        var result = Scotland(contest);

        Assert.Equal(("AB", "", 0), (result.Winners(), result.Reopened.Letters(), result.Vacant));
        Assert.Contains(result.Stages, stage => stage.Doomed.Contains(2));
        Assert.Equal("A", Assert.Single(result.Reserved!.WithoutConstraints).Letters());
    }

    [Fact]
    public void A_reserved_place_for_which_nobody_stands_is_not_met_by_it() =>
        Assert.IsType<Infeasible>(Count.Run(With("C", seats: 2, "10 A\n8 C\n3 B").With("woman", "C").Reserve("woman", 1), Presets.Scotland.Rule));

    /// <summary>At most one of A and B, who are women, and only C and D beside them for three places.</summary>
    [Fact]
    public void It_is_guarded_where_a_maximum_leaves_nobody_else_for_a_place()
    {
        var result = Scotland(With("D", seats: 3, "2 A>B\n3 B>A\n1 C\n2 D").With("woman", "AB").Reserve("woman", 0, 1));

        Assert.Equal(("BC", "D", 1), (result.Winners(), result.Reopened.Letters(), result.Vacant));
        Assert.Equal("CD", result.Stages[0].Guarded.Letters());
    }

    [Fact]
    public void A_tie_with_it_hangs_on_a_lot()
    {
        var needed = Assert.IsType<LotNeeded>(Count.Run(With("B", seats: 1, "5 A\n5 B"), Presets.Scotland.Rule));

        Assert.Equal("AB", needed.Tie.StillTied.Letters());
    }

    [Property(MaxTest = 100)]
    public Property Called_a_person_it_leaves_every_figure_as_it_is_and_is_elected() => SmallElections.Untidy.Holds(Presets.All.Select(preset => preset.Id), (election, rule) =>
    {
        var contest = election.Contest();
        var id = contest.Candidates.First(candidate => !candidate.Withdrawn).Id;
        if (Count.Run(contest, Presets.Find(rule)!.Rule, election.Chance()) is not Counted { Result: var person })
            return;
        var result = Marked(contest, id).Under(Presets.Find(rule)!.Rule, election.Chance());

        Assert.Equal(person.Stages.Select(Figures), result.Stages.Select(Figures));
        Assert.Equal(person.Winners().Order(), (result.Winners() + result.Reopened.Letters()).Order());
        Assert.Equal(contest.Seats - result.Winners().Length, result.Vacant);
        Assert.Equal(person.Winners().Contains(id, StringComparison.Ordinal) ? id : "", result.Reopened.Letters());
    });

    static string Figures(Stage stage) => $"{stage.What()} {stage.Quota} {string.Join(' ', stage.Totals)} {stage.NonTransferable} {stage.Loss} {string.Join(' ', stage.KeepValues)} {stage.Elected.Concat(stage.Reopened).Order().Letters()} {stage.Excluded.Letters()}";
}
