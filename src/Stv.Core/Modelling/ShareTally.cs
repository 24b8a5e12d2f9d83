using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Modelling;

/// <summary>How often each candidate's share of the first preferences was how large, in steps of a thousandth. Whole numbers, so that the order in which electorates are added does not matter.</summary>
internal sealed class ShareTally(int candidates)
{
    const int Steps = 1000;

    readonly long[][] _times = [.. Enumerable.Range(0, candidates).Select(_ => new long[Steps + 1])];

    /// <summary>Adds the first preferences of one electorate.</summary>
    /// <param name="votes">How many each candidate has.</param>
    /// <param name="papers">How many there are.</param>
    public void Add(long[] votes, long papers)
    {
        for (var candidate = 0; papers > 0 && candidate < candidates; candidate++)
            _times[candidate][(int)(((Int128)votes[candidate] * Steps * 2 + papers) / (2 * (Int128)papers))]++;
    }

    public void Add(ShareTally other)
    {
        for (var candidate = 0; candidate < candidates; candidate++)
            for (var step = 0; step <= Steps; step++)
                _times[candidate][step] += other._times[candidate][step];
    }

    /// <summary>Goes through all figures.</summary>
    public void Figures(ITallyFigures figures)
    {
        for (var candidate = 0; candidate < candidates; candidate++)
            figures.Row(string.Create(CultureInfo.InvariantCulture, $"shares {candidate}"), _times[candidate]);
    }

    /// <summary>For each candidate between what 95 of 100 shares lie.</summary>
    public ImmutableArray<ShareInterval> Intervals() => [.. _times.Select(Interval)];

    static ShareInterval Interval(long[] times)
    {
        var all = times.Sum();
        var (low, high) = (0, Steps);
        for (var below = times[0]; low < Steps && below * 1000 <= all * 25; below += times[++low])
        {
        }
        for (var above = times[Steps]; high > low && above * 1000 <= all * 25; above += times[--high])
        {
        }
        return new ShareInterval((double)low / Steps, (double)high / Steps);
    }
}
