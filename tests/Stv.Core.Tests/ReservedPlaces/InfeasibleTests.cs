namespace Stv.Core.Tests;

public class InfeasibleTests
{
    static Contest Four(int seats) => SmallElection.Of(seats, "4 A>B\n3 B>A\n2 C>D\n1 D>C").Contest();

    static Infeasible Refused(Contest contest) => Assert.IsType<Infeasible>(Count.Run(contest, Presets.Scotland.Rule));

    [Fact]
    public void A_minimum_above_those_who_stand_is_named_with_what_can_be_had()
    {
        var unmet = Assert.Single(Refused(Four(2).With("bame", "A").With("woman", "BC").Reserve("woman", 1).Reserve("bame", 2)).Conflict);
        Assert.Equal(("bame", 1, 1), (unmet.Constraint.Id, unmet.Standing, unmet.AttainableMinimum));
    }

    [Fact]
    public void Three_minimums_that_no_two_people_can_meet_are_named_together()
    {
        var contest = Four(2).With("woman", "A").With("bame", "B").With("disabled", "C").Reserve("woman", 1).Reserve("bame", 1).Reserve("disabled", 1);
        Assert.Equal(["woman", "bame", "disabled"], Refused(contest).Conflict.Select(unmet => unmet.Constraint.Id));
        Assert.All(Refused(contest).Conflict, unmet => Assert.Equal(0, unmet.AttainableMinimum));
    }

    [Fact]
    public void A_maximum_that_leaves_places_empty_is_named_with_the_least_that_would_do()
    {
        var unmet = Assert.Single(Refused(Four(3).With("man", "ABC").Reserve("man", 0, 1)).Conflict);
        Assert.Equal((null, 2), (unmet.AttainableMinimum, unmet.AttainableMaximum));
    }

    [Fact]
    public void Where_too_few_stand_for_a_minimum_no_maximum_helps()
    {
        var unmet = Assert.Single(Refused(Four(3).With("woman", "A").Reserve("woman", 2, 2)).Conflict);
        Assert.Equal((1, null), (unmet.AttainableMinimum, unmet.AttainableMaximum));
    }

    [Fact]
    public void An_uncontested_election_with_too_few_women_is_no_walkover() =>
        Assert.Equal("woman", Assert.Single(Refused(Four(4).With("woman", "A").Reserve("woman", 2)).Conflict).Constraint.Id);

    [Fact]
    public void An_uncontested_election_that_meets_its_minimums_is_unopposed() =>
        Assert.True(Four(4).With("woman", "AB").Reserve("woman", 2).Under(Presets.Scotland.Rule).Unopposed);

    [Fact]
    public void A_withdrawal_can_make_reserved_places_unattainable()
    {
        var contest = Four(2).With("woman", "A").Reserve("woman", 1);
        Assert.Contains(0, contest.Under(Presets.Scotland.Rule).Elected);
        Refused(contest with { Candidates = contest.Candidates.SetItem(0, contest.Candidates[0] with { Withdrawn = true }) });
    }

    [Fact]
    public void Relaxing_lowers_the_later_minimum_and_keeps_the_earlier()
    {
        var contest = Four(2).With("woman", "A").With("bame", "B").With("disabled", "C")
            .Reserve("disabled", 1).Reserve("bame", 1).Reserve("woman", 1)
            .Keeping(reserved => reserved with { Fallback = InfeasibleFallback.Relax });
        var result = contest.Under(Presets.Scotland.Rule);
        Assert.Equal([1, 2], result.Elected.Order());
        Assert.Equal([1, 1, 0], result.Reserved!.Constraints.Select(constraint => constraint.InForce.Minimum));
        Assert.Equal([true, true, false], result.Reserved.Constraints.Select(constraint => constraint.IsMet));
    }

    [Fact]
    public void Relaxing_lowers_a_minimum_no_further_than_it_must()
    {
        var result = Four(3).With("woman", "CD").Reserve("woman", 3).Keeping(reserved => reserved with { Fallback = InfeasibleFallback.Relax }).Under(Presets.Scotland.Rule);
        Assert.Equal("ACD", result.Elected.Order().Letters());
        Assert.Equal(2, Assert.Single(result.Reserved!.Constraints).InForce.Minimum);
    }

    [Fact]
    public void Leaving_vacant_fills_all_places_but_those_whose_kind_is_missing()
    {
        var result = LeavingVacant(Four(3).With("woman", "A").Reserve("woman", 2)).Under(Presets.Scotland.Rule);
        Assert.Equal((2, 1, 1), (result.Elected.Length, result.Vacant, result.Reserved!.LeftVacant));
        Assert.Contains(0, result.Elected);
    }

    /// <summary>D, the only woman, has the fewest votes.</summary>
    [Theory]
    [InlineData(2, "AD")]
    [InlineData(3, "D")]
    public void What_is_left_of_the_minimum_is_kept_beside_the_places_left_vacant(int women, string elected) =>
        Assert.Equal(elected, LeavingVacant(Four(3).With("woman", "D").Reserve("woman", women)).Under(Presets.Scotland.Rule).Elected.Order().Letters());

    [Fact]
    public void Where_every_place_would_be_left_vacant_nothing_is_counted() => Refused(LeavingVacant(Four(1).Reserve("woman", 1)));

    static Contest LeavingVacant(Contest contest) => contest.Keeping(reserved => reserved with { Fallback = InfeasibleFallback.LeaveVacant });
}
