namespace Stv.Core.Tests;

/// <summary>Choices that contradict one another, and what is said of them.</summary>
public class MeekRuleTests
{
    [Theory]
    [InlineData("meek", "numbers", "exact", "numbers:")]
    [InlineData("meek", "quota", "droop-integer", "quota:")]
    [InlineData("meek", "quota", "droop-exact", "quota, numbers:")]
    [InlineData("meek", "transfer", "warren", "transfer, kept-rounding:")]
    [InlineData("warren", "kept-rounding", "up", "transfer, kept-rounding:")]
    [InlineData("warren", "passed-on", "product-up", "transfer, passed-on:")]
    [InlineData("warren", "stable-stop", "surplus-not-falling", "transfer, stable-stop:")]
    [InlineData("meek", "surplus-limit", "less than 0 together", "surplus-limit:")]
    [InlineData("meek-1987", "surplus-limit", "each within 1 of the votes", "surplus-limit:")]
    [InlineData("meek-1987", "stable-stop", "keep-values-settled", "stable-stop, keep-update:")]
    [InlineData("meek", "iteration-limit", "0", "iteration-limit:")]
    [InlineData("meek", "exclusion-ties", "forwards", "exclusion-ties:")]
    public void A_change_that_contradicts_another_choice_is_named(string preset, string choice, string value, string problem) =>
        Assert.StartsWith(problem, Assert.Single(Presets.Find(preset)!.Rule.With(choice, value).Check()), StringComparison.Ordinal);

    [Theory]
    [InlineData("less than 0.001 together")]
    [InlineData("each within 0.00001 of the votes")]
    public void A_limit_is_read_as_it_is_written(string limit)
    {
        var rule = Presets.Meek.Rule.With("surplus-limit", limit);

        Assert.Equal(limit, rule.Choices.Single(choice => choice.Name == "surplus-limit").Value);
        Assert.Equal(["surplus-limit"], rule.Changed.Select(choice => choice.Name));
    }

    [Theory]
    [InlineData("little")]
    [InlineData("less than -1 together")]
    [InlineData("less than 1e-3 together")]
    public void Anything_else_is_no_limit(string limit) =>
        Assert.Contains("surplus-limit", Assert.Throws<ArgumentException>(() => Presets.Meek.Rule.With("surplus-limit", limit)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_limit_finer_than_the_numbers_is_never_reached_and_the_count_ends_all_the_same() =>
        Assert.Equal("ABC", WorkedElections.M1.Under(Presets.MeekPrf.Rule.With("surplus-limit", "less than 0.000000000001 together")).Winners());

    [Fact]
    public void Candidates_without_votes_can_go_together()
    {
        var election = SmallElection.Of(seats: 1, """
            5 A
            4 B>A
            3 C>B
            """, candidates: 6);

        Assert.Equal("Exclusion DEF", election.Under(Presets.MeekNzCalculator.Rule).Course()[1]);
        Assert.All(election.Under(Presets.MeekNz.Rule).Stages, stage => Assert.True(stage.Excluded.Length <= 1));
    }

    /// <summary>Nobody else is left for the last place.</summary>
    [Fact]
    public void But_not_where_they_are_needed_to_fill_the_places() =>
        Assert.Equal(3, SmallElection.Of(seats: 3, """
            5 A
            4 B
            """, candidates: 5).Under(Presets.MeekNzCalculator.Rule.With("unnamed-candidates", "continue")).Elected.Length);
}
