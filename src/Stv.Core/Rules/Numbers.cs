using System.Globalization;

namespace Stv;

/// <summary>The numbers in which a rule counts votes and values.</summary>
public abstract record Numbers
{
    Numbers() { }

    /// <summary>Fractions, never rounded.</summary>
    public static Numbers Exact { get; } = new ExactFractions();

    /// <summary>Decimals with the given places.</summary>
    /// <param name="places">Decimal places, 0 to 30.</param>
    public static Numbers Decimals(int places) => new FixedDecimals(places);

    /// <summary>Decimals of which the last are guards: kept, but two numbers closer than half a unit of the last unguarded place count as equal.</summary>
    /// <param name="places">Decimal places, 0 to 30.</param>
    /// <param name="guards">Further places that are guards, 1 to 30.</param>
    public static Numbers Guarded(int places, int guards) => new GuardedDecimals(places, guards);

    /// <summary>Values of papers are fractions, never rounded, and what papers are worth together is cut off at the given places whenever they are counted: 0 for whole votes. The Australian rules.</summary>
    /// <param name="places">Decimal places of votes, 0 to 30.</param>
    public static Numbers Tallied(int places) => new TalliedFractions(places);

    /// <summary>Reads numbers as they are written in a rule's choices: <c>exact fractions</c>, <c>5 decimals</c>, <c>9 decimals and 9 guards</c>, <c>exact values and 0 decimals of votes</c>. Null for anything else.</summary>
    internal static Numbers? Parse(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["exact", "fractions"] or ["exact"] => Exact,
            ["exact", "values", "and", var places, "decimals", "of", "votes"] when Figure(places) is { } figure => Tallied(figure),
            [var places, "decimals"] when Figure(places) is { } figure => Decimals(figure),
            [var places, "decimals", "and", var guards, "guards"] when Figure(places) is { } figure && Figure(guards) is { } guarding => Guarded(figure, guarding),
            _ => null,
        };

        static int? Figure(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var figure) ? figure : null;
    }

    internal sealed record ExactFractions : Numbers
    {
        public override string ToString() => "exact fractions";
    }

    internal sealed record TalliedFractions(int Places) : Numbers
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"exact values and {Places} decimals of votes");
    }

    internal sealed record FixedDecimals(int Places) : Numbers
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Places} decimals");
    }

    internal sealed record GuardedDecimals(int Places, int Guards) : Numbers
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Places} decimals and {Guards} guards");
    }
}
