namespace Stv;

/// <summary>What sets papers apart beside what they say.</summary>
/// <param name="Worth">What the file says that each is worth.</param>
/// <param name="Section">The section of the electoral college that cast them, from 0; 0 where there is no college.</param>
internal readonly record struct PaperKind(Fraction Worth, int Section)
{
    /// <summary>An ordinary paper.</summary>
    public static PaperKind Ordinary => new(Fraction.One, 0);
}
