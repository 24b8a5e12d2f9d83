using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What the person who has a ballot file knows about it beyond its content.</summary>
public sealed record BallotReadOptions
{
    /// <summary>The layout, when the content leaves it open or is not to be trusted; null to recognise it by content.</summary>
    public BallotLayout? Layout { get; init; }

    /// <summary>
    /// Names of the candidates in ballot-paper order; empty when the file alone says who stands. With names, a cell may
    /// hold a candidate's number, and a file that names other candidates is refused.
    /// </summary>
    public ImmutableArray<string> Candidates { get; init; } = [];

    /// <summary>Which rows are read, and from which sections of voters they come; null for all rows of a file of one contest without sections. Only the CSV layouts with a row a paper know it.</summary>
    public RowSelection? Rows { get; init; }
}
