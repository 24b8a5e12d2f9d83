namespace Stv;

/// <summary>How many papers each group has.</summary>
/// <param name="counts">Those of the first groups; the groups after them are single papers.</param>
internal readonly ref struct PaperCounts(ReadOnlySpan<long> counts)
{
    readonly ReadOnlySpan<long> _counts = counts;

    /// <summary>How many papers a group has.</summary>
    public long this[int group] => group < _counts.Length ? _counts[group] : 1;
}
