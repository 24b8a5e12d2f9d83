namespace Stv;

/// <summary>Papers that moved in a transfer and had come to whoever gave them up together: as first preferences, or in one earlier transfer.</summary>
/// <param name="From">Whose they were.</param>
/// <param name="Stage">Number of the stage in which they had come: of first preferences 1, or that at which the count began anew.</param>
/// <param name="Transfer">Number of the transfer within that stage, from 1; null of first preferences.</param>
/// <param name="Papers">How many of them moved, 1 or more: all, but where a rule leaves some with the candidate.</param>
/// <param name="Value">What a paper of worth 1 among them was worth where it lay.</param>
public sealed record Parcel(int From, int Stage, int? Transfer, long Papers, Votes Value);
