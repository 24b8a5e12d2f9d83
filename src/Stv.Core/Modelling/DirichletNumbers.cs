namespace Stv.Modelling;

/// <summary>Draws from the symmetric Dirichlet distribution: shares of several, all alike before they are drawn.</summary>
/// <remarks>Independent gamma variates, divided by the greatest of them: only proportions matter. They are drawn after G. Marsaglia and W. W. Tsang, "A Simple Method for Generating Gamma Variables" (2000), below 1 with a power of a uniform number as they say there. Logarithms are kept until all are drawn, since for a small parameter the variates are too small for a double.</remarks>
internal static class DirichletNumbers
{
    /// <summary>Draws shares, the greatest of which is 1.</summary>
    /// <param name="numbers">What they are drawn from.</param>
    /// <param name="alpha">The parameter; more than 0.</param>
    /// <param name="shares">Takes the shares.</param>
    public static void Draw(RandomNumbers numbers, double alpha, Span<double> shares)
    {
        var greatest = double.NegativeInfinity;
        foreach (ref var share in shares)
        {
            share = LogOfGamma(numbers, alpha);
            greatest = Math.Max(greatest, share);
        }
        foreach (ref var share in shares)
            share = SteadyMath.Exp(share - greatest);
    }

    /// <summary>The logarithm of a gamma variate of scale 1.</summary>
    static double LogOfGamma(RandomNumbers numbers, double shape)
    {
        if (shape < 1)
            return LogOfGamma(numbers, shape + 1) + SteadyMath.Log(AboveZero(numbers)) / shape;
        var d = shape - 1.0 / 3;
        var c = 1 / Math.Sqrt(9 * d);
        while (true)
        {
            var normal = Normal(numbers);
            var root = 1 + c * normal;
            if (root <= 0)
                continue;
            var v = root * root * root;
            var log = SteadyMath.Log(v);
            if (SteadyMath.Log(AboveZero(numbers)) < normal * normal / 2 + d - d * v + d * log)
                return SteadyMath.Log(d) + log;
        }
    }

    /// <summary>A normal variate, after Marsaglia's polar method.</summary>
    static double Normal(RandomNumbers numbers)
    {
        while (true)
        {
            var (x, y) = (2 * numbers.Unit() - 1, 2 * numbers.Unit() - 1);
            var square = x * x + y * y;
            if (square is > 0 and < 1)
                return x * Math.Sqrt(-2 * SteadyMath.Log(square) / square);
        }
    }

    /// <summary>A number above 0 and up to 1.</summary>
    static double AboveZero(RandomNumbers numbers) => 1 - numbers.Unit();
}
