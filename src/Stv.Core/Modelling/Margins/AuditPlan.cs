using System.Collections.Immutable;

namespace Stv;

/// <summary>What an audit must find out so that, with a small risk, a wrong winner does not go unnoticed: statements about the papers that together leave no other winner, and how many papers to look at.</summary>
public sealed record AuditPlan
{
    /// <summary>The contest as it was counted.</summary>
    public required Contest Contest { get; init; }

    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>Who was elected.</summary>
    public required int Winner { get; init; }

    /// <summary>The statements. If all are true, nobody else can be left when the lowest go one at a time.</summary>
    public required ImmutableArray<AuditAssertion> Assertions { get => _assertions; init => _assertions = value; }
    readonly ValueArray<AuditAssertion> _assertions;

    /// <summary>The risk limit, more than 0 and less than 1: how likely it is at most that a wrong winner goes unnoticed.</summary>
    public required double RiskLimit { get; init; }

    /// <summary>How many papers there are, blank and invalid ones included.</summary>
    public required long Papers { get; init; }

    /// <summary>How many papers to compare one by one with what was read of each, if none differs; at most all.</summary>
    /// <remarks>2γ ln(1 ÷ α) ÷ μ with γ = 1.03905, α the risk limit and μ the least lead of a statement as a part of all papers: M. Lindeman and P. B. Stark, "A Gentle Introduction to Risk-Limiting Audits" (2012). Papers are drawn with replacement.</remarks>
    public required long Compared { get; init; }

    /// <summary>How many papers to read on the average where what was read of each is not on record, if the count is right; at most all.</summary>
    /// <remarks>The average sample number of BRAVO, for the statement that needs most: M. Lindeman, P. B. Stark and V. S. Yates, "BRAVO: Ballot-polling Risk-limiting Audits to Verify Outcomes" (2012).</remarks>
    public required long Polled { get; init; }

    /// <summary>The seed of the draw; null where nothing was drawn.</summary>
    public required string? Seed { get; init; }

    /// <summary>Numbers of the papers to compare, from 1, in the order of their draw; a paper drawn twice stands there twice. Empty where nothing was drawn.</summary>
    public required ImmutableArray<long> Drawn { get => _drawn; init => _drawn = value; }
    readonly ValueArray<long> _drawn;
}
