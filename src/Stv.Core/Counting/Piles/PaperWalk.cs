using System.Numerics;
using System.Runtime.InteropServices;

namespace Stv.Counting;

/// <summary>Reads papers for the next preference of somebody who can receive them. What it needs is taken out of <see cref="Papers"/> once for a whole pile, since this is where a count of millions of papers spends its time.</summary>
internal readonly ref struct PaperWalk(Papers papers, ReadOnlySpan<bool> continuing)
{
    readonly ReadOnlySpan<byte> _numbers = papers.Numbers;
    readonly ReadOnlySpan<int> _offsets = papers.Offsets;
    readonly ReadOnlySpan<bool> _continuing = continuing;
    readonly ReadOnlySpan<long> _counts = papers.Counts;
    readonly Papers? _weighted = papers.AllWorthOne ? null : papers;
    readonly bool _wide = papers.Wide;

    /// <summary>How many papers a group has.</summary>
    public long Count(int group) => _counts[group];

    /// <summary>What the papers of a group are worth: count × worth, times the common denominator of the worths.</summary>
    public BigInteger Units(int group) => _weighted is null ? _counts[group] : _counts[group] * _weighted.Units(group);

    /// <summary>The first continuing candidate named on the papers of a group, or −1.</summary>
    public int NextContinuing(int group)
    {
        var at = 0;
        return NextContinuing(group, ref at);
    }

    /// <summary>The next continuing candidate at or after a place on the papers of a group, and the place after him; −1 where there is none.</summary>
    public int NextContinuing(int group, ref int at)
    {
        var paper = _numbers[_offsets[group].._offsets[group + 1]];
        return _wide ? NextContinuing(MemoryMarshal.Cast<byte, ushort>(paper), ref at) : NextContinuing(paper, ref at);
    }

    int NextContinuing(ReadOnlySpan<byte> paper, ref int at)
    {
        for (var i = at; i < paper.Length; i++)
            if (_continuing[paper[i] - 1])
            {
                at = i + 1;
                return paper[i] - 1;
            }
        return -1;
    }

    int NextContinuing(ReadOnlySpan<ushort> paper, ref int at)
    {
        for (var i = at; i < paper.Length; i++)
            if (_continuing[paper[i] - 1])
            {
                at = i + 1;
                return paper[i] - 1;
            }
        return -1;
    }
}
