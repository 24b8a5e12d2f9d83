using System.Globalization;

namespace Stv.Formats;

/// <remarks>
/// An id in parentheses comes from OpenSTV, where a weight of 1 follows it, and from Droop, where the preferences follow
/// at once. The papers themselves tell which it is: a first number other than 1 is no such weight, and a 1 after a first
/// 1 would be candidate 1 named twice. Ids are kept nowhere.
/// </remarks>
internal sealed partial class BltFile
{
    int? _rowWithId;
    int? _rowWithoutId;
    bool _weightImpossible;
    bool _weightNeeded;

    /// <summary>Reads a paper with an id, its first number as if it were a preference.</summary>
    void ReadPaperWithId()
    {
        var row = _cursor.Row;
        while (_cursor.Peek() is not (')' or '\n' or ByteCursor.End))
            _cursor.Next();
        if (_cursor.Peek() != ')')
        {
            draft.Defects.Add(row, _cursor.Column, "an id that is not closed", ") after the id", "close it on the line where it is opened");
            return;
        }
        _cursor.Next();
        _rowWithId ??= row;
        _length = 0;
        if (!ReadPreferences())
            return;
        var paper = _paper.AsSpan(0, _length);
        if (paper.IsEmpty || paper[0] != 1 || paper is [_, 0, not 0, ..])
            _weightImpossible = true;
        else if (paper[1..].Contains((ushort)1))
            _weightNeeded = true;
        // An id begins a paper, whatever stands before it.
        Doubt(row, beginsLine: true, count: 0);
        _papers.Add(paper, 1, row);
    }

    /// <summary>The papers with the first number after an id taken for what it must be.</summary>
    BallotSet ResolveIds(BallotSet papers)
    {
        if (_rowWithId is null)
            return papers;
        if (_rowWithoutId is { } row)
            draft.Defects.Add(row, 1, "a paper without an id", string.Create(CultureInfo.InvariantCulture, $"an id for each paper, as in row {_rowWithId}"), "give all papers an id, or none");
        if (_weightNeeded == _weightImpossible)
            draft.Defects.Add(_rowWithId, 1, "ids in parentheses before numbers that may be weights or first preferences", "either in all papers", "remove the ids where a weight follows them; write the weight 1 in their place where none does");
        draft.Notices.Add(new Notice($"ids in parentheses were ignored; the number after each was read as {(_weightNeeded ? "a weight" : "a first preference")}", _rowWithId));
        return _weightNeeded && !_weightImpossible && _rowWithoutId is null ? WithoutFirstNumbers(papers) : papers;
    }

    BallotSet WithoutFirstNumbers(BallotSet papers)
    {
        var builder = new BallotSetBuilder(_candidates, draft.Options.KeepOrder);
        for (var group = 0; group < papers.Groups; group++)
            builder.AddMarked(papers.Paper(group).AsSpan() is [1, .. var paper] ? paper : [], papers.Count(group));
        builder.TakeOrderOf(papers);
        return builder.Build();
    }
}
