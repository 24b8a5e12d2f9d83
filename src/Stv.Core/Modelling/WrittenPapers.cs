namespace Stv.Modelling;

/// <summary>Papers written one after another, each a group of its own. The arrays are reused for every electorate.</summary>
internal sealed class WrittenPapers
{
    readonly int _candidates;
    readonly bool _wide;
    readonly byte[] _numbers;
    readonly int[] _offsets;
    readonly int[]? _kinds;
    readonly PaperKind[] _kindTable;
    int _papers;

    /// <exception cref="ElectionException">More papers than can be held at once.</exception>
    public WrittenPapers(Contest contest, long papers, int longest)
    {
        _candidates = contest.Candidates.Length;
        _wide = _candidates > byte.MaxValue;
        var bytes = (Int128)papers * (longest + 1) * (_wide ? 2 : 1);
        if (bytes > Array.MaxLength)
            throw new ElectionException($"{contest.Title}: {papers} papers with up to {longest} preferences are more than can be made at once.");
        _numbers = new byte[(int)bytes];
        _offsets = new int[papers + 1];
        _kindTable = [.. Enumerable.Range(0, contest.College?.Sections.Length ?? 1).Select(section => new PaperKind(Fraction.One, section))];
        _kinds = _kindTable.Length > 1 ? new int[papers] : null;
    }

    public void Clear() => _papers = 0;

    /// <summary>Adds a paper.</summary>
    public void Add(ReadOnlySpan<ushort> paper, int section)
    {
        var at = _offsets[_papers];
        foreach (var number in paper)
            PaperNumbers.Write(_numbers, at++, number, _wide);
        PaperNumbers.Write(_numbers, at++, 0, _wide);
        if (_kinds is not null)
            _kinds[_papers] = section;
        _offsets[++_papers] = at;
    }

    /// <summary>The papers. Valid until more are written.</summary>
    public BallotSet Set() => new(_candidates, _papers, _numbers, _offsets, default, _kinds, [.. _kindTable], _papers, hasMarks: false, hasRepeats: false) { KeepsOrder = true };
}
