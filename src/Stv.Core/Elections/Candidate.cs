using System.Collections.Immutable;

namespace Stv;

/// <summary>One candidate of a contest. Their place in <see cref="Contest.Candidates"/> is their place on the ballot paper.</summary>
public sealed record Candidate
{
    /// <summary>Identity in results, lots and files: what the election file gives, else the number on the ballot paper from 1. Distinct within a contest.</summary>
    public required string Id { get; init; }

    /// <summary>Name as it is to be published.</summary>
    public required string Name { get; init; }

    /// <summary>Slate or party, if any. It plays no part in a count.</summary>
    public string? Slate { get; init; }

    /// <summary>Attributes that reserved places can ask for, such as <c>woman</c>; empty when none is declared.</summary>
    public ImmutableArray<string> Attributes { get => _attributes; init => _attributes = value; }
    readonly ValueArray<string> _attributes;

    /// <summary>True when the candidate withdrew before the count: their name is struck from every paper, and the preferences below it move up.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>Why they are passed over, where <see cref="Withdrawn"/> says that they are: it plays no part in the count.</summary>
    public CandidateAbsence Absence { get; init; }

    /// <summary>What the name stands for: a person, unless it is said otherwise.</summary>
    public CandidateKind Kind { get; init; }

    /// <summary>Whether they can take a place, to fill it or to leave it vacant.</summary>
    internal bool CanTakePlace => !Withdrawn && Kind != CandidateKind.UndeclaredWriteIns;

    /// <summary>Whether a place that they take is not filled.</summary>
    internal bool LeavesVacant => Kind == CandidateKind.ReopenNominations;

    /// <summary>True for a sitting member in a count that fills a casual vacancy: they keep their place and cannot be excluded.</summary>
    public bool Sitting { get; init; }
}
