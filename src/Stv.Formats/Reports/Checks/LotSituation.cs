using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>What to show before a lot is drawn: who is tied, how they stood, and what hangs on the lot.</summary>
internal static class LotSituation
{
    /// <summary>The situation as lines that end in <c>\n</c>.</summary>
    /// <param name="needed">Where the count stopped.</param>
    /// <param name="stakes">What hangs on the lot.</param>
    /// <param name="width">Columns of letters to fill.</param>
    /// <param name="before">What stands before the first sentence.</param>
    public static string Format(LotNeeded needed, LotStakes stakes, int width, string before = "")
    {
        var (tie, result) = (needed.Tie, needed.SoFar);
        var contest = result.Contest;
        var text = new StringBuilder();
        text.Paragraph("", string.Create(CultureInfo.InvariantCulture, $"{before}{contest.Title} cannot be counted beyond stage {result.Stages.Length} without a lot."), width);
        text.Paragraph("", English.Tie(result, tie, result.Stages.Length), width);
        text.Append("\nVotes at the end of each stage\n");
        foreach (var candidate in tie.Candidates)
            text.Paragraph($"  {contest.Candidates[candidate].Name} (number {contest.Candidates[candidate].Id}): ", string.Join(", ", result.Stages.Select(stage => English.Figure(stage.Totals[candidate]))), width);
        text.Append('\n');
        text.Paragraph("", English.Stakes(contest, stakes), width);
        return text.ToString();
    }

    /// <summary>The question on whom the lot fell.</summary>
    /// <param name="purpose">What the lot decides.</param>
    public static string Question(TiePurpose purpose) =>
        $"Draw the lot now. Who was drawn ({purpose switch { TiePurpose.Exclude => "excluded", TiePurpose.Elect => "elected", TiePurpose.RoundUp => "given the paper", _ => "whose surplus goes first" }})?";
}
