using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>Where every paper of a count lay at the end of every stage, as CSV: a row for each different ranking with its number, a column for each stage.</summary>
internal static class PaperTable
{
    /// <summary>What a paper without a further preference gives to.</summary>
    const string NonTransferable = "non-transferable";

    /// <summary>Whether there can be such a table.</summary>
    public static bool CanBe(CountResult result) => !result.Unopposed && PaperTrace.CanTrace(result.Rule);

    /// <summary>The table as UTF-8 with <c>\n</c>. A cell tells with whom the paper lay and what it gave them, several parted by <c> + </c>; it is empty for a paper that does not count.</summary>
    /// <param name="result">A count of which there can be one.</param>
    public static byte[] Format(CountResult result)
    {
        var (contest, ballots) = (result.Contest, result.Contest.Ballots.Sorted());
        var sections = contest.College?.Sections;
        var text = new StringBuilder();
        Row(text,
        [
            "count", .. ballots.HasWeights ? ["weight"] : Array.Empty<string>(), .. sections is null ? Array.Empty<string>() : [RankingWriter.SectionHeading], "ranking",
            .. result.Stages.Select(stage => string.Create(CultureInfo.InvariantCulture, $"stage {stage.Number}")),
        ]);
        for (var group = 0; group < ballots.Groups; group++)
        {
            var trace = PaperTrace.Of(result, ballots.Paper(group));
            Row(text,
            [
                ballots.Count(group).ToString(CultureInfo.InvariantCulture),
                .. ballots.HasWeights ? [ballots.Worth(group).ToString()] : Array.Empty<string>(),
                .. sections is { } college ? [college[ballots.Section(group)].Id] : Array.Empty<string>(),
                RankingWriter.Ranking(contest, ballots.Paper(group)),
                .. trace.Stages.IsEmpty ? result.Stages.Select(_ => "") : trace.Stages.Select(stage => string.Join(" + ", stage.Gives.Select(part => $"{(part.Candidate is { } candidate ? contest.Candidates[candidate].Name : NonTransferable)} {part.Votes}"))),
            ]);
        }
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    static void Row(StringBuilder text, IEnumerable<string> cells) => text.AppendJoin(',', cells.Select(CsvCell.Of)).Append('\n');
}
