namespace Stv.Formats;

/// <summary>A line at the head of a sheet.</summary>
/// <param name="Name">What it tells: <c>Quota</c>.</param>
/// <param name="Text">What it is: <c>8 = ⌊30 ÷ (3 + 1)⌋ + 1</c>.</param>
public sealed record SheetFact(string Name, string Text);
