using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>Where a chance crosses one half, and how precise a mean is.</summary>
public class CrossingTests
{
    static ImmutableArray<Crossing> Of(params (double At, long Times)[] points) => Crossing.Of([.. points.Select(point => (point.At, new Frequency(point.Times, 1_000)))]);

    [Fact]
    public void Between_two_cases_a_chance_is_a_straight_line()
    {
        // From 0.7 to 0.3 one half is half-way; from 0.3 to 0.6 two thirds of the way.
        var found = Of((0, 700), (10, 300), (40, 600));

        Assert.Equal([5, 30], found.Select(crossing => crossing.At), (a, b) => Math.Abs(a - b) < 1e-12);
        Assert.Equal([false, true], found.Select(crossing => crossing.Rises));
    }

    [Fact]
    public void A_chance_that_does_not_cross_has_no_crossing()
    {
        Assert.Empty(Of((0, 900), (10, 501), (20, 900)));
        Assert.Empty(Of((0, 100), (10, 499)));
        // To touch one half is not to fall below it.
        Assert.Empty(Of((0, 700), (10, 500), (20, 700)));
    }

    [Fact]
    public void Its_interval_is_where_the_interval_of_the_chance_holds_one_half()
    {
        var crossing = Assert.Single(Of((0, 1_000), (100, 0)));
        var (low, high) = (new Frequency(1_000, 1_000).Low, new Frequency(0, 1_000).High);

        // The lower end goes from low to 0 and the upper from 1 to high, along straight lines.
        Assert.Equal(100 * (low - 0.5) / low, crossing.Low!.Value, 9);
        Assert.Equal(100 * 0.5 / (1 - high), crossing.High!.Value, 9);
        Assert.InRange(50, crossing.Low.Value, crossing.High.Value);
    }

    [Fact]
    public void An_interval_that_holds_one_half_from_the_first_case_or_to_the_last_is_open_there()
    {
        var crossing = Assert.Single(Of((0, 505), (10, 495)));
        Assert.Equal((null, null), (crossing.Low, crossing.High));

        var rising = Assert.Single(Of((0, 490), (10, 510), (20, 700)));
        Assert.Null(rising.Low);
        Assert.InRange(rising.High!.Value, 10, 20);
    }

    [Fact]
    public void A_mean_is_as_precise_as_arithmetic_says()
    {
        // 30 times 1 and 10 times 3: the mean is 1.5, the squared deviations add up to 30 × 0.25 + 10 × 2.25 = 30.
        var mean = new MeanEstimate(40, 60, 120);

        Assert.Equal(1.5, mean.Mean);
        Assert.Equal(1.959963984540054 * Math.Sqrt((30 + 3.841458820694124) / 40 / 40), mean.Error, 12);
        Assert.Equal((mean.Mean - mean.Error, mean.Mean + mean.Error), (mean.Low, mean.High));
    }

    [Fact]
    public void A_mean_of_counts_that_all_gave_the_same_is_not_certain()
    {
        var mean = new MeanEstimate(1_000, 2_000, 4_000);

        // As far as Wilson's interval goes for what never happened in as many counts.
        Assert.Equal(new Frequency(0, 1_000).High, mean.Error, 4);
        Assert.Equal((0, 0), (default(MeanEstimate).Mean, default(MeanEstimate).Error));
    }
}
