namespace Stv.Core.Tests;

/// <summary>M1 under the Scottish rule elected A, B and E; A resigns.</summary>
public class VacancyTests
{
    static Contest M1 { get; } = SmallElection.Of(3, "6 A>B>C\n3 A>C\n2 A>D>E\n2 A\n5 B>C\n1 B>D\n4 C>D\n3 D>E\n3 E>D>B\n1 F>E>C").Contest();

    [Fact]
    public void A_recount_passes_over_the_member_who_left_and_ends_when_his_place_is_filled()
    {
        var result = Vacancy.Recount(M1, ["B", "E"], ["A"]).Under(Presets.Scotland.Rule);
        Assert.Equal("BCE", result.Elected.Order().Letters());
        Assert.Equal(["0.00000", "8.00000", "10.66663", "5.33333", "3.00000", "1.00000"], result.Stages[^1].Totals.Select(total => total.ToString()));
        Assert.Equal(Outcome.Withdrawn, result.Candidates[0].Outcome);
    }

    [Fact]
    public void A_sitting_member_with_the_fewest_votes_is_never_excluded()
    {
        var result = Vacancy.Recount(M1, ["B", "F"], ["A"]).Under(Presets.Scotland.Rule);
        Assert.Contains(5, result.Elected);
        Assert.DoesNotContain(5, result.Stages.SelectMany(stage => stage.Excluded));
    }

    [Fact]
    public void Someone_who_will_not_serve_is_passed_over_too() =>
        Assert.DoesNotContain(2, Vacancy.Recount(M1, ["B", "E"], ["A", "C"]).Under(Presets.Scotland.Rule).Elected);

    [Fact]
    public void Sitting_members_count_towards_the_reserved_places()
    {
        var contest = M1.With("woman", "BD").Reserve("woman", 1);
        Assert.Equal("BCE", Vacancy.Recount(contest, ["B", "E"], ["A"]).Under(Presets.Scotland.Rule).Elected.Order().Letters());
        Assert.Equal("ADE", Vacancy.Recount(contest, ["A", "E"], ["B"]).Under(Presets.Scotland.Rule).Elected.Order().Letters());
    }

    [Fact]
    public void Sitting_members_can_leave_too_few_places_for_a_minimum() =>
        Assert.IsType<Infeasible>(Count.Run(Vacancy.Recount(M1.With("woman", "BD").Reserve("woman", 2), ["A", "E"], ["C"]), Presets.Scotland.Rule));

    [Fact]
    public void A_by_election_keeps_what_the_sitting_members_leave_of_each_minimum()
    {
        var contest = M1.With("woman", "BD").With("bame", "BE").Reserve("woman", 2, 3).Reserve("bame", 1);
        var residual = Vacancy.Residual(contest.Reserved, [contest.Candidates[1]]);
        Assert.Equal([(1, 2), (0, null)], residual.Constraints.Select(constraint => (constraint.Minimum, constraint.Maximum)));
    }

    [Fact]
    public void No_place_is_vacant_when_as_many_sit_as_there_are_seats() =>
        Assert.Throws<ArgumentException>(() => Vacancy.Recount(M1, ["A", "B", "E"], []));
}
