using Stv.Modelling;

namespace Stv.Core.Tests;

public class RandomNumbersTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(6_393)]
    public void Places_drawn_together_are_those_drawn_one_after_another(int places)
    {
        int[] list = [.. Enumerable.Range(0, places).Select(place => place % 7)];
        var (together, single) = (new RandomNumbers("1", 2, "papers"), new RandomNumbers("1", 2, "papers"));
        var (drawn, counted) = (new long[7], new long[7]);
        together.DrawFrom(list, 5_000, drawn);
        for (var draw = 0; draw < 5_000; draw++)
            counted[list[single.Below(places)]]++;

        Assert.Equal(counted, drawn);
        Assert.Equal(single.Bits(), together.Bits());
    }
}
