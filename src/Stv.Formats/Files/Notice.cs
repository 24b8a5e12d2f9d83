namespace Stv.Formats;

/// <summary>Something in a file that does not stop it from being read, and that its owner should know.</summary>
/// <param name="Text">One sentence without a full stop.</param>
/// <param name="Row">Row of the file, from 1; null when it concerns the whole file.</param>
public sealed record Notice(string Text, int? Row);
