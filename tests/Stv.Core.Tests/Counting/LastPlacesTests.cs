namespace Stv.Core.Tests;

public class LastPlacesTests
{
    static readonly SmallElection ThreeForOne = SmallElection.Of(1, """
        4 A
        3 B
        2 C
        """);

    [Fact]
    public void In_Scotland_an_exclusion_that_leaves_as_many_as_there_are_places_is_transferred_first()
    {
        var result = ThreeForOne.Contest().Under(Presets.Scotland.Rule);

        WorkedTable.Equal("""
            | stage                   | A  | B | C | n/t | loss | total |
            | 1. first preferences    | 4  | 3 | 2 | 0   | 0    | 9     |
            | 2. exclude C            | 4  | 3 | 0 | 2   | 0    | 9     |
            | 3. exclude B -> elect A | 4* | 0 | 0 | 5   | 0    | 9     |
            """, result);
    }

    [Fact]
    public void Under_the_reference_rule_the_papers_of_that_exclusion_do_not_move()
    {
        var result = ThreeForOne.Contest().Under(Presets.WigmPrf.Rule);

        WorkedTable.Equal("""
            | stage                                               | A  | B | C | n/t | loss | total |
            | 1. first preferences                                | 4  | 3 | 2 | 0   | 0    | 9     |
            | 2. exclude C -> exclude B without transfer, elect A | 4* | 3 | 0 | 2   | 0    | 9     |
            """, result);
        Assert.Equal(new CandidateResult(Outcome.Excluded, Stage: 2, Order: null), result.Candidates[1]);
    }

    [Fact]
    public void A_tie_broken_for_that_exclusion_is_put_on_record()
    {
        var result = SmallElection.Of(1, "3 A\n3 B").Contest().Under(Presets.WigmPrf.Rule, new Lots { DeclaredOrder = ["B", "A"] });

        Assert.Equal("A", result.Winners());
        var tie = Assert.Single(Assert.Single(result.Stages).Ties);
        Assert.Equal((TieMethod.DeclaredOrder, "B"), (tie.Method, SmallElection.Letter(tie.Chosen!.Value)));
    }

    [Fact]
    public void Surpluses_are_left_where_they_lie_once_the_last_places_can_be_filled()
    {
        var result = SmallElection.Of(2, """
            9 A>B
            2 B
            1 C
            """).Contest().Under(Presets.Scotland.Rule);

        Assert.Equal(["FirstPreferences", "Surplus A"], result.Course());
        Assert.Equal("AB", result.Winners());
        Assert.True(result.Stages[^1].Totals[1] > result.Quota);
    }

    [Fact]
    public void The_count_stops_when_the_last_place_is_filled_although_candidates_are_left()
    {
        var result = SmallElection.Of(1, """
            9 A
            2 B
            2 C
            """).Contest().Under(Presets.Scotland.Rule);

        Assert.Equal(["FirstPreferences"], result.Course());
        Assert.Equal([Outcome.Elected, Outcome.NotElected, Outcome.NotElected], result.Candidates.Select(candidate => candidate.Outcome));
        Assert.Equal([1, null, null], result.Candidates.Select(candidate => candidate.Stage));
    }

    [Fact]
    public void Places_are_filled_although_every_paper_is_exhausted()
    {
        var result = SmallElection.Of(2, """
            6 A
            1 B
            """, candidates: 4).Contest().Under(Presets.Scotland.Rule, new Lots { Seed = "1" });

        Assert.Equal("AB", result.Winners());
    }

    /// <summary>There is no rule for the last two: with one place left the lower is excluded and their papers move.</summary>
    [Fact]
    public void With_two_left_for_one_place_the_lower_is_excluded()
    {
        var result = ThreeForOne.Contest().Under(Presets.Scotland.Rule);

        Assert.Equal(new CandidateResult(Outcome.Excluded, Stage: 3, Order: null), result.Candidates[1]);
    }
}
