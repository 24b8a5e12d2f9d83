using System.Text;

namespace Stv.Formats;

/// <summary>Turns the text of a cell into a rank: 1, 1.0, 1st, first, 1st choice, or a word for none.</summary>
internal sealed class RankCells(Draft draft)
{
    /// <summary>The service says that the candidate was not ranked.</summary>
    public const int None = -1;

    const int FirstMarker = -2;

    readonly NameTable _words = new();
    readonly CellMarkers _markers = new(draft);

    /// <summary>The rank in a cell that is not blank, <see cref="None"/>, or 0 when it holds neither.</summary>
    public int Rank(ReadOnlySpan<byte> cell, int row) => cell is [>= (byte)'1' and <= (byte)'9' and var digit] ? digit - '0' : RankOfMore(cell, row);

    /// <summary>Most ranks are a digit; here the others.</summary>
    int RankOfMore(ReadOnlySpan<byte> cell, int row)
    {
        if (WholeNumber.TryRead(cell, out var number))
            return number <= BallotSet.MaxCandidates ? (int)number : 0;
        var known = _words.Find(cell);
        if (known == 0)
            known = RankOfWord(cell, row);
        return known <= FirstMarker ? _markers.Met(FirstMarker - known) : known;
    }

    /// <summary>Notes the words for no rank that were met.</summary>
    public void NoteMarkers() => _markers.Note();

    int RankOfWord(ReadOnlySpan<byte> cell, int row)
    {
        if (Utf8Text.Decode(cell) is not { } word)
            return 0;
        if (!RankHeader.TryReadNumber(word, out var rank) && !RankHeader.TryRead(word, out rank))
        {
            if (!NoChoice.Is(word))
                return 0;
            rank = FirstMarker - _markers.IndexOf(word, "no rank", None, row);
        }
        _words.Remember(cell, rank);
        return rank;
    }
}
