using System.Collections.Immutable;

namespace Stv;

/// <summary>Counts a contest again and compares the count with a published sheet.</summary>
public static class SheetVerification
{
    /// <summary>The count that agrees best with a sheet, among all ways in which the open lots can fall.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="lots">The lots that are settled; one that fits no tie is not used.</param>
    /// <param name="sheet">The sheet, its rows those of the contest's candidates.</param>
    /// <returns>The comparison; null when the reserved places cannot be filled, so that nothing is counted.</returns>
    /// <exception cref="ElectionException">The contest cannot be counted under the rule.</exception>
    public static SheetComparison? Verify(Contest contest, Rule rule, Lots lots, PublishedSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(lots);
        ArgumentNullException.ThrowIfNull(sheet);
        return WithFurther(rule, sheet, each => Best(contest, each, lots, sheet, SheetAudit.Compare));
    }

    /// <summary>The count and the way to read a file that agree best: the first that is reproduced, else the one with the fewest wrong figures.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="lots">The lots that are settled; one that fits no tie is not used.</param>
    /// <param name="readings">The ways to read the file, the likeliest first; at least one.</param>
    /// <returns>The comparison, whose sheet is the reading taken; null when nothing is counted.</returns>
    /// <exception cref="ElectionException">The contest cannot be counted under the rule.</exception>
    public static SheetComparison? Verify(Contest contest, Rule rule, Lots lots, ImmutableArray<PublishedSheet> readings)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(lots);
        return WithFurther(rule, readings[0], each => Best(contest, each, lots, readings[0], (result, _) => Best(result, readings)));
    }

    /// <summary>Where the rule leaves it open whether one transfer more is made when the last place is filled, and the sheet may show it: with that transfer, if it agrees better.</summary>
    static SheetComparison? WithFurther(Rule rule, PublishedSheet sheet, Func<Rule, SheetComparison?> compare)
    {
        var best = compare(rule);
        if (best is not { Verdict: SheetVerdict.Differs } || sheet.Stages.Length <= best.Result.Stages.Length || rule is not StagedRule { FurtherTransfers.Value: FurtherTransfers.NotRequired } staged)
            return best;
        var further = compare(staged with { FurtherTransfers = staged.FurtherTransfers with { Value = FurtherTransfers.One } });
        return further is not null && further.Wrong < best.Wrong ? further : best;
    }

    static SheetComparison Best(CountResult result, ImmutableArray<PublishedSheet> readings)
    {
        var best = SheetAudit.Compare(result, readings[0]);
        foreach (var sheet in readings.Skip(1))
        {
            if (best.Verdict != SheetVerdict.Differs)
                break;
            if (SheetAudit.Compare(result, sheet) is var other && (other.Verdict != SheetVerdict.Differs || other.Wrong < best.Wrong))
                best = other;
        }
        return best;
    }

    /// <summary>The count that agrees best, as some way to compare sees it; null when nothing is counted.</summary>
    internal static SheetComparison? Best(Contest contest, Rule rule, Lots lots, PublishedSheet sheet, Func<CountResult, PublishedSheet, SheetComparison> compare)
    {
        SheetComparison? best = null;
        foreach (var counted in Count.Ends(contest, rule, lots).OfType<Counted>())
        {
            var comparison = compare(counted.Result, sheet);
            if (best is null || comparison.Wrong < best.Wrong || comparison.Wrong == best.Wrong && comparison.Reach > best.Reach)
                best = comparison;
            if (best.Verdict != SheetVerdict.Differs)
                break;
        }
        return best;
    }
}
