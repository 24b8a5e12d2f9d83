using Stv.Modelling;

namespace Stv.Core.Tests;

/// <summary>Contests with reserved places of every kind.</summary>
static class ReservedContests
{
    /// <summary>Some candidates are women and some disabled, places are reserved for them, and the choices about it are mixed.</summary>
    public static Contest Of(int seed, Contest contest)
    {
        var numbers = new RandomNumbers("margins", seed, "reserved");
        int Below(int limit) => (int)numbers.Below(limit);
        var seats = contest.Seats;
        return contest with
        {
            Candidates = [.. contest.Candidates.Select(candidate => candidate with { Attributes = [.. new[] { "woman", "disabled" }.Where(_ => Below(2) == 0)] })],
            Reserved = new ReservedPlaces
            {
                Constraints =
                [
                    new Constraint { Id = "woman", AnyOf = ["woman"], Minimum = Below(seats + 1), Maximum = Below(3) == 0 ? seats : null },
                    .. Below(2) == 0 ? [] : new[] { new Constraint { Id = "disabled", AnyOf = ["disabled"], Minimum = Below(2) is var least ? least : 0, Maximum = Below(2) == 0 ? Math.Max(least, seats - 1) : null } },
                ],
                Apply = Below(4) == 0 ? ReservedApplication.OnlyIfNeeded : ReservedApplication.Throughout,
                Doomed = Below(3) == 0 ? DoomedTiming.AfterSurpluses : DoomedTiming.BeforeSurpluses,
                RestartOnDoom = Below(4) == 0,
                Fallback = (InfeasibleFallback)Below(3),
            },
        };
    }
}
