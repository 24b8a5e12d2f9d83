namespace Stv.Formats;

/// <summary>A paper that two files have differently, or that one of them lacks.</summary>
/// <param name="FirstRow">Row of the first file; null when it lacks the paper.</param>
/// <param name="SecondRow">Row of the second file; null when it lacks the paper.</param>
/// <param name="First">What the first file says, in words; empty when it lacks the paper.</param>
/// <param name="Second">What the second file says, in words; empty when it lacks the paper.</param>
public sealed record BallotDifference(int? FirstRow, int? SecondRow, string First, string Second);
