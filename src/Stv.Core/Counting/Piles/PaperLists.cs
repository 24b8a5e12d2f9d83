namespace Stv.Counting;

/// <summary>The memory of all lists of papers of a count: chunks of one array, which lists take as they grow and give back as they are read.</summary>
/// <remarks>
/// Of a million papers that move, each may lie anywhere in memory. A list that leads from each paper to the next would wait
/// for one after the other; chunks say beforehand where the next papers lie, so that memory is asked for many of them at once.
/// </remarks>
internal sealed class PaperLists
{
    /// <summary>The most groups that <see cref="Take"/> gives at once.</summary>
    public const int LongestChunk = 256;

    /// <summary>Lists begin with short chunks, since most stay short. Every further chunk is twice as long, up to the longest.</summary>
    const int ShortestChunk = 4;

    /// <summary>Chunks. In the place before its first group each says which chunk of its list comes next (0 for none), and how long it is.</summary>
    PaperPlace[] _chunks;
    int _used = 1;

    /// <summary>For each length of a chunk the first of those that nobody uses, which lead to one another.</summary>
    readonly int[] _free = new int[LongestChunk + 1];

    /// <param name="groups">How many groups there are. Some more room is made for them than they take, since chunks are not always full; what is never written to takes no memory.</param>
    public PaperLists(int groups) => _chunks = GC.AllocateUninitializedArray<PaperPlace>((int)Math.Min(Array.MaxLength, groups * 3L / 2 + 64));

    /// <summary>Where the groups of all lists lie: the next of a list that is not full at its <see cref="PaperList.Next"/>. Another array once a list was extended.</summary>
    public PaperPlace[] Chunks => _chunks;

    /// <summary>Puts a group behind the last of a list.</summary>
    public void Append(ref PaperList list, PaperPlace place)
    {
        if (list.IsFull)
            Extend(ref list);
        _chunks[list.Next++] = place;
    }

    /// <summary>Takes some groups off the beginning of a list.</summary>
    /// <param name="list">The list.</param>
    /// <param name="into">Room for <see cref="LongestChunk"/> groups.</param>
    /// <returns>The groups; none when the list is empty.</returns>
    public Span<PaperPlace> Take(ref PaperList list, Span<PaperPlace> into)
    {
        if (list.First == 0)
            return [];
        var chunk = list.First;
        var groups = Chunk(list, chunk, out var next);
        groups.CopyTo(into);
        Free(chunk);
        if (next == 0)
            list = default;
        else
            list.First = next;
        return into[..groups.Length];
    }

    /// <summary>The groups in a chunk of a list, and which chunk comes next.</summary>
    public ReadOnlySpan<PaperPlace> Chunk(in PaperList list, int chunk, out int next)
    {
        next = _chunks[chunk].Group;
        return _chunks.AsSpan((chunk + 1)..(next == 0 ? list.Next : chunk + 1 + _chunks[chunk].At));
    }

    /// <summary>Gives a list that is full another chunk.</summary>
    public void Extend(ref PaperList list)
    {
        var length = list.First == 0 ? ShortestChunk : Math.Min(LongestChunk, 2 * _chunks[list.Last].At);
        var chunk = NewChunk(length);
        if (list.First == 0)
            list.First = chunk;
        else
            _chunks[list.Last].Group = chunk;
        list.Last = chunk;
        list.Next = chunk + 1;
        list.End = list.Next + length;
    }

    int NewChunk(int length)
    {
        var chunk = _free[length];
        if (chunk != 0)
        {
            _free[length] = _chunks[chunk].Group;
        }
        else
        {
            chunk = _used;
            _used = checked(_used + 1 + length);
            if (_used > _chunks.Length)
                Array.Resize(ref _chunks, (int)Math.Min(Array.MaxLength, Math.Max(_used, _chunks.Length * 3L / 2)));
        }
        _chunks[chunk] = new PaperPlace(0, length);
        return chunk;
    }

    void Free(int chunk)
    {
        ref var header = ref _chunks[chunk];
        header.Group = _free[header.At];
        _free[header.At] = chunk;
    }
}
