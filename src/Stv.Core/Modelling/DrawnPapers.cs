namespace Stv.Modelling;

/// <summary>The papers of a set with other counts: the groups that have papers, one after another in arrays that are used again for every draw.</summary>
internal sealed class DrawnPapers(BallotSet set)
{
    readonly byte[] _numbers = new byte[set.Offsets[^1]];
    readonly int[] _offsets = new int[set.Groups + 1];
    readonly long[] _counts = new long[set.Groups];
    readonly int[]? _kinds = set.KindTable.Length > 1 ? new int[set.Groups] : null;

    /// <summary>The set with these counts of its groups. Good until the next call.</summary>
    public BallotSet Of(ReadOnlySpan<long> counts)
    {
        var (groups, papers) = (0, 0L);
        var numbers = set.Numbers;
        var offsets = set.Offsets;
        for (var group = 0; group < counts.Length; group++)
        {
            if (counts[group] == 0)
                continue;
            var (start, end) = (offsets[group], offsets[group + 1]);
            var at = _offsets[groups];
            numbers[start..end].CopyTo(_numbers.AsSpan(at));
            if (_kinds is not null)
                _kinds[groups] = set.Kind(group);
            _counts[groups++] = counts[group];
            _offsets[groups] = at + end - start;
            papers += counts[group];
        }
        return new BallotSet(set.Candidates, groups, _numbers, _offsets, _counts, _kinds, set.KindTable, papers, set.HasMarks, set.HasRepeats) { KeepsOrder = set.KeepsOrder };
    }
}
