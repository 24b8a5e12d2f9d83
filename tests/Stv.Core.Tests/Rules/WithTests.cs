namespace Stv.Core.Tests;

/// <summary>Changing a choice of a rule by name, as an election file does.</summary>
public class WithTests
{
    static readonly Rule Scotland = Presets.Scotland.Rule;

    [Fact]
    public void A_choice_changed_by_name_has_no_clause_and_is_reported_as_changed()
    {
        var changed = Scotland.With("exclusion-ties", "forwards, then lot");

        Assert.Equal(new Choice("exclusion-ties", "forwards, then lot", null, null), Assert.Single(changed.Changed));
        Assert.Equal("B", SmallElection.Of(seats: 1, "10 A\n5 B>C\n4 C>B\n1 D>B>C\n2 D\n2 E>C>B").Contest().Under(changed).Winners());
    }

    [Fact]
    public void A_choice_that_the_rule_makes_already_keeps_its_clause() =>
        Assert.Same(Scotland, Scotland.With("Surplus-Order", "LARGEST-FIRST"));

    [Fact]
    public void A_choice_that_the_rule_has_nothing_of_can_be_made()
    {
        var changed = Scotland.With("deferral", "while-below-the-difference");

        Assert.Contains(Scotland.NotMade, choice => choice.Name == "deferral");
        Assert.Equal("while-below-the-difference", Assert.Single(changed.Changed).Value);
        Assert.DoesNotContain(changed.NotMade, choice => choice.Name == "deferral");
    }

    [Fact]
    public void Numbers_and_figures_are_read_as_they_are_shown()
    {
        Assert.Equal("3 decimals", Assert.Single(Scotland.With("numbers", "3 decimals").Changed).Value);
        Assert.Equal("9 decimals and 9 guards", Assert.Single(Scotland.With("numbers", "9 decimals and 9 guards").Changed).Value);
        Assert.Equal("50", Assert.Single(Scotland.With("minimum-votes", "50").Changed).Value);
    }

    [Fact]
    public void A_name_that_is_not_known_is_answered_with_the_nearest_and_all()
    {
        var error = Assert.Throws<ArgumentException>(() => Scotland.With("surplus-ordr", "largest-first"));

        Assert.StartsWith("The rule scotland has no choice \"surplus-ordr\". Did you mean surplus-order? There are: gaps; equal-ranks;", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_that_is_not_known_is_answered_with_the_nearest_and_all()
    {
        var error = Assert.Throws<ArgumentException>(() => Scotland.With("last-places", "after-transfers"));

        Assert.StartsWith("The choice last-places has no value \"after-transfers\". Did you mean after-transfer? There are: after-transfer; before-transfer; after-transfer-and-surpluses.", error.Message, StringComparison.Ordinal);
    }

    /// <summary>What a rule shows can be said back to it.</summary>
    [Fact]
    public void Every_choice_of_every_preset_can_be_given_to_it_as_it_is_shown()
    {
        foreach (var rule in Presets.All.Concat(Presets.NotTransferable).Select(preset => preset.Rule))
            Assert.All(rule.Choices.Concat(rule.NotMade), choice => Assert.Same(rule, rule.With(choice.Name, choice.Value)));
    }

    [Theory]
    [InlineData("scotland", "surplus-papers", "last-batch", "surplus-papers, transfer-value: ")]
    [InlineData("scotland", "election-during-exclusion", "after-each-batch", "election-during-exclusion, exclusion-transfer: ")]
    [InlineData("scotland", "tie-history", "batches", "tie-history, exclusion-transfer: ")]
    [InlineData("scotland", "winners", "only-the-highest", "winners, empty-surplus: ")]
    [InlineData("scotland", "election-ties", "backwards", "election-ties: ")]
    [InlineData("ers97", "winners", "only-the-highest", "winners, empty-surplus: ")]
    [InlineData("ers97", "quota", "hare-rounded-up", "quota-revision, quota: ")]
    [InlineData("ers97", "numbers", "exact fractions", "quota, numbers: ")]
    [InlineData("ni", "elected-receive", "until-surplus-moves", "elected-receive, deferral: ")]
    [InlineData("ni", "sure-losers", "before-surpluses", "sure-losers, deferral: ")]
    [InlineData("us-minneapolis", "surplus-order", "all-together", "elected-receive, surplus-order: ")]
    [InlineData("ireland", "quota", "droop-rounded-up", "quota: ")]
    [InlineData("ireland", "surplus-order", "all-together", "surplus-order: ")]
    [InlineData("ireland", "tie-history", "batches", "tie-history: ")]
    public void A_choice_that_makes_no_sense_with_the_others_is_refused_with_the_reason(string preset, string choice, string value, string problem) =>
        Assert.Contains(Presets.Find(preset)!.Rule.With(choice, value).Check(), found => found.StartsWith(problem, StringComparison.Ordinal));
}
