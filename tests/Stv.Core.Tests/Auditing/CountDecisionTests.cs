namespace Stv.Core.Tests;

public class CountDecisionTests
{
    [Fact]
    public void Counts_part_at_the_first_decision_that_differs_whatever_the_figures()
    {
        var (scotland, wigm, ers97) = (Under(Presets.Scotland), Under(Presets.Wigm), Under(Presets.Ers97));

        // WIGM needs no further stage for the last place: it elects E where D goes, before C can be excluded.
        Assert.Equal((new CountDecision(6, false, 2), new CountDecision(5, true, 4)), CountDecision.Parting(scotland, wigm));
        Assert.Equal((new CountDecision(5, false, 3), new CountDecision(5, false, 4)), CountDecision.Parting(scotland, ers97));
    }

    [Fact]
    public void Counts_with_the_same_decisions_do_not_part() =>
        Assert.Null(CountDecision.Parting(Under(Presets.Wigm), Under(Presets.WigmPrf)));

    [Fact]
    public void Lots_that_nothing_settles_give_every_set_that_can_be_elected()
    {
        var election = SmallElection.Of(1, "3 A>C\n3 B\n4 C").Contest();
        var settled = SmallElection.Of(1, "3 A\n3 B").Contest();

        Assert.Equal(["C"], VariantOutcome.Of(new CountVariant("scotland", election, Presets.Scotland.Rule), Lots.None).Elected.Select(people => people.Letters()));
        Assert.Equal(["B", "A"], VariantOutcome.Of(new CountVariant("scotland", settled, Presets.Scotland.Rule), Lots.None).Elected.Select(people => people.Letters()));
    }

    [Fact]
    public void A_way_that_cannot_count_the_papers_says_why()
    {
        var weighted = SmallElection.Of(1, "3 @1/3 A\n3 B").Contest();

        Assert.Contains("scotland", VariantOutcome.Of(new CountVariant("scotland", weighted, Presets.Scotland.Rule), Lots.None).Refusal, StringComparison.Ordinal);
    }

    static CountResult Under(Preset preset) => WorkedElections.M1.Under(preset.Rule);
}
