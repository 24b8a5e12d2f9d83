using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>Adding attributes, reserved places and colleges to small elections.</summary>
static class ReservedElection
{
    /// <summary>Gives attributes to candidates by letter.</summary>
    public static Contest With(this Contest contest, string attribute, string letters) => contest with
    {
        Candidates = [.. contest.Candidates.Select(candidate => letters.Contains(candidate.Id, StringComparison.Ordinal)
            ? candidate with { Attributes = candidate.Attributes.Add(attribute) }
            : candidate)],
    };

    /// <summary>Reserves places for an attribute.</summary>
    public static Contest Reserve(this Contest contest, string attribute, int minimum, int? maximum = null) => contest with
    {
        Reserved = contest.Reserved with
        {
            Constraints = contest.Reserved.Constraints.Add(new Constraint { Id = attribute, AnyOf = [.. attribute.Split('|')], Minimum = minimum, Maximum = maximum }),
        },
    };

    /// <summary>Changes how reserved places are kept.</summary>
    public static Contest Keeping(this Contest contest, Func<ReservedPlaces, ReservedPlaces> change) =>
        contest with { Reserved = change(contest.Reserved) };

    /// <summary>Every way to fill the places within the constraints, by trying all sets.</summary>
    public static List<ImmutableArray<int>> Ways(this Contest contest, ImmutableArray<int> elected, ImmutableArray<int> excluded)
    {
        var candidates = contest.Candidates.Length;
        var ways = new List<ImmutableArray<int>>();
        for (var set = 0; set < 1 << candidates; set++)
        {
            ImmutableArray<int> chosen = [.. Enumerable.Range(0, candidates).Where(candidate => (set >> candidate & 1) != 0)];
            if (chosen.Length == contest.Seats && elected.All(chosen.Contains) && !excluded.Any(chosen.Contains) && contest.IsMetBy(chosen))
                ways.Add(chosen);
        }
        return ways;
    }

    public static bool IsMetBy(this Contest contest, IReadOnlyCollection<int> chosen) => contest.Reserved.Constraints.All(constraint =>
        chosen.Count(candidate => constraint.Concerns(contest.Candidates[candidate])) is var number
        && number >= constraint.Minimum && number <= (constraint.Maximum ?? number));
}
