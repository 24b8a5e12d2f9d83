using System.Collections.Immutable;

namespace Stv;

/// <summary>A stage as a published sheet has it.</summary>
public sealed record PublishedStage
{
    /// <summary>By candidate index.</summary>
    public required ImmutableArray<PublishedCell> Candidates { get => _candidates; init => _candidates = value; }
    readonly ValueArray<PublishedCell> _candidates;

    /// <summary>The row of non-transferable or exhausted votes.</summary>
    public PublishedCell NonTransferable { get; init; }

    /// <summary>The row of votes lost by rounding.</summary>
    public PublishedCell Loss { get; init; }

    /// <summary>The sum of the column.</summary>
    public PublishedCell Sum { get; init; }

    /// <summary>The quota, where each stage has its own.</summary>
    public PublishedFigure? Quota { get; init; }

    /// <summary>The rows in the order of a sheet: the candidates, then non-transferable, lost and sum.</summary>
    internal ImmutableArray<PublishedCell> Rows => [.. Candidates, NonTransferable, Loss, Sum];
}
