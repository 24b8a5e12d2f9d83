using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// Turns the text of a cell into a candidate's number: by the names that were given, or by the numbers of their order;
/// without names, by the names that the cells themselves hold.
/// </summary>
internal sealed class CandidateCells
{
    readonly NameTable _names = new();
    readonly Draft _draft;
    readonly bool _given;
    readonly bool _numbered;
    bool _numberNoted;

    public CandidateCells(Draft draft)
    {
        _draft = draft;
        _given = !draft.Options.Candidates.IsEmpty;
        _numbered = _given && !draft.Options.Candidates.Any(name => WholeNumber.TryRead(Encoding.UTF8.GetBytes(name.Trim()), out _));
        foreach (var name in draft.Options.Candidates)
            _names.Add(Encoding.UTF8.GetBytes(name.Trim()));
    }

    /// <summary>The most candidates that cells can turn out to name.</summary>
    public int AtMost => _given ? _names.Count : BallotSet.MaxCandidates;

    /// <summary>The number of the candidate in a cell that is not blank; 0 after noting a defect.</summary>
    public int Number(ReadOnlySpan<byte> cell, int row, int column, string heading)
    {
        var number = _names.Find(cell);
        if (number > 0)
            return number;
        if (_numbered && WholeNumber.TryRead(cell, out var given) && given >= 1 && given <= _names.Count)
            return (int)given;
        if (!_given)
            return Collect(cell, row, column, heading);
        NoteUnknown(cell, row, column, heading);
        return 0;
    }

    /// <summary>The papers with candidates numbered for good, and the candidates in that order: as given, else in ordinal order of their names.</summary>
    public BallotSet Finish(BallotSet papers)
    {
        if (_given)
        {
            foreach (var name in _names.Names)
                _draft.AddCandidate(name, null, null);
            return papers;
        }
        string[] names = [.. _names.Names];
        int[] order = [.. Enumerable.Range(0, names.Length).OrderBy(i => names[i], StringComparer.Ordinal)];
        foreach (var i in order)
            _draft.AddCandidate(names[i], null, null);
        return Renumber(papers, order);
    }

    static BallotSet Renumber(BallotSet papers, int[] order)
    {
        var final = new ushort[order.Length + 1];
        for (var i = 0; i < order.Length; i++)
            final[order[i] + 1] = (ushort)(i + 1);
        var builder = new BallotSetBuilder(order.Length);
        for (var group = 0; group < papers.Groups; group++)
        {
            var paper = papers.Paper(group);
            for (var i = 0; i < paper.Length; i++)
                paper[i] = final[paper[i]];
            builder.Add(paper, papers.Count(group));
        }
        return builder.Build();
    }

    int Collect(ReadOnlySpan<byte> cell, int row, int column, string heading)
    {
        if (Utf8Text.Decode(cell) is null)
        {
            _draft.Defects.Add(row, column, Shown(cell, heading), "a name in UTF-8", "save the file as UTF-8");
            return 0;
        }
        if (WholeNumber.TryRead(cell, out _) && !_numberNoted)
        {
            _numberNoted = true;
            _draft.Defects.Add(row, column, Shown(cell, heading), "a candidate's name, since nothing says whose number this is", "give the names in ballot order with --candidates");
        }
        if (_names.Count < BallotSet.MaxCandidates)
            return _names.Add(cell);
        _draft.Defects.Add(row, column, Shown(cell, heading), $"no more than {BallotSet.MaxCandidates} candidates", "see whether these cells are names, or give the names with --candidates");
        return 0;
    }

    void NoteUnknown(ReadOnlySpan<byte> cell, int row, int column, string heading)
    {
        var text = Encoding.UTF8.GetString(cell);
        var nearest = _draft.Defects.IsFull ? null : NearestName.Of(text, _names.Names);
        _draft.Defects.Add(row, column, Shown(cell, heading),
            _numbered ? string.Create(CultureInfo.InvariantCulture, $"a candidate's name, or a number from 1 to {_names.Count}") : "a candidate's name",
            nearest is null ? "correct the cell, or add the name to --candidates" : $"perhaps {Excerpt.Of(nearest)} is meant");
    }

    static string Shown(ReadOnlySpan<byte> cell, string heading) => $"{Excerpt.Of(cell)} under {Excerpt.Of(heading)}";
}
