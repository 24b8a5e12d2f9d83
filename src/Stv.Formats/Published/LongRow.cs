namespace Stv.Formats;

/// <summary>A row of a long sheet: what it says of somebody, or of something else, at one stage.</summary>
/// <param name="Stage">The number of the stage, from 1.</param>
/// <param name="Name">Whose row it is.</param>
/// <param name="Key">What tells whose row it is, the same at every stage.</param>
/// <param name="Kind">What it is where it is no candidate's; a candidate's name goes before that.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record LongRow(int Stage, string Name, string Key, RowWords.Row? Kind, SheetText[] Cells);
