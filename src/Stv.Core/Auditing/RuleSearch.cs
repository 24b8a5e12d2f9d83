using System.Collections.Immutable;

namespace Stv;

/// <summary>Looks for a rule that reproduces a published sheet.</summary>
public static class RuleSearch
{
    const int MostDecimals = 9;

    static readonly ImmutableArray<string> QuotaForms = [.. Enum.GetValues<QuotaFormula>().Select(form => Choice.Kebab(form.ToString()))];

    /// <summary>Tries the claimed rule with every way in which the lots can fall, then every preset. Then it tries the claimed rule and the presets with other numbers or another quota, and last with both changed.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="claimed">The rule that the sheet is said to have been counted by.</param>
    /// <param name="sheet">The sheet, its rows those of the contest's candidates.</param>
    /// <param name="progress">Receives, after each rule, how many have been tried.</param>
    /// <returns>The first rule that reproduces every figure; else the first that does so with rounding; else the one that agrees longest. Null when nothing could be counted.</returns>
    public static RuleExplanation? Explain(Contest contest, Rule claimed, PublishedSheet sheet, IProgress<long>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(claimed);
        ArgumentNullException.ThrowIfNull(sheet);
        SheetComparison? best = null;
        var tried = 0;
        foreach (var rule in Rules(claimed, sheet))
        {
            var verified = Verify(contest, rule, sheet);
            progress?.Report(++tried);
            if (verified is not { } comparison)
                continue;
            if (best is null || IsBetter(comparison, best))
                best = comparison;
            if (best.Verdict == SheetVerdict.Reproduced)
                break;
        }
        return best is null ? null : new RuleExplanation(best, tried);
    }

    /// <summary>The rules that are tried, in their order.</summary>
    /// <param name="claimed">The rule that the sheet is said to have been counted by.</param>
    /// <param name="sheet">The sheet.</param>
    public static ImmutableArray<Rule> Rules(Rule claimed, PublishedSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(claimed);
        ArgumentNullException.ThrowIfNull(sheet);
        return [.. Candidates(claimed, Places(sheet)).DistinctBy(Key).Where(rule => rule.Check().IsEmpty)];
    }

    static SheetComparison? Verify(Contest contest, Rule rule, PublishedSheet sheet)
    {
        try
        {
            return SheetVerification.Best(contest, rule, Lots.None, sheet, SheetAudit.CompareInPassing);
        }
        catch (ElectionException)
        {
            // A rule that cannot count these papers cannot have made the sheet.
            return null;
        }
    }

    static bool IsBetter(SheetComparison a, SheetComparison b) => a.Verdict != b.Verdict ? a.Verdict < b.Verdict
        : a.Reach != b.Reach ? a.Reach > b.Reach : a.Differences.Length < b.Differences.Length;

    /// <summary>Decimals of the sheet's figures.</summary>
    static int Places(PublishedSheet sheet) => sheet.Figures.Select(figure => figure.Votes.DecimalPlaces ?? MostDecimals).DefaultIfEmpty(0).Max();

    static IEnumerable<Rule> Candidates(Rule claimed, int places)
    {
        ImmutableArray<Rule> known = [claimed, .. Presets.All.Select(preset => preset.Rule)];
        // The sheet's own decimals come first. Fewer cannot give its figures; more give them only by rounding.
        ImmutableArray<int> decimals = [.. Enumerable.Range(0, MostDecimals + 1).OrderBy(number => number < places ? 2 * MostDecimals - number : number)];
        foreach (var rule in known)
            yield return rule;
        // Votes that are counted once have neither decimals nor a quota, and papers that are compared by quotients no other ones.
        known = [.. known.Where(rule => rule is not (PluralityRule or QuotientRule))];
        foreach (var rules in new ImmutableArray<Rule>[] { [.. known.Take(claimed is PluralityRule or QuotientRule ? 0 : 1)], known })
        {
            foreach (var rule in rules)
                foreach (var number in decimals)
                    yield return Counted(rule, number);
            foreach (var rule in rules)
                foreach (var form in QuotaForms)
                    yield return rule.With("quota", form);
        }
        foreach (var rule in known)
            foreach (var form in QuotaForms)
                yield return Counted(rule, decimals[0]).With("quota", form);
    }

    static Rule Counted(Rule rule, int decimals) => rule is WholeVoteRule ? rule : rule.With("numbers", $"{decimals} decimals");

    static string Key(Rule rule) => rule.Id + string.Concat(rule.WithoutOrderedDraw.Choices.Select(choice => $"\n{choice.Value}"));
}
