namespace Stv.Core.Tests.Gregory;

/// <summary>Papers with equal ranks under rules that move papers, where a body wants them divided.</summary>
public class DividedPapersTests
{
    static Rule Divided(Preset preset) => preset.Rule.With("equal-ranks", "split");

    [Fact]
    public void A_shared_first_rank_is_half_a_vote_for_each()
    {
        var stage = SmallElection.Of(seats: 1, "3 A=B\n2 C").Under(Divided(Presets.Wigm)).Stages[0];

        Assert.Equal(["3/2", "3/2", "2"], stage.Totals.Select(total => total.ToString()));
    }

    /// <summary>When A goes, A's third of the paper is B's and C's in halves.</summary>
    [Fact]
    public void What_one_of_a_rank_gives_up_is_shared_among_the_others()
    {
        var result = SmallElection.Of(seats: 1, "3 A=B=C\n4 B\n5 C\n6 D").Under(Divided(Presets.Wigm));

        Assert.Equal("Exclusion A", result.Stages[1].What());
        Assert.Equal(["0", "11/2", "13/2", "6"], result.Stages[1].Totals.Select(total => total.ToString()));
    }

    /// <summary>B is elected before the papers of E come, so that they are C's alone.</summary>
    [Fact]
    public void Of_a_rank_the_elected_get_nothing() =>
        Assert.Equal("8", SmallElection.Of(seats: 2, "9 B\n6 C\n5 D\n2 E>B=C").Under(Divided(Presets.Scotland)).Stages[^1].Totals[1 + 1].Value.ToString());

    /// <summary>Under the Scottish rule, whose quota is a whole number: the papers are still whole together.</summary>
    [Fact]
    public void Rules_with_a_whole_quota_divide_papers_too()
    {
        var result = SmallElection.Of(seats: 1, "3 A=B\n2 C>A\n2 D>C>B").Contest().Under(Divided(Presets.Scotland), new Lots { Seed = "1" });

        Assert.Equal(("4", "7.00000", 7L), (result.Quota.ToString()!.Split('.')[0], result.ValidVotes.ToString(), result.Papers.Valid));
        Assert.Equal(3, result.Papers.WithEqualRanks);
    }

    [Fact]
    public void Strict_papers_are_counted_as_without_the_choice() => Assert.Equal(
        WorkedElections.M1.Under(Presets.Ers97.Rule).Stages.Select(stage => string.Join(' ', stage.Totals)),
        WorkedElections.M1.Under(Divided(Presets.Ers97)).Stages.Select(stage => string.Join(' ', stage.Totals)));

    /// <summary>Eight at one rank have 40,320 orders.</summary>
    [Fact]
    public void A_rank_of_more_than_seven_is_refused_in_words() => Assert.Contains("At most seven can share a rank",
        Assert.Throws<ElectionException>(() => SmallElection.Of(seats: 1, "3 A=B=C=D=E=F=G=H\n4 B").Under(Divided(Presets.Wigm))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_paper_that_can_lie_in_several_places_is_not_traced()
    {
        Assert.True(PaperTrace.CanTrace(Presets.Wigm.Rule));
        Assert.False(PaperTrace.CanTrace(Divided(Presets.Wigm)));
        Assert.Contains("divides papers", PaperTrace.WhyNot(Divided(Presets.Wigm)), StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_papers_cannot_be_divided() =>
        Assert.Contains(Divided(Presets.Ireland).Check(), problem => problem.StartsWith("equal-ranks", StringComparison.Ordinal));

    [Fact]
    public void Papers_with_weights_of_their_own_are_refused_as_ever_where_the_quota_is_whole() =>
        Assert.Contains("cannot carry weights", Assert.Throws<ElectionException>(() => SmallElection.Of(seats: 1, "3 @1/2 A=B\n2 C").Under(Divided(Presets.Scotland))).Message, StringComparison.Ordinal);
}
