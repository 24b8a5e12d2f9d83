namespace Stv.Core.Tests.Gregory;

/// <summary>Undeclared write-ins hold papers, go when the rule says, and are never elected.</summary>
public class UndeclaredWriteInsTests
{
    static readonly GregoryRule Minneapolis = (GregoryRule)Presets.Minneapolis.Rule;
    static readonly GregoryRule RcTab = (GregoryRule)Presets.RcTab.Rule;

    /// <summary>An election of which some letters stand for undeclared write-ins.</summary>
    static Contest With(string writeIns, int seats, string papers)
    {
        var contest = SmallElection.Of(seats, papers).Contest();
        return contest with { Candidates = [.. contest.Candidates.Select((candidate, index) => writeIns.Contains((char)('A' + index)) ? candidate with { Kind = CandidateKind.UndeclaredWriteIns } : candidate)] };
    }

    [Fact]
    public void They_are_elected_under_no_rule_whatever_votes_they_have() => Assert.All(Presets.All, preset =>
    {
        var outcome = Count.Run(With("C", seats: 1, "20 C>A\n3 A\n2 B"), preset.Rule, new Lots { Seed = "1" });

        Assert.Equal("A", Assert.IsType<Counted>(outcome).Result.Winners());
    });

    [Fact]
    public void Where_only_they_stand_against_as_many_as_there_are_places_these_are_unopposed()
    {
        var result = With("C", seats: 2, "20 C\n3 A\n2 B").Under(Presets.Scotland.Rule);

        Assert.True(result.Unopposed);
        Assert.Equal(("AB", Outcome.NotElected), (result.Winners(), result.Candidates[2].Outcome));
    }

    /// <summary>A has the threshold of 6 at once, and E two papers for B.</summary>
    [Fact]
    public void In_RCTab_nobody_is_elected_while_they_have_votes_and_they_go_first()
    {
        var result = With("E", seats: 2, "8 A>B\n3 B\n2 E>B\n2 C\n1 D").Under(RcTab);

        Assert.Equal("Exclusion E", result.Course()[1]);
        Assert.Empty(result.Stages[0].Elected);
        Assert.Equal(0, Assert.Single(result.Stages[1].Elected));
        Assert.Equal("undeclaredWriteInLabel", Assert.Single(result.Stages[1].Reasons, reason => reason.Kind == ReasonKind.UndeclaredWriteIns).Clause);
    }

    /// <summary>Their votes count in the threshold: 16 papers and 2 places make 6, though but 14 are left after them.</summary>
    [Fact]
    public void Their_votes_count_in_the_threshold() =>
        Assert.Equal("6.0000", With("E", seats: 2, "8 A>B\n3 B\n2 E\n2 C\n1 D").Under(RcTab).Quota.ToString());

    [Fact]
    public void Without_votes_they_stop_nobody() =>
        Assert.Equal(0, Assert.Single(With("E", seats: 2, "8 A>B\n3 B\n2 C>E\n1 D").Under(RcTab).Stages[0].Elected));

    /// <summary>D (1) with E (2) and A's surplus (1) has fewer than C (5).</summary>
    [Fact]
    public void In_Minneapolis_they_go_together_with_the_first_who_cannot_catch_up_even_with_their_votes()
    {
        var result = With("E", seats: 2, "8 A\n6 B\n5 C\n1 D\n2 E").Under(Minneapolis);

        Assert.Equal("Exclusion DE", result.Course()[1]);
        Assert.Equal(["1.0000", "2.0000", "5.0000"], Assert.Single(result.Stages[1].Reasons, reason => reason.Kind == ReasonKind.CannotCatchUp).Figures.Select(figure => figure.ToString()));
    }

    /// <summary>D with 3 could reach C's 5 through the two of E, so that E goes alone.</summary>
    [Fact]
    public void In_Minneapolis_who_could_catch_up_with_their_votes_stays() =>
        Assert.Equal("Exclusion E", With("E", seats: 2, "8 A\n6 B\n5 C\n3 D\n2 E").Under(Minneapolis).Course()[1]);

    [Fact]
    public void Elsewhere_they_go_in_their_turn() =>
        Assert.Equal(["Surplus A", "Exclusion D", "Exclusion E"], With("E", seats: 2, "9 A>B\n4 B\n4 C\n1 D>C\n2 E").Under(Presets.Scotland.Rule).Course().Skip(1).Take(3));

    /// <summary>Places reserved for women are not kept for write-ins, whatever attribute is written beside them.</summary>
    [Fact]
    public void They_fill_no_reserved_place()
    {
        var contest = With("D", seats: 2, "9 A\n8 B\n3 D\n1 C").With("woman", "CD").Reserve("woman", 1);

        Assert.Equal("AC", contest.Under(Presets.Scotland.Rule).Winners());
    }

    [Fact]
    public void They_can_go_with_others_only_where_these_go_before_surpluses() =>
        Assert.Contains("undeclared-write-ins, sure-losers", Assert.Single((RcTab with { UndeclaredWriteIns = UndeclaredWriteIns.WithFirstSureLosers }).Check()), StringComparison.Ordinal);
}
