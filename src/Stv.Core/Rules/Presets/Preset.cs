using System.Collections.Immutable;

namespace Stv;

/// <summary>A published rule, ready to count with, and what its correctness rests on.</summary>
public sealed record Preset
{
    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>Where and for what the rule is used.</summary>
    public required string Jurisdiction { get; init; }

    /// <summary>What the preset was checked against, one line each.</summary>
    public required ImmutableArray<string> Evidence { get => _evidence; init => _evidence = value; }
    readonly ValueArray<string> _evidence;

    /// <summary>How much of the rule's text the preset was made from.</summary>
    public TextRead TextRead { get; init; } = TextRead.Whole;

    /// <summary>The rule's id, by which it is asked for.</summary>
    public string Id => Rule.Id;

    /// <summary>The rule's id and title.</summary>
    public override string ToString() => $"{Id}: {Rule.Title}";
}
