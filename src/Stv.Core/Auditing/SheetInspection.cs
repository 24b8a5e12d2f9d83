using System.Collections.Immutable;

namespace Stv;

/// <summary>Looks at a published sheet by itself, without the ballots.</summary>
public static class SheetInspection
{
    /// <summary>Finds out what a sheet shows by itself: whether it adds up, whether the quota follows, who was elected when, and whether surpluses and exclusions follow from the figures.</summary>
    /// <param name="readings">Every way to read the sheet, the likeliest first; at least one. The one in which most sums come out is taken.</param>
    /// <param name="rule">The rule that it was counted by; null when nobody says.</param>
    /// <param name="seats">Places to be filled, from 1; null when nobody says.</param>
    public static SheetFindings Inspect(ImmutableArray<PublishedSheet> readings, Rule? rule, int? seats)
    {
        if (readings.IsDefaultOrEmpty)
            throw new ArgumentException("There is no sheet.", nameof(readings));
        if (seats is { } places)
            ArgumentOutOfRangeException.ThrowIfLessThan(places, 1, nameof(seats));
        var all = readings.Select(sheet => Inspect(sheet, rule, seats)).ToList();
        return all.Where(findings => 2 * findings.Sums >= all[0].Sums)
            .OrderBy(findings => BeginsAgain(findings.Sheet))
            .ThenBy(findings => new Fraction(findings.Wrong, Math.Max(1, findings.Sums)))
            .ThenBy(findings => findings.Findings.Count(finding => finding.Certainty != FindingCertainty.Remark))
            .ThenByDescending(findings => findings.Sums).First();
    }

    /// <summary>Whether the first preferences come again: a page that shows each stage and then the whole count was read as one long count.</summary>
    static bool BeginsAgain(PublishedSheet sheet)
    {
        var moved = sheet.Stages.Skip(1).SkipWhile(stage => Figures(stage).SequenceEqual(Figures(sheet.Stages[0])));
        return moved.Any(stage => Figures(stage).SequenceEqual(Figures(sheet.Stages[0])));
    }

    static IEnumerable<Fraction?> Figures(PublishedStage stage) => stage.Candidates.Select(cell => cell.Total?.Votes.Value);

    static SheetFindings Inspect(PublishedSheet sheet, Rule? rule, int? seats)
    {
        var precision = new SheetPrecision(sheet, rule);
        var ledger = SheetLedger.Of(sheet, precision);
        var additions = new SheetAdditions(sheet, ledger, precision);
        var valid = Valid(sheet, ledger);
        var quota = new SheetQuota(sheet, ledger, rule, seats, valid);
        var findings = additions.Findings().ToList();
        findings.AddRange(quota.Findings(sheet));
        var course = quota.Value is { } votes && HasCourse(sheet, rule, seats) ? new SheetCourse(sheet, ledger, rule as StagedRule, seats, votes, precision.LastPlace) : null;
        if (course is { IsStaged: true })
            findings.AddRange([.. course.Findings, .. Fates(sheet, course, seats)]);
        return new SheetFindings
        {
            Sheet = sheet,
            Rule = rule,
            Seats = seats,
            Valid = valid,
            Quota = quota.Value,
            QuotaFrom = quota.From,
            Elected = course is { IsStaged: true } ? course.Elected : [],
            Findings = [.. findings.OrderBy(finding => finding.Stage ?? 0).ThenBy(finding => finding.Kind)],
            Gaps = [.. Gaps(additions, rule, seats, quota, course)],
            Sums = additions.Count,
            Rounded = additions.Rounded,
            Wrong = additions.Wrong,
        };
    }

    static Votes Valid(PublishedSheet sheet, SheetLedger ledger) => ledger.Columns.FirstOrDefault(column => column.Due != Votes.Zero)?.Due
        ?? SheetTerm.Sum(ledger.Candidates(0)) + (sheet.Stages[0].NonTransferable.Total?.Votes ?? Votes.Zero);

    /// <summary>Whether it is a count of one surplus or exclusion after another with one quota.</summary>
    static bool HasCourse(PublishedSheet sheet, Rule? rule, int? seats) => rule switch
    {
        null => true,
        StagedRule { QuotaRevision.Value: QuotaRevision.Never, Winners.Value: WinnersPerStage.AllWhoReach, SurplusOrder.Value: not SurplusOrder.AllTogether, Election.Value: ElectionTest.AtLeastQuota or ElectionTest.MoreThanQuota, UndeclaredWriteIns.Value: UndeclaredWriteIns.InTheirTurn } staged =>
            staged.SinglePlace.Value == SinglePlace.AsAnyOther || seats > 1,
        _ => false,
    } && sheet.Stages.Select(stage => stage.Quota?.Votes).OfType<Votes>().Distinct().Count() <= 1;

    /// <summary>Whom the sheet calls elected, held against its figures.</summary>
    static IEnumerable<SheetFinding> Fates(PublishedSheet sheet, SheetCourse course, int? seats)
    {
        if (course.Elected.Length != seats)
            yield break;
        foreach (var (candidate, fate) in sheet.Fates.Index())
            if (fate.Elected is { } said && said != course.Elected.Any(election => election.Candidate == candidate))
                yield return Wrong(candidate);
        foreach (var claim in sheet.Claims.Where(claim => claim.Elected != course.Elected.Any(election => election.Candidate == claim.Candidate)).DistinctBy(claim => claim.Candidate))
            if (sheet.Fates[claim.Candidate].Elected != claim.Elected)
                yield return Wrong(claim.Candidate);

        static SheetFinding Wrong(int candidate) => new() { Kind = SheetFindingKind.Fate, Certainty = FindingCertainty.Likely, Candidates = [candidate] };
    }

    static IEnumerable<SheetGap> Gaps(SheetAdditions additions, Rule? rule, int? seats, SheetQuota quota, SheetCourse? course)
    {
        yield return SheetGap.Ballots;
        yield return SheetGap.Papers;
        yield return SheetGap.Lots;
        if (!additions.HasRows)
            yield return SheetGap.Rows;
        if (additions.IsRestUnclear)
            yield return SheetGap.MeaningOfRest;
        else if (!additions.Uncovered.IsEmpty)
            yield return SheetGap.Columns;
        if (seats is null)
            yield return SheetGap.Places;
        if (course is not { IsStaged: true } && (seats is not null || quota.Value is not null))
            yield return SheetGap.Course;
        if (rule is null)
            yield return SheetGap.Rule;
    }
}
