using System.Runtime.InteropServices;

namespace Stv.Counting;

/// <summary>Reads papers for their next continuing preference. What it needs is taken out of <see cref="Papers"/> once for a whole pile, since this is where a count of millions of papers spends its time.</summary>
internal readonly ref struct PaperWalk(Papers papers, ReadOnlySpan<bool> continuing)
{
    readonly ReadOnlySpan<byte> _numbers = papers.Numbers;
    readonly ReadOnlySpan<int> _offsets = papers.Offsets;
    readonly ReadOnlySpan<bool> _continuing = continuing;
    readonly ReadOnlySpan<long> _counts = papers.Counts;
    readonly bool _wide = papers.Wide;

    /// <summary>How many papers a group has.</summary>
    public long Count(int group) => _counts[group];

    /// <summary>The first continuing candidate named on the papers of a group, or −1.</summary>
    public int NextContinuing(int group)
    {
        var paper = _numbers[_offsets[group].._offsets[group + 1]];
        if (_wide)
        {
            foreach (var number in MemoryMarshal.Cast<byte, ushort>(paper))
                if (_continuing[number - 1])
                    return number - 1;
        }
        else
        {
            foreach (var number in paper)
                if (_continuing[number - 1])
                    return number - 1;
        }
        return -1;
    }
}
