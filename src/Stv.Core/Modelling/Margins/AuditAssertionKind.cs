namespace Stv;

/// <summary>Kinds of statement.</summary>
/// <remarks>After M. Blom, P. J. Stuckey and V. Teague, "RAIRE: Risk-Limiting Audits for IRV Elections" (2019): NEB, not eliminated before, and NEN, not eliminated next.</remarks>
public enum AuditAssertionKind
{
    /// <summary>The winner is never excluded before the loser: more papers name the winner first than name the loser before the winner.</summary>
    NeverBefore,

    /// <summary>When exactly the excluded have gone, the winner has more votes than the loser and so is not excluded next.</summary>
    NotNext,
}
