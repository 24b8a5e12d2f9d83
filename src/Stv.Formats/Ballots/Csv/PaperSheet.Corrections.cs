using System.Text;

namespace Stv.Formats;

/// <summary>Cells that are read otherwise than they stand in the file, because a person decided so.</summary>
internal sealed partial class PaperSheet
{
    /// <summary>Whether the row is blank or corrected, so that its cells are not simply those of the file.</summary>
    bool _isOther;

    /// <summary>By column, from 0, what is read instead, and the line that says so; null where the row is read as it stands.</summary>
    Dictionary<int, (byte[] Text, int Line)>? _corrected;

    /// <summary>The line by which the row's paper is left out, or −1.</summary>
    int _leftOutBy = -1;

    ReadOnlySpan<byte> OtherCell(int column) =>
        _corrected?.TryGetValue(column, out var corrected) == true ? corrected.Text : _isBlank ? [] : rows.Cell(column);

    /// <summary>Looks up what is corrected in the row.</summary>
    void Correct()
    {
        if (draft.Corrections is not { } corrections)
            return;
        var cells = new string[Math.Max(Headings.Length, _isBlank ? 0 : rows.Count)];
        for (var column = 0; column < cells.Length; column++)
            cells[column] = _isBlank ? "" : Encoding.UTF8.GetString(rows.Cell(column));
        (var found, _leftOutBy) = corrections.At(Row, cells);
        _corrected = found.Count == 0 ? null : found.ToDictionary(cell => cell.Key, cell => (Encoding.UTF8.GetBytes(corrections.Becomes(cell.Value)), cell.Value));
        _isOther |= _corrected is not null;
    }

    /// <summary>Counts what is corrected in a row that is asked for; whether its paper is left out.</summary>
    bool IsLeftOutAsCorrected()
    {
        if (_leftOutBy >= 0)
        {
            draft.Corrections!.NotePapers(_leftOutBy, LeftOut);
            return true;
        }
        if (_corrected is not null)
            foreach (var (_, line) in _corrected.Values)
                draft.Corrections!.NoteCell(line);
        return false;
    }
}
