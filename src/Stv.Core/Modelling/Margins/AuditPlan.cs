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

/// <summary>A statement about papers that a sample can support: some papers are more than others.</summary>
/// <param name="Kind">What it says.</param>
/// <param name="Winner">Who is not excluded so.</param>
/// <param name="Loser">Who stays behind them.</param>
/// <param name="Excluded">Who has gone before, in ballot-paper order; empty for <see cref="AuditAssertionKind.NeverBefore"/>.</param>
/// <param name="For">Papers that count for it.</param>
/// <param name="Against">Papers that count against it: fewer.</param>
public sealed record AuditAssertion(AuditAssertionKind Kind, int Winner, int Loser, ImmutableArray<int> Excluded, long For, long Against)
{
    /// <summary>Who has gone before, in ballot-paper order.</summary>
    public ImmutableArray<int> Excluded { get => _excluded; init => _excluded = value; }
    readonly ValueArray<int> _excluded = Excluded;

    /// <summary>By how many papers it is true.</summary>
    public long Lead => For - Against;
}

/// <summary>Kinds of statement.</summary>
/// <remarks>After M. Blom, P. J. Stuckey and V. Teague, "RAIRE: Risk-Limiting Audits for IRV Elections" (2019): NEB, not eliminated before, and NEN, not eliminated next.</remarks>
public enum AuditAssertionKind
{
    /// <summary>The winner is never excluded before the loser: more papers name the winner first than name the loser before the winner.</summary>
    NeverBefore,

    /// <summary>When exactly the excluded have gone, the winner has more votes than the loser and so is not excluded next.</summary>
    NotNext,
}
