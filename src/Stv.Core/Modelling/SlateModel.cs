using System.Collections.Immutable;

namespace Stv;

/// <summary>What a model says of a slate and its voters.</summary>
public sealed record SlateModel
{
    /// <summary>Its name, as candidates give it (<see cref="Candidate.Slate"/>).</summary>
    public required string Name { get; init; }

    /// <summary>How many voters it has, in proportion to the other slates'; 0 or more. Not used where papers are given.</summary>
    public double Strength { get; init; } = 1;

    /// <summary>How much, from 0 to 1, his own slate is to a voter of it against all others: under Plackett and Luce the chance that a place goes to it while it has candidates left. At 1 it always comes first. Not used where papers are given.</summary>
    public double Loyalty { get; init; } = 1;

    /// <summary>What the other slates are to its voters, in proportion; those that are not named are nothing to them. When none is named, all are what their strengths are.</summary>
    public ImmutableArray<SlateTransfer> Transfers { get => _transfers; init => _transfers = value; }
    readonly ValueArray<SlateTransfer> _transfers;

    /// <summary>What share of its voters vote.</summary>
    public Spread Turnout { get; init; } = Spread.One;
}

/// <summary>What another slate is to the voters of one.</summary>
/// <param name="To">Name of the other slate.</param>
/// <param name="Weight">How much, in proportion to the others; 0 or more.</param>
public sealed record SlateTransfer(string To, double Weight);

/// <summary>A figure that is known within bounds: each imagined electorate has one between them, all equally likely.</summary>
/// <param name="Least">The least that it can be.</param>
/// <param name="Most">The most that it can be.</param>
public readonly record struct Spread(double Least, double Most)
{
    /// <summary>Exactly 1.</summary>
    public static Spread One => new(1, 1);

    /// <summary>The figure at a point between the bounds.</summary>
    internal double At(double unit) => Least + (Most - Least) * unit;
}
