using System.Globalization;

namespace Stv.Formats;

/// <remarks>
/// Where a line holds several papers, or a paper several lines, line ends say nothing of a 0: it may end a paper, or be
/// a rank left blank within one. <c>1 2 0 1 3 0</c> is two papers of one name each, or one paper with its second rank
/// left blank. Two papers cannot be one when a candidate would stand on it twice, or when the second begins with a
/// number that no candidate has; where a pair can be one, nothing but the person who has the file decides.
/// </remarks>
internal sealed partial class BltFile
{
    /// <summary>The paper before the one being read, and the rows in which it begins and ends.</summary>
    ushort[] _before = [];
    int _beforeFirstRow, _beforeLastRow;

    /// <summary>The first two papers that could be one.</summary>
    (int Row, ushort[] First, long Count, ushort[] Second)? _joinable;

    /// <summary>Whether each paper is looked at beside the one before.</summary>
    bool LooksAtPairs => _isTrial && _manner == BltPapers.EndAtZero;

    /// <summary>Looks whether the paper just read, which begins in a row, could be part of the one before.</summary>
    void LookAtPair(int row, long count)
    {
        if (!LooksAtPairs || _joinable is not null)
            return;
        var paper = _paper.AsSpan(0, _length).ToArray();
        var linesDecide = row > _beforeLastRow && _beforeFirstRow == _beforeLastRow && row == _cursor.Row;
        if (_beforeLastRow > 0 && !linesDecide && count >= 1 && count <= _candidates)
        {
            ushort[] joined = [.. _before, (ushort)count, .. paper];
            if (!NamesTwice(joined))
                _joinable = (row, _before, count, paper);
        }
        (_before, _beforeFirstRow, _beforeLastRow) = (paper, row, _cursor.Row);
    }

    /// <summary>Asks where zeros could be ranks left blank although lines hold several papers.</summary>
    void AskAboutPair(BltFile zero)
    {
        var (row, first, count, second) = zero._joinable!.Value;
        var parts = $"{NumbersOf(first)} and then {count.ToString(CultureInfo.InvariantCulture)} × {NumbersOf(second)}";
        draft.Defects.Add(row, null, $"papers that can be two ({parts}), or one with a 0 for a rank left blank ({NumbersOf([.. first, 0, 0, (ushort)count, .. second])})", "one reading", $"begin each paper on a line of its own, or say which with {new Setting(Term.BltPapers, "line")} or {new Setting(Term.BltPapers, "zero")}");
        draft.Defects.ThrowIfAny();
    }
}
