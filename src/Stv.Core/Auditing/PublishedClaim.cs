namespace Stv;

/// <summary>What a published sheet says outside its table about the election of a candidate: in a declaration, a list or a sentence.</summary>
/// <param name="Candidate">The candidate's index.</param>
/// <param name="Elected">Whether the sheet says that the candidate was elected; else that they were not.</param>
/// <param name="Row">Row of the file, from 1.</param>
public readonly record struct PublishedClaim(int Candidate, bool Elected, int Row);
