using System.Collections.Immutable;

namespace Stv;

/// <summary>Counts a contest again and compares the count with a published sheet.</summary>
public static class SheetVerification
{
    /// <summary>As many readings of a file are held against a count in every way.</summary>
    const int NearReadings = 3;

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
        var (best, rival) = (SheetAudit.Compare(result, readings[0]), (SheetComparison?)null);
        if (best.Verdict == SheetVerdict.Reproduced)
            return best;
        // Most readings are far off, and no convention helps them: the nearest are looked at closely.
        var near = readings.Skip(1).Where(sheet => !BeginsOtherwise(result, sheet)).Select(sheet => SheetAudit.CompareInPassing(result, sheet)).OrderBy(other => other.Verdict).ThenBy(other => other.Wrong).Take(NearReadings);
        foreach (var other in near.Select(passing => passing.Verdict == SheetVerdict.Differs ? SheetAudit.Compare(result, passing.Sheet) : passing))
            if (IsBetter(other, best))
                (best, rival) = (other, null);
            else if (best.Verdict == SheetVerdict.Differs && other.Wrong == best.Wrong && !Places(other).Intersect(Places(best)).Any())
                rival ??= other;
        return best.Verdict == SheetVerdict.Differs ? best with { Rival = rival } : best;
    }

    /// <summary>Whether most first preferences are others by a vote or more: every convention shows these alike.</summary>
    static bool BeginsOtherwise(CountResult result, PublishedSheet sheet)
    {
        var first = sheet.Stages[0].Candidates.Index().Where(cell => cell.Item.Total is not null).ToList();
        return !result.Stages.IsEmpty && 2 * first.Count(cell => cell.Item.Total!.Votes.Value - result.Stages[0].Totals[cell.Index].Value is var off && (off >= Fraction.One || off <= Fraction.Zero - Fraction.One)) > first.Count;
    }

    /// <summary>What is reproduced is better than what is reproduced as rounded, and that than what differs; then whatever has fewer wrong figures.</summary>
    static bool IsBetter(SheetComparison a, SheetComparison b) => a.Verdict != b.Verdict ? a.Verdict < b.Verdict : a.Verdict == SheetVerdict.Differs && a.Wrong < b.Wrong;

    /// <summary>The figures that differ, with their rows: how a row is parted into cells is a matter of the reading.</summary>
    static HashSet<(int Row, Votes Votes)> Places(SheetComparison comparison) => [.. comparison.Differences.Select(difference => difference.Published).OfType<PublishedFigure>().Select(figure => (figure.Row, figure.Votes))];

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
