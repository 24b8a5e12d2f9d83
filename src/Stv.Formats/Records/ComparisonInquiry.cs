using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Who is elected in several ways to count the same papers.</summary>
public sealed record ComparisonInquiry : Inquiry
{
    /// <inheritdoc/>
    public override string Verb => "compare";

    /// <summary>The rules; empty for the one of the terms alone.</summary>
    public ImmutableArray<Preset> Rules { get => _rules; init => _rules = value; }
    readonly ValueArray<Preset> _rules;

    /// <summary>Whether each counts once more without reserved places.</summary>
    public bool WithoutConstraints { get; init; }
}
