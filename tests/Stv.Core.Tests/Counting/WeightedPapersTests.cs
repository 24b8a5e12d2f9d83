using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

/// <summary>Papers that are worth more or less than 1. A tally is rounded once for each value and receiver, and worth never enters the value.</summary>
public class WeightedPapersTests
{
    static readonly SmallElection Thirds = SmallElection.Of(1, """
        1 @1/3 A>C
        2 @1/3 B>C
        5 @1/3 C>D
        2 D
        3 E
        1 E>D
        """);

    /// <summary>Without stages wigm counts between bounds, and with them exactly.</summary>
    [Property(MaxTest = 300)]
    public Property Without_stages_the_course_is_that_of_the_count_with_stages() => Prop.ForAll(SmallElections.UntidyAndWeighted, election =>
    {
        var (contest, lots) = (election.Contest(), new Lots { Seed = "7" });
        if (Said(() => Count.Run(contest, Presets.Wigm.Rule, lots)) is not { Refused: null, Outcome: Counted { Result: var full } })
            return;
        var brief = Assert.IsType<Counted>(Count.Run(contest, Presets.Wigm.Rule, lots, CountDetail.Elected)).Result;
        Assert.Equal(full.Elected.AsEnumerable(), brief.Elected);
        Assert.Equal(full.Candidates.AsEnumerable(), brief.Candidates);
    });

    static (CountOutcome? Outcome, string? Refused) Said(Func<CountOutcome> count)
    {
        try
        {
            return (count(), null);
        }
        catch (ElectionException refusal)
        {
            return (null, refusal.Message);
        }
    }

    [Fact]
    public void Wigm_counts_fractions_of_papers_exactly()
    {
        var result = Thirds.Contest().Under(Presets.Wigm.Rule);

        Assert.Equal("26/3", result.ValidVotes.ToString());
        Assert.Equal(["FirstPreferences", "Exclusion A", "Exclusion B", "Exclusion D", "Exclusion C"], result.Course());
        Assert.Equal(["0", "2/3", "2", "2", "4"], result.Stages[1].Totals.Select(total => total.ToString()));
        Assert.Equal(["0", "0", "8/3", "2", "4"], result.Stages[2].Totals.Select(total => total.ToString()));
    }

    /// <summary>
    /// C holds 5/3 + 1/3 + 2/3, booked as 1.6666 + 0.3333 + 0.6666 = 2.6665. Excluded, all these move together as 8/3 = 2.6666:
    /// what was lost before is won back, and the loss goes down.
    /// </summary>
    [Fact]
    public void Papers_that_move_together_are_rounded_together_whatever_they_were_booked_as_before()
    {
        var rule = (GregoryRule)Presets.WigmPrf.Rule with { LastPlaces = LastPlaces.AfterTransfer };
        var result = Thirds.Contest().Under(rule);

        Assert.Equal(["FirstPreferences", "Exclusion A", "Exclusion B", "Exclusion D", "Exclusion C"], result.Course());
        Assert.Equal(["0.3333", "0.6666", "1.6666", "2.0000", "4.0000"], result.Stages[0].Totals.Select(total => total.ToString()));
        Assert.Equal("2.6665", result.Stages[2].Totals[2].ToString());
        var last = Assert.Single(result.Stages[4].Transfers);
        Assert.Equal((8, "2.6666"), (last.NonTransferable.Papers, last.NonTransferable.Votes.ToString()));
        Assert.Equal("-0.0001", last.Loss.ToString());
        Assert.Equal("26/3", (result.Stages[4].Totals[4] + result.Stages[4].NonTransferable + result.Stages[4].Loss).ToString());
    }

    [Fact]
    public void The_value_of_a_paper_does_not_depend_on_its_worth()
    {
        var result = SmallElection.Of(1, """
            8 @1/2 A>B
            2 @3/1 A>C
            1 B
            1 C
            1 D
            """, candidates: 4).Contest().Under((GregoryRule)Presets.WigmPrf.Rule);

        Assert.Equal("10.0000", result.Stages[0].Totals[0].ToString());
    }

