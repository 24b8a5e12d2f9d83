namespace Stv.Counting;

/// <summary>Every candidate's total at the end of a stage, or within it after a batch or at an iteration, kept for breaking later ties.</summary>
internal sealed record Snapshot<T>(int Stage, T[] Totals, int? Batch = null, int? Iteration = null)
    where T : struct, IEquatable<T>
{
    /// <summary>A snapshot of totals that go on changing; one that found them as the last before it did shares its totals.</summary>
    public static Snapshot<T> Of(T[] totals, IReadOnlyList<Snapshot<T>> before, int stage, int? batch = null, int? iteration = null) =>
        new(stage, before is [.., var last] && last.Totals.AsSpan().SequenceEqual(totals) ? last.Totals : [.. totals], batch, iteration);
}
