using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What an election file and the files that it names hold, and how they were read.</summary>
public sealed record ElectionReading
{
    /// <summary>The election.</summary>
    public required Election Election { get; init; }

    /// <summary>Its contests in the same order, each with the rule it is counted by.</summary>
    public required ImmutableArray<ContestReading> Contests { get; init; }

    /// <summary>The lots and the seed that the file gives.</summary>
    public required Lots Lots { get; init; }

    /// <summary>Path of the lots file that the election names, whether or not it is there yet; null when it names none.</summary>
    public required string? LotsPath { get; init; }

    /// <summary>The attributes that were declared, with their titles, in the order of the file.</summary>
    public required ImmutableArray<AttributeTitle> Attributes { get; init; }

    /// <summary>Every file that was read, the election file first.</summary>
    public required ImmutableArray<InputFile> Inputs { get; init; }

    /// <summary>What was seen and left aside, each with the file's name before it.</summary>
    public required ImmutableArray<string> Notices { get; init; }

    /// <summary>The election's title and how many contests it has.</summary>
    public override string ToString() => Election.ToString();
}

/// <summary>An attribute that reserved places can ask for.</summary>
/// <param name="Id">Its name in the files: <c>woman</c>.</param>
/// <param name="Title">What it means.</param>
/// <param name="Shown">What is published of it.</param>
public sealed record AttributeTitle(string Id, string Title, AttributeShown Shown = AttributeShown.WhereReserved);

/// <summary>What is published of an attribute.</summary>
public enum AttributeShown
{
    /// <summary>With names only in contests that reserve places for it; of the whole body numbers.</summary>
    WhereReserved,

    /// <summary>With names everywhere.</summary>
    Public,

    /// <summary>With names only in contests that reserve places for it; of the whole body nothing.</summary>
    Withheld,
}
