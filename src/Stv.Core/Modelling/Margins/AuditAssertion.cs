using System.Collections.Immutable;

namespace Stv;

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
