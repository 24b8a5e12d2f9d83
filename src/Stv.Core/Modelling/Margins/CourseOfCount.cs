using System.Numerics;

namespace Stv.Modelling;

/// <summary>A count of the papers as they are, made to take certain decisions whatever the votes are.</summary>
/// <remarks>Who is made elected below the quota has no surplus. Values are whole numbers of <see cref="Unit"/>s, cut off. Candidates are bits of a word.</remarks>
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
    ulong _receiving;

    /// <param name="papers">The papers.</param>
    /// <param name="candidates">How many candidates there are.</param>
    /// <param name="standing">Those who stand, as bits.</param>
    /// <param name="quota">The quota in units, cut off.</param>
    public CourseOfCount(RankedPapers papers, int candidates, ulong standing, long quota)
    {
        (_papers, _quota) = (papers, quota);
        _votes = new long[candidates];
        (_holder, _at, _value) = (new int[papers.Number], new int[papers.Number], new long[papers.Number]);
        BeginWith(standing);
    }

    /// <summary>The votes of each candidate, in units.</summary>
    public long[] Votes => _votes;

    /// <summary>What a paper of a group is worth, in units, cut off.</summary>
    public static long Units(Fraction worth) => (long)(worth.Numerator * Unit / worth.Denominator);

    /// <summary>Begins the count, or begins it anew without some.</summary>
    /// <param name="candidates">Those in it.</param>
    public void BeginWith(ulong candidates)
    {
        _receiving = candidates;
        Array.Clear(_votes);
        for (var paper = 0; paper < _papers.Number; paper++)
        {
            (_at[paper], _value[paper]) = (0, Units(_papers.Worth(paper)));
            MoveOn(paper);
        }
    }

    /// <summary>Lets candidates receive no more: they are elected, or papers pass them by.</summary>
    public void Close(ulong candidates) => _receiving &= ~candidates;

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

    /// <summary>Excludes candidates together.</summary>
    public void Exclude(ulong candidates)
    {
        Close(candidates);
        for (var paper = 0; paper < _holder.Length; paper++)
            if (_holder[paper] >= 0 && (candidates >> _holder[paper] & 1) != 0)
                MoveOn(paper);
        for (; candidates != 0; candidates &= candidates - 1)
            _votes[BitOperations.TrailingZeroCount(candidates)] = 0;
    }

    void MoveOn(int paper)
    {
        var preferences = _papers[paper];
        for (; _at[paper] < preferences.Length; _at[paper]++)
            if (preferences[_at[paper]] - 1 is var candidate && (_receiving >> candidate & 1) != 0)
            {
                _holder[paper] = candidate;
                _votes[candidate] += _value[paper] * _papers.Count(paper);
                return;
            }
        _holder[paper] = -1;
    }
}
