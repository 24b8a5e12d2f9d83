namespace Stv.Formats;

/// <summary>What one row of a sheet says of one stage.</summary>
/// <param name="Change">How much the row changed at the stage; null for the first preferences, where there is nothing before.</param>
/// <param name="Total">What the row stood at when the stage ended; null once an excluded candidate's papers have moved, and for the withdrawn.</param>
/// <param name="Elected">Whether the candidate was elected by the end of the stage.</param>
public sealed record SheetCell(Votes? Change, Votes? Total, bool Elected);
