namespace Stv.Core.Tests;

public class ChangedRuleTests
{
    static readonly GregoryRule Scotland = (GregoryRule)Presets.Scotland.Rule;
    static readonly GregoryRule Wigm = (GregoryRule)Presets.Wigm.Rule;
    static readonly GregoryRule WigmPrf = (GregoryRule)Presets.WigmPrf.Rule;

    [Fact]
    public void A_changed_choice_is_reported_as_changed_and_has_no_clause()
    {
        var changed = Assert.Single((Scotland with { Numbers = Numbers.Decimals(4) }).Changed);

        Assert.Equal(("numbers", "4 decimals", null), (changed.Name, changed.Value, changed.Clause));
    }

    [Fact]
    public void A_choice_of_the_ballot_policy_is_reported_too() =>
        Assert.Equal(["gaps"], (Scotland with { Gaps = GapPolicy.CloseUp }).Changed.Select(choice => choice.Name));

    [Fact]
    public void Several_changes_are_reported_in_the_order_of_the_rule()
    {
        var rule = Scotland with { LastPlaces = LastPlaces.BeforeTransfer, ExclusionTies = new([TieMethod.Forwards, TieMethod.Lot], null), Gaps = GapPolicy.CloseUp };

        Assert.Equal(["gaps", "exclusion-ties", "last-places"], rule.Changed.Select(choice => choice.Name));
        Assert.Equal("forwards, then lot", rule.Changed[1].Value);
    }

    [Fact]
    public void A_changed_rule_keeps_the_id_of_the_rule_it_was_made_from() =>
        Assert.Equal("scotland", (Scotland with { Gaps = GapPolicy.CloseUp }).Id);

    [Fact]
    public void A_decision_taken_by_a_changed_choice_cites_no_clause()
    {
        var result = SmallElection.Of(1, """
            3 A
            2 B
            1 C
            """).Contest().Under(Scotland with { LastPlaces = LastPlaces.BeforeTransfer, Election = ElectionTest.AtLeastQuota, Quota = new(QuotaFormula.DroopInteger, "46") });

        var reason = Assert.Single(result.Stages[^1].Reasons, reason => reason.Kind == ReasonKind.FewestVotesWithoutTransfer);
        Assert.Null(reason.Clause);
        Assert.Equal(["election", "last-places"], result.Rule.Changed.Select(choice => choice.Name));
    }

    public static TheoryData<string, GregoryRule> Contradictions => new()
    {
        { "quota, election: ", Wigm with { Election = ElectionTest.AtLeastQuota } },
        { "quota, election: ", Scotland with { Election = ElectionTest.MoreThanQuota } },
        { "quota, election: ", WigmPrf with { Election = ElectionTest.MoreThanQuota } },
        { "quota, numbers: ", Wigm with { Numbers = Numbers.Decimals(5), ValueRounding = ValueRounding.OnceDown } },
        { "quota, numbers: ", WigmPrf with { Numbers = Numbers.Exact, ValueRounding = ValueRounding.None } },
        { "value-rounding, numbers: ", Wigm with { ValueRounding = ValueRounding.OnceDown } },
        { "value-rounding, numbers: ", Scotland with { ValueRounding = ValueRounding.None } },
        { "numbers: ", Scotland with { Numbers = Numbers.Decimals(-1) } },
        { "numbers: ", Scotland with { Numbers = Numbers.Decimals(31) } },
        { "numbers: ", Scotland with { Numbers = Numbers.Guarded(31, 1) } },
        { "numbers: ", Scotland with { Numbers = Numbers.Guarded(9, 0) } },
        { "numbers: ", Scotland with { Numbers = Numbers.Guarded(9, 31) } },
        { "surplus-ties: ", Scotland with { SurplusTies = new([TieMethod.Backwards], null) } },
        { "exclusion-ties: ", Scotland with { ExclusionTies = new([TieMethod.Lot, TieMethod.Forwards], null) } },
        { "exclusion-ties: ", Scotland with { ExclusionTies = new([], null) } },
    };

    [Theory, MemberData(nameof(Contradictions))]
    public void Choices_that_contradict_each_other_are_refused_with_a_sentence_that_names_them(string names, GregoryRule rule)
    {
        var problem = Assert.Single(rule.Check());

        Assert.StartsWith(names, problem, StringComparison.Ordinal);
        Assert.EndsWith(".", problem, StringComparison.Ordinal);
        var refusal = Assert.Throws<ArgumentException>(() => Count.Run(SmallElection.Of(1, "2 A\n1 B").Contest(), rule));
        Assert.Contains(problem, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_contradiction_is_named() =>
        Assert.Equal(2, (Scotland with { Election = ElectionTest.MoreThanQuota, ExclusionTies = new([], null) }).Check().Length);

    [Fact]
    public void Wigm_may_be_counted_in_guarded_decimals() =>
        Assert.Empty((Wigm with { Numbers = Numbers.Guarded(9, 9), ValueRounding = ValueRounding.OnceDown }).Check());
}
