namespace Stv.Core.Tests;

/// <summary>New Zealand's Schedule 1A where it is no count after Meek: candidates whom nobody names (clauses 20 and 21), one vacancy (clauses 24 to 35), and what rounding up can do (clause 10).</summary>
public class NewZealandVacancyTests
{
    public static TheoryData<string> Rules => ["meek-nz", "meek-nz-calculator"];

    static Rule Rule(string preset) => Presets.Find(preset)!.Rule;

    [Theory, MemberData(nameof(Rules))]
    public void A_place_stays_vacant_rather_than_go_to_somebody_whom_no_paper_names(string preset)
    {
        var result = SmallElection.Of(seats: 2, "10 A", candidates: 3).Contest().Under(Rule(preset));

        Assert.Equal(("A", 1), (result.Winners(), result.Vacant));
        Assert.Equal([Outcome.Elected, Outcome.Withdrawn, Outcome.Withdrawn], result.Candidates.Select(candidate => candidate.Outcome));
        var reason = Assert.Single(result.Stages[0].Reasons, reason => reason.Kind == ReasonKind.NamedByNobody);
        Assert.Equal(("BC", "20, 21"), (reason.Candidates.Letters(), reason.Clause));
    }

    [Theory, MemberData(nameof(Rules))]
    public void A_later_preference_is_enough_to_be_named(string preset) =>
        Assert.Equal(("AB", 1), SmallElection.Of(seats: 3, "10 A>B", candidates: 5).Contest().Under(Rule(preset)) is var result ? (result.Winners(), result.Vacant) : default);

    /// <summary>The number 2 is used twice, so that neither C nor D is named (clause 37).</summary>
    [Theory, MemberData(nameof(Rules))]
    public void A_preference_that_is_not_recognised_names_nobody(string preset) =>
        Assert.Equal("AB", SmallElection.Of(seats: 3, "5 A>C=D>B\n4 B").Contest().Under(Rule(preset)).Winners());

    [Theory, MemberData(nameof(Rules))]
    public void Somebody_without_votes_may_fill_a_reserved_place(string preset) =>
        Assert.Equal(2, SmallElection.Of(seats: 2, "10 A\n3 B", candidates: 3).Contest().With("woman", "C").Reserve("woman", 1).Under(Rule(preset)).Elected.Length);

    /// <summary>Of 10 votes 5 are an absolute majority, where Meek's quota is 5.000000001.</summary>
    [Theory, MemberData(nameof(Rules))]
    public void Half_of_the_votes_elects_to_a_single_place(string preset)
    {
        var result = SmallElection.Of(seats: 1, "5 A\n3 B\n2 C").Contest().Under(Rule(preset));

        Assert.Equal(("A", "5.000000000"), (result.Winners(), Assert.Single(result.Stages).Quota.ToString()));
        Assert.Equal("24 to 35", Assert.Single(result.Stages[0].Reasons, reason => reason.Kind == ReasonKind.ReachedQuota).Clause);
    }

    /// <summary>11 votes make 6; without C's papers, which end, 8 make 4.</summary>
    [Theory, MemberData(nameof(Rules))]
    public void The_majority_is_a_whole_number_and_follows_the_papers_that_end(string preset) =>
        Assert.Equal(["6.000000000", "4.000000000"], SmallElection.Of(seats: 1, "4 A\n4 B>A\n3 C").Contest().Under(Rule(preset)) is var result ? result.Stages.Select(stage => stage.Quota.ToString()) : []);

    /// <summary>Clause 34(b): both have 10 of 20, and at step 1 A had 8 and B had 7. D, who has nothing, has gone before.</summary>
    [Theory, MemberData(nameof(Rules))]
    public void Of_two_with_half_of_the_votes_the_one_who_was_behind_at_the_first_difference_is_excluded(string preset)
    {
        var result = SmallElection.Of(seats: 1, "8 A\n7 B\n3 C>B\n2 C>A", candidates: 4).Contest().Under(Rule(preset), new Lots());

        Assert.Equal("A", result.Winners());
        Assert.Equal(Outcome.Excluded, result.Candidates[1].Outcome);
        Assert.Contains(result.Stages[^1].Reasons, reason => reason.Kind == ReasonKind.TooManyReachedQuota && reason.Candidates.Letters() == "AB");
    }

    /// <summary>A published example: clause 10 rounds every product up, which makes votes, and by the letter of clause 11 five are elected to four places.</summary>
    [Theory, MemberData(nameof(Rules))]
    public void Votes_made_by_rounding_up_do_not_elect_more_than_there_are_places(string preset)
    {
        var result = SmallElection.Of(seats: 4, "10 A>B>C>D>E>F>G>H>I>J>K\n10 B>A>C>E>D>F>G>H>I>J>K").Under(Rule(preset));

        Assert.Equal(4, result.Elected.Length);
        Assert.Superset(new HashSet<int>([0, 1, 2]), result.Elected.ToHashSet());
    }

    /// <summary>A published example in which a product that is rounded up can make 0.008 of a vote, so that the surplus never falls below the limit and the steps of the regulations go round for ever.</summary>
    [Theory, MemberData(nameof(Rules))]
    public void Steps_that_rounding_sends_round_in_a_circle_end(string preset)
    {
        var result = SmallElection.Of(seats: 8, "4000000 A>B>C>D>E>F>G>I>J\n4000000 B>A>C>D>E>F>G>J>I").Under(Rule(preset));

        Assert.Equal(8, result.Elected.Length);
        Assert.Superset(new HashSet<int>([0, 1, 2, 3, 4, 5, 6]), result.Elected.ToHashSet());
        Assert.True(result.Stages[^1].LastIteration < 2000, $"{result.Stages[^1].LastIteration} iterations");
    }
}
