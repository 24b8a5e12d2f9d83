namespace Stv.Formats;

/// <content>What is settled before a count.</content>
public static partial class English
{
    /// <summary>What of a contest is settled, in a line.</summary>
    internal static string CommittedContest(ContestReading reading)
    {
        var contest = reading.Contest;
        var standing = contest.Candidates.Count(candidate => !candidate.Withdrawn);
        return $"{contest.Id}: {Count(contest.Seats, "seat")}, {Count(standing, "candidate")}, rule {reading.Rule.Id}{(reading.Rule.Changed.IsEmpty ? "" : $", changed: {string.Join(", ", reading.Rule.Changed.Select(choice => choice.Name))}")}"
            + (contest.Reserved.Constraints.IsEmpty ? "" : $", places reserved for {string.Join(", ", contest.Reserved.Constraints.Select(constraint => constraint.Id))}");
    }

    /// <summary>How ties will be broken that the rule leaves to chance.</summary>
    internal static string CommittedTies(Lots lots, string? seedFrom) =>
        (lots.DeclaredOrder.IsEmpty ? "" : "by the declared order where the rule asks for one, otherwise ")
        + (seedFrom is { } source ? $"lots from the digits of {source}" : lots.Seed is not null ? "lots from a seed, whose source is not stated" : "lots drawn when they are needed");

    /// <summary>What was committed to, and what the record has.</summary>
    internal static string CommittedDifference(ResultDifference difference) =>
        $"{char.ToUpperInvariant(difference.Path[0])}{difference.Path[1..]}: committed to {difference.Published ?? "nothing"}, but it is {difference.Counted ?? "nothing"}.";
}
