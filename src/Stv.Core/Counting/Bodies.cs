using System.Collections.Immutable;
using Stv.Counting;

namespace Stv;

/// <summary>Certifying the minimums of a body that several contests elect.</summary>
public static class Bodies
{
    /// <summary>What can be known about a body's minimums before the count.</summary>
    /// <param name="election">An election with a body.</param>
    /// <exception cref="ArgumentException">There is no body, it names a contest that is not held, or one of its minimums has a maximum.</exception>
    /// <exception cref="ElectionException">There are too many minimums, or too many reserved places, at once to work through their combinations.</exception>
    public static BodyCertificate Certify(Election election)
    {
        var (body, contests) = Check(election);
        return new BodyCertificate(
            contests.Sum(contest => contest.Seats),
            [.. body.Minimums.Select(minimum => new MinimumCertificate(minimum, contests.Sum(contest => Allocated(contest, minimum)), Greatest(contests, minimum)))],
            JointFeasibility.MeetsAll(JointFeasibility.Attainable(contests, body.Minimums), body.Minimums));
    }

    /// <summary>What a body's minimums came to.</summary>
    /// <param name="election">An election with a body.</param>
    /// <param name="results">The results there are, of any contests; those of other contests are passed over.</param>
    /// <exception cref="ArgumentException">As for <see cref="Certify"/>.</exception>
    public static BodyResult Result(Election election, IEnumerable<CountResult> results)
    {
        var (body, contests) = Check(election);
        var byContest = results.ToDictionary(result => result.Contest.Id);
        ImmutableArray<BodyMember> members =
        [
            .. contests.Where(contest => byContest.ContainsKey(contest.Id))
                .SelectMany(contest => byContest[contest.Id].Elected.Select(candidate => new BodyMember(contest.Id, contest.Candidates[candidate]))),
        ];
        return new BodyResult
        {
            Body = body,
            Certificate = Certify(election),
            Uncounted = [.. contests.Select(contest => contest.Id).Where(id => !byContest.ContainsKey(id))],
            Members = members,
            Minimums = [.. body.Minimums.Select(minimum => new MinimumResult(minimum, [.. members.Where(member => minimum.Concerns(member.Candidate))]))],
        };
    }

    static (Body, ImmutableArray<Contest>) Check(Election election)
    {
        ArgumentNullException.ThrowIfNull(election);
        var body = election.Body ?? throw new ArgumentException("The election names no body.", nameof(election));
        if (body.Contests.FirstOrDefault(id => election.Contests.All(contest => contest.Id != id)) is { } unknown)
            throw new ArgumentException($"The body names the contest {unknown}, which is not held.", nameof(election));
        if (body.Minimums.Any(minimum => minimum.Maximum is not null || minimum.Minimum < 0))
            throw new ArgumentException("A body has minimums of 0 or more, and no maximums.", nameof(election));
        return (body, [.. election.Contests.Where(contest => body.Contests.Contains(contest.Id))]);
    }

    static int Allocated(Contest contest, Constraint minimum) => contest.Reserved.Constraints
        .Where(constraint => constraint.AnyOf.ToHashSet().SetEquals(minimum.AnyOf))
        .Sum(constraint => constraint.Minimum);

    static int? Greatest(ImmutableArray<Contest> contests, Constraint minimum)
    {
        var seats = contests.Sum(contest => contest.Seats);
        var attainable = JointFeasibility.Attainable(contests, [minimum with { Minimum = seats }]);
        return attainable.Count == 0 ? null : (int)attainable.Max();
    }
}
