using System.Collections.Immutable;

namespace Stv;

/// <summary>Where a chance crosses one half.</summary>
/// <param name="At">Where: a swing in points, a turnout or a share of voters in percent. Between two cases that were counted the chance is taken as a straight line.</param>
/// <param name="Rises">Whether it rises above one half there; else it falls below.</param>
/// <param name="Low">Where the interval of the chance first holds one half, before the crossing; null where it does from the first case on.</param>
/// <param name="High">Where the interval of the chance holds one half no longer, after the crossing; null where it does to the last case.</param>
public sealed record Crossing(double At, bool Rises, double? Low, double? High)
{
    const double Half = 0.5;

    /// <summary>All crossings of a chance, in order.</summary>
    /// <param name="points">The cases, rising, and the chance in each.</param>
    public static ImmutableArray<Crossing> Of(ImmutableArray<(double At, Frequency Chance)> points)
    {
        var found = ImmutableArray.CreateBuilder<Crossing>();
        for (var step = 1; step < points.Length; step++)
        {
            var (before, after) = (points[step - 1].Chance.Share, points[step].Chance.Share);
            if (before >= Half == after >= Half)
                continue;
            var rises = after >= Half;
            found.Add(new Crossing(
                Between(points[step - 1].At, before, points[step].At, after),
                rises,
                Before(points, step, rises),
                After(points, step, rises)));
        }
        return found.ToImmutable();
    }

    /// <summary>The nearest place before a crossing at which the interval begins to hold one half: its end that is nearer to one half passes it.</summary>
    static double? Before(ImmutableArray<(double At, Frequency Chance)> points, int step, bool rises)
    {
        double End(int point) => rises ? points[point].Chance.High : points[point].Chance.Low;
        for (var at = step; at > 0; at--)
            if (rises ? End(at - 1) <= Half && End(at) > Half : End(at - 1) >= Half && End(at) < Half)
                return Between(points[at - 1].At, End(at - 1), points[at].At, End(at));
        return null;
    }

    /// <summary>The nearest place after a crossing at which the interval holds one half no longer.</summary>
    static double? After(ImmutableArray<(double At, Frequency Chance)> points, int step, bool rises)
    {
        double End(int point) => rises ? points[point].Chance.Low : points[point].Chance.High;
        for (var at = step; at < points.Length; at++)
            if (rises ? End(at - 1) < Half && End(at) >= Half : End(at - 1) > Half && End(at) <= Half)
                return Between(points[at - 1].At, End(at - 1), points[at].At, End(at));
        return null;
    }

    static double Between(double from, double before, double to, double after) => from + (to - from) * (Half - before) / (after - before);
}
