using System.Collections.Immutable;

namespace Stv;

/// <summary>Compares published sheets with counts. Sheets differ in what they show. Every usual way of showing a count is tried, the simplest first, and the answer says which one fitted.</summary>
public static class SheetAudit
{
    static readonly ImmutableArray<SheetConventions> Known =
    [
        .. from byBatch in new[] { false, true }
           from excluded in Enum.GetValues<ExcludedShown>()
           from elected in Enum.GetValues<ElectedShown>()
           from rest in Enum.GetValues<RestShown>()
           select new SheetConventions { Rest = rest, Elected = elected, Excluded = excluded, ByBatch = byBatch },
    ];

    /// <summary>Compares a sheet with a count.</summary>
    /// <param name="result">The count.</param>
    /// <param name="sheet">The sheet, its rows those of the count's candidates.</param>
    /// <returns>The comparison under the conventions of the sheet that agrees best with the count.</returns>
    public static SheetComparison Compare(CountResult result, PublishedSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(sheet);
        var best = Best(result, sheet);
        return best.Verdict == SheetVerdict.Differs ? best with { Exchanged = Exchanged(best) } : best;
    }

    /// <summary>Compares a sheet with one of many counts, most of which cannot be its own. Gives up as soon as no conventions could help.</summary>
    internal static SheetComparison CompareInPassing(CountResult result, PublishedSheet sheet)
    {
        var plain = Roundings(result, sheet).Select(rounding => new SheetMatch(result, sheet, new SheetConventions { Rounding = rounding }).Compare()).Aggregate((a, b) => IsBetter(b, a) ? b : a);
        return plain.Verdict != SheetVerdict.Differs || sheet.Stages.Length <= result.Stages.Length && plain.Differences.Any(difference => IsOfContinuing(result, difference)) ? plain : Compare(result, sheet);
    }

    /// <summary>Whether a figure differs for a candidate who is neither elected nor excluded. All conventions show these alike.</summary>
    static bool IsOfContinuing(CountResult result, SheetDifference difference) =>
        difference is { Kind: SheetDifferenceKind.Figure, Candidate: { } candidate, Stage: { } stage } && !(result.Candidates[candidate].Stage <= stage);

    /// <summary>The comparison that agrees, or has the fewest wrong figures.</summary>
    static SheetComparison Best(CountResult result, PublishedSheet sheet)
    {
        SheetComparison? best = null;
        foreach (var rounding in Roundings(result, sheet))
            foreach (var conventions in Known)
            {
                var comparison = new SheetMatch(result, sheet, conventions with { Rounding = rounding }).Compare();
                if (best is null || IsBetter(comparison, best))
                    best = comparison;
                if (comparison.Verdict != SheetVerdict.Differs)
                    return comparison;
            }
        return best!;
    }

    static bool IsBetter(SheetComparison a, SheetComparison b) =>
        a.Wrong != b.Wrong ? a.Wrong < b.Wrong : a.Reach > b.Reach;

    /// <summary>The ways in which the figures may have been rounded, judging by their digits.</summary>
    internal static IEnumerable<FigureRounding> Roundings(CountResult result, PublishedSheet sheet)
    {
        yield return default;
        if (result.Unopposed)
            yield break;
        // A sheet that writes fractions has rounded nothing.
        if (sheet.Figures.Any(figure => figure.Votes.DecimalPlaces is null))
            yield break;
        var places = sheet.Figures.Select(figure => figure.Votes.DecimalPlaces!.Value).DefaultIfEmpty(0).Max();
        if (places < (result.ValidVotes.DecimalPlaces ?? int.MaxValue) || result.Stages.Any(stage => stage.Totals.Any(votes => votes.DecimalPlaces is null)))
        {
            yield return new FigureRounding(FigureRoundingKind.Nearest, places);
            yield return new FigureRounding(FigureRoundingKind.HalfEven, places);
            yield return new FigureRounding(FigureRoundingKind.Down, places);
        }
        var digits = sheet.Figures.Select(figure => figure.Votes).Where(votes => !votes.Value.IsWhole && votes.DecimalPlaces is not null).Select(SignificantDigits).DefaultIfEmpty(0).Max();
        if (digits is > 3 and < 9)
            yield return new FigureRounding(FigureRoundingKind.Significant, digits);
    }

    static int SignificantDigits(Votes votes) => votes.ToString().TrimStart('-').Replace(".", "", StringComparison.Ordinal).Trim('0').Length;

    /// <summary>The two candidates whose figures were swapped, where that explains every difference.</summary>
    static (int, int)? Exchanged(SheetComparison comparison)
    {
        var rows = comparison.Differences.Select(difference => difference.Candidate).Distinct().ToList();
        if (rows is not [{ } a, { } b] || comparison.Differences.Any(difference => difference.Kind is not (SheetDifferenceKind.Figure or SheetDifferenceKind.Elected or SheetDifferenceKind.StageOfFate)))
            return null;
        var exchanged = Best(comparison.Result, comparison.Sheet.Exchanged(a, b));
        return exchanged.Verdict != SheetVerdict.Differs || exchanged.Differences.All(difference => difference.Kind != SheetDifferenceKind.Figure) ? (a, b) : null;
    }
}
