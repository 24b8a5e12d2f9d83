namespace Stv;

/// <summary>What was corrected in the ballots of a contest for one reason, before they were counted.</summary>
/// <param name="Reason">The reason, as whoever decided gave it.</param>
/// <param name="Cells">How many cells were read otherwise than they stand in the file, 0 or more.</param>
/// <param name="Papers">How many papers were left out, 0 or more. They are not among <see cref="Contest.Ballots"/>.</param>
public sealed record CorrectionsMade(string Reason, long Cells, long Papers);
