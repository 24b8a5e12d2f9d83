using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>The weighted inclusive Gregory method by its definition: an exact quota that must be exceeded, values that are never rounded.</summary>
sealed class PlainWigm(SmallElection election) : PlainGregory(election)
{
    protected override bool ClosesGaps => true;

    protected override Fraction Quota(Fraction votes) => votes / new Fraction(Election.Seats + 1);

    protected override bool IsElected(Fraction votes, Fraction quota) => votes > quota;

    protected override Fraction NewValue(Fraction value, Fraction surplus, Fraction votes) => value * surplus / votes;

    protected override Fraction Tally(Fraction votes) => votes;

    protected override int BreakTie(ImmutableArray<int> tied, bool most) => BackwardsThenLot(tied, most);
}
