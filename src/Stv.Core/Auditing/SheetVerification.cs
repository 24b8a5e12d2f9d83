using System.Collections.Immutable;

namespace Stv;

/// <summary>Counts a contest again and compares the count with a published sheet.</summary>
public static class SheetVerification
{
    /// <summary>The count that agrees best with a sheet, of those that the lots allow which nothing settles.</summary>
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
        return Best(contest, rule, lots, sheet, SheetAudit.Compare);
    }

    /// <summary>The count that agrees best, as some way to compare sees it; null when nothing is counted.</summary>
    internal static SheetComparison? Best(Contest contest, Rule rule, Lots lots, PublishedSheet sheet, Func<CountResult, PublishedSheet, SheetComparison> compare)
    {
        SheetComparison? best = null;
        foreach (var counted in LotBranches.Of(contest, rule, lots).OfType<Counted>())
        {
            var comparison = compare(counted.Result, sheet);
            if (best is null || comparison.Reach > best.Reach || comparison.Reach == best.Reach && comparison.Differences.Length < best.Differences.Length)
                best = comparison;
            if (best.Verdict != SheetVerdict.Differs)
                break;
        }
        return best;
    }
}
