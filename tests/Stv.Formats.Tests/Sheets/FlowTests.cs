namespace Stv.Formats.Tests;

public class FlowTests
{
    static Fraction[] Changes(params int[] changes) => [.. changes.Select(change => new Fraction(change))];

    [Fact]
    public void What_one_loses_goes_to_those_who_gain() =>
        Assert.Equal([new Flow(1, 0, new Fraction(3)), new Flow(1, 3, new Fraction(4))], Flow.Of(Changes(3, -7, 0, 4)));

    [Fact]
    public void What_several_lose_is_shared_out_in_proportion_to_the_gains() =>
        Assert.Equal(
            [new Flow(0, 2, new Fraction(1)), new Flow(0, 3, new Fraction(3)), new Flow(1, 2, new Fraction(1, 2)), new Flow(1, 3, new Fraction(3, 2))],
            Flow.Of([new Fraction(-4), new Fraction(-2), new Fraction(3, 2), new Fraction(9, 2)]));

    [Fact]
    public void Nothing_flows_where_nothing_changed() => Assert.Empty(Flow.Of(Changes(0, 0)));
}
