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

    /// <summary>F is far behind D and E, who are level. Unless he is guarded he goes while a surplus of a quarter still moves.</summary>
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
