namespace Stv;

/// <summary>What became of a count: a result, or what stands in its way. Nothing is asked from inside a count; whoever wants to go on adds what is missing and counts again.</summary>
public abstract record CountOutcome
{
    private protected CountOutcome() { }
}

/// <summary>The count was completed.</summary>
/// <param name="Result">The whole count.</param>
public sealed record Counted(CountResult Result) : CountOutcome;

/// <summary>A tie was reached that only a lot can break, and none was given. Add a <see cref="Lot"/> or a seed to the <see cref="Lots"/> and count again.</summary>
/// <param name="Tie">The tie, with what was compared; <see cref="Tie.StillTied"/> are the candidates to draw from.</param>
/// <param name="SoFar">The count up to this point: its stages, and how the candidates fared so far.</param>
public sealed record LotNeeded(Tie Tie, CountResult SoFar) : CountOutcome;
