using System.Collections.Immutable;

namespace Stv.Counting;

/// <summary>The constraints in force in a count and how many places it fills, after any fallback.</summary>
/// <param name="Constraints">The constraints in force.</param>
/// <param name="SeatsToFill">Places to fill: the seats, less those that a fallback leaves vacant.</param>
internal sealed record ReservedPlan(ImmutableArray<Constraint> Constraints, int SeatsToFill)
{
    /// <summary>Whether a fallback changed the constraints or leaves places vacant.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Who is guarded and doomed, where many counts of the contest share it; null where each works it out.</summary>
    public ReservedTable? Table { get; init; }

    /// <summary>Where counts share a table: for each constraint the plan without it; null where that cannot be met, or where its absence makes a difference whoever is guarded and doomed.</summary>
    public ImmutableArray<ReservedPlan?> Without { get; init; } = [];

    /// <summary>The plan for a contest that one thread counts many times with different papers; null when the constraints cannot be met.</summary>
    public static ReservedPlan? ForMany(Contest contest)
    {
        if (For(contest) is not { } plan || plan.Constraints.IsEmpty || contest.Candidates.Length > ReservedTable.MostCandidates)
            return For(contest);
        var constraints = contest.Reserved.Constraints;
        return plan with
        {
            Table = new ReservedTable(contest, plan),
            Without =
            [
                .. constraints.Select(constraint => contest.Reserved.Apply == ReservedApplication.Throughout
                    && For(contest with { Reserved = contest.Reserved with { Constraints = constraints.Remove(constraint) } }) is { } without && without.SeatsToFill == plan.SeatsToFill
                    ? without with { Table = new ReservedTable(contest, without) } : null),
            ],
        };
    }

    /// <summary>Nothing is reserved.</summary>
    public static ReservedPlan Free(Contest contest) => new([], contest.Seats);

    /// <summary>The plan for a contest, after its fallback if it needs one; null when the constraints cannot be met.</summary>
    public static ReservedPlan? For(Contest contest)
    {
        var reserved = contest.Reserved;
        var standing = contest.Candidates.Count(candidate => candidate.CanTakePlace);
        var plan = new ReservedPlan(reserved.Constraints, Math.Min(contest.Seats, standing));
        if (plan.Constraints.IsEmpty || plan.IsFeasible(contest))
            return plan;
        var fallback = reserved.Fallback switch
        {
            InfeasibleFallback.Relax => plan.Relaxed(contest),
            InfeasibleFallback.LeaveVacant => plan.WithVacancies(contest),
            _ => plan,
        };
        return fallback.IsFeasible(contest) ? fallback with { IsFallback = true } : null;
    }

    /// <summary>Whether the candidates can fill the places within the constraints.</summary>
    public bool IsFeasible(Contest contest)
    {
        var feasibility = new Feasibility(Constraints, contest.Candidates, SeatsToFill);
        return feasibility.IsFeasible(AtOutset(contest), feasibility.All);
    }

    /// <summary>What is settled before the count: the withdrawn and undeclared write-ins are out, sitting members in.</summary>
    public static Settled[] AtOutset(Contest contest) =>
        [.. contest.Candidates.Select(candidate => !candidate.CanTakePlace ? Settled.Out : candidate.Sitting ? Settled.In : Settled.Open)];

    /// <summary>Keeps each minimum as high as it can be, in turn, given those before it.</summary>
    ReservedPlan Relaxed(Contest contest)
    {
        var plan = this with { Constraints = [.. Constraints.Select(constraint => constraint with { Minimum = 0 })] };
        for (var i = 0; i < Constraints.Length; i++)
            for (var minimum = Constraints[i].Minimum; minimum > 0; minimum--)
            {
                var tried = plan with { Constraints = plan.Constraints.SetItem(i, Constraints[i] with { Minimum = minimum }) };
                if (!tried.IsFeasible(contest))
                    continue;
                plan = tried;
                break;
            }
        return plan;
    }

    /// <summary>Leaves as few places vacant as possible so that the others can be filled. Each vacant place counts towards every minimum.</summary>
    ReservedPlan WithVacancies(Contest contest)
    {
        for (var vacant = 1; vacant < SeatsToFill; vacant++)
        {
            var tried = new ReservedPlan([.. Constraints.Select(constraint => constraint with { Minimum = Math.Max(0, constraint.Minimum - vacant) })], SeatsToFill - vacant);
            if (tried.IsFeasible(contest))
                return tried;
        }
        return this;
    }
}
