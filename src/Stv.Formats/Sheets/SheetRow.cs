using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>A row of a sheet: a candidate, or one of the three sums below them.</summary>
/// <param name="Label">The candidate's name, or what is summed.</param>
/// <param name="Cells">A cell for each stage.</param>
/// <param name="Result">How the candidate fared (<c>elected 1st, stage 2</c>); null for the sums.</param>
public sealed record SheetRow(string Label, ImmutableArray<SheetCell> Cells, string? Result);
