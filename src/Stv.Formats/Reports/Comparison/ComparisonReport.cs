using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Several ways to count the same papers side by side: who is elected where, and where each parts from the first.</summary>
internal static class ComparisonReport
{
    /// <summary>The report.</summary>
    /// <param name="title">Title of the election or contest.</param>
    /// <param name="inputs">The files that were read.</param>
    /// <param name="contests">What each way came to, contest by contest; at least one of each.</param>
    public static Report Of(string title, ImmutableArray<InputFile> inputs, ImmutableArray<ImmutableArray<VariantOutcome>> contests) => new Report
    {
        Title = English.Compared(title),
        Rehearsal = contests.Any(outcomes => outcomes[0].Variant.Contest.IsRehearsal) ? English.MadeUp : null,
        Files = inputs,
        Sections = [],
    }.About(contests.Select(Contest));

    static ReportSection Contest(ImmutableArray<VariantOutcome> outcomes)
    {
        var contest = outcomes[0].Variant.Contest;
        ImmutableArray<string> parting =
        [
            .. outcomes.Where(outcome => outcome.Variant.Rule is PluralityRule).Select(older => $"{older.Variant.Name} is {English.NotTransferable}."),
            .. outcomes.Where(outcome => outcome.Result is null || outcome.Elected.Length > 1).Select(English.Elected),
            .. outcomes.Skip(1).Select(other => string.Join(' ', English.Parting(outcomes[0], other))).Where(sentences => sentences.Length > 0),
        ];
        return new ReportSection(contest.Title, [new ReportParagraph(English.SizeOf(contest))])
        {
            Sections =
            [
                new ReportSection(English.ElectedShort, [Table(contest, outcomes)]),
                .. parting.IsEmpty ? Array.Empty<ReportSection>() : [new ReportSection(English.WhereCountsPart, [new ReportList(parting)])],
            ],
        };
    }

    static ReportTable Table(Contest contest, ImmutableArray<VariantOutcome> outcomes) => new(
        English.ElectedByEach(contest),
        [new ReportHeading(English.Candidate), .. outcomes.Select(outcome => new ReportHeading(outcome.Variant.Name))],
        [.. ElectedAnywhere(outcomes).Select(person => new ReportRow([contest.Candidates[person].Name, .. outcomes.Select(outcome => Place(outcome, person))]))]);

    /// <summary>Everybody who is elected in any way, in ballot-paper order.</summary>
    internal static IEnumerable<int> ElectedAnywhere(ImmutableArray<VariantOutcome> outcomes) => outcomes.SelectMany(outcome => outcome.Elected).SelectMany(elected => elected).Distinct().Order();

    /// <summary>A candidate's place in the order of election, or a question mark where lots decide.</summary>
    internal static string Place(VariantOutcome outcome, int person)
    {
        var ways = outcome.Elected.Count(people => people.Contains(person));
        return ways == 0 ? "-" : ways < outcome.Elected.Length ? "?" : outcome.Result!.Candidates[person].Order is { } order ? English.Ordinal(order) : "yes";
    }
}
