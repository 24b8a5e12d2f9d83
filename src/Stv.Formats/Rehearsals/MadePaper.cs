namespace Stv.Formats;

/// <summary>A made-up paper.</summary>
/// <param name="Preferences">Candidate numbers from 1, first preference first; 0 for a rank left blank.</param>
/// <param name="Section">The section of the electoral college, from 0.</param>
internal sealed record MadePaper(ushort[] Preferences, int Section)
{
    /// <summary>The paper as a ballot set holds it, in which a blank rank is two marks.</summary>
    public ushort[] Marks => [.. Preferences.SelectMany(number => number == 0 ? new ushort[] { 0, 0 } : [number])];
}
