using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Finds the tables of a stranger's sheet: candidates in rows or in columns, in one piece or in several.</summary>
internal sealed class SheetTables
{
    const int HeadingRows = 6;

    /// <summary>A name, a party and what else may stand below it.</summary>
    const int LabelLines = 3;

    /// <summary>Names stand in one of the first columns.</summary>
    const int LabelColumns = 20;

    readonly SheetGrid _grid;
    readonly CandidateNames _names;
    readonly int _standing;
    readonly HashSet<int> _used = [];

    /// <summary>Rows of the grid with the beginning of a label that goes on in the row with its figures.</summary>
    readonly HashSet<int> _labels = [];

    /// <summary>Rows of the grid with figures of a table, among those that are used.</summary>
    readonly HashSet<int> _figures = [];

    SheetTables(SheetGrid grid, CandidateNames names, int standing)
    {
        _grid = grid;
        _names = names;
        _standing = standing;
    }

    /// <summary>The tables, in the order of the file; none when too few candidates are found.</summary>
    public List<SheetBlock> Blocks { get; private set; } = [];

    /// <summary>Whether the candidates stand side by side, a stage to a row.</summary>
    public bool InColumns { get; private set; }

    /// <summary>Indexes of the rows of the grid that no table takes.</summary>
    public IEnumerable<int> Unused => Enumerable.Range(0, _grid.Rows.Count).Where(row => !_used.Contains(row));

    /// <summary>Indexes of the rows that hold no figures of a table, headings among them.</summary>
    public IEnumerable<int> OutsideFigures => Enumerable.Range(0, _grid.Rows.Count).Where(row => !_figures.Contains(row) && !_labels.Contains(row));

    /// <summary>How many candidates are found.</summary>
    public int Found => Blocks.Count == 0 ? 0 : Blocks.Max(block => block.Candidates.Count);

    public static SheetTables Of(SheetGrid grid, CandidateNames names, int standing)
    {
        var tables = new SheetTables(grid, names, standing);
        var find = Remembering(names.Find);
        var (label, rows) = tables.BestLabel(find);
        var headers = Enumerable.Range(0, grid.Rows.Count).Where(row => 2 * Distinct(grid.Rows[row].Select(cell => find(cell.Text))) > standing).ToList();
        tables.InColumns = headers.Count > 0 && headers.Max(row => Distinct(grid.Rows[row].Select(cell => find(cell.Text)))) > rows;
        tables.Blocks = tables.InColumns ? [.. tables.ByColumns(headers, find)] : tables.ByRows(label, find);
        return tables;
    }

    /// <summary>The same cells come again and again while it is found out where the labels are.</summary>
    static Func<string, int?> Remembering(Func<string, int?> find)
    {
        var known = new Dictionary<string, int?>();
        return text => known.TryGetValue(text, out var candidate) ? candidate : known[text] = find(text);
    }

    static int Distinct(IEnumerable<int?> candidates) => candidates.OfType<int>().Distinct().Count();

    /// <summary>The column, or the two columns side by side, in which most candidates are named.</summary>
    ((int Column, int Span) Label, int Found) BestLabel(Func<string, int?> find)
    {
        var width = Math.Min(_grid.Rows.Select(row => row.Length).DefaultIfEmpty(0).Max(), LabelColumns);
        var best = ((0, 1), 0);
        foreach (var span in new[] { 1, 2 })
            for (var column = 0; column < width; column++)
                if (Distinct(_grid.Rows.Select(row => find(Label(row, (column, span))))) is var found && found > best.Item2)
                    best = ((column, span), found);
        return best;
    }

    static string Label(SheetText[] row, (int Column, int Span) label) =>
        string.Join(' ', row.Skip(label.Column).Take(label.Span).Select(cell => cell.Text)).Trim();

