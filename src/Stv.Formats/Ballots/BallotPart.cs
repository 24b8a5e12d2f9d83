namespace Stv.Formats;

/// <summary>The rows of a CSV that are one contest's, below the headings.</summary>
/// <param name="FileName">Name of the file, without a folder.</param>
/// <param name="Sha256">SHA-256 of the whole file.</param>
/// <param name="Head">The beginning of the whole file, by which its layout is recognised.</param>
/// <param name="Text">The rows.</param>
/// <param name="Lines">For each line of the text its row in the file, from 1.</param>
internal sealed record BallotPart(string FileName, string Sha256, FileHead Head, byte[] Text, int[] Lines);
