using System.Collections.Immutable;

namespace Stv;

/// <summary>A lot that was drawn: which of the tied candidates was drawn. It is kept by contest, purpose and tied set, never by stage, so that it answers the same question in every recount.</summary>
public sealed record Lot
{
    /// <summary>Id of the contest.</summary>
    public required string Contest { get; init; }

    /// <summary>What the candidate drawn is to do.</summary>
    public required TiePurpose Purpose { get; init; }

    /// <summary>Ids of the tied candidates, in any order.</summary>
    public required ImmutableArray<string> Tied { get => _tied; init => _tied = value; }
    readonly ValueArray<string> _tied;

    /// <summary>Id of the candidate drawn, one of <see cref="Tied"/>.</summary>
    public required string Chosen { get; init; }

    /// <summary>Who drew it, if that is recorded.</summary>
    public string? DrawnBy { get; init; }

    /// <summary>Whether this lot answers a tie.</summary>
    internal bool Answers(string contest, TiePurpose purpose, IEnumerable<string> tied) =>
        Contest == contest && Purpose == purpose && Tied.Order(StringComparer.Ordinal).SequenceEqual(tied.Order(StringComparer.Ordinal));
}
