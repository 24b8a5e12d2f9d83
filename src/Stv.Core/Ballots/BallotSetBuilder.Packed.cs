using System.Diagnostics;

namespace Stv;

/// <remarks>Papers that were read elsewhere lie already as a set keeps them, and are taken over many at once.</remarks>
public sealed partial class BallotSetBuilder
{
    /// <summary>Adds plain papers one after another, each a single paper worth 1: the same as <see cref="Add(ReadOnlySpan{ushort}, long)"/> of each.</summary>
    /// <param name="numbers">Candidate numbers of a byte each, from 1, with a 0 behind each paper. Every paper names somebody, and nobody twice.</param>
    /// <param name="start">Where the first paper begins.</param>
    /// <param name="ends">For each paper where it ends, behind its 0.</param>
    /// <exception cref="OverflowException">More than 2⁶³ − 1 papers, or more than 2³¹ bytes of preferences. As many have been added as there was room for, or none where the papers came many at once.</exception>
    internal void AddPacked(ReadOnlySpan<byte> numbers, int start, ReadOnlySpan<int> ends)
    {
        // One by one as long as papers alike are sought, and where a number takes two bytes.
        for (; !ends.IsEmpty && (_isGrouping || _wide); ends = ends[1..])
        {
            AddPacked(numbers[start..ends[0]]);
            start = ends[0];
        }
        if (ends.IsEmpty)
            return;
        var papers = checked(_papers + ends.Length);
        var (first, length) = (_offsets[_groups], ends[^1] - start);
        MakeRoomFor(checked(first + length));
        if (_groups + ends.Length >= _offsets.Length)
            ResizeGroups(Larger(_offsets.Length, _groups + ends.Length + 1));
        numbers.Slice(start, length).CopyTo(_numbers.AsSpan(first));
        var offsets = _offsets.AsSpan(_groups + 1, ends.Length);
        for (var i = 0; i < offsets.Length; i++)
            offsets[i] = ends[i] + (first - start);
        _groups += ends.Length;
        _papers = papers;
    }

    void AddPacked(ReadOnlySpan<byte> paper)
    {
        Debug.Assert(paper.Length > 1 && paper[^1] == 0 && paper.IndexOf((byte)0) == paper.Length - 1, "A plain paper and its end.");
        var papers = checked(_papers + 1);
        var start = _offsets[_groups];
        var end = checked(start + paper.Length);
        MakeRoomFor(end);
        if (_wide)
            for (var i = 0; i < paper.Length; i++)
                PaperNumbers.Write(_numbers, start + i, paper[i], wide: true);
        else
            paper.CopyTo(_numbers.AsSpan(start));
        Keep(end, kind: 0, count: 1);
        _papers = papers;
    }

    /// <summary>Makes room for so many numbers.</summary>
    void MakeRoomFor(int numbers)
    {
        if (PaperNumbers.Bytes(numbers, _wide) is var bytes && bytes > _numbers.Length)
            Array.Resize(ref _numbers, Larger(_numbers.Length, bytes));
    }
}
