namespace Stv.Counting;

/// <summary>Every candidate's total at the end of a stage, or within it after a batch or at an iteration, kept for breaking later ties.</summary>
internal sealed record Snapshot<T>(int Stage, T[] Totals, int? Batch = null, int? Iteration = null);
