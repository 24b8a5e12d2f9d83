using System.Collections.Immutable;
using System.Numerics;

namespace Stv.Counting;

/// <summary>Finds out why reserved places cannot be filled.</summary>
internal static class Conflict
{
    /// <summary>The smallest set of constraints that cannot be met together, and for each of them the best that can be had while the others are met.</summary>
    public static Infeasible Explain(Contest contest)
    {
        var constraints = contest.Reserved.Constraints;
        var seats = Math.Min(contest.Seats, contest.Candidates.Count(candidate => candidate.CanTakePlace));
        var feasibility = new Feasibility(constraints, contest.Candidates, seats);
        var settled = ReservedPlan.AtOutset(contest);
        var smallest = Enumerable.Range(1, feasibility.All)
            .OrderBy(subset => BitOperations.PopCount((uint)subset))
            .First(subset => !feasibility.IsFeasible(settled, subset));
        var conflict = Enumerable.Range(0, constraints.Length).Where(i => (smallest >> i & 1) != 0).Select(i => constraints[i]).ToImmutableArray();
        return new Infeasible(contest, seats, [.. conflict.Select(constraint => Attainable(contest, seats, conflict, constraint))]);
    }

    static UnmetConstraint Attainable(Contest contest, int seats, ImmutableArray<Constraint> conflict, Constraint constraint)
    {
        bool Can(Constraint instead) => new ReservedPlan(conflict.Replace(constraint, instead), seats).IsFeasible(contest);
        int? minimum = Enumerable.Range(0, constraint.Minimum).Reverse().Cast<int?>().FirstOrDefault(least => Can(constraint with { Minimum = least!.Value }));
        int? maximum = constraint.Maximum is not { } limit || limit >= seats ? null
            : Enumerable.Range(limit + 1, seats - limit).Cast<int?>().FirstOrDefault(most => Can(constraint with { Maximum = most }));
        var standing = contest.Candidates.Count(candidate => candidate.CanTakePlace && constraint.Concerns(candidate));
        return new UnmetConstraint(constraint, standing, minimum, maximum);
    }
}
