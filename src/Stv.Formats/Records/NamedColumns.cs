using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>The columns of a CSV whose headings do not say what they are, by the words for what they are.</summary>
internal static class NamedColumns
{
    /// <summary>What a column may be.</summary>
    public static ImmutableArray<string> Roles { get; } = ["count", "weight", "status", "voter", "contest"];

    /// <summary>The columns that are named, with their headings.</summary>
    public static IEnumerable<(string Role, string Heading)> Of(BallotReadOptions reading) =>
        Roles.Zip([reading.CountColumn, reading.WeightColumn, reading.StatusColumn, reading.VoterColumn, reading.Rows?.ContestColumn])
            .Where(column => column.Second is not null).Select(column => (column.First, column.Second!));

    /// <summary>The options with one more column named.</summary>
    /// <param name="reading">The options.</param>
    /// <param name="role">One of <see cref="Roles"/>.</param>
    /// <param name="heading">The column's heading.</param>
    public static BallotReadOptions With(BallotReadOptions reading, string role, string heading) => role switch
    {
        "count" => reading with { CountColumn = heading },
        "weight" => reading with { WeightColumn = heading },
        "status" => reading with { StatusColumn = heading },
        "voter" => reading with { VoterColumn = heading },
        "contest" => reading with { Rows = (reading.Rows ?? new RowSelection()) with { ContestColumn = heading } },
        _ => throw new ArgumentException($"There is no such column: {role}.", nameof(role)),
    };
}
