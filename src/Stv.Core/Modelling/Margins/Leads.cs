namespace Stv.Modelling;

/// <summary>By how many votes whoever goes must be behind the others in an order of exclusion.</summary>
/// <param name="Least">At least so many, everywhere: 0 where a tie will do.</param>
/// <param name="Clear">Places of candidates who must not be level: whoever goes, and the other.</param>
/// <param name="Before">Places of candidates who may be level if whoever goes was behind the other in every round before, which settles the tie under rules that look back.</param>
internal sealed record Leads(int Least, HashSet<(int Round, int Other)> Clear, HashSet<(int Round, int Other)> Before)
{
    /// <summary>A tie will do.</summary>
    public static Leads None { get; } = new(0, [], []);

    /// <summary>Nowhere a tie.</summary>
    public static Leads Everywhere { get; } = new(1, [], []);

    /// <summary>The lead of one candidate in the round in which another goes.</summary>
    public int Of(int round, int other) => Clear.Contains((round, other)) ? 1 : Least;
}
