namespace Stv.Core.Tests;

/// <summary>The rule of the Australian Senate, in which a stage is what the Act calls a count.</summary>
public class SenateTests
{
    static readonly Rule Senate = Presets.Senate.Rule;
    static readonly Rule Senate2016 = Presets.Senate2016.Rule;

    [Fact]
    public void Every_batch_of_an_exclusion_is_a_count_of_the_worked_table() => WorkedTable.Equal("""
        | stage | A | B | C | D | E | F | n/t | loss | total |
        | 1. first preferences -> elect A | 13* | 6 | 4 | 3 | 3 | 1 | 0 | 0 | 30 |
        | 2. surplus of A (5), value(s) 0.384615~ -> elect B | 8* | 8* | 5 | 3 | 3 | 1 | 0 | 2 | 30 |
        | 3. exclude F | 8* | 8* | 5 | 3 | 4 | 0 | 0 | 2 | 30 |
        | 4. exclude D | 8* | 8* | 5 | 0 | 7 | 0 | 0 | 2 | 30 |
        | 5. exclude D -> elect E | 8* | 8* | 5 | 0 | 7* | 0 | 0 | 2 | 30 |
        """, WorkedElections.M1.Under(Senate));

    /// <summary>The old papers of A, once worth 0.562, move at B's 0.175 like B's own.</summary>
    [Fact]
    public void All_papers_of_a_surplus_move_at_one_value_whatever_they_were_worth() => WorkedTable.Equal("""
        | stage | A | B | C | D | E | n/t | loss | total |
        | 1. first preferences -> elect A | 2000* | 500 | 300 | 400 | 300 | 0 | 0 | 3500 |
        | 2. surplus of A (1124), value(s) 0.562 -> elect B | 876* | 1174* | 300 | 400 | 300 | 449 | 1 | 3500 |
        | 3. surplus of B (298), value(s) 0.175294~ | 876* | 876* | 510 | 487 | 300 | 449 | 2 | 3500 |
        | 4. exclude E -> elect C | 876* | 876* | 510* | 487 | 0 | 749 | 2 | 3500 |
        """, SmallElection.Of(seats: 3, "1200 A>B>C\n800 A\n500 B>D\n300 C\n400 D\n300 E").Under(Senate));

    /// <summary>D and E have a paper of A's surplus each, worth a half and counted as nothing; when both lie with D and move together, they are a vote.</summary>
    [Fact]
    public void Papers_counted_together_win_back_what_they_lost_apart() => WorkedTable.Equal("""
        | stage | A | B | C | D | E | n/t | loss | total |
        | 1. first preferences -> elect A | 16* | 2 | 2 | 1 | 0 | 0 | 0 | 21 |
        | 2. surplus of A (8), value(s) 0.5 | 8* | 2 | 2 | 1 | 0 | 7 | 1 | 21 |
        | 3. exclude E | 8* | 2 | 2 | 1 | 0 | 7 | 1 | 21 |
        | 4. exclude D | 8* | 2 | 3 | 0 | 0 | 7 | 1 | 21 |
        | 5. exclude D -> elect C | 8* | 2 | 4* | 0 | 0 | 7 | 0 | 21 |
        """, SmallElection.Of(seats: 2, "14 A\n1 A>E>D>C\n1 A>D>C\n2 B\n2 C\n1 D>C").Under(Senate));

    /// <summary>C goes with 4, which leaves two for two places.</summary>
    const string TwoLeftForTwoPlaces = "5 A\n5 B\n4 C>A\n3 D";

    [Fact]
    public void Papers_of_the_last_excluded_do_not_move_since_2019() => WorkedTable.Equal("""
        | stage | A | B | C | D | n/t | loss | total |
        | 1. first preferences | 5 | 5 | 4 | 3 | 0 | 0 | 17 |
        | 2. exclude D -> exclude C without transfer, elect A, elect B | 5* | 5* | 4 | 0 | 3 | 0 | 17 |
        """, SmallElection.Of(seats: 2, TwoLeftForTwoPlaces).Under(Senate));

