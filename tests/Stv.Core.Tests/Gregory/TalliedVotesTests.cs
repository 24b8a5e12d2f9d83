using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>Votes cut off at a number of decimals, over values of papers that are kept exactly: the arithmetic of the Australian rules.</summary>
public class TalliedVotesTests
{
    static readonly GregoryRule Scotland = (GregoryRule)Presets.Scotland.Rule;

    /// <summary>The numbers of Western Australia: votes are whole, and a paper's value is value received × surplus ÷ votes.</summary>
    static GregoryRule Whole => Scotland with
    {
        Numbers = Numbers.Tallied(0),
        ValueRounding = ValueRounding.None,
        EmptySurplus = EmptySurplus.NoStage,
        LastPlaces = LastPlaces.BeforeTransfer,
    };

    /// <summary>Those of the Australian Capital Territory since 2020: votes of six decimals, surplus ÷ papers of the last parcel that can move.</summary>
    static GregoryRule LastParcel => Whole with
    {
        Numbers = Numbers.Tallied(6),
        SurplusPapers = SurplusPapers.LastBatch,
        TransferValue = TransferValue.PerTransferablePaper,
        ExclusionTransfer = ExclusionTransfer.ByDescendingValue,
        ElectionDuringExclusion = ElectionDuringExclusion.AfterEachBatch,
    };

    [Fact]
    public void Whole_votes_over_exact_values_make_the_worked_table_of_western_australia() => WorkedTable.Equal("""
        | stage | A | B | C | D | E | n/t | loss | total |
        | 1. first preferences -> elect A | 2000* | 500 | 300 | 400 | 300 | 0 | 0 | 3500 |
        | 2. surplus of A (1124), value(s) 0.562 -> elect B | 876* | 1174* | 300 | 400 | 300 | 449 | 1 | 3500 |
        | 3. surplus of B (298), value(s) 0.253833~, 0.142654~ | 876* | 876* | 471 | 526 | 300 | 449 | 2 | 3500 |
        | 4. exclude E -> exclude C without transfer, elect D | 876* | 876* | 471 | 526* | 0 | 749 | 2 | 3500 |
        """, SmallElection.Of(seats: 3, "1200 A>B>C\n800 A\n500 B>D\n300 C\n400 D\n300 E").Under(Whole));

    /// <summary>The totals of the table of the Senate, and of Victoria and Western Australia.</summary>
    [Fact]
    public void Whole_votes_of_small_surpluses_are_lost_and_the_loss_is_told() => WorkedTable.Equal("""
        | stage | A | B | C | D | E | F | n/t | loss | total |
        | 1. first preferences -> elect A | 13* | 6 | 4 | 3 | 3 | 1 | 0 | 0 | 30 |
        | 2. surplus of A (5), value(s) 0.384615~ -> elect B | 8* | 8* | 5 | 3 | 3 | 1 | 0 | 2 | 30 |
        | 3. exclude F | 8* | 8* | 5 | 3 | 4 | 0 | 0 | 2 | 30 |
        | 4. exclude D -> exclude C without transfer, elect E | 8* | 8* | 5 | 0 | 7* | 0 | 0 | 2 | 30 |
        """, WorkedElections.M1.Contest().Under(Whole));

    [Fact]
    public void Six_decimals_over_exact_values_make_the_worked_table_of_the_capital_territory() => WorkedTable.Equal("""
        | stage | A | B | C | D | E | F | n/t | loss | total |
        | 1. first preferences -> elect A | 13* | 6 | 4 | 3 | 3 | 1 | 0 | 0 | 30 |
        | 2. surplus of A (5), value(s) 0.454545~ -> elect B | 8* | 8.727272* | 5.363636 | 3.90909 | 3 | 1 | 0 | 0.000002 | 30 |
        | 3. surplus of B (0.727272), value(s) 0.121212 | 8* | 8* | 6.090908 | 3.90909 | 3 | 1 | 0 | 0.000002 | 30 |
        | 4. exclude F | 8* | 8* | 6.090908 | 3.90909 | 4 | 0 | 0 | 0.000002 | 30 |
        | 5. exclude D | 8* | 8* | 6.090908 | 0 | 7.90909 | 0 | 0 | 0.000002 | 30 |
        | 6. exclude C -> elect E | 8* | 8* | 0 | 0 | 7.90909* | 0 | 6.090908 | 0.000002 | 30 |
        """, WorkedElections.M1.Contest().Under(LastParcel with { LastPlaces = LastPlaces.AfterTransfer }));

    /// <summary>A's surplus gives each of three papers 2/3, so that B and C hold a paper of it with no vote of theirs to show; taking them away takes none.</summary>
    [Fact]
    public void Papers_are_taken_from_a_candidate_at_the_votes_that_they_were_credited_as()
    {
        var result = SmallElection.Of(seats: 2, "5 A>B>C\n4 A>C\n3 A>D>E\n4 B\n6 C\n2 D\n3 E\n2 F>D>E").Under(Whole);

        Assert.All(result.Stages, stage => Assert.All(stage.Totals, total => Assert.True(total >= Votes.Zero && total.DecimalPlaces == 0)));
        Assert.Contains(result.Stages, stage => stage.Loss > Votes.Zero);
    }

    [Property(MaxTest = 200)]
    public Property Every_small_election_balances_in_tallied_votes() => SmallElections.Untidy.Holds(election =>
    {
        foreach (var rule in new[] { Whole, LastParcel, Whole with { ExclusionTransfer = ExclusionTransfer.FirstPreferencesThenByValue } })
            if (Count.Run(election.Contest(), rule, election.Chance()) is Counted { Result: var result })
                Assert.All(result.Stages, stage => Assert.All(stage.Totals, total => Assert.True(total >= Votes.Zero)));
    });

    [Fact]
    public void Tallied_votes_need_a_whole_quota_and_no_other_rounding()
    {
        Assert.Empty(Whole.Check());
        Assert.Empty(LastParcel.Check());
        Assert.Contains((Whole with { Quota = QuotaFormula.DroopExact, Election = ElectionTest.MoreThanQuota }).Check(), problem => problem.Contains("counted against a whole number", StringComparison.Ordinal));
        Assert.NotEmpty((Whole with { ValueRounding = ValueRounding.OnceDown }).Check());
        Assert.NotEmpty((Whole with { Numbers = Numbers.Tallied(31) }).Check());
        Assert.NotEmpty(((MeekRule)Presets.Find("meek")!.Rule with { Numbers = Numbers.Tallied(6) }).Check());
    }

    [Fact]
    public void Tallied_votes_are_chosen_by_name()
    {
        var rule = Scotland.With("numbers", "exact values and 0 decimals of votes").With("value-rounding", "none");

        Assert.Equal(Numbers.Tallied(0), ((GregoryRule)rule).Numbers.Value);
        Assert.Equal("exact values and 0 decimals of votes", rule.Choices.Single(choice => choice.Name == "numbers").Value);
    }
}
