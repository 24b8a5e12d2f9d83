namespace Stv;

/// <summary>In how many of a number of counts something happened.</summary>
/// <param name="Times">In how many, 0 to <paramref name="Counts"/>.</param>
/// <param name="Counts">Of how many counts.</param>
public readonly record struct Frequency(long Times, long Counts)
{
    /// <summary>The 97.5th percentile of the standard normal distribution.</summary>
    const double Z = 1.959963984540054;

    /// <summary>The share, 0 to 1; 0 of no counts.</summary>
    public double Share => Counts == 0 ? 0 : (double)Times / Counts;

    /// <summary>The lower end of the interval after E. B. Wilson (1927) that covers the true chance in 95 of 100 simulations; 0 of no counts.</summary>
    /// <remarks>It says how well the number of counts pins the chance down under the model, and nothing of whether the model is right.</remarks>
    public double Low => Times == 0 ? 0 : Centre - HalfWidth;

    /// <summary>The upper end of the same interval; 1 of no counts.</summary>
    public double High => Times == Counts ? 1 : Centre + HalfWidth;

    double Centre => (Share + Z * Z / (2 * Counts)) / (1 + Z * Z / Counts);

    double HalfWidth => Z * Math.Sqrt((Share * (1 - Share) + Z * Z / (4.0 * Counts)) / Counts) / (1 + Z * Z / Counts);
}
