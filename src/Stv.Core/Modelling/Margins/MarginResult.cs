using System.Collections.Immutable;

namespace Stv;

/// <summary>How close a count was: by how few papers others could have been elected. A paper is changed when it stands in the count and another preference list takes its place; no paper is added or taken away.</summary>
public sealed record MarginResult
{
    /// <summary>The contest as it was counted.</summary>
    public required Contest Contest { get; init; }

    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>Every set of people whom the count elects, one for each way in which its lots can fall; one set when no lot matters.</summary>
    public required ImmutableArray<ImmutableArray<int>> Elected { get => _elected; init => _elected = value; }
    readonly ValueArray<ImmutableArray<int>> _elected;

    /// <summary>A small set of changed papers after which others are elected, whichever way lots fall: found by search and confirmed by a count. The margin is not greater. Null when none was found.</summary>
    public required ChangedPapers? Found { get; init; }

    /// <summary>A smaller set of changed papers after which a lot would decide whether others are elected; null when none was met.</summary>
    public required ChangedPapers? FoundByLot { get; init; }

    /// <summary>What is proved: no change of fewer papers lets others be elected, even by a lot. The margin is not smaller.</summary>
    public required LowerBound Least { get; init; }

    /// <summary>What it takes if papers are added instead; null where that was not looked at.</summary>
    public required OtherMargin? Added { get; init; }

    /// <summary>What it takes if papers are taken away instead; null where that was not looked at.</summary>
    public required OtherMargin? Removed { get; init; }

    /// <summary>The decisions of the count that were closest, the closest first.</summary>
    public required ImmutableArray<CloseDecision> Closest { get => _closest; init => _closest = value; }
    readonly ValueArray<CloseDecision> _closest;

    /// <summary>How many counts were made.</summary>
    public required long Counts { get; init; }

    /// <summary>Whether the search came to its end, and was neither interrupted nor out of counts.</summary>
    public required bool IsComplete { get; init; }

    /// <summary>Whether a lot decides who is elected: then no paper need change.</summary>
    public bool IsDecidedByLot => Elected.Length > 1;

    /// <summary>Whether the margin is known: as many papers as are proved to be needed let others be elected, for sure or by a lot. A tie that could go either way counts as a change of who is elected.</summary>
    public bool IsExact => (FoundByLot ?? Found) is { } found && found.Papers == Least.Papers;
}

/// <summary>How few papers elect others if they are added, or taken away, instead of changed.</summary>
/// <param name="Found">Papers after which others are elected, whichever way lots fall; null when none were found.</param>
/// <param name="FoundByLot">Fewer, after which a lot would decide whether others are elected; null when none were met.</param>
/// <param name="Least">No fewer papers let others be elected, even by a lot; 1 where nothing is proved.</param>
public sealed record OtherMargin(ChangedPapers? Found, ChangedPapers? FoundByLot, long Least)
{
    /// <summary>Whether the margin is known.</summary>
    public bool IsExact => (FoundByLot ?? Found) is { } found && found.Papers == Least;
}

/// <summary>Changed papers and what a count of them gives.</summary>
/// <param name="Changes">The changes.</param>
/// <param name="Contest">The contest with the papers changed.</param>
/// <param name="Elected">Whom the count then elects: one set for each way in which its lots can fall.</param>
public sealed record ChangedPapers(ImmutableArray<PaperChange> Changes, Contest Contest, ImmutableArray<ImmutableArray<int>> Elected)
{
    /// <summary>The changes.</summary>
    public ImmutableArray<PaperChange> Changes { get => _changes; init => _changes = value; }
    readonly ValueArray<PaperChange> _changes = Changes;

    /// <summary>Whom the count then elects: one set for each way in which its lots can fall.</summary>
    public ImmutableArray<ImmutableArray<int>> Elected { get => _elected; init => _elected = value; }
    readonly ValueArray<ImmutableArray<int>> _elected = Elected;

