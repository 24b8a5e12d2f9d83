using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Who withdraws in a rehearsal: somebody where an election is still held without them, and as many in another contest as leave it unopposed.</summary>
internal sealed class RehearsedWithdrawals
{
    readonly HashSet<string> _names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Who can be named without saying where they stand.</summary>
    readonly HashSet<string> _known;

    RehearsedWithdrawals(ImmutableArray<OutlinedContest> contests) => _known = [.. contests.SelectMany(contest => contest.Contest.Candidates).Select(candidate => candidate.Name)
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() == 1).Select(same => same.Key)];

    /// <summary>Their names.</summary>
    public ImmutableArray<string> Names => [.. _names];

    /// <summary>Chooses them.</summary>
    public static RehearsedWithdrawals Of(ImmutableArray<OutlinedContest> contests)
    {
        var chosen = new RehearsedWithdrawals(contests);
        var contested = contests.Where(contest => Spare(contest.Contest) > 0).OrderBy(contest => Spare(contest.Contest)).ThenBy(contest => contest.Contest.Seats).ToList();
        if (contested.Count == contests.Length && contests.Length > 1)
            contested.Remove(contested.Find(contest => chosen.Withdraw(contest, Spare(contest.Contest)))!);
        if (Enumerable.Reverse(contested).FirstOrDefault(contest => Spare(contest.Contest) > 1) is { } other)
            chosen.Withdraw(other, 1);
        return chosen;
    }

    static int Spare(Contest contest) => contest.Candidates.Count(candidate => !candidate.Withdrawn) - contest.Seats;

    /// <summary>Lets some withdraw from the end of the list, as far as the reserved places can still be filled.</summary>
    /// <returns>Whether there are so many; else nobody withdraws.</returns>
    bool Withdraw(OutlinedContest contest, int number)
    {
        var leaving = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var candidate in contest.Contest.Candidates.Reverse().Where(candidate => !candidate.Withdrawn && _known.Contains(candidate.Name)))
            if (leaving.Count < number && Count.Check(In(contest.Contest, [.. leaving, candidate.Name]), contest.Reading.Rule).Conflict is null)
                leaving.Add(candidate.Name);
        if (leaving.Count < number)
            return false;
        _names.UnionWith(leaving);
        return true;
    }

    /// <summary>A contest with those marked who withdraw.</summary>
    public Contest In(Contest contest) => In(contest, _names);

    static Contest In(Contest contest, HashSet<string> names) =>
        contest with { Candidates = [.. contest.Candidates.Select(candidate => names.Contains(candidate.Name) ? candidate with { Withdrawn = true } : candidate)] };
}
