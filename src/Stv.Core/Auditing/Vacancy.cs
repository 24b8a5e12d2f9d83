using System.Collections.Immutable;

namespace Stv;

/// <summary>Filling places that fall vacant after an election.</summary>
public static partial class Vacancy
{
    /// <summary>
    /// The contest by whose count a casual vacancy is filled from the original papers: those who vacate, and those who will
    /// not serve, are passed over on every paper; no sitting member can be excluded; the count ends when the places are full again.
    /// </summary>
    /// <remarks>After ERS97 7.1. The seats and so the quota are those of the original contest, and so are its reserved places, towards which sitting members count.</remarks>
    /// <param name="contest">The original contest.</param>
    /// <param name="sitting">Ids of the members who keep their places.</param>
    /// <param name="unavailable">Ids of those who vacate and of those who will not serve.</param>
    /// <param name="vacates">Ids of those among them who vacate a place, so that the result can tell them apart; none where that is not known.</param>
    /// <exception cref="ArgumentException">An id is nobody's or is named twice, or the sitting members fill all the seats.</exception>
    public static Contest Recount(Contest contest, ImmutableArray<string> sitting, ImmutableArray<string> unavailable, ImmutableArray<string> vacates = default)
    {
        ArgumentNullException.ThrowIfNull(contest);
        var named = sitting.AddRange(unavailable);
        if (named.FirstOrDefault(id => contest.Candidates.All(candidate => candidate.Id != id)) is { } unknown)
            throw new ArgumentException($"{contest.Title}: {unknown} is not a candidate.", nameof(sitting));
        if (named.GroupBy(id => id).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"{contest.Title}: {twice.Key} is named twice.", nameof(sitting));
        if (sitting.Length >= contest.Seats)
            throw new ArgumentException($"{contest.Title}: {sitting.Length} members keep their places in {contest.Seats} seats; no place is vacant.", nameof(sitting));
        return contest with
        {
            Vacancy = new CasualVacancy(VacancyMethod.Recount, contest.Seats),
            Candidates =
            [
                .. contest.Candidates.Select(candidate => Absent(
                    candidate with { Sitting = sitting.Contains(candidate.Id) },
                    !vacates.IsDefault && vacates.Contains(candidate.Id) ? CandidateAbsence.Left : unavailable.Contains(candidate.Id) ? CandidateAbsence.Unavailable : null)),
            ],
        };
    }

    /// <summary>A candidate, passed over for a reason that is given; whoever withdrew from the election did so before.</summary>
    static Candidate Absent(Candidate candidate, CandidateAbsence? why) => why is not { } absence || candidate.Withdrawn ? candidate : candidate with { Withdrawn = true, Absence = absence };

    /// <summary>What remains of the reserved places for a by-election: each minimum and each maximum less the sitting members it concerns.</summary>
    /// <param name="reserved">The reserved places of the whole contest.</param>
    /// <param name="sitting">The members who keep their places.</param>
    public static ReservedPlaces Residual(ReservedPlaces reserved, IEnumerable<Candidate> sitting)
    {
        ArgumentNullException.ThrowIfNull(reserved);
        var members = sitting.ToList();
        return reserved with { Constraints = [.. reserved.Constraints.Select(constraint => Less(constraint, members.Count(constraint.Concerns)))] };
    }

    static Constraint Less(Constraint constraint, int members) => constraint with
    {
        Minimum = Math.Max(0, constraint.Minimum - members),
        Maximum = constraint.Maximum is { } maximum ? Math.Max(0, maximum - members) : null,
    };
}
