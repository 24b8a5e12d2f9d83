using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests.Quotients;

/// <summary>Woodall's quotients: nothing but whole papers moves, and what they have elected counts against them.</summary>
public class QuotientTests
{
    static readonly QuotientRule Qpq = (QuotientRule)Presets.Qpq.Rule;

    static readonly QuotientRule GoingOn = Qpq with { ExclusionEffect = ExclusionEffect.PapersMove };

    /// <summary>13 is above 30/4; A's 13 papers have then elected 1/13 each, two of them for nobody else: 28/(4 − 2/13) = 7.28; 12/(1 + 6/13) = 8.210526; 19/(1 + 8/13 + 11 × 0.121795 …) = 7.391521 with the 13 and 12.</summary>
    [Fact]
    public void M1_elects_A_and_B_and_without_F_and_E_C()
    {
        var result = WorkedElections.M1.Under(Qpq);

        Assert.Equal(["FirstPreferences", "Election A", "Election B", "Restart F", "Election A", "Election B", "Restart E", "Election A", "Election B"], result.Course());
        Assert.Equal(["7.5", "7.28", "7.28"], result.Stages[..3].Select(stage => Short(stage.Quota)));
        Assert.Equal(["13 A", "8.210526 B", "1 F", "13 A", "8.210526 B", "4 E", "13 A", "8.210526 B", "7.391521 C"],
            result.Stages.SelectMany(stage => stage.Reasons).Select(reason => $"{Short(reason.Figures[2])} {reason.Candidates.Letters()}"));
        Assert.Equal("12/1 6/13", $"{result.Stages[1].Reasons[0].Figures[0]}/1 {result.Stages[1].Reasons[0].Figures[1]}");
        Assert.Equal("ABC", result.Winners());
    }

    static string Short(Votes votes) => votes.ToString(6).TrimEnd('0').TrimEnd('.');

    [Fact]
    public void A_quotient_of_exactly_the_quota_elects_nobody()
    {
        var result = SmallElection.Of(2, "4 A\n4 B\n3 C\n1 C>A").Under(Qpq);

        Assert.Equal(("4", "4 4 4"), (result.Stages[0].Quota.ToString(), string.Join(' ', result.Stages[0].Quotients)));
        Assert.Empty(result.Stages[0].Elected);
        Assert.Equal(StageKind.Restart, result.Stages[1].Action.Kind);
    }

    [Fact]
    public void Papers_that_name_nobody_left_lower_the_quota_by_what_they_have_not_elected()
    {
        var result = SmallElection.Of(2, "6 A\n3 B\n2 C>B\n1 D").Under(Qpq);

        // Six papers elected A and are done; the other six are to elect one more: 6 ÷ (1 + 2 − 1).
        Assert.Equal(("Election A", "3", "6"), (result.Stages[1].What(), result.Stages[1].Quota.ToString(), result.Stages[1].NonTransferable.ToString()));
    }

    [Fact]
    public void Equal_quotients_wait_for_a_lot()
    {
        var contest = SmallElection.Of(1, "4 A\n3 B>C\n3 C>B").Contest();

        var needed = Assert.IsType<LotNeeded>(Count.Run(contest, Qpq));
        Assert.Equal((TiePurpose.Exclude, "BC"), (needed.Tie.Purpose, needed.Tie.StillTied.Letters()));
        Assert.Equal("B", contest.Under(Qpq, Lots.None with { Recorded = [needed.Tie.LotFor(contest, 2)] }).Winners());
    }

    [Fact]
    public void Whoever_is_guarded_is_passed_over_though_nobody_has_a_smaller_quotient()
    {
        var result = SmallElection.Of(1, "5 A\n4 B\n1 C").Contest().With("woman", "C").Reserve("woman", 1).Under(Qpq);

        Assert.Equal("C", result.Winners());
    }

    [Fact]
    public void What_papers_have_elected_is_kept_where_an_exclusion_does_not_begin_anew()
    {
        var result = WorkedElections.M1.Under(GoingOn);

        Assert.Equal(["FirstPreferences", "Election A", "Election B", "Exclusion F", "Exclusion E"], result.Course());
        Assert.Equal(("ABC", "7.391521"), (result.Winners(), result.Stages[4].Quotients[2].ToString(6)));
    }

    [Property]
    [Trait("Cases", "many")]
    public Property The_count_equals_a_clerks_who_writes_on_every_paper_what_it_has_elected() =>
        SmallElections.UntidyAndWeighted.Holds(election => Same(new PlainQpq(election), election.Under(Qpq)));

    [Property]
    [Trait("Cases", "many")]
    public Property And_so_it_does_where_an_exclusion_does_not_begin_anew() =>
        SmallElections.UntidyAndWeighted.Holds(election => Same(new PlainQpq(election, beginsAnew: false), election.Under(GoingOn)));

    [Property]
    [Trait("Cases", "many")]
    public Property Decimals_with_guards_take_the_course_of_exact_fractions() => SmallElections.Untidy.Holds(election =>
        Assert.Equal(election.Under(Qpq).Course(), election.Under(Qpq with { Numbers = Numbers.Guarded(9, 9) }).Course()));

    static void Same(PlainQpq plain, CountResult result)
    {
        Assert.Equal(plain.Run().ToString(), PlainCount.Of(result).ToString());
        Assert.Equal(plain.Compared, result.Stages.Select(stage => $"{stage.Quota}: {string.Join(' ', stage.Quotients)}"));
    }

    [Theory]
    [InlineData("equal-ranks", "split")]
    [InlineData("numbers", "5 decimals")]
    [InlineData("numbers", "9 decimals and 40 guards")]
    [InlineData("election", "at-least-quota")]
    [InlineData("quotient-ties", "backwards, then lot")]
    [InlineData("quotient-ties", "nobody")]
    [InlineData("last-places", "before-transfer")]
    public void A_choice_that_makes_no_sense_for_quotients_is_refused_in_a_sentence(string choice, string value) =>
        Assert.StartsWith(choice, Assert.Single(Qpq.With(choice, value).Check()), StringComparison.Ordinal);
}
