using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>The Proportional Representation Foundation's reference WIGM rule.</summary>
sealed class PlainWigmPrf(SmallElection election) : PlainGregory(election)
{
    protected override bool ClosesGaps => true;

    /// <summary>B.3: the surplus of a candidate who is elected is transferred, be it 0.</summary>
    protected override bool TransfersEmptySurplus => true;

    /// <summary>B.4, D.3: whether the count is complete is tested between a defeat and its transfer.</summary>
    protected override bool FillsBeforeTransfer => true;

    /// <summary>A.1, D.4: votes divided by one more than the seats, cut off at four places, plus 0.0001.</summary>
    protected override Fraction Quota(Fraction votes) => Cut(votes / new Fraction(Election.Seats + 1), places: 4) + new Fraction(1, 10_000);

    protected override bool IsElected(Fraction votes, Fraction quota) => votes >= quota;

    /// <summary>B.3, D.4: the product is cut off at four places before the division, and the quotient again.</summary>
    protected override Fraction NewValue(Fraction value, Fraction surplus, Fraction votes) => Cut(Cut(value * surplus, places: 4) / votes, places: 4);

    protected override Fraction Tally(Fraction votes) => Cut(votes, places: 4);

    /// <summary>D.1: by an order of all candidates made before the count, without looking back.</summary>
    protected override int BreakTie(ImmutableArray<int> tied, bool most) => Election.DeclaredOrder.First(tied.Contains);
}
