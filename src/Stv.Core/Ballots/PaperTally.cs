using System.Collections.Immutable;

namespace Stv;

/// <summary>How many papers there were and what the rule's <see cref="BallotPolicy"/> made of them. All figures count papers, whatever they are worth.</summary>
public sealed record PaperTally
{
    /// <summary>All papers.</summary>
    public required long Total { get; init; }

    /// <summary>Papers with a usable first preference: those that the count is about.</summary>
    public required long Valid { get; init; }

    /// <summary>Papers without one.</summary>
    public long Invalid => Total - Valid;

    /// <summary>The invalid papers by reason; reasons without papers are left out. The counts add up to <see cref="Invalid"/>.</summary>
    public required ImmutableSortedDictionary<InvalidReason, long> ByReason { get; init; }

    /// <summary>Valid papers on which a blank rank ended or closed up the preferences.</summary>
    public required long WithGaps { get; init; }

    /// <summary>Valid papers on which an equal rank mattered.</summary>
    public required long WithEqualRanks { get; init; }

    /// <summary>Valid papers that name a candidate twice.</summary>
    public required long WithRepeats { get; init; }

    /// <summary>Whether all figures are the same.</summary>
    public bool Equals(PaperTally? other) => other is not null && (Total, Valid, WithGaps, WithEqualRanks, WithRepeats) == (other.Total, other.Valid, other.WithGaps, other.WithEqualRanks, other.WithRepeats)
        && ByReason.SequenceEqual(other.ByReason);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Total, Valid, WithGaps, WithEqualRanks, WithRepeats);
}
