using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>Where a paper lay, and where a candidate's votes came from and went, as text.</summary>
public static class TraceText
{
    /// <summary>A paper's way through a count.</summary>
    /// <param name="result">The count.</param>
    /// <param name="trace">The paper's way.</param>
    /// <param name="paper">What the paper is called, and what it says.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(CountResult result, PaperTrace trace, string paper, int width = TextSheet.DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(trace);
        var text = Begin(result, width);
        text.Paragraph("Paper  ", paper, width);
        text.Append('\n');
        if (trace.Stages.IsEmpty)
            text.Paragraph("", "The paper is invalid under this rule and is not counted.", width);
        foreach (var stage in trace.Stages)
            text.Paragraph(Stage(stage.Number), $"{English.Action(result, result.Stages[stage.Number - 1])}: {(stage.Moved || stage.Number == 1 ? "" : "still ")}{English.Lay(result, stage)}", width);
        return text.ToString();
    }

    /// <summary>A candidate's votes.</summary>
    /// <param name="result">The count.</param>
    /// <param name="trace">Where they came from and went.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(CountResult result, CandidateTrace trace, int width = TextSheet.DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(trace);
        var text = Begin(result, width);
        text.Paragraph("Candidate  ", $"{result.Contest.Candidates[trace.Candidate].Name}, {English.Fared(result, trace.Candidate)}", width);
        text.Append("\nReceived\n");
        text.Paragraph("  ", result.Rule is PluralityRule ? English.VotesOf(trace.FirstPreferences) : $"{English.Figure(trace.FirstPreferences)} first preferences", width);
        foreach (var receipt in trace.Received)
            text.Paragraph($"  {Stage(receipt.Stage)}", English.Received(result, receipt), width);
        if (!trace.Gave.IsEmpty)
            text.Append("\nGave\n");
        foreach (var gave in trace.Gave)
            text.Paragraph($"  {Stage(gave.Stage)}", English.Gave(result, gave), width);
        text.Append('\n');
        text.Paragraph("", $"At the end: {English.VotesOf(trace.Final)}.", width);
        if (trace.ByFirstPreference.Any(votes => votes != Votes.Zero))
            text.Append("\nOf these, from papers whose first preference is\n");
        foreach (var (candidate, votes) in trace.ByFirstPreference.Index().Where(each => each.Item != Votes.Zero))
            text.Paragraph("  ", $"{result.Contest.Candidates[candidate].Name}: {English.Figure(votes)}", width);
        return text.ToString();
    }

    static StringBuilder Begin(CountResult result, int width)
    {
        var text = new StringBuilder();
        text.Title(result.Contest.Title, width);
        text.Paragraph("Rule  ", English.RuleOf(result.Rule, byDefault: false), width);
        return text;
    }

    static string Stage(int number) => string.Create(CultureInfo.InvariantCulture, $"Stage {number}: ");
}