    List<SheetBlock> ByRows((int Column, int Span) label, Func<string, int?> find)
    {
        var pieces = new List<Piece>();
        Piece? piece = null;
        for (var at = 0; at < _grid.Rows.Count; at++)
        {
            var row = _grid.Rows[at];
            var text = Label(row, label);
            var cells = row.Skip(label.Column + label.Span).ToArray();
            var candidate = HasFigures(cells) || piece is not null && cells.Any(cell => FigureText.IsNothing(cell.Text)) ? find(text) ?? Above(at, text, label, find) : null;
            if (candidate is { } found && (piece is null || piece.Has(found) || !piece.Takes(at - 1) && !(piece.Takes(at - 2) && Label(_grid.Rows[at - 1], label).Length == 0) && !_labels.Contains(at - 1) || IsApart(at)))
                pieces.Add(piece = new Piece(at));
            if (piece is not null && (candidate ?? (object?)RowWords.Of(text)) is not null)
                piece.Add(at, new SheetBlockRow(candidate, candidate is null ? RowWords.Of(text) : null, text, cells));
        }
        pieces = Merged(pieces);
        foreach (var each in pieces)
            Guess(each, label);
        return [.. pieces.Where(each => 2 * each.Candidates > _standing).Select(each => Block(each, label))];
    }

    /// <summary>Whom the lines above a row mean that has no candidate's name: a cell of several lines, copied, leaves its figures behind the last.</summary>
    int? Above(int at, string text, (int Column, int Span) label, Func<string, int?> find)
    {
        if (RowWords.Of(text) is not null || text.Any(char.IsAsciiDigit))
            return null;
        for (var (lines, joined) = (1, text); lines <= LabelLines && at - lines >= 0 && _grid.Rows[at - lines] is [var above] && !_used.Contains(at - lines) && above.Text.Any(char.IsLetter); lines++)
        {
            joined = $"{above.Text} {joined}".Trim();
            if ((find(joined) ?? find(above.Text)) is not { } found)
                continue;
            _labels.UnionWith(Enumerable.Range(at - lines, lines));
            return found;
        }
        return null;
    }

    static bool HasFigures(SheetText[] cells) => cells.Any(cell => FigureText.IsFigureOrNothing(cell.Text) && !FigureText.IsNothing(cell.Text));

    /// <summary>Whether lines are left empty before a row.</summary>
    bool IsApart(int at) => at > 0 && _grid.Rows[at][0].Row > _grid.Rows[at - 1][0].Row + 1;

    /// <summary>Finds whom the rows mean, within a piece or at its edges, that no candidate is named on plainly.</summary>
    void Guess(Piece piece, (int Column, int Span) label)
    {
        var (first, last) = (piece.First, piece.LastCandidate);
        for (var at = Math.Max(0, first - 1); at <= Math.Min(_grid.Rows.Count - 1, last + 1); at++)
        {
            var row = _grid.Rows[at];
            var text = Label(row, label);
            var cells = row.Skip(label.Column + label.Span).ToArray();
            if (piece.Takes(at) || RowWords.Of(text) is not null || !HasFigures(cells))
                continue;
            if (_names.Guess(text, piece.Open(_standing)) is { } candidate)
                piece.Add(at, new SheetBlockRow(candidate, null, text, cells));
        }
    }

    /// <summary>Puts pieces together that a page break parted.</summary>
    static List<Piece> Merged(List<Piece> pieces)
    {
        var merged = new List<Piece>();
        foreach (var piece in pieces)
        {
            if (merged is [.., var last] && last.Width == piece.Width && !last.Shares(piece))
                last.Take(piece);
            else
                merged.Add(piece);
        }
        return merged;
    }

    SheetBlock Block(Piece piece, (int Column, int Span) label)
    {
        _used.UnionWith(piece.Rows.Keys);
        _figures.UnionWith(piece.Rows.Keys);
        var headings = new List<string>();
        for (var at = piece.First - 1; at >= Math.Max(0, piece.First - HeadingRows) && !_used.Contains(at); at--)
        {
            _used.Add(at);
            foreach (var (column, cell) in _grid.Rows[at].Skip(label.Column + label.Span).Index())
            {
                while (headings.Count <= column)
                    headings.Add("");
                headings[column] = cell.Text.Length == 0 ? headings[column] : $"{cell.Text}\n{headings[column]}".Trim();
            }
        }
        return new SheetBlock([.. WithSecondLines(piece, label)], headings).Parted();
    }

