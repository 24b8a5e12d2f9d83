namespace Stv.Core.Tests.Gregory;

/// <summary>The rule of Northern Ireland, clause by clause.</summary>
public class NorthernIrelandTests
{
    static readonly GregoryRule Ni = (GregoryRule)Presets.NorthernIreland.Rule;

    /// <summary>48(3), 49(11): A has more than half of the papers, but is elected only when the first preferences of B and C have moved.</summary>
    [Fact]
    public void For_a_single_place_nobody_is_elected_before_an_exclusion()
    {
        var result = SmallElection.Of(seats: 1, "6 A\n3 B\n1 C>B").Contest().Under(Ni);

        Assert.Equal(["FirstPreferences", "Exclusion CB"], result.Course());
        Assert.Empty(result.Stages[0].Elected);
        Assert.Equal("A", result.Stages[1].Elected.Letters());
    }

    /// <summary>48(3) asks for the transfer even where it leaves a single candidate.</summary>
    [Fact]
    public void Of_two_for_a_single_place_the_papers_of_the_lower_move()
    {
        var result = SmallElection.Of(seats: 1, "6 A\n4 B").Contest().Under(Ni);

        Assert.Equal(["FirstPreferences", "Exclusion B"], result.Course());
        Assert.Equal("4.00", result.Stages[1].NonTransferable.ToString());
    }

    /// <summary>51(12): strictly fewer. D and E together have as many as C, so E goes alone; with one vote more C is safe and both go.</summary>
    [Theory]
    [InlineData("7 A\n7 B\n6 F\n3 C\n2 D>C\n1 E>C", "Exclusion E")]
    [InlineData("7 A\n7 B\n6 F\n4 C\n2 D>C\n1 E>C", "Exclusion ED")]
    public void Only_a_group_with_fewer_votes_than_the_next_goes_together(string papers, string stage) =>
        Assert.Equal(stage, SmallElection.Of(seats: 2, papers).Under(Ni).Course()[1]);

    /// <summary>51(12) is for candidates whose exclusion leaves enough. E, D and C together have fewer votes than B, but B alone could not fill two places.</summary>
    [Fact]
    public void A_group_leaves_enough_for_the_places()
    {
        var result = SmallElection.Of(seats: 3, "30 A\n8 B\n4 C\n2 D\n1 E").Contest().Under(Ni);

        Assert.Equal("ED", result.Stages[^1].Excluded.Letters());
        Assert.Equal("ABC", result.Winners());
    }

    /// <summary>C, the only woman, is left alone by the new beginning, before anybody's papers moved in an exclusion.</summary>
    [Fact]
    public void A_new_beginning_without_the_doomed_serves_as_the_exclusion_that_a_single_place_waits_for()
    {
        var contest = SmallElection.Of(seats: 1, "5 A\n4 B\n1 C").Contest().With("woman", "C").Reserve("woman", 1);

        Assert.Equal("C", contest.Keeping(reserved => reserved with { RestartOnDoom = true }).Under(Ni).Winners());
    }

    /// <summary>51(2): D has 2 first preferences and 1 paper of E's, all at 1. The count began anew without A.</summary>
    [Fact]
    public void After_a_new_beginning_too_first_preferences_move_before_papers_received()
    {
        var contest = SmallElection.Of(seats: 1, "1 A>B\n4 B\n3 C\n2 D>C\n1 E>D>C").Contest().With("woman", "BCDE").Reserve("woman", 1);
        var result = contest.Keeping(reserved => reserved with { RestartOnDoom = true }).Under(Ni);

        var exclusion = result.Stages.Single(stage => stage.What() == "Exclusion D");
        Assert.Equal([2L, 1], exclusion.Transfers.Select(transfer => transfer.Papers));
    }

    /// <summary>51(2)-(9): D holds 3 first preferences, 11 papers of A's surplus at 0.09, and 1 of E's, which came last, at 1.</summary>
    [Fact]
    public void Papers_received_move_after_first_preferences_those_of_the_greatest_value_first()
    {
        var result = SmallElection.Of(seats: 2, "11 A>D\n7 B\n5 C\n3 D\n1 E>D\n1 E>C").Contest().Under(Ni);

        var exclusion = result.Stages.Single(stage => stage.What() == "Exclusion D");
        Assert.Equal(["3 at 1.00", "1 at 1.00", "11 at 0.09"], exclusion.Transfers.Select(transfer => $"{transfer.Papers} at {transfer.Value}"));
    }

    /// <summary>51(2)-(9): E, who goes with D, has no first preference, but 28 papers of A's surplus at 0.17 and 1 of F's at 1. D has 7 first preferences.</summary>
    [Fact]
    public void Of_a_group_too_first_preferences_move_before_all_else_and_then_the_greatest_value()
    {
        var result = SmallElection.Of(seats: 2, "28 A>E\n16 B\n12 C\n7 D\n1 F>E\n3 F>C").Contest().Under(Ni);

        var exclusion = result.Stages.Single(stage => stage.What() == "Exclusion ED");
        Assert.Equal(["7 at 1.00", "1 at 1.00", "28 at 0.17"], exclusion.Transfers.Select(transfer => $"{transfer.Papers} at {transfer.Value}"));
    }

    /// <summary>49(5): D's 3 papers bring C from 7 to 10; they alone carry the surplus of 2, and name B next, whom none of C's own papers does.</summary>
    [Fact]
    public void The_papers_of_an_exclusion_that_elected_a_candidate_carry_his_surplus()
    {
        var result = SmallElection.Of(seats: 2, "6 A\n5 B\n7 C>A\n3 D>C>B").Contest().Under(Ni);

        Assert.Equal(["Exclusion D", "Surplus C"], result.Course().Skip(1).Take(2));
        var transfer = Assert.Single(result.Stages[2].Transfers);
        Assert.Equal((3L, "B", "0.66"), (transfer.Papers, transfer.To.Select(receipt => receipt.Candidate).Letters(), transfer.Value.ToString()));
    }

    /// <summary>49(10): A's surplus of 1 equals the 2 − 1 between E and D, and is transferred.</summary>
    [Fact]
    public void A_surplus_that_equals_the_difference_is_transferred() =>
        Assert.Equal("Surplus A", SmallElection.Of(seats: 2, "9 A>B\n5 B\n3 C\n2 D>C\n1 E>C\n2 F>C").Under(Ni).Course()[1]);

    /// <summary>52(2) holds for B as well as for C, so that 51(13) decides: they were equal throughout, and a lot is needed.</summary>
    [Fact]
    public void Of_the_last_two_with_equal_votes_one_is_excluded()
    {
        var needed = Assert.IsType<LotNeeded>(Count.Run(SmallElection.Of(seats: 2, "4 A\n3 B\n3 C").Contest(), Ni));

        Assert.Equal((TiePurpose.Exclude, "BC"), (needed.Tie.Purpose, needed.Tie.StillTied.Letters()));
    }

    /// <summary>52(2): B's 5 votes equal all that C and D have; nothing more moves.</summary>
    [Fact]
    public void The_last_place_goes_to_one_who_has_as_many_as_all_others_together()
    {
        var result = SmallElection.Of(seats: 2, "6 A\n5 B\n3 C\n2 D").Contest().Under(Ni);

        Assert.Equal(["FirstPreferences"], result.Course());
        Assert.Equal("52(2)", Assert.Single(result.Stages[0].Reasons, reason => reason.Kind == ReasonKind.OutweighsTheRest).Clause);
        Assert.Equal("AB", result.Winners());
    }
}
