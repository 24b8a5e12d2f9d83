namespace Stv.Formats;

/// <summary>A cell of a stranger's sheet and its place in the file.</summary>
/// <param name="Text">What stands in it, without the white space around it.</param>
/// <param name="Row">Row of the file, from 1.</param>
/// <param name="Column">Column, from 1; 0 in a line of text that has no cells.</param>
internal sealed record SheetText(string Text, int Row, int Column);
