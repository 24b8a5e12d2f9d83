namespace Stv.Formats;

/// <summary>A part of a page: a table or a numbered list, of which the cells may be anywhere in it, or words that come one after another.</summary>
internal sealed class ScatteredBlock(bool isTable)
{
    public bool IsTable => isTable;

    public bool HasHead => Pieces.Exists(piece => piece.IsHead);

    public List<ScatteredPiece> Pieces { get; } = [];

    public void Add(int block, int row, List<(string Text, bool IsFigure, bool IsAbout)> cells, bool isHead)
    {
        foreach (var (at, (text, isFigure, isAbout)) in cells.Index())
        {
            var piece = new ScatteredPiece(block, row, at, text, isFigure, isHead, isAbout);
            if (at > 0)
                (piece.Previous, Pieces[^1].Next) = (Pieces[^1], piece);
            Pieces.Add(piece);
        }
    }
}
