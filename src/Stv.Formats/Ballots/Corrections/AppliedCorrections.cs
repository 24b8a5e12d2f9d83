using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>The corrections of one ballot file while it is read: which lines were met, and what they changed. A line that does not fit the file is a defect.</summary>
internal sealed class AppliedCorrections
{
    const string Remedy = "correct the line, or delete it";

    readonly string _file;
    readonly Correction[] _lines;
    readonly ILookup<int, int> _ofRow;
    readonly ILookup<string, int> _ofEveryRow;
    readonly bool[] _met;
    readonly long[] _cells;
    readonly long[] _papers;
    readonly DefectList _defects;
    string? _notOfRows = "a layout other than a CSV with one row per paper";

    AppliedCorrections(Corrections corrections, string file)
    {
        _file = file;
        _lines = [.. corrections.Lines.Where(line => line.File == file)];
        _ofRow = _lines.Index().Where(line => line.Item.Row is not null).ToLookup(line => line.Item.Row!.Value, line => line.Index);
        _ofEveryRow = _lines.Index().Where(line => line.Item.Row is null).ToLookup(line => line.Item.Found, line => line.Index, StringComparer.Ordinal);
        (_met, _cells, _papers) = (new bool[_lines.Length], new long[_lines.Length], new long[_lines.Length]);
        _defects = new DefectList(corrections.File) { InCells = true };
    }

    /// <summary>Those of a file; null where there are none.</summary>
    public static AppliedCorrections? Of(Corrections? corrections, string file) =>
        corrections?.Lines.Any(line => line.File == file) == true ? new AppliedCorrections(corrections, file) : null;

    /// <summary>What was noted.</summary>
    public DefectList Defects => _defects;

    /// <summary>What was corrected, by reason in the order of the lines.</summary>
    public ImmutableArray<CorrectionsMade> Made => Together(_lines.Index().Select(line => new CorrectionsMade(line.Item.Reason, _cells[line.Index], _papers[line.Index])));

    /// <summary>The same reasons together; those for which nothing was done are left out.</summary>
    public static ImmutableArray<CorrectionsMade> Together(IEnumerable<CorrectionsMade> made) =>
    [
        .. made.GroupBy(each => each.Reason).Select(same => new CorrectionsMade(same.Key, same.Sum(each => each.Cells), same.Sum(each => each.Papers)))
            .Where(each => each.Cells + each.Papers > 0),
    ];

    /// <summary>Says that rows are read one by one.</summary>
    public void AreApplied() => _notOfRows = null;

    /// <summary>Refuses to leave rows out that are not whole papers.</summary>
    public void RefuseLeavingOut()
    {
        foreach (var line in _lines.Where(line => line.Becomes is null))
            _defects.Add(line.Line, 5, Excerpt.Of(CorrectionsFile.NotCounted), "a file with one row per paper", Remedy);
    }

    /// <summary>What is read instead of the cells of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cells">The texts of its cells, with a blank one for each that is missing.</param>
    /// <returns>For each corrected column, from 0, the line; and the line that leaves the paper out, or −1.</returns>
    public (Dictionary<int, int> Cells, int LeftOut) At(int row, string[] cells)
    {
        var (corrected, leftOut) = (new Dictionary<int, int>(), -1);
        foreach (var index in _ofRow[row])
        {
            var line = _lines[index];
            _met[index] = true;
            if (line.Becomes is null)
                leftOut = index;
            var columns = Matching(line, cells);
            if (columns.Count == 0 && (line.Becomes is not null || line.Found.Length > 0))
                NoteOther(line, cells);
            foreach (var column in line.Becomes is null ? [] : columns)
                corrected[column] = index;
        }
        for (var column = 0; column < cells.Length && _ofEveryRow.Count > 0; column++)
            foreach (var index in cells[column].Length == 0 ? [] : _ofEveryRow[cells[column]])
                if (_lines[index].Column is null || _lines[index].Column == column + 1)
                {
                    _met[index] = true;
                    corrected.TryAdd(column, index);
                }
        return (corrected, leftOut);
    }

    /// <summary>What is read by a line.</summary>
    public string Becomes(int line) => _lines[line].Becomes!;

    /// <summary>Notes that a cell of a paper of the contest was read otherwise.</summary>
    public void NoteCell(int line) => _cells[line]++;

    /// <summary>Notes that papers of the contest were left out.</summary>
    public void NotePapers(int line, long papers) => _papers[line] += papers;

    /// <summary>Notes the lines that were not met, after the whole file was read.</summary>
    public void Finish()
    {
        foreach (var (index, line) in _lines.Index())
            if (!_met[index])
                _defects.Add(line.Line, _notOfRows is not null ? 1 : line.Row is null ? 4 : 2, _notOfRows ?? (line.Row is { } row
                        ? string.Create(CultureInfo.InvariantCulture, $"row {row}, in which {_file} has no paper") : $"{Excerpt.Of(line.Found)}, which is in no cell of {_file}"),
                    _notOfRows is not null ? "a CSV with one row per paper" : line.Row is null ? "what is in a cell" : "the row of a paper", Remedy);
    }

    static List<int> Matching(Correction line, string[] cells) =>
        [.. Enumerable.Range(0, cells.Length).Where(column => (line.Column is null || line.Column == column + 1) && cells[column] == line.Found)];

    void NoteOther(Correction line, string[] cells)
    {
        var there = line.Column is { } column ? $"{(cells.ElementAtOrDefault(column - 1) is { Length: > 0 } text ? Excerpt.Of(text) : "a blank cell")} in column {ColumnLetters.Of(column)}" : $"no cell that holds {Excerpt.Of(line.Found)}";
        _defects.Add(line.Line, 4, string.Create(CultureInfo.InvariantCulture, $"{there} of row {line.Row} of {_file}"),
            line.Found.Length == 0 ? "a blank cell, as the line says" : $"{Excerpt.Of(line.Found)}, as the line says", $"check that it is about the current version of this file; {Remedy}");
    }
}
