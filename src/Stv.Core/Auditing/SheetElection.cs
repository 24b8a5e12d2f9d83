namespace Stv;

/// <summary>An election as the figures of a sheet show it.</summary>
/// <param name="Candidate">The candidate's index.</param>
/// <param name="Stage">The stage, from 1.</param>
/// <param name="WithQuota">Whether they reached the quota; else they are among as many as there were places left.</param>
public readonly record struct SheetElection(int Candidate, int Stage, bool WithQuota);
