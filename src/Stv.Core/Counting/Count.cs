using System.Collections.Immutable;

namespace Stv;

/// <summary>Counting a contest.</summary>
public static class Count
{
    /// <summary>Counts a contest under a rule. The same contest, rule and lots give the same outcome always and everywhere.</summary>
    /// <param name="contest">What is to be counted.</param>
    /// <param name="rule">How.</param>
    /// <param name="lots">What is left to chance, or null for <see cref="Lots.None"/>.</param>
    /// <returns><see cref="Counted"/> with the result, or <see cref="LotNeeded"/> with the tie that stands in its way.</returns>
    /// <exception cref="ArgumentException">The contest contradicts itself (seats below 1, an id used twice, papers that number other candidates) or the rule's choices do (<see cref="Rule.Check"/>).</exception>
    /// <exception cref="ElectionException">The contest is in order but cannot be counted like this: no valid paper, papers of a worth that the rule cannot carry, a recorded lot of this contest that fits no tie.</exception>
    public static CountOutcome Run(Contest contest, Rule rule, Lots? lots = null)
    {
        throw new System.Diagnostics.UnreachableException();
    }
}
