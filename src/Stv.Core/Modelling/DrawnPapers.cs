namespace Stv.Modelling;

/// <summary>The papers of a set with other counts: the groups that have papers, one after another in arrays that are used again for every draw.</summary>
internal sealed class DrawnPapers(BallotSet set)
{
    readonly byte[] _numbers = new byte[set.Bytes(0, set.Groups).Length];
    readonly int[] _offsets = new int[set.Groups + 1];
    readonly long[] _counts = new long[set.Groups];
    readonly int[]? _kinds = set.KindTable.Length > 1 ? new int[set.Groups] : null;

    /// <summary>The set with these counts of its groups. Good until the next call.</summary>
    public BallotSet Of(ReadOnlySpan<long> counts)
    {
        var (groups, papers, bytes) = (0, 0L, 0);
        var offsets = set.Offsets;
        for (var group = 0; group < counts.Length; group++)
        {
            if (counts[group] == 0)
                continue;
            var paper = set.Bytes(group, group + 1);
            paper.CopyTo(_numbers.AsSpan(bytes));
            bytes += paper.Length;
            var at = _offsets[groups];
            if (_kinds is not null)
                _kinds[groups] = set.Kind(group);
            _counts[groups++] = counts[group];
            _offsets[groups] = at + offsets[group + 1] - offsets[group];
            papers += counts[group];
        }
        return new BallotSet(set.Candidates, groups, _numbers, _offsets, _counts, _kinds, set.KindTable, papers, set.HasMarks, set.HasRepeats) { KeepsOrder = set.KeepsOrder };
    }
}
