using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>A row of a sheet: a candidate, or one of the three sums below them.</summary>
/// <param name="Label">The candidate's name, or what is summed.</param>
/// <param name="Cells">A cell for each stage.</param>
/// <param name="Result">How the candidate fared (<c>elected 1st, stage 2</c>); null for the sums.</param>
public sealed record SheetRow(string Label, ImmutableArray<SheetCell> Cells, string? Result)
{
    /// <summary>What became of the candidate; null for the sums.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Whether the candidate is a sitting member, whose place a count that fills a vacancy leaves to them.</summary>
    public bool IsSitting { get; init; }

    /// <summary>The candidate's slate or party; null without one, and for the sums.</summary>
    public string? Slate { get; init; }

    /// <summary>The candidate's attributes; empty without any, and for the sums.</summary>
    public ImmutableArray<string> Attributes { get; init; } = [];
}
