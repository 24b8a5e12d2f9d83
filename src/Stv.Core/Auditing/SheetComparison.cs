using System.Collections.Immutable;

namespace Stv;

/// <summary>A published sheet compared with a count.</summary>
public sealed record SheetComparison
{
    /// <summary>The count.</summary>
    public required CountResult Result { get; init; }

    /// <summary>The sheet.</summary>
    public required PublishedSheet Sheet { get; init; }

    /// <summary>The reading of the sheet that agrees best with the count.</summary>
    public required SheetConventions Conventions { get; init; }

    /// <summary>Every difference, in the order of the stages.</summary>
    public required ImmutableArray<SheetDifference> Differences { get => _differences; init => _differences = value; }
    readonly ValueArray<SheetDifference> _differences;

    /// <summary>How many figures were compared.</summary>
    public required int Compared { get; init; }

    /// <summary>Two candidates whose rows were swapped, where that explains every difference; else null.</summary>
    public (int First, int Second)? Exchanged { get; init; }

    /// <summary>Another reading of the sheet with as few wrong figures, and others: it is open which of them are wrong. Null where there is none.</summary>
    public SheetComparison? Rival { get; init; }

    /// <summary>The outcome of the comparison.</summary>
    public SheetVerdict Verdict => !Differences.IsEmpty || Compared == 0 && !Result.Unopposed ? SheetVerdict.Differs
        : Conventions.Rounding.Kind == FigureRoundingKind.None ? SheetVerdict.Reproduced
        : SheetVerdict.ReproducedAsRounded;

    /// <summary>How many figures are wrong; a stage or a candidate that only one side has counts as a whole column.</summary>
    internal int Wrong => Differences.Sum(difference => difference.Kind is SheetDifferenceKind.MissingStage or SheetDifferenceKind.ExtraStage or SheetDifferenceKind.MissingCandidate ? Result.Contest.Candidates.Length : 1);

    /// <summary>How far the sheet agrees: the stage of the sheet with the first difference, or one past the last stage where there is none.</summary>
    internal int Reach => Differences.IsEmpty ? int.MaxValue : Differences.Min(difference => difference.SheetStage ?? difference.Stage ?? 0);
}

/// <summary>The possible outcomes of comparing a sheet with a count.</summary>
public enum SheetVerdict
{
    /// <summary>Every figure of the sheet is the one counted.</summary>
    Reproduced,

    /// <summary>Every figure of the sheet is the one counted, rounded.</summary>
    ReproducedAsRounded,

    /// <summary>Something differs.</summary>
    Differs,
}
