using System.Numerics;
using System.Runtime.InteropServices;

namespace Stv.Counting;

/// <summary>Reads papers of strict order for those who continue or are elected. What it needs is taken out of <see cref="Papers"/> once for many papers, since this is where a count of millions of papers spends its time.</summary>
internal readonly ref struct PathWalk(Papers papers, ReadOnlySpan<Standing> standing)
{
    public const int Nobody = -1;

    readonly ReadOnlySpan<byte> _numbers = papers.Numbers;
    readonly ReadOnlySpan<int> _offsets = papers.Offsets;
    readonly ReadOnlySpan<long> _counts = papers.Counts;
    readonly ReadOnlySpan<Standing> _standing = standing;
    readonly Papers? _weighted = papers.AllWorthOne ? null : papers;
    readonly bool _wide = papers.Wide;

    /// <summary>The next candidate at or after a place who continues or is elected, and the place after him; <see cref="Nobody"/> at the end.</summary>
    public int Next(int group, ref int at)
    {
        var paper = _numbers[_offsets[group].._offsets[group + 1]];
        return _wide ? Next(MemoryMarshal.Cast<byte, ushort>(paper), ref at) : Next(paper, ref at);
    }

    /// <summary>What the papers of a group are worth: count × worth, times the common denominator of the worths.</summary>
    public BigInteger Units(int group) => _weighted is null ? _counts[group] : _counts[group] * _weighted.Units(group);

    int Next(ReadOnlySpan<byte> paper, ref int at)
    {
        while (at < paper.Length)
            if (Stands(paper[at++] - 1) is not Nobody and var candidate)
                return candidate;
        return Nobody;
    }

    int Next(ReadOnlySpan<ushort> paper, ref int at)
    {
        while (at < paper.Length)
            if (Stands(paper[at++] - 1) is not Nobody and var candidate)
                return candidate;
        return Nobody;
    }

    int Stands(int candidate) => _standing[candidate] is Standing.Continuing or Standing.Elected ? candidate : Nobody;
}