    /// <summary>The rows, each with the figures of the line below it where that has no label of its own: changes below totals, or totals below changes.</summary>
    IEnumerable<SheetBlockRow> WithSecondLines(Piece piece, (int Column, int Span) label)
    {
        var second = piece.Rows.Keys.Where(at => at + 1 < _grid.Rows.Count && !piece.Takes(at + 1) && Label(_grid.Rows[at + 1], label).Length == 0 && HasFigures([.. _grid.Rows[at + 1].Skip(label.Column + label.Span)])).ToHashSet();
        if (2 * second.Count(at => piece.Rows[at].Candidate is not null) <= piece.Candidates)
            return piece.Rows.Values;
        _used.UnionWith(second.Select(at => at + 1));
        _figures.UnionWith(second.Select(at => at + 1));
        return piece.Rows.Select(row => row.Value with { Cells = [.. Lines(row.Value.Cells, second.Contains(row.Key) ? [.. _grid.Rows[row.Key + 1].Skip(label.Column + label.Span)] : [])] });

        static IEnumerable<SheetText> Lines(SheetText[] above, SheetText[] below)
        {
            for (var column = 0; column < above.Length; column++)
            {
                yield return above[column];
                yield return column < below.Length ? below[column] : above[column] with { Text = "" };
            }
        }
    }

    IEnumerable<SheetBlock> ByColumns(List<int> headers, Func<string, int?> find)
    {
        for (var i = 0; i < headers.Count; i++)
        {
            var end = i + 1 < headers.Count ? headers[i + 1] : _grid.Rows.Count;
            var columns = _grid.Transposed(headers[i], end).Rows;
            _used.UnionWith(Enumerable.Range(headers[i], end - headers[i]));
            _figures.UnionWith(Enumerable.Range(headers[i], end - headers[i]).Where(row => HasFigures(_grid.Rows[row])).Append(headers[i]));
            var rows = new List<SheetBlockRow>();
            var headings = Enumerable.Repeat("", end - headers[i] - 1).ToList();
            foreach (var column in columns)
            {
                var label = column[0].Text;
                var candidate = find(label) is { } found && rows.TrueForAll(row => row.Candidate != found) ? found : (int?)null;
                var kind = candidate is null ? RowWords.Of(label) : null;
                if (candidate is not null || kind is not null && rows.Count > 0)
                    rows.Add(new SheetBlockRow(candidate, kind, label, column[1..]));
                else if (rows.Count == 0)
                    headings = [.. headings.Zip(column.Skip(1), (heading, cell) => $"{heading}\n{cell.Text}".Trim())];
                else if (_names.Guess(label, Enumerable.Range(0, _standing).Except(rows.Select(row => row.Candidate).OfType<int>()).ToHashSet()) is { } guessed)
                    rows.Add(new SheetBlockRow(guessed, null, label, column[1..]));
            }
            yield return new SheetBlock(rows, headings).Parted();
        }
    }

    /// <summary>Rows of a table that stand together.</summary>
    sealed class Piece(int first)
    {
        public SortedDictionary<int, SheetBlockRow> Rows { get; } = [];

        public int First => first;

        public int LastCandidate => Rows.Where(row => row.Value.Candidate is not null).Max(row => row.Key);

        public int Candidates => Rows.Values.Count(row => row.Candidate is not null);

        /// <summary>The number of cells that most candidates have.</summary>
        public int Width => Rows.Values.Where(row => row.Candidate is not null).GroupBy(row => row.Cells.Length).OrderByDescending(same => same.Count()).First().Key;

        public bool Has(int candidate) => Rows.Values.Any(row => row.Candidate == candidate);

        public bool Takes(int at) => Rows.ContainsKey(at);

        /// <summary>Adds a row; of rows below the candidates only the first of each kind.</summary>
        public void Add(int at, SheetBlockRow row)
        {
            if (row.Kind is null || Rows.Values.All(known => known.Kind != row.Kind))
                Rows.Add(at, row);
        }

        public HashSet<int> Open(int standing) => [.. Enumerable.Range(0, standing).Where(candidate => !Has(candidate))];

        public bool Shares(Piece other) => Rows.Values.Any(row => row.Candidate is { } candidate && other.Has(candidate));

        public void Take(Piece other)
        {
            foreach (var (at, row) in other.Rows)
                Add(at, row);
        }
    }
}
