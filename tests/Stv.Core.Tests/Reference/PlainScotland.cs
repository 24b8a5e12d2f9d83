using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>The Scottish Local Government Elections Order 2007, Schedule 1, rules 45 to 52, with as many decimal places as one likes.</summary>
sealed class PlainScotland(SmallElection election, int places = 5) : PlainGregory(election)
{
    /// <summary>Art. 2: a next available preference is recorded consecutively.</summary>
    protected override bool ClosesGaps => false;

    /// <summary>Rule 46: valid papers divided by one more than the places, fractions ignored, increased by one.</summary>
    protected override Fraction Quota(Fraction votes) => Cut(votes / new Fraction(Election.Seats + 1), places: 0) + Fraction.One;

    /// <summary>Rule 47(1): a number of votes that equals or exceeds the quota.</summary>
    protected override bool IsElected(Fraction votes, Fraction quota) => votes >= quota;

    /// <summary>Rule 48(3): surplus times the value when received, divided by the candidate's votes, to five places, any remainder ignored.</summary>
    protected override Fraction NewValue(Fraction value, Fraction surplus, Fraction votes) => Cut(value * surplus / votes, places);

    protected override Fraction Tally(Fraction votes) => votes;

    /// <summary>Rules 49(2), 49(3) and 51(2): the most recent preceding stage at which they were unequal, else by lot.</summary>
    protected override int BreakTie(ImmutableArray<int> tied, bool most) => BackwardsThenLot(tied, most);
}
