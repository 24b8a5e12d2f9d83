using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What decides an imagined election for a slate.</summary>
public sealed record WhatIfInquiry : ImaginedInquiry
{
    internal const string Word = "what-if";

    /// <summary>How far a swing goes where nobody says, in points.</summary>
    public const double DefaultPoints = 20;

    /// <inheritdoc/>
    public override string Verb => Word;

    /// <summary>Swings to follow, each from nothing to its points.</summary>
    public ImmutableArray<Swing> Swings { get => _swings; init => _swings = value; }
    readonly ValueArray<Swing> _swings;

    /// <summary>Slates whose turnout is looked at.</summary>
    public ImmutableArray<string> Turnouts { get => _turnouts; init => _turnouts = value; }
    readonly ValueArray<string> _turnouts;

    /// <summary>Slates of which it is asked how many candidates they had best nominate.</summary>
    public ImmutableArray<string> Fields { get => _fields; init => _fields = value; }
    readonly ValueArray<string> _fields;

    /// <summary>Slates whose pact is looked at.</summary>
    public ImmutableArray<SlatePair> Pacts { get => _pacts; init => _pacts = value; }
    readonly ValueArray<SlatePair> _pacts;

    /// <summary>Whether nothing is asked.</summary>
    public bool IsEmpty => Swings.IsEmpty && Turnouts.IsEmpty && Fields.IsEmpty && Pacts.IsEmpty;
}

/// <summary>Two slates.</summary>
/// <param name="One">Name of one.</param>
/// <param name="Other">Name of the other.</param>
public sealed record SlatePair(string One, string Other);
