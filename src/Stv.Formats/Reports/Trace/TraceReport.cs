using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Where a paper lay, and where a candidate's votes came from and went.</summary>
internal static class TraceReport
{
    /// <summary>A paper's way through a count.</summary>
    /// <param name="inputs">The files that were read.</param>
    /// <param name="result">The count.</param>
    /// <param name="trace">The paper's way.</param>
    /// <param name="paper">Where the paper stands, and what it says.</param>
    public static Report Of(ImmutableArray<InputFile> inputs, CountResult result, PaperTrace trace, string paper) => Begin(inputs, result, English.PaperTraced(result), new SheetFact(English.PaperLabel, paper)) with
    {
        Sections =
        [
            new ReportSection(English.StageByStage,
            [
                trace.Stages.IsEmpty ? new ReportParagraph(English.InvalidPaper) : new ReportList(
                [
                    .. trace.Stages.Select(stage => AtStage(stage.Number, $"{English.Action(result, result.Stages[stage.Number - 1])}: {(stage.Moved || stage.Number == 1 ? "" : "still ")}{English.Lay(result, stage)}")),
                ]),
            ]),
        ],
    };

    /// <summary>A candidate's votes.</summary>
    /// <param name="inputs">The files that were read.</param>
    /// <param name="result">The count.</param>
    /// <param name="trace">Where they came from and went.</param>
    public static Report Of(ImmutableArray<InputFile> inputs, CountResult result, CandidateTrace trace)
    {
        var firsts = result.Rule is PluralityRule ? English.VotesOf(trace.FirstPreferences) : $"{English.Figure(trace.FirstPreferences)} first preferences";
        SheetFact[] about =
        [
            new(English.Candidate, $"{result.Contest.Candidates[trace.Candidate].Name}, {English.Fared(result, trace.Candidate)}"),
            new(English.AtTheEnd, English.VotesOf(trace.Final)),
        ];
        return Begin(inputs, result, English.VotesTraced(result, trace.Candidate), about) with
        {
            Sections =
            [
                Listed(English.ReceivedHeading, [AtStage(1, firsts), .. trace.Received.Select(receipt => AtStage(receipt.Stage, English.Received(result, receipt)))]),
                .. trace.Gave.IsEmpty ? Array.Empty<ReportSection>() : [Listed(English.GaveAway, trace.Gave.Select(gave => AtStage(gave.Stage, English.Gave(result, gave))))],
                .. trace.ByFirstPreference.Any(votes => votes != Votes.Zero) ? [new ReportSection(English.ByFirstPreference, [ByFirstPreference(result, trace)])] : Array.Empty<ReportSection>(),
            ],
        };
    }

    static ReportTable ByFirstPreference(CountResult result, CandidateTrace trace) => new(
        English.ByFirstPreferenceCaption,
        [new ReportHeading(English.FirstPreferenceOf), new ReportHeading(English.VotesLabel)],
        [.. trace.ByFirstPreference.Index().Where(each => each.Item != Votes.Zero).Select(each => new ReportRow([result.Contest.Candidates[each.Index].Name, English.Figure(each.Item)]))]);

    static Report Begin(ImmutableArray<InputFile> inputs, CountResult result, string title, params IEnumerable<SheetFact> about) => new()
    {
        Title = title,
        Rehearsal = result.Contest.IsRehearsal ? English.MadeUp : null,
        Facts = [new SheetFact(English.Rule, English.RuleOf(result.Rule, byDefault: false)), .. about],
        Files = inputs,
        Sections = [],
    };

    static ReportSection Listed(string heading, IEnumerable<string> sentences) => new(heading, [new ReportList([.. sentences])]);

    static string AtStage(int number, string words) => $"{English.StageNumber(number)}: {words}";
}
