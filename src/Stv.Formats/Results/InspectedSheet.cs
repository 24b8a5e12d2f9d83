using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>A published sheet looked at by itself, without the ballots.</summary>
public sealed record InspectedSheet
{
    /// <summary>Name of the published file.</summary>
    public required string File { get; init; }

    /// <summary>Title of the contest; null where nobody says.</summary>
    public string? Title { get; init; }

    /// <summary>The candidates in the order of the sheet.</summary>
    public required ImmutableArray<Candidate> Candidates { get; init; }

    /// <summary>What the sheet shows.</summary>
    public required SheetFindings Findings { get; init; }

    /// <summary>How the file was read: what was understood with a little help, and what was passed over.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>Whether the figures are in columns of a spreadsheet, which have letters.</summary>
    public bool IsSheet { get; init; }
}
