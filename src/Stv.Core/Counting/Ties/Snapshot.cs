namespace Stv.Counting;

/// <summary>Totals at the end of a stage, or within it after a batch or at an iteration.</summary>
/// <param name="Stage">Number of the stage.</param>
/// <param name="Totals">By candidate; to be read before the next snapshot is asked for, which is shown in the same place.</param>
/// <param name="Batch">Number of the transfer within the stage after which they stood so; null at its end.</param>
/// <param name="Iteration">Number of the iteration, under rules that iterate; else null.</param>
internal readonly record struct Snapshot<T>(int Stage, T[] Totals, int? Batch, int? Iteration);
