namespace Stv.Formats;

/// <summary>Follows the text word by word through the tables of the page, which come in their order and begin with their captions; within a table rows and parts of rows may be anywhere, and rows of words between them.</summary>
internal sealed class ScatteredWalk
{
    readonly List<ScatteredBlock> _blocks;
    readonly string _text;
    readonly List<ScatteredLine> _lines;
    readonly int[] _lineAt;
    readonly bool[] _begins;
    readonly Dictionary<int, List<int>> _cut = [], _apart = [], _cutAbout = [], _about = [];

    public ScatteredWalk(List<ScatteredBlock> blocks, List<ScatteredLine> lines)
    {
        (_blocks, _lines) = (blocks, lines);
        _text = string.Concat(lines.SelectMany(line => line.Words));
        (_lineAt, _begins) = (new int[_text.Length + 1], new bool[_text.Length + 1]);
        var at = 0;
        foreach (var (number, line) in lines.Index())
            foreach (var word in line.Words)
            {
                _begins[at] = true;
                Array.Fill(_lineAt, number, at, word.Length);
                at += word.Length;
            }
        (_begins[at], _lineAt[at]) = (true, lines.Count);
    }

    /// <summary>Where figures of rows break off: at one column, as where a table comes in two halves, or nowhere.</summary>
    readonly HashSet<int> _halved = [];

    public bool IsWhole { get; private set; } = true;

    public List<ScatteredLine> Foreign { get; } = [];

    public IEnumerable<string> LeftOut => _blocks.Where(block => !block.IsTable).SelectMany(block => block.Pieces).Where(piece => !piece.IsUsed).Select(piece => piece.Text);

    /// <summary>Whether a table of each stage was found.</summary>
    public bool HasStages(int stages) => Tables(stages, block => block.Pieces[0].IsUsed);

    /// <summary>Whether the text has the caption, with which a table begins, of a table of each stage.</summary>
    public bool HasCaptions(int stages) => Tables(stages, block => _text.Contains(block.Pieces[0].Letters, StringComparison.Ordinal));

    bool Tables(int stages, Func<ScatteredBlock, bool> isThere)
    {
        var found = _blocks.Where(block => block.HasHead && isThere(block)).SelectMany(block => block.Pieces).Where(piece => piece.IsHead).Select(piece => piece.Letters).ToHashSet();
        return Enumerable.Range(1, stages).All(stage => found.Contains($"Stage{stage}"));
    }

    public void Run()
    {
        ScatteredPiece? last = null;
        var (at, table) = (0, -1);
        while (at < _text.Length && IsWhole)
        {
            var found = last?.Next is { IsUsed: false } next && Matches(next, at) ? next : Best(at, table, last);
            if (found is null)
            {
                var line = _lineAt[at];
                Foreign.Add(_lines[line]);
                for (; at < _text.Length && _lineAt[at] == line; at++) ;
                continue;
            }
            Cut(last, found);
            if (_blocks[found.Block].IsTable && found.Block != table)
            {
                Close(table);
                table = found.Block;
            }
            GoOn(last, found);
            (last, found.IsUsed) = (found, true);
            at += found.Letters.Length;
        }
        Cut(last, null);
        Close(table);
    }

    bool Matches(ScatteredPiece piece, int at) => _begins[at] && string.CompareOrdinal(_text, at, piece.Letters, 0, piece.Letters.Length) == 0 && at + piece.Letters.Length <= _text.Length && _begins[at + piece.Letters.Length];

    /// <summary>The piece from which most of the text follows: one of the table at hand, a row of words from anywhere, or what begins a later table.</summary>
    ScatteredPiece? Best(int at, int table, ScatteredPiece? last)
    {
        ScatteredPiece? best = null;
        var longest = 0;
        foreach (var (i, block) in _blocks.Index())
            foreach (var piece in block.Pieces)
            {
                if (piece.IsUsed || !Matches(piece, at) || block.IsTable && i != table && (i < table || piece.At > 0 || !piece.IsHead && block.HasHead || piece.IsHead && piece.Row > 0) || IsMisplaced(last, piece))
                    continue;
                var reach = at;
                for (var on = piece; on is not null && Matches(on, reach); on = on.Next)
                    reach += on.Letters.Length;
                // A row of words must be more than a word that stands in the table as well.
                var length = reach - at - (i == table ? 0 : 1);
                if (length > longest)
                    (best, longest) = (piece, length);
            }
        return best;
    }

    /// <summary>Whether a figure would be parted from that before it, or would seem to belong to the name before it, or what happened at a stage to another stage, which it does not.</summary>
    static bool IsMisplaced(ScatteredPiece? last, ScatteredPiece piece) =>
        piece.IsFigure && piece.Previous is { IsFigure: true } before && before != last && (!before.IsUsed || last is { IsFigure: true, Next: not null })
        || piece.IsFigure && last is { IsFigure: false, IsHead: false, IsAbout: false, At: 0 } && last.Block == piece.Block && last.Row != piece.Row
        || piece.IsHead && last is { IsHead: true } && last.Block == piece.Block && piece.Previous is { } own && own != last && IsNumber(own) && IsNumber(last);

    static bool IsNumber(ScatteredPiece piece) => piece.IsHead && piece.Letters.StartsWith("Stage", StringComparison.Ordinal);

    static bool IsBehind(ScatteredPiece last, ScatteredPiece piece) => last.Next == piece || last.Next is { IsAbout: true } about && about.Next == piece;

    /// <summary>Notes where a row breaks off. What is said of a candidate beside their name may come later, with the figures or without them.</summary>
    void Cut(ScatteredPiece? last, ScatteredPiece? found)
    {
        if (last?.Next is not { IsHead: false } rest || rest == found || last.IsAbout && rest is { IsUsed: true, IsApart: false } || !_blocks[last.Block].IsTable)
            return;
        if (last.IsFigure)
            _halved.Add(rest.At);
        Note(rest.IsAbout ? _cutAbout : _cut, rest.At, rest.Row);
    }

    /// <summary>Notes where a row goes on that broke off.</summary>
    void GoOn(ScatteredPiece? last, ScatteredPiece found)
    {
        if (found is not { At: > 0, IsHead: false } || !_blocks[found.Block].IsTable || last?.Next == found || last is not null && IsBehind(last, found))
            return;
        found.IsApart = true;
        Note(found.IsAbout ? _about : _apart, found.At, found.Row);
    }

    static void Note(Dictionary<int, List<int>> rows, int at, int row)
    {
        if (!rows.TryGetValue(at, out var list))
            rows[at] = list = [];
        list.Add(row);
    }

    /// <summary>Leaves a table, which must be there to its last cell, and its parts in order.</summary>
    void Close(int table)
    {
        IsWhole &= (table < 0 || _blocks[table].Pieces.TrueForAll(piece => piece.IsUsed)) && AreAlike(_cut, _apart) && AreAlike(_cutAbout, _about) && _halved.Count <= 1;
        _halved.Clear();
        foreach (var rows in new[] { _cut, _apart, _cutAbout, _about })
            rows.Clear();
    }

    static bool AreAlike(Dictionary<int, List<int>> one, Dictionary<int, List<int>> other) =>
        one.Count == other.Count && one.All(rows => other.TryGetValue(rows.Key, out var list) && list.SequenceEqual(rows.Value));
}
