using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>What verifications came to, as a report: the answer first, then what was compared with what, then what differs.</summary>
internal static class VerificationReport
{
    const int ListedAtMost = 10;

    /// <summary>The report of published results held against counts.</summary>
    /// <param name="verifications">One of each contest.</param>
    /// <param name="words">How settings are named to whoever reads it.</param>
    public static Report Of(ImmutableArray<Verification> verifications, SettingNames words) => Of(
        verifications[0].Comparison.Result.Contest.Title,
        verifications.Any(each => each.Comparison.Result.Contest.IsRehearsal),
        [.. verifications.SelectMany(each => each.Inputs).Distinct()],
        [.. verifications.Select(each => Part(each, words))]);

    /// <summary>The report of sheets looked at by themselves.</summary>
    public static Report Of(ImmutableArray<InspectedSheet> sheets) => Of(sheets[0].Title ?? sheets[0].File, isRehearsal: false, [], [.. sheets.Select(Part)]);

    static Report Of(string title, bool isRehearsal, ImmutableArray<InputFile> files, ImmutableArray<(ImmutableArray<SheetFact> Facts, ReportSection Section)> parts)
    {
        var report = new Report { Title = English.VerificationOf(title), Rehearsal = isRehearsal ? English.MadeUp : null, Files = files, Sections = [] };
        return parts is [var only] ? (report with { Facts = only.Facts }).About([only.Section])
            : report.About(parts.Select(part => part.Section with { Parts = part.Section.Parts.Add(new ReportList([.. part.Facts.Select(fact => $"{fact.Name}: {fact.Text}")])) }));
    }

    /// <summary>What was compared with what, and how it was read.</summary>
    static IEnumerable<SheetFact> Facts(Verification verification)
    {
        yield return new(English.PublishedLabel, verification.File);
        yield return new(English.Rule, English.RuleOf(verification.Comparison.Result.Rule, verification.RuleByDefault));
        foreach (var note in verification.Notes)
            yield return new(English.RemarkLabel, note);
        foreach (var reading in English.Reading(verification.Comparison, verification.Lots))
            yield return new(English.ReadLabel, reading);
        foreach (var part in verification.NotCompared)
            yield return new(English.NotComparedLabel, part);
    }

    static (ImmutableArray<SheetFact>, ReportSection) Part(Verification verification, SettingNames words)
    {
        ImmutableArray<string> all = [.. verification.Values.Select(English.Difference), .. verification.Comparison.Differences.Select(difference => English.Difference(verification, difference))];
        ImmutableArray<string> further = all.Length < 2 || verification.Comparison.Exchanged is not null ? []
            : [.. all.Skip(1).Take(ListedAtMost), .. all.Length - 1 > ListedAtMost ? [English.MoreDifferences(all.Length - 1 - ListedAtMost).In(words)] : Array.Empty<string>()];
        return ([.. Facts(verification)], new ReportSection(verification.Comparison.Result.Contest.Title,
        [
            new ReportParagraph(English.Verdict(verification)) { IsAnswer = true },
            .. English.Extent(verification).Select(sentence => new ReportParagraph(sentence)),
        ])
        {
            Sections =
            [
                .. further.IsEmpty ? Array.Empty<ReportSection>() : [new ReportSection(English.FurtherDifferences, [new ReportList(further)])],
                .. verification.Explanation is not { } explanation ? Array.Empty<ReportSection>() : [new ReportSection(English.ExplanationHeading, [new ReportList([.. English.Explanation(explanation)])])],
            ],
        });
    }

    static (ImmutableArray<SheetFact>, ReportSection) Part(InspectedSheet sheet)
    {
        var found = sheet.Findings;
        ImmutableArray<SheetFact> facts =
        [
            new(English.PublishedLabel, sheet.File),
            .. found.Rule is { } rule ? [new(English.Rule, English.RuleOf(rule, byDefault: false))] : Array.Empty<SheetFact>(),
            .. sheet.Notes.Select(note => new SheetFact(English.RemarkLabel, note)),
            new(English.ValidLabel, English.Figure(found.Valid)),
            new(English.QuotaLabel, English.Quota(found)),
            .. found.Elected.IsEmpty ? Array.Empty<SheetFact>() : [new(English.ElectedShort, English.Elections(sheet))],
        ];
        return (facts, new ReportSection(sheet.Title ?? sheet.File, [new ReportParagraph(English.Verdict(sheet)) { IsAnswer = true }, new ReportParagraph(English.WithoutBallots)])
        {
            Sections =
            [
                .. found.Findings.GroupBy(finding => finding.Certainty).Select(same => new ReportSection(English.Certainty(same.Key), [new ReportList([.. same.Select(finding => English.Finding(sheet, finding))])])),
                new ReportSection(English.NotCheckedHeading, [new ReportList([.. found.Gaps.Select(English.Gap)])]),
            ],
        });
    }
}
