using System.Collections.Immutable;

namespace Stv;

/// <summary>Something that a published sheet shows by itself, without the ballots: a sum that does not come out, a decision that does not follow from the figures, a tie.</summary>
public sealed record SheetFinding
{
    /// <summary>What it is.</summary>
    public required SheetFindingKind Kind { get; init; }

    /// <summary>How sure it is.</summary>
    public required FindingCertainty Certainty { get; init; }

    /// <summary>The stage of the sheet, from 1; null where it is about the whole sheet.</summary>
    public int? Stage { get; init; }

    /// <summary>Indexes of the candidates whom it is about, the one of whom it is found first; empty where it is about none.</summary>
    public ImmutableArray<int> Candidates { get => _candidates; init => _candidates = value; }
    readonly ValueArray<int> _candidates;

    /// <summary>The row that the figure stands in.</summary>
    public SheetRowKind Row { get; init; }

    /// <summary>Whether it is about changes rather than totals.</summary>
    public bool IsChange { get; init; }

    /// <summary>The figure of the sheet, with its place in the file; null where it is no single one.</summary>
    public PublishedFigure? Figure { get; init; }

    /// <summary>What was found, in votes; null where it is no number of votes.</summary>
    public Votes? Found { get; init; }

    /// <summary>What was expected, in votes; null where it is no number of votes.</summary>
    public Votes? Expected { get; init; }

    /// <summary>How many sums come out once a mistyped figure is put right; 0 for anything else.</summary>
    public int Mended { get; init; }

    /// <summary>The clause of the rule that asks for what was expected; null where no rule was named or it is a matter of arithmetic.</summary>
    public string? Clause { get; init; }
}
