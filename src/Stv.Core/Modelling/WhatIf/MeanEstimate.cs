namespace Stv;

/// <summary>A mean over many counts, and how precisely so many counts fix it.</summary>
/// <param name="Counts">How many counts.</param>
/// <param name="Sum">The sum of the figures, whole numbers.</param>
/// <param name="Squares">The sum of their squares.</param>
public readonly record struct MeanEstimate(long Counts, long Sum, long Squares)
{
    /// <summary>The 97.5th percentile of the standard normal distribution.</summary>
    const double Z = 1.959963984540054;

    /// <summary>The mean; 0 of no counts.</summary>
    public double Mean => Counts == 0 ? 0 : (double)Sum / Counts;

    /// <summary>By how much the mean may be out, either way, in 95 of 100 simulations; 0 of no counts.</summary>
    /// <remarks>
    /// Of the normal distribution, with Z² added to the squared deviations, so that it is never nothing: where every count gave the same, it is Z² ÷ counts, as far as E. B. Wilson's interval for
    /// something that never happened leaves room for a count that gives one more or one fewer. It says nothing of whether the imagined electorates are right.
    /// </remarks>
    public double Error => Counts == 0 ? 0 : Z * Math.Sqrt((Squares - (double)Sum * Sum / Counts + Z * Z) / Counts / Counts);

    /// <summary>The lower end of the interval.</summary>
    public double Low => Mean - Error;

    /// <summary>The upper end of the interval.</summary>
    public double High => Mean + Error;

    /// <summary>Of how often each number occurred, from 0 up.</summary>
    internal static MeanEstimate Of(IEnumerable<Frequency> times)
    {
        var (counts, sum, squares) = (0L, 0L, 0L);
        foreach (var (number, frequency) in times.Index())
            (counts, sum, squares) = (frequency.Counts, sum + number * frequency.Times, squares + (long)number * number * frequency.Times);
        return new MeanEstimate(counts, sum, squares);
    }
}
