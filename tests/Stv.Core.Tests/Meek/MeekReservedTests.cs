namespace Stv.Core.Tests;

/// <summary>Reserved places where all papers are distributed again and again. In M1 here C, D and F are women.</summary>
public class MeekReservedTests
{
    static readonly Contest M1 = WorkedElections.M1.Contest().With("woman", "CDF");

    static Rule Prf => Presets.MeekPrf.Rule;

    [Fact]
    public void The_doomed_keep_nothing_and_their_papers_go_on_as_if_they_had_never_stood() => MeekTable.Equal("""
        | stage                        | iteration | A    | B | C          | D         | E | F | n/t      | quota    | keep values            |
        | first preferences -> elect A | 1         | 13*  | 6 | 4          | 3         | 3 | 1 | 0        | 7.5      |                        |
        | exclude BE -> elect C        | 2         | 13*  | 0 | 9*         | 7         | 0 | 1 | 0        | 7.5      |                        |
        | surplus of AC -> elect D     | 4         | 7.5* | 0 | 10.673077* | 8.512821* | 0 | 1 | 2.314103 | 6.921474 | A 0.576923, C 0.833333 |
        """, M1.Reserve("woman", 2).Under(Prf));

    [Fact]
    public void The_doomed_can_wait_until_the_surpluses_have_moved() => MeekTable.Equal("""
        | stage                            | iteration | A     | B    | C      | D     | E | F | n/t  | quota | keep values |
        | first preferences -> elect A     | 1         | 13*   | 6    | 4      | 3     | 3 | 1 | 0    | 7.5   |             |
        | surplus of A                     | 7         | 7.28* | 8.64 | 5.32   | 3.88  | 3 | 1 | 0.88 | 7.28  | A 0.56      |
        | exclude BE -> elect C -> elect D | 8         | 7.28* | 0    | 12.96* | 7.88* | 0 | 1 | 0.88 | 7.28  | A 0.56      |
        """, M1.Reserve("woman", 2).Keeping(reserved => reserved with { Doomed = DoomedTiming.AfterSurpluses }).Under(Prf));

    [Fact]
    public void The_count_can_begin_anew_without_the_doomed() => MeekTable.Equal("""
        | stage                                 | iteration | A    | B | C          | D         | E | F | n/t      | quota    | keep values            |
        | first preferences -> elect A          | 1         | 13*  | 6 | 4          | 3         | 3 | 1 | 0        | 7.5      |                        |
        | anew without BE -> elect A -> elect C | 2         | 13*  | 0 | 9*         | 7         | 0 | 1 | 0        | 7.5      |                        |
        | surplus of AC -> elect D              | 4         | 7.5* | 0 | 10.673077* | 8.512821* | 0 | 1 | 2.314103 | 6.921474 | A 0.576923, C 0.833333 |
        """, M1.Reserve("woman", 2).Keeping(reserved => reserved with { RestartOnDoom = true }).Under(Prf));

    /// <summary>B and C are doomed; two papers name nobody but B, and one nobody but C and B.</summary>
    [Fact]
    public void Begun_anew_papers_that_name_none_but_the_doomed_are_non_transferable()
    {
        var result = SmallElection.Of(seats: 1, """
            3 A
            2 B
            1 B>D
            1 C>B
            1 D
            1 E
            """).Contest().With("woman", "ADE").Reserve("woman", 1).Keeping(reserved => reserved with { RestartOnDoom = true }).Under(Prf);

        Assert.Equal(["Restart BC", "Exclusion E"], result.Course().Skip(1));
        Assert.Equal(["3.000000000", "0.000000000", "0.000000000", "2.000000000", "1.000000000"], result.Stages[1].Totals.Select(total => total.ToString()));
        Assert.Equal(["3.000000000", "4.000000000"], result.Stages.Skip(1).Select(stage => stage.NonTransferable.ToString()));
        Assert.Equal("3.000000001", result.Stages[1].Quota.ToString());
    }

    [Fact]
    public void Of_a_count_begun_anew_only_what_was_decided_since_then_stands()
    {
        var result = M1.Reserve("woman", 2).Keeping(reserved => reserved with { RestartOnDoom = true }).Under(Prf);

        Assert.Equal("ACD", result.Winners());
        Assert.Equal(new CandidateResult(Outcome.Elected, Stage: 2, Order: 1), result.Candidates[0]);
        Assert.Equal(new CandidateResult(Outcome.Excluded, Stage: 2, Order: null), result.Candidates[1]);
        Assert.Equal("BE", Assert.Single(result.Stages[1].Reasons, reason => reason.Kind == ReasonKind.DoomedExcluded).Candidates.Letters());
    }

    /// <summary>Only A is no woman. Without A, B and C are equal; with A, B was behind.</summary>
    [Fact]
    public void A_count_begun_anew_does_not_look_further_back_to_break_a_tie()
    {
        var contest = SmallElection.Of(1, "2 A>B\n3 B\n5 C\n6 D").Contest().With("woman", "BCD").Reserve("woman", 1);
        var tie = Assert.IsType<LotNeeded>(Count.Run(contest.Keeping(reserved => reserved with { RestartOnDoom = true }), Presets.Meek.Rule.With("needless-lots", "drawn"))).Tie;

        Assert.Equal("BC", tie.StillTied.Letters());
        Assert.Empty(tie.Compared);
    }

