using System.Collections.Immutable;

namespace Stv;

/// <summary>What a model says of a slate and its voters.</summary>
public sealed record SlateModel
{
    /// <summary>Its name, as candidates give it (<see cref="Candidate.Slate"/>).</summary>
    public required string Name { get; init; }

    /// <summary>How many voters it has, in proportion to the other slates'; 0 or more. Not used where papers are given.</summary>
    public double Strength { get; init; } = 1;

    /// <summary>Loyalty, from 0 to 1: how much a voter prefers their own slate to all others together. Under Plackett and Luce it is the chance that a place goes to their own slate while it has candidates left. At 1 their own slate always comes first. Not used where papers are given.</summary>
    public double Loyalty { get; init; } = 1;

    /// <summary>How much its voters prefer each other slate, in proportion. They never rank one that is not named. When none is named, the strengths of the slates are used.</summary>
    public ImmutableArray<SlateTransfer> Transfers { get => _transfers; init => _transfers = value; }
    readonly ValueArray<SlateTransfer> _transfers;

    /// <summary>What share of its voters vote.</summary>
    public Spread Turnout { get; init; } = Spread.One;
}

/// <summary>How much the voters of one slate prefer another.</summary>
/// <param name="To">Name of the other slate.</param>
/// <param name="Weight">How much, in proportion to the others; 0 or more.</param>
public sealed record SlateTransfer(string To, double Weight);

/// <summary>A figure known only within bounds. Each imagined electorate has one drawn between them, all equally likely.</summary>
/// <param name="Least">The least that it can be.</param>
/// <param name="Most">The most that it can be.</param>
public readonly record struct Spread(double Least, double Most)
{
    /// <summary>Exactly 1.</summary>
    public static Spread One => new(1, 1);

    /// <summary>The figure at a point between the bounds.</summary>
    internal double At(double unit) => Least + (Most - Least) * unit;
}
