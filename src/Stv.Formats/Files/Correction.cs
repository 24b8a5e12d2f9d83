namespace Stv.Formats;

/// <summary>A line of a file of corrections: what is to be read instead of what stands in a ballot file.</summary>
/// <param name="Line">Row of the file of corrections, from 1; 0 of one that is only suggested.</param>
/// <param name="File">Name of the ballot file, without a folder.</param>
/// <param name="Row">Row of the ballot file, from 1; null for every row.</param>
/// <param name="Column">Column of the ballot file, from 1; null for every cell.</param>
/// <param name="Found">What stands in the cell; of a paper that is not counted, blank or what stands in one of its cells.</param>
/// <param name="Becomes">What is read instead; null where the paper is not counted.</param>
/// <param name="Reason">Why. It is published.</param>
public sealed record Correction(int Line, string File, int? Row, int? Column, string Found, string? Becomes, string Reason);
