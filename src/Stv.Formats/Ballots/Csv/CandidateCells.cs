using System.Globalization;
using System.Runtime.CompilerServices;
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
    public const int Overvote = RankedMarks.Several;

    /// <summary>This and what is below it stands for several candidates in one cell, down to <see cref="FirstMarker"/>, from which on markers are remembered.</summary>
    const int FirstSeveral = -3, FirstMarker = -(1 << 20);

    const int SpellingsNoted = 20;

    readonly NameTable _names = new();
    readonly Draft _draft;
    readonly CellMarkers _markers;
    readonly List<int[]> _several = [];

    /// <summary>Names met in cells that may turn out to be several, and the row of each.</summary>
    readonly Dictionary<int, int> _doubtful = [];
    readonly bool _given;
    readonly bool _numbered;
    bool _numberNoted;
    int _spellings;
    volatile NameTable? _published;
    int _spellingsPublished;

    public CandidateCells(Draft draft)
    {
        _draft = draft;
        _markers = new CellMarkers(draft);
        _given = !draft.Options.Candidates.IsEmpty;
        _numbered = _given && !draft.Options.Candidates.Any(name => WholeNumber.TryRead(Encoding.UTF8.GetBytes(name.Trim()), out _));
        foreach (var name in draft.Options.Candidates)
            _names.Add(name.Trim());
    }

    /// <summary>The whole cell, where what <see cref="Number"/> is given is a part of it; null where it is the cell.</summary>
    public Func<string>? WholeCell { get; set; }

    /// <summary>The most candidates that cells can turn out to name.</summary>
    public int AtMost => _given ? _names.Count : BallotSet.MaxCandidates;

    /// <summary>The number of the candidate whom a cell names, as it stands in the file, in a spelling met before; 0 or less where it says anything else, which <see cref="Number"/> tells.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Known(in PlainCells cells, int index) => _names.Find(cells, index);

    /// <summary>The spellings met so far, for other threads: as they were when they were published last, and null before that or where they are too many.</summary>
    public NameTable? Published => _published;

    /// <summary>Publishes the spellings that have been met.</summary>
    public void Publish()
    {
        if (_names.Spellings == _spellingsPublished)
            return;
        _spellingsPublished = _names.Spellings;
        _published = _names.Copy();
    }

    /// <summary>What a cell that is not blank says: the number of a candidate, <see cref="Nobody"/>, or another number below 0 for <see cref="Named"/>; 0 after noting a defect.</summary>
    public int Number(ReadOnlySpan<byte> cell, int row, int column, string heading)
    {
        var number = _names.Find(cell);
        if (number > 0)
            return number;
        if (number == 0)
            number = NumberOfNew(cell, row, column, heading);
        return number <= FirstMarker ? _markers.Met(FirstMarker - number) : number;
    }

    /// <summary>All whom a cell names: usually one; none for <see cref="Nobody"/>; <see cref="Overvote"/> as it is.</summary>
    /// <param name="number">What <see cref="Number"/> answered.</param>
    public IReadOnlyList<int> Named(int number) => number == Nobody ? [] : number <= FirstSeveral ? _several[FirstSeveral - number] : [number];

    /// <summary>The papers with candidates numbered for good, and the candidates in that order: as given, else in ordinal order of their names.</summary>
    public BallotSet Finish(PaperCollector papers)
    {
        _markers.Note();
        if (_given)
        {
            foreach (var name in _names.Names)
                _draft.AddCandidate(name, null, null);
            return papers.Build();
        }
        _draft.HasCollectedNames = true;
        foreach (var name in _names.Names.Where(NoChoice.IsWriteIn))
            _draft.Notices.Add(new Notice($"{Excerpt.Of(name)} stands for write-ins, who may be several people; it was read as one candidate", null, $"whom {Term.Withdrawn} withdraws"));
        var several = SeveralOf();
        int[] order = [.. Enumerable.Range(0, _names.Count).Where(i => !several.ContainsKey(i + 1)).OrderBy(i => _names.Names[i], StringComparer.Ordinal)];
        var final = new ushort[_names.Count];
        for (var i = 0; i < order.Length; i++)
        {
            _draft.AddCandidate(_names.Names[order[i]], null, null);
            final[order[i]] = (ushort)(i + 1);
        }
        if (several.Count > 0)
            return new SharedCells(_draft, _names, several, _doubtful, final).Rewrite(papers.Build(), order.Length);
        _draft.Renumber(final);
        return papers.Build(final, order.Length);
    }

    /// <summary>The cells that hold several names, each of which another cell holds alone.</summary>
    Dictionary<int, int[]> SeveralOf()
    {
        var several = new Dictionary<int, int[]>();
        foreach (var number in _doubtful.Keys)
        {
            if (SeveralNames.Find(_names.Name(number), name => _names.FindSame(name) is var part && !_doubtful.ContainsKey(part) ? part : 0) is { } parts)
                several.Add(number, parts);
        }
        return several;
    }

    int NumberOfNew(ReadOnlySpan<byte> cell, int row, int column, string heading)
    {
        if (_numbered && WholeNumber.TryRead(cell, out var given) && given >= 1 && given <= _names.Count)
            return (int)given;
        if (_numbered && RankHeader.TryReadNumber(Encoding.UTF8.GetString(cell), out var written) && written <= _names.Count)
            return written;
        if (DefusedCell.Read(Utf8Text.Decode(cell)) is not { } text)
        {
            _draft.Unreadable.Add(row, column, Shown(cell, heading), "a name in UTF-8", Utf8Text.HowToSave);
            return 0;
        }
        var same = _names.FindSame(text);
        if (same > 0)
        {
            if (_spellings++ < SpellingsNoted)
                _draft.Notices.Add(new Notice($"{Excerpt.Of(text)} was read as {Excerpt.Of(_names.Name(same))}", row));
        }
        else if (NoChoice.Is(text))
            same = Marker(text, "no choice", Nobody, row);
        else if (NoChoice.IsOvervote(text))
            same = Marker(text, "a rank given to several candidates, who are not named", Overvote, row);
        else if (_given && SeveralNames.Find(text, _names.FindSame) is { } parts)
            same = SeveralGiven(text, parts, row);
        else
            return _given ? Unknown(cell, text, row, column, heading) : Collect(cell, text, row, column, heading);
        _names.Remember(cell, same);
        return same;
    }

    int Marker(string text, string meaning, int code, int row) => FirstMarker - _markers.IndexOf(text, meaning, code, row);

    /// <summary>What stands for several of the candidates given; the same for all cells that name the same.</summary>
    int SeveralGiven(string text, int[] parts, int row)
    {
        if (parts is [var only])
            return only;
        var index = _several.FindIndex(known => known.SequenceEqual(parts));
        if (index < 0)
        {
            index = _several.Count;
            _several.Add(parts);
        }
        return Marker(text, SeveralNames.InWords(parts.Select(_names.Name)), FirstSeveral - index, row);
    }

    int Collect(ReadOnlySpan<byte> cell, string name, int row, int column, string heading)
    {
        if ((WholeNumber.TryRead(cell, out _) || RankHeader.TryReadNumber(name, out _)) && !_numberNoted)
        {
            _numberNoted = true;
            _draft.Defects.Add(row, column, Shown(cell, heading), "a candidate's name, because nothing says whose number this is", $"give the names in ballot order with {Term.Candidates}");
        }
        if (_names.Count < BallotSet.MaxCandidates)
        {
            var number = _names.Add(name);
            if (SeveralNames.IsPossible(name))
                _doubtful.Add(number, row);
            return number;
        }
        _draft.Defects.Add(row, column, Shown(cell, heading), $"no more than {BallotSet.MaxCandidates} candidates", $"check whether these cells are names, or give the names with {Term.Candidates}");
        return 0;
    }

    static Advice AddName { get; } = $"correct the cell, or add the name to {Term.Candidates}";

    int Unknown(ReadOnlySpan<byte> cell, string text, int row, int column, string heading)
    {
        var nearest = _draft.Unreadable.IsFull ? null : NearestName.Of(text, _names.Names);
        _draft.Unreadable.Add(row, column, Shown(cell, heading),
            _numbered ? string.Create(CultureInfo.InvariantCulture, $"a candidate's name, or a number from 1 to {_names.Count}") : "a candidate's name",
            nearest is null ? AddName : $"perhaps {Excerpt.Of(nearest)} is meant",
            _draft.Unreadable.IsFull ? [] : [Renaming(text, nearest, row, column)]);
        return 0;
    }

    Correction Renaming(string name, string? nearest, int row, int column)
    {
        var found = WholeCell?.Invoke() ?? name;
        var isOnce = found.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at && found.IndexOf(name, at + 1, StringComparison.Ordinal) < 0;
        return SuggestedCorrections.Renaming(_draft.File, row, column, found, nearest is not null && isOnce ? found.Replace(name, nearest, StringComparison.Ordinal) : null);
    }

    static string Shown(ReadOnlySpan<byte> cell, string heading) => $"{Excerpt.Of(cell)} under {Excerpt.Of(heading)}";
}
