namespace Stv;

/// <summary>What a section of an electoral college gave to a transfer.</summary>
/// <param name="Section">The section, from 0.</param>
/// <param name="Papers">How many of its papers moved, the non-transferable among them.</param>
/// <param name="Votes">What they carried: their number × the worth of a paper of the section (<see cref="SectionResult.Worth"/>) × <see cref="Transfer.Value"/>, cut off as the rule cuts off a tally.</param>
public sealed record SectionPortion(int Section, long Papers, Votes Votes);