    [Fact]
    public void Papers_of_different_worth_are_valued_alike_in_a_surplus()
    {
        var result = SmallElection.Of(2, """
            8 @1/2 A>B
            2 @3/1 A>C
            1 B
            2 C
            3 D
            """).Contest().Under(Presets.Wigm.Rule);

        // q = 16/3, surplus 14/3 of 10 votes: every paper of A keeps 7/15 of its worth.
        var transfer = Assert.Single(result.Stages[1].Transfers);
        Assert.Equal(("1", "7/15", 10), (transfer.ValueBefore.ToString(), transfer.Value.ToString(), transfer.Papers));
        Assert.Equal(["8 28/15", "2 14/5"], transfer.To.Select(receipt => $"{receipt.Papers} {receipt.Votes}"));
    }

    /// <summary>D's own paper is worth 3/2; two papers of A's, worth 3 together, came at 11/36.</summary>
    [Fact]
    public void Papers_that_move_in_batches_take_what_they_are_worth_with_them()
    {
        var rule = (GregoryRule)Presets.Wigm.Rule with { ExclusionTransfer = ExclusionTransfer.ByDescendingValue };
        var result = SmallElection.Of(2, """
            2 @3/2 A>D>C
            2 @3/2 A>C
            3 B
            2 C
            1 @3/2 D>B
            """).Contest().Under(rule);

        Assert.Equal("Exclusion D", result.Course()[2]);
        Assert.Equal(["1 3/2 0", "2 11/12 0"], result.Stages[2].Transfers.Select(transfer => $"{transfer.Papers} {Assert.Single(transfer.To).Votes} {transfer.Loss}"));
    }

    [Fact]
    public void A_paper_that_is_worth_2_is_non_transferable_as_2()
    {
        var stage = SmallElection.Of(1, "1 @2 A\n3 B\n4 C").Contest().Under(Presets.Wigm.Rule).Stages[1];

        Assert.Equal(("Exclusion A", "2"), (stage.What(), stage.NonTransferable.ToString()));
    }

    /// <summary>A has 9 votes and the quota is 5. Of their papers those for B, worth 6 together, are transferable and carry the 4 votes.</summary>
    [Fact]
    public void A_surplus_that_transferable_papers_carry_is_shared_by_what_they_are_worth()
    {
        var rule = (GregoryRule)Presets.Wigm.Rule with { SurplusPapers = SurplusPapers.LastBatch, TransferValue = TransferValue.PerTransferablePaper };
        var transfer = Assert.Single(SmallElection.Of(2, "2 @3 A>B\n3 A\n3 B\n3 C").Contest().Under(rule).Stages[1].Transfers);

        Assert.Equal(("2/3", "2 4"), (transfer.Value.ToString(), string.Join(' ', transfer.To.Select(receipt => $"{receipt.Papers} {receipt.Votes}"))));
    }

    [Fact]
    public void A_rule_of_whole_papers_refuses_them_and_names_the_rules_that_serve()
    {
        var refusal = Assert.Throws<ElectionException>(() => Count.Run(Thirds.Contest(), Presets.Scotland.Rule));

        Assert.Contains("scotland", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("wigm, wigm-prf", refusal.Message, StringComparison.Ordinal);
    }

    /// <summary>Two denominators of 40 digits, whose common one has 80.</summary>
    [Fact]
    public void Worths_however_fine_are_counted_exactly()
    {
        var (fine, finer) = (new Fraction(1, System.Numerics.BigInteger.Pow(3, 83)), new Fraction(1, System.Numerics.BigInteger.Pow(7, 48)));
        var builder = new BallotSetBuilder(2);
        builder.Add([1], 1, finer);
        builder.Add([2], 1, fine);
        var contest = SmallElection.Of(1, "1 A\n1 B").Contest(builder.Build());

        var result = ((Counted)Count.Run(contest, Presets.Wigm.Rule)).Result;

        Assert.Equal("B", result.Winners());
        Assert.Equal([Votes.Exact(finer), Votes.Exact(fine)], result.Stages[0].Totals.ToArray());
        Assert.Equal(Votes.Exact(fine + finer), result.ValidVotes);
    }
}
