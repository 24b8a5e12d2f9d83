namespace Stv;

/// <summary>A figure of a published sheet.</summary>
/// <param name="Votes">The figure, with the decimals that it is published with.</param>
/// <param name="Row">Row of the file that it stands in, from 1.</param>
/// <param name="Column">Its column there, from 1: the cell of a CSV, the character of another file.</param>
public sealed record PublishedFigure(Votes Votes, int Row, int Column);
