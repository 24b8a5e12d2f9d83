using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// Turns the text of a cell into a candidate's number: by the names that were given, or by the numbers of their order;
/// without names, by the names that the cells themselves hold.
/// </summary>
internal sealed class CandidateCells
{
    /// <summary>The service says that nobody was chosen.</summary>
    public const int Nobody = -1;

    /// <summary>The service says that several were chosen, and not whom.</summary>
    public const int Overvote = -2;

    const int SpellingsNoted = 20;

    readonly NameTable _names = new();
    readonly Draft _draft;
    readonly bool _given;
    readonly bool _numbered;
    bool _numberNoted;
    int _spellings;

    public CandidateCells(Draft draft)
    {
        _draft = draft;
        _given = !draft.Options.Candidates.IsEmpty;
        _numbered = _given && !draft.Options.Candidates.Any(name => WholeNumber.TryRead(Encoding.UTF8.GetBytes(name.Trim()), out _));
        foreach (var name in draft.Options.Candidates)
            _names.Add(name.Trim());
    }

    /// <summary>The most candidates that cells can turn out to name.</summary>
    public int AtMost => _given ? _names.Count : BallotSet.MaxCandidates;

    /// <summary>The number of the candidate in a cell that is not blank, <see cref="Nobody"/> or <see cref="Overvote"/>; 0 after noting a defect.</summary>
    public int Number(ReadOnlySpan<byte> cell, int row, int column, string heading)
    {
        var number = _names.Find(cell);
        return number != 0 ? number : NumberOfNew(cell, row, column, heading);
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
        int[] order = [.. Enumerable.Range(0, _names.Count).OrderBy(i => _names.Names[i], StringComparer.Ordinal)];
        var final = new ushort[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            _draft.AddCandidate(_names.Names[order[i]], null, null);
            final[order[i]] = (ushort)(i + 1);
        }
        _draft.Options.Log?.Renumber(final);
        return papers.Renumbered(final, order.Length);
    }

    int NumberOfNew(ReadOnlySpan<byte> cell, int row, int column, string heading)
    {
        if (_numbered && WholeNumber.TryRead(cell, out var given) && given >= 1 && given <= _names.Count)
            return (int)given;
        if (DefusedCell.Read(Utf8Text.Decode(cell)) is not { } text)
        {
            _draft.Unreadable.Add(row, column, Shown(cell, heading), "a name in UTF-8", Utf8Text.HowToSave);
            return 0;
        }
        var same = _names.FindSame(text);
        if (same > 0)
            Note($"{Excerpt.Of(text)} was read as {Excerpt.Of(_names.Name(same))}", row);
        else if (NoChoice.Is(text))
            Note($"{Excerpt.Of(text)} was read as no choice", row, same = Nobody);
        else if (NoChoice.IsOvervote(text))
            Note($"{Excerpt.Of(text)} was read as a choice of several that ends the paper", row, same = Overvote);
        else
            return _given ? Unknown(cell, text, row, column, heading) : Collect(cell, text, row, column, heading);
        _names.Remember(cell, same);
        return same;
    }

    void Note(string text, int row, int number = 1)
    {
        if (number < 0 || _spellings++ < SpellingsNoted)
            _draft.Notices.Add(new Notice(text, row));
    }

    int Collect(ReadOnlySpan<byte> cell, string name, int row, int column, string heading)
    {
        if (WholeNumber.TryRead(cell, out _) && !_numberNoted)
        {
            _numberNoted = true;
            _draft.Defects.Add(row, column, Shown(cell, heading), "a candidate's name, since nothing says whose number this is", "give the names in ballot order with --candidates");
        }
        if (_names.Count < BallotSet.MaxCandidates)
            return _names.Add(name);
        _draft.Defects.Add(row, column, Shown(cell, heading), $"no more than {BallotSet.MaxCandidates} candidates", "see whether these cells are names, or give the names with --candidates");
        return 0;
    }

    int Unknown(ReadOnlySpan<byte> cell, string text, int row, int column, string heading)
    {
        var nearest = _draft.Unreadable.IsFull ? null : NearestName.Of(text, _names.Names);
        _draft.Unreadable.Add(row, column, Shown(cell, heading),
            _numbered ? string.Create(CultureInfo.InvariantCulture, $"a candidate's name, or a number from 1 to {_names.Count}") : "a candidate's name",
            nearest is null ? "correct the cell, or add the name to --candidates" : $"perhaps {Excerpt.Of(nearest)} is meant");
        return 0;
    }

    static string Shown(ReadOnlySpan<byte> cell, string heading) => $"{Excerpt.Of(cell)} under {Excerpt.Of(heading)}";
}
