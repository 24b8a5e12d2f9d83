namespace Stv.Modelling;

/// <summary>Divides papers among blocs of voters by the method of equal proportions of J. A. Hill and E. V. Huntington.</summary>
internal static class Apportionment
{
    /// <summary>How many papers each bloc has: every bloc that has a share has one paper before any has two.</summary>
    /// <param name="shares">The shares, in proportion; 0 or more, not all 0.</param>
    /// <param name="papers">How many papers there are.</param>
    /// <param name="counts">Takes the numbers.</param>
    public static void Divide(double[] shares, long papers, long[] counts)
    {
        Array.Clear(counts);
        var left = papers;
        foreach (var bloc in Enumerable.Range(0, shares.Length).OrderByDescending(bloc => shares[bloc]).TakeWhile(bloc => shares[bloc] > 0))
            if (left-- > 0)
                counts[bloc] = 1;
        for (; left > 0; left--)
        {
            var (next, highest) = (0, 0.0);
            for (var bloc = 0; bloc < shares.Length; bloc++)
                // The square of share ÷ √(n (n + 1)).
                if (counts[bloc] > 0 && shares[bloc] * shares[bloc] / counts[bloc] / (counts[bloc] + 1) is var priority && priority > highest)
                    (next, highest) = (bloc, priority);
            counts[next]++;
        }
    }
}
