namespace Stv.Formats;

/// <remarks>The rows of a long file may be read on several threads. What follows for voters, and the order of the papers, is seen to here.</remarks>
internal sealed partial class PaperSheet
{
    /// <summary>Lets several threads read the papers of a long file as far as they are plain.</summary>
    /// <param name="reader">Makes what reads the rows of a chunk.</param>
    /// <param name="prepare">Called between chunks.</param>
    public void ReadInChunks(Func<PackedRows> reader, Action prepare)
    {
        var looksOnlyAtIds = !_saysMore && !_allowRepeats && !draft.Options.ListAll && draft.Options.Log is null;
        if ((_plain || looksOnlyAtIds) && draft.Lines is null)
            rows.Plain.ReadInChunks(reader, prepare);
    }

    /// <summary>Adds the papers of the rows that come next, as far as other threads have read them.</summary>
    public void CollectPacked(PaperCollector papers)
    {
        // Blank rows above the row that was read last come first.
        if (_isAhead || !rows.IsPlain || rows.Plain.Reader is not PackedRows read)
            return;
        var first = rows.Plain.IndexAhead;
        var next = read.Papers.NextOdd(first);
        if (first == next)
            return;
        if (_voterColumn < 0)
            read.Papers.CopyTo(papers, first, next, rows.Row + 1);
        else
            CollectOnePaperAVoter(papers, read, first, next);
        rows.Plain.Pass(next - first);
    }

    void CollectOnePaperAVoter(PaperCollector papers, PackedRows read, int first, int next)
    {
        var before = rows.Row + 1 - first;
        MakeRoomForVoters();
        for (var index = first; index < next; index++)
        {
            if ((index - first) % VotersAtOnce == 0)
                draft.Voters.LookAt(read.Voters.AsSpan(index, Math.Min(VotersAtOnce, next - index)));
            if (draft.Voters.TryAdd(read.Voters[index], before + index))
                continue;
            draft.Again.Add((read.Voters[index], before + index));
            draft.DuplicatePapers++;
            read.Papers.CopyTo(papers, first, index, before + first);
            first = index + 1;
        }
        read.Papers.CopyTo(papers, first, next, before + first);
    }

    /// <summary>By then it shows how many voters there will be.</summary>
    const int VotersBeforeRoom = 1 << 18;

    bool _hasRoomForVoters;

    void MakeRoomForVoters()
    {
        if (_hasRoomForVoters || draft.Voters.Count < VotersBeforeRoom)
            return;
        _hasRoomForVoters = true;
        if (draft.Part() is > 0 and var part)
            draft.Voters.MakeRoom(part);
    }
}
