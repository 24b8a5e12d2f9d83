namespace Stv.Formats;

/// <summary>A file that a result was made from.</summary>
/// <param name="File">Its name without folders.</param>
/// <param name="Sha256">SHA-256 of its bytes, in lower-case hexadecimal.</param>
/// <param name="Layout">What it was read as: <c>blt</c>, <c>rank-matrix</c>, <c>candidates</c>, <c>lots</c>.</param>
public sealed record InputFile(string File, string Sha256, string Layout);
