using System.Collections.Immutable;

namespace Stv;

/// <summary>What a published sheet shows by itself, without the ballots.</summary>
public sealed record SheetFindings
{
    /// <summary>The sheet.</summary>
    public required PublishedSheet Sheet { get; init; }

    /// <summary>The rule that was named; null when none was.</summary>
    public Rule? Rule { get; init; }

    /// <summary>Places to be filled; null when nobody said.</summary>
    public int? Seats { get; init; }

    /// <summary>The sum of the first preferences, with what was non-transferable from the first.</summary>
    public required Votes Valid { get; init; }

    /// <summary>The quota; null when it is not known.</summary>
    public Votes? Quota { get; init; }

    /// <summary>Where the quota is from.</summary>
    public QuotaEvidence QuotaFrom { get; init; }

    /// <summary>Who was elected and when, as far as the figures show it, in the order of election.</summary>
    public ImmutableArray<SheetElection> Elected { get => _elected; init => _elected = value; }
    readonly ValueArray<SheetElection> _elected;

    /// <summary>What was found, in the order of the stages.</summary>
    public required ImmutableArray<SheetFinding> Findings { get => _findings; init => _findings = value; }
    readonly ValueArray<SheetFinding> _findings;

    /// <summary>What could not be checked.</summary>
    public required ImmutableArray<SheetGap> Gaps { get => _gaps; init => _gaps = value; }
    readonly ValueArray<SheetGap> _gaps;

    /// <summary>How many sums of rows and columns were checked.</summary>
    public required int Sums { get; init; }

    /// <summary>How many of them come out but for rounding.</summary>
    public required int Rounded { get; init; }

    /// <summary>How many of them do not come out.</summary>
    public required int Wrong { get; init; }

    /// <summary>Whether so few sums come out that the figures cannot have been meant as they were read. Nothing that was found is to be trusted then.</summary>
    public bool IsMisread => 4 * Wrong > Sums;

    /// <summary>Whether something is certainly wrong.</summary>
    public bool AnyCertain => Findings.Any(finding => finding.Certainty == FindingCertainty.Certain);
}

/// <summary>Where a quota is from.</summary>
public enum QuotaEvidence
{
    /// <summary>Nowhere: it is not known.</summary>
    Unknown,

    /// <summary>The sheet says it.</summary>
    Stated,

    /// <summary>It follows by the rule from valid papers and places.</summary>
    Rule,

    /// <summary>Those whose surplus moved all stand at it afterwards.</summary>
    Surpluses,

    /// <summary>It is taken to be the whole number above valid papers ÷ (places + 1).</summary>
    Assumed,
}
