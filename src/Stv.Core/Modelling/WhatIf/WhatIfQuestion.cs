using System.Collections.Immutable;

namespace Stv;

/// <summary>A question that a slate asks of an election before it is held: what would be, if one thing were otherwise.</summary>
public abstract record WhatIfQuestion
{
    private protected WhatIfQuestion()
    {
    }
}

/// <summary>What a swing of voters from one slate to another does, the same in every contest. With papers given, a voter's slate is that of their first preference.</summary>
/// <param name="From">Name of the slate that loses.</param>
/// <param name="To">Name of the slate that gains.</param>
/// <param name="Points">The swings that are looked at, rising: how many of every 100 voters, 0 to 100; where fewer vote for the losing slate, all of them.</param>
public sealed record SwingQuestion(string From, string To, ImmutableArray<double> Points) : WhatIfQuestion
{
    /// <summary>The swings that are looked at, rising.</summary>
    public ImmutableArray<double> Points { get => _points; init => _points = value; }
    readonly ValueArray<double> _points = Points;
}

/// <summary>What the turnout of one slate's voters does. The number of papers stays the same, so that it is the slate's part of them that changes.</summary>
/// <param name="Slate">Name of the slate.</param>
/// <param name="Percent">The turnouts that are looked at, rising: in percent of what it is, 0 or more.</param>
public sealed record TurnoutQuestion(string Slate, ImmutableArray<double> Percent) : WhatIfQuestion
{
    /// <summary>The turnouts that are looked at, rising.</summary>
    public ImmutableArray<double> Percent { get => _percent; init => _percent = value; }
    readonly ValueArray<double> _percent = Percent;
}

/// <summary>How many candidates a slate had best nominate, and whom: its seats with each field of its candidates, contest by contest.</summary>
/// <param name="Slate">Name of the slate.</param>
public sealed record FieldQuestion(string Slate) : WhatIfQuestion
{
    /// <summary>With up to so many candidates of the slate in a contest every field is tried; with more, those expected to be elected least often are left out first.</summary>
    public const int MostForEveryField = 5;
}

/// <summary>What a pact of two slates is worth: that voters of each put the other's candidates next after their own.</summary>
/// <param name="One">Name of one slate.</param>
/// <param name="Other">Name of the other.</param>
/// <param name="Percent">The shares that are looked at, rising: how many of every 100 voters of each keep it, 0 to 100.</param>
public sealed record PactQuestion(string One, string Other, ImmutableArray<double> Percent) : WhatIfQuestion
{
    /// <summary>The shares that are looked at, rising.</summary>
    public ImmutableArray<double> Percent { get => _percent; init => _percent = value; }
    readonly ValueArray<double> _percent = Percent;
}
