using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>
/// One thing that is otherwise in an electorate: beside the electorate without it, it changes as few voters as it can, and the others mark the
/// same papers. The random numbers that it needs are its own, so that those of the electorate stay as they are.
/// </summary>
internal abstract record ElectorateChange;

/// <summary>A change of how many voters each slate has.</summary>
internal abstract record VoterChange : ElectorateChange
{
    /// <summary>Changes how many voters each slate has.</summary>
    /// <param name="slates">Names of the slates, in the order of the weights; null for voters of none.</param>
    /// <param name="weights">How many voters each has, in proportion.</param>
    /// <returns>The sum of the weights.</returns>
    public abstract double Apply(ImmutableArray<string?> slates, Span<double> weights);

    private protected static double Sum(ReadOnlySpan<double> weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
            sum += weight;
        return sum;
    }
}

/// <summary>A swing. Where one of the two slates has nobody in a contest, nothing changes there.</summary>
/// <param name="From">Name of the slate that loses.</param>
/// <param name="To">Name of the slate that gains.</param>
/// <param name="Points">How many of every 100 voters, 0 to 100; where fewer vote for the losing slate, all of them.</param>
internal sealed record SwingChange(string From, string To, double Points) : VoterChange
{
    public override double Apply(ImmutableArray<string?> slates, Span<double> weights)
    {
        var sum = Sum(weights);
        var (from, to) = (slates.IndexOf(From), slates.IndexOf(To));
        if (from < 0 || to < 0)
            return sum;
        var moved = Math.Min(weights[from], sum * Points / 100);
        weights[from] -= moved;
        weights[to] += moved;
        return sum;
    }
}

/// <summary>Another turnout of one slate's voters. As the number of papers stays the same, voters of the other slates stand in for those who stay away, in proportion.</summary>
/// <param name="Slate">Name of the slate.</param>
/// <param name="Factor">The turnout as a part of what it would be, 0 or more.</param>
internal sealed record TurnoutChange(string Slate, double Factor) : VoterChange
{
    public override double Apply(ImmutableArray<string?> slates, Span<double> weights)
    {
        if (slates.IndexOf(Slate) is >= 0 and var slate)
            weights[slate] *= Factor;
        return Sum(weights);
    }
}

/// <summary>A pact of two slates: voters of each put the other's candidates next after their own. A voter's slate is that of their first preference.</summary>
/// <param name="One">Name of one slate.</param>
/// <param name="Other">Name of the other.</param>
/// <param name="Share">What share of the voters of each keep it, 0 to 1.</param>
internal sealed record PactChange(string One, string Other, double Share) : ElectorateChange;
