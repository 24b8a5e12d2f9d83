using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>The columns of a CSV whose headings do not say what they are, by the words for what they are.</summary>
internal static class NamedColumns
{
    /// <summary>What a column may be. <c>voter</c> and <c>paper</c> are one.</summary>
    public static ImmutableArray<string> Roles { get; } = ["count", "weight", "status", "voter", "contest", "paper", "section", "ranking", "rank", "choice", "ignore"];

    /// <summary>The columns that are named, with their headings.</summary>
    public static IEnumerable<(string Role, string Heading)> Of(BallotReadOptions reading) =>
    [
        .. One("count", reading.CountColumn), .. One("weight", reading.WeightColumn), .. One("status", reading.StatusColumn), .. One("voter", reading.VoterColumn),
        .. One("contest", reading.Rows?.ContestColumn), .. One("section", reading.Rows?.SectionColumn), .. One("ranking", reading.RankingColumn),
        .. reading.RankColumns.Select(heading => ("rank", heading)), .. reading.ChoiceColumns.Select(heading => ("choice", heading)), .. reading.IgnoredColumns.Select(heading => ("ignore", heading)),
    ];

    static (string, string)[] One(string role, string? heading) => heading is null ? [] : [(role, heading)];

    /// <summary>The options with one more column named.</summary>
    /// <param name="reading">The options.</param>
    /// <param name="role">One of <see cref="Roles"/>.</param>
    /// <param name="heading">The column's heading.</param>
    public static BallotReadOptions With(BallotReadOptions reading, string role, string heading) => role switch
    {
        "ranking" => reading with { RankingColumn = heading },
        "rank" => reading with { RankColumns = reading.RankColumns.Add(heading) },
        "choice" => reading with { ChoiceColumns = reading.ChoiceColumns.Add(heading) },
        "ignore" => reading with { IgnoredColumns = reading.IgnoredColumns.Add(heading) },
        "count" => reading with { CountColumn = heading },
        "weight" => reading with { WeightColumn = heading },
        "status" => reading with { StatusColumn = heading },
        "paper" or "voter" => reading with { VoterColumn = heading },
        "contest" => reading with { Rows = (reading.Rows ?? new RowSelection()) with { ContestColumn = heading } },
        "section" => reading with { Rows = (reading.Rows ?? new RowSelection()) with { SectionColumn = heading } },
        _ => throw new ArgumentException($"No such column: {role}.", nameof(role)),
    };
}
