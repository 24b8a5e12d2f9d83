namespace Stv.Formats;

/// <summary>A value in which two results differ.</summary>
/// <param name="Path">Where it stands: <c>stages 3, transfers 1, to 2, votes</c>.</param>
/// <param name="Published">What was published; null where nothing was.</param>
/// <param name="Counted">What was counted; null where nothing was.</param>
/// <param name="Row">Row of the published file, from 1.</param>
public sealed record ResultDifference(string Path, string? Published, string? Counted, int Row);