    [Fact]
    public void Papers_of_the_last_excluded_and_the_surplus_that_they_make_moved_in_2016() => WorkedTable.Equal("""
        | stage | A | B | C | D | n/t | loss | total |
        | 1. first preferences | 5 | 5 | 4 | 3 | 0 | 0 | 17 |
        | 2. exclude D | 5 | 5 | 4 | 0 | 3 | 0 | 17 |
        | 3. exclude C -> elect A | 9* | 5 | 0 | 0 | 3 | 0 | 17 |
        | 4. surplus of A (3), value(s) 0.333333~ -> elect B | 6* | 5* | 0 | 0 | 6 | 0 | 17 |
        """, SmallElection.Of(seats: 2, TwoLeftForTwoPlaces).Under(Senate2016));

    /// <summary>A reaches the quota, which leaves B ahead of C for the last place; but A's surplus helps C.</summary>
    [Fact]
    public void The_last_two_wait_for_a_surplus() =>
        Assert.Equal([0, 2], SmallElection.Of(seats: 2, "12 A>C\n4 B\n3 C").Under(Senate).Elected.ToArray());

    /// <summary>A was ahead of B at the first count; the Act asks for the officer's decision all the same.</summary>
    [Fact]
    public void The_last_two_if_equal_need_a_lot_whatever_they_had_before()
    {
        var contest = SmallElection.Of(seats: 1, "4 A\n3 B\n1 C>B\n1 C").Contest();
        var needed = Assert.IsType<LotNeeded>(Count.Run(contest, Senate));

        Assert.Equal((TiePurpose.Elect, "273(17)"), (needed.Tie.Purpose, needed.Tie.Clause));
        Assert.Empty(needed.Tie.Compared);
        Assert.Equal([1], Assert.IsType<Counted>(Count.Run(contest, Senate, new Lots { Recorded = [needed.Tie.LotFor(contest, 1)] })).Result.Elected.ToArray());
    }

    /// <summary>Three with 24 votes, who had 23, 24, 24 before and 23, 18, 20 at first: as at count 48 of Western Australia in 2016.</summary>
    [Fact]
    public void A_tie_of_three_for_exclusion_is_narrowed_and_one_that_asks_for_all_to_differ_looks_further_back()
    {
        var contest = SmallElection.Of(seats: 1, "23 A\n18 B\n20 C\n60 D\n1 E>A\n16 E\n6 F>B\n4 F>C\n6 F");
        var (narrowed, allDistinct) = (contest.Under(Senate), contest.Under(((GregoryRule)Senate) with { ExclusionTies = new([TieMethod.BackwardsAllDistinct, TieMethod.Lot], null) }));

        Assert.Equal("Exclusion A", narrowed.Stages[3].What());
        Assert.Equal("Exclusion B", allDistinct.Stages[3].What());
        var tie = Assert.Single(allDistinct.Stages[3].Ties);
        Assert.Equal((TieMethod.BackwardsAllDistinct, 1), (tie.Method, Assert.Single(tie.Compared).Stage));
    }

    [Fact]
    public void Candidates_who_never_all_differed_need_a_lot()
    {
        var needed = Assert.IsType<LotNeeded>(Count.Run(SmallElection.Of(seats: 1, "5 A\n3 B\n3 C\n1 D>C\n1 D>B").Contest(),
            ((GregoryRule)Senate) with { ExclusionTies = new([TieMethod.BackwardsAllDistinct, TieMethod.Lot], null) }));

        Assert.Equal([1, 2], needed.Tie.StillTied.ToArray());
    }

    /// <summary>B has the quota with one vote more by E's own papers, C with four more by those that E had of A.</summary>
    [Fact]
    public void The_surplus_of_an_earlier_batch_moves_before_a_larger_one_of_a_later_batch()
    {
        var result = SmallElection.Of(seats: 4, "10 A>E>C\n30 A\n19 B\n19 C\n2 E>B\n10 D\n9 F").Under(Senate);

        Assert.Equal(["FirstPreferences", "Surplus A", "Exclusion E", "Exclusion E", "Surplus B", "Surplus C"], result.Course());
        Assert.Equal([3, 4], new[] { 1, 2 }.Select(candidate => result.Candidates[candidate].Stage!.Value));
    }

    [Fact]
    public void A_rule_whose_batches_are_stages_has_nothing_else_to_look_back_at()
    {
        Assert.Contains(((GregoryRule)Senate with { TieHistory = TieHistory.Batches }).Check(), problem => problem.Contains("each batch is a stage", StringComparison.Ordinal));
        Assert.NotEmpty(((GregoryRule)Senate with { SurplusPapers = SurplusPapers.LastBatch }).Check());
    }
}
