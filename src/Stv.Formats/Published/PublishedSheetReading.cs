using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What a stranger's sheet says, and how it was read.</summary>
/// <param name="Sheet">The figures.</param>
/// <param name="Notes">How the file was read: what was understood with a little help, and what was passed over.</param>
public sealed record PublishedSheetReading(PublishedSheet Sheet, ImmutableArray<string> Notes)
{
    /// <summary>What has figures or marks of candidates and is not compared: tables beside those that were read, cells and marks that are not understood.</summary>
    public ImmutableArray<string> LeftOut { get; init; } = [];

    /// <summary>Rows of the file with figures, behind a candidate's name or alone, that belong to no table that was found.</summary>
    public ImmutableArray<int> UnreadRows { get; init; } = [];

    /// <summary>Rows of the file in which something of the table is missing or has no place: figures where no candidate has any, or the last row of a stage of which only changes were found.</summary>
    public ImmutableArray<int> Gaps { get; init; } = [];

    /// <summary>Rows of candidates that have no name beside them and were read by their place.</summary>
    public int UnnamedRows { get; init; }
}
