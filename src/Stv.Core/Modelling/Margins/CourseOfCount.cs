namespace Stv.Modelling;

/// <summary>A count of the papers as they are, made to take certain decisions whatever the votes are.</summary>
/// <remarks>Who is made elected below the quota has no surplus. Values are whole numbers of <see cref="Unit"/>s, cut off.</remarks>
internal sealed class CourseOfCount
{
    /// <summary>How many units a whole paper is worth.</summary>
    public const long Unit = 1_000_000_000;

    readonly RankedPapers _papers;
    readonly long _quota;
    readonly int[] _holder;
    readonly int[] _at;
    readonly long[] _value;
    readonly long[] _votes;
    readonly bool[] _continues;

    /// <param name="papers">The papers.</param>
    /// <param name="standing">For each candidate whether they stand.</param>
    /// <param name="quota">The quota in units, cut off.</param>
    public CourseOfCount(RankedPapers papers, bool[] standing, long quota)
    {
        (_papers, _quota) = (papers, quota);
        _continues = [.. standing];
        _votes = new long[standing.Length];
        (_holder, _at, _value) = (new int[papers.Number], new int[papers.Number], new long[papers.Number]);
        for (var paper = 0; paper < papers.Number; paper++)
        {
            _value[paper] = Unit;
            MoveOn(paper);
        }
    }

    /// <summary>The votes of each candidate, in units.</summary>
    public ReadOnlySpan<long> Votes => _votes;

    /// <summary>Whether a candidate is neither elected nor excluded.</summary>
    public bool Continues(int candidate) => _continues[candidate];

    /// <summary>Elects candidates, who receive no more.</summary>
    public void Elect(ulong candidates)
    {
        for (var candidate = 0; candidate < _continues.Length; candidate++)
            if ((candidates >> candidate & 1) != 0)
                _continues[candidate] = false;
    }

    /// <summary>Transfers what a candidate has above the quota, as a part of all their papers.</summary>
    public void TransferSurplus(int candidate)
    {
        var (votes, surplus) = (_votes[candidate], Math.Max(0, _votes[candidate] - _quota));
        for (var paper = 0; paper < _holder.Length; paper++)
            if (_holder[paper] == candidate)
            {
                _value[paper] = surplus == 0 ? 0 : (long)((Int128)_value[paper] * surplus / votes);
                MoveOn(paper);
            }
        _votes[candidate] = 0;
    }

    /// <summary>Excludes a candidate.</summary>
    public void Exclude(int candidate)
    {
        _continues[candidate] = false;
        for (var paper = 0; paper < _holder.Length; paper++)
            if (_holder[paper] == candidate)
                MoveOn(paper);
        _votes[candidate] = 0;
    }

    void MoveOn(int paper)
    {
        var preferences = _papers[paper];
        for (; _at[paper] < preferences.Length; _at[paper]++)
            if (preferences[_at[paper]] - 1 is var candidate && _continues[candidate])
            {
                _holder[paper] = candidate;
                _votes[candidate] += _value[paper] * _papers.Count(paper);
                return;
            }
        _holder[paper] = -1;
    }
}
