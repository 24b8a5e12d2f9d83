namespace Stv.Formats;

/// <summary>The single papers of a file in their order, for comparing two files; a count needs only their groups.</summary>
internal sealed class PaperLog
{
    /// <summary>A row of the file: its papers all say the same.</summary>
    /// <param name="Row">Row of the file, from 1.</param>
    /// <param name="Id">What tells the paper from others; null where the file has no such thing.</param>
    /// <param name="Paper">Candidate numbers and marks.</param>
    /// <param name="Count">How many papers.</param>
    /// <param name="Worth">What each is worth.</param>
    /// <param name="Section">The section that cast it, from 0.</param>
    internal sealed record Entry(int Row, string? Id, ushort[] Paper, long Count, Fraction Worth, int Section);

    readonly List<Entry> _entries = [];
    string? _id;

    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>Says which paper comes next.</summary>
    public void Next(string? id) => _id = id;

    public void Add(int row, ReadOnlySpan<ushort> paper, long count, Fraction worth, int section)
    {
        _entries.Add(new Entry(row, _id, paper.ToArray(), count, worth, section));
        _id = null;
    }

    /// <summary>Gives the candidates their final numbers.</summary>
    public void Renumber(ReadOnlySpan<ushort> numbers)
    {
        foreach (var entry in _entries)
            RankWalk.Renumber(entry.Paper, numbers);
    }

    /// <summary>Puts other papers in the place of those noted.</summary>
    public void Rewrite(Func<ushort[], ushort[]> rewritten)
    {
        for (var i = 0; i < _entries.Count; i++)
            _entries[i] = _entries[i] with { Paper = rewritten(_entries[i].Paper) };
    }
}