    /// <summary>How many papers change.</summary>
    public long Papers => Changes.Sum(change => change.Count);
}

/// <summary>Papers that are changed in the same way.</summary>
/// <param name="From">What they say, as <see cref="BallotSet"/> describes it; empty where they are added.</param>
/// <param name="To">What they say instead; empty where they are taken away.</param>
/// <param name="Count">How many.</param>
public sealed record PaperChange(ImmutableArray<ushort> From, ImmutableArray<ushort> To, long Count)
{
    /// <summary>What they say, as <see cref="BallotSet"/> describes it.</summary>
    public ImmutableArray<ushort> From { get => _from; init => _from = value; }
    readonly ValueArray<ushort> _from = From;

    /// <summary>What they say instead.</summary>
    public ImmutableArray<ushort> To { get => _to; init => _to = value; }
    readonly ValueArray<ushort> _to = To;
}

/// <summary>A number of papers below which nothing can change.</summary>
/// <param name="Papers">The least number of papers that must change.</param>
/// <param name="Argument">Why.</param>
public sealed record LowerBound(long Papers, LowerBoundArgument Argument);

/// <summary>Why no fewer papers suffice.</summary>
public enum LowerBoundArgument
{
    /// <summary>A lot decides, so that no paper need change: the bound is 0.</summary>
    LotDecides,

    /// <summary>The same papers elect the same people: the bound is 1.</summary>
    SamePapers,

    /// <summary>Every change of fewer papers was counted.</summary>
    EveryChangeCounted,

    /// <summary>
    /// Every course of the count that elects others takes a decision that was too clear. Two counts that take the same
    /// decisions come no further apart than they began: with k papers changed, the votes of a stage are raised by k together
    /// at most and lowered by k together at most, but for what rounding adds. So a course needs as many papers as its hardest decision.
    /// </summary>
    /// <remarks>It is proved for rules that transfer surpluses one by one as a part of all papers, exclude one candidate at a time (and together those whom reserved places keep out), elect by the quota alone between transfers, never change it, and transfer every exclusion. Whom reserved places guard or doom hangs on who is elected and excluded alone, so that it is the same in every count that takes a course. Papers added or taken away also move the quota, which is allowed for. Courses are searched as by M. Blom, P. J. Stuckey and V. Teague, "Toward Computing the Margin of Victory in Single Transferable Vote Elections" (2019); the bound of a course is our own.</remarks>
    ClearDecisions,

    /// <summary>
    /// For one place, under rules that exclude the lowest one at a time (and first those whom reserved places keep out): no order of exclusion that leaves somebody else comes
    /// about with fewer papers changed, however ties fall. Orders are looked at from their ends; the fewest papers for an
    /// end are a program whose bound is worked out in whole numbers.
    /// </summary>
    /// <remarks>T. R. Magrino and others, "Computing the Margin of Victory in IRV Elections" (2011); M. Blom, P. J. Stuckey, V. Teague and R. Tidhar, "Efficient Computation of Exact IRV Margins" (2016).</remarks>
    EveryOrder,
}

/// <summary>A decision of the count and by how much it was taken.</summary>
/// <param name="Stage">Number of the stage after which it was taken.</param>
/// <param name="Kind">What was decided.</param>
/// <param name="Candidate">Of whom.</param>
/// <param name="Other">Who would have been in their place; null where the decision was whether they had the quota.</param>
/// <param name="Gap">The votes between the two, or between the candidate and the quota.</param>
public sealed record CloseDecision(int Stage, CloseDecisionKind Kind, int Candidate, int? Other, Votes Gap);

/// <summary>Kinds of decision.</summary>
public enum CloseDecisionKind
{
    /// <summary>The candidate was excluded, and the other was not.</summary>
    Excluded,

    /// <summary>The candidate's surplus was transferred before the other's.</summary>
    SurplusFirst,

    /// <summary>The candidate reached the quota.</summary>
    ReachedQuota,

    /// <summary>The candidate fell short of the quota.</summary>
    MissedQuota,
}
