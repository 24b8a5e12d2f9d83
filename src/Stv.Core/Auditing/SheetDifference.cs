namespace Stv;

/// <summary>A difference between a published sheet and a count.</summary>
public sealed record SheetDifference
{
    /// <summary>What differs.</summary>
    public required SheetDifferenceKind Kind { get; init; }

    /// <summary>The stage of the count, from 1; null where the count has none for it.</summary>
    public int? Stage { get; init; }

    /// <summary>The stage of the sheet, from 1; null where the sheet has none for it.</summary>
    public int? SheetStage { get; init; }

    /// <summary>The candidate's index; null where it is about no candidate.</summary>
    public int? Candidate { get; init; }

    /// <summary>Which row the figure stands in.</summary>
    public SheetRowKind Row { get; init; }

    /// <summary>Whether the figure is a change of the row rather than its total.</summary>
    public bool IsChange { get; init; }

    /// <summary>Whether the figure is a number of papers rather than of votes.</summary>
    public bool IsPapers { get; init; }

    /// <summary>What was published; null where it is no figure.</summary>
    public PublishedFigure? Published { get; init; }

    /// <summary>What was counted; null where it is no figure.</summary>
    public Votes? Counted { get; init; }

    /// <summary>Row of the file with the statement. Null for a figure, which has a row of its own, and for anything missing from the file.</summary>
    public int? SaidInRow { get; init; }

    /// <summary>What the sheet says of the candidate: whether and when they were elected or excluded.</summary>
    public PublishedFate Fate { get; init; }
}

/// <summary>Kinds of difference.</summary>
public enum SheetDifferenceKind
{
    /// <summary>A figure.</summary>
    Figure,

    /// <summary>The quota.</summary>
    Quota,

    /// <summary>The sheet lacks a stage of the count.</summary>
    MissingStage,

    /// <summary>The count has no such stage.</summary>
    ExtraStage,

    /// <summary>The sheet says nothing of a candidate.</summary>
    MissingCandidate,

    /// <summary>Whether a candidate was elected.</summary>
    Elected,

    /// <summary>The stage at which they were elected or excluded.</summary>
    StageOfFate,

    /// <summary>Their place in the order of election.</summary>
    OrderOfElection,
}

/// <summary>Rows of a sheet.</summary>
public enum SheetRowKind
{
    /// <summary>A candidate's.</summary>
    Candidate,

    /// <summary>Non-transferable or exhausted votes.</summary>
    NonTransferable,

    /// <summary>Votes lost by rounding.</summary>
    Loss,

    /// <summary>The sum of the column.</summary>
    Sum,
}
