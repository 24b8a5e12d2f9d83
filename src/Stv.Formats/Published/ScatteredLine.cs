namespace Stv.Formats;

/// <summary>A line of a text that a tool took out of a page.</summary>
/// <param name="Row">Its row of the file, from 1.</param>
/// <param name="Text">The line.</param>
/// <param name="Words">Its words.</param>
internal sealed record ScatteredLine(int Row, string Text, List<string> Words);
