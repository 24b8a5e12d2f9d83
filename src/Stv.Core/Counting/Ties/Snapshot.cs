namespace Stv.Counting;

/// <summary>Every candidate's total at the end of a stage, kept for breaking later ties.</summary>
internal readonly record struct Snapshot<T>(int Stage, T[] Totals);