    [Fact]
    public void The_exclusion_of_the_last_but_one_woman_guards_the_last()
    {
        var result = SmallElection.Of(3, "6 A\n6 B\n5 E\n4 F>A>B\n3 C\n1 D>C").Contest().With("woman", "CD").Reserve("woman", 1).Under(Prf);

        Assert.Equal(("Exclusion D", "C"), (result.Course()[1], result.Stages[1].Guarded.Letters()));
    }

    /// <summary>C and D have the fewest votes, and D is guarded.</summary>
    [Fact]
    public void A_guarded_candidate_with_as_many_votes_is_passed_over_too()
    {
        var result = SmallElection.Of(seats: 2, "3 A\n3 B\n1 C>A\n1 D\n3 E").Contest().With("woman", "D").Reserve("woman", 1).Under(Prf, new Lots { DeclaredOrder = ["C", "B", "A", "D", "E"] });

        Assert.Equal("D", Assert.Single(result.Stages[1].Reasons, reason => reason.Kind == ReasonKind.PassedOverAsGuarded).Candidates.Letters());
    }

    /// <summary>D, the only woman, has 1 vote and would go first.</summary>
    [Fact]
    public void A_guarded_candidate_is_passed_over_and_it_is_said()
    {
        var result = SmallElection.Of(seats: 2, """
            4 A
            4 B
            3 C>A
            1 D
            """).Contest().With("woman", "D").Reserve("woman", 1).Under(Prf);

        Assert.Equal(["FirstPreferences", "Exclusion C"], result.Course().Take(2));
        var passed = Assert.Single(result.Stages[1].Reasons, reason => reason.Kind == ReasonKind.PassedOverAsGuarded);
        Assert.Equal("D", passed.Candidates.Letters());
        Assert.Equal("AD", result.Winners());
    }

    /// <summary>F is far behind D and E, who are level. Unless guarded, F goes while a surplus of a quarter still moves.</summary>
    [Fact]
    public void A_sure_loser_is_looked_for_among_those_who_are_not_guarded()
    {
        var contest = SmallElection.Of(seats: 3, """
            2 A>B
            2 A>C
            1 A>D
            1 A>E
            3 A
            4 B
            4 C
            3 D
            3 E
            1 F
            """).Contest().With("woman", "F");

        Assert.Equal("SureLoser F", FirstExclusion(contest));
        Assert.Matches("^FewestVotes [DE]$", FirstExclusion(contest.Reserve("woman", 1)));
    }

    /// <summary>Both men have the quota, and there is room for one.</summary>
    [Fact]
    public void Where_not_all_who_have_the_quota_can_be_elected_the_first_is_and_dooms_the_other()
    {
        var result = SmallElection.Of(seats: 2, """
            6 A>B
            5 B>A
            2 C
            1 D
            """).Contest().With("woman", "CD").Reserve("woman", 1).Under(Presets.Meek.Rule);

        Assert.Equal(("A", "B"), (result.Stages[0].Elected.Letters(), result.Stages[0].Doomed.Letters()));
        Assert.Equal("Exclusion B", result.Course()[1]);
        Assert.Equal("AC", result.Winners());
    }

    /// <summary>A and B have the quota, and B has more.</summary>
    [Fact]
    public void The_first_is_the_one_with_most_votes_wherever_he_stands_on_the_paper()
    {
        var result = SmallElection.Of(seats: 2, """
            5 A>B
            6 B>A
            2 C
            1 D
            """).Contest().With("woman", "CD").Reserve("woman", 1).Under(Presets.Meek.Rule);

        Assert.Equal(("B", "A"), (result.Stages[0].Elected.Letters(), result.Stages[0].Doomed.Letters()));
    }

    [Fact]
    public void And_of_equals_one_is_drawn_by_lot()
    {
        var contest = SmallElection.Of(seats: 2, """
            5 A>B
            5 B>A
            2 C
            1 D
            """).Contest().With("woman", "CD").Reserve("woman", 1);
        var needed = Assert.IsType<LotNeeded>(Count.Run(contest, Presets.Meek.Rule));

        Assert.Equal((TiePurpose.Elect, "AB"), (needed.Tie.Purpose, needed.Tie.StillTied.Letters()));
        Assert.Equal("BC", contest.Under(Presets.Meek.Rule, new Lots { Recorded = [needed.Tie.LotFor(contest, 1)] }).Winners());
    }

    static string FirstExclusion(Contest contest) => contest.Under(Presets.Meek.Rule, new Lots { Seed = "1" }).Stages
        .SelectMany(stage => stage.Reasons)
        .Where(reason => reason.Kind is ReasonKind.SureLoser or ReasonKind.FewestVotes)
        .Select(reason => $"{reason.Kind} {reason.Candidates.Letters()}")
        .First();
}
