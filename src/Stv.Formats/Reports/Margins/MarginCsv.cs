using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>How close counts were as CSV, a row a figure: papers that were found and proved, the changes found, and the gaps of the closest decisions.</summary>
internal static class MarginCsv
{
    /// <summary>The margins.</summary>
    public static string Format(ImmutableArray<MarginResult> margins) =>
        CsvTable.Format(["contest", "figure", "stage", "who", "other", "papers", "votes"], margins.SelectMany(Contest));

    static IEnumerable<string[]> Contest(MarginResult margin)
    {
        var contest = margin.Contest;
        if (margin.Found is { } found)
            yield return Row("found", "", "", "", found.Papers, "");
        if (margin.FoundByLot is { } byLot)
            yield return Row("found, by lot", "", "", "", byLot.Papers, "");
        yield return Row("proved, at least", "", "", "", margin.Least.Papers, "");
        foreach (var (name, other) in new[] { ("added", margin.Added), ("taken away", margin.Removed) })
        {
            if (other is null)
                continue;
            if (other.Found is { } sure)
                yield return Row($"{name}: found", "", "", "", sure.Papers, "");
            if (other.FoundByLot is { } lot)
                yield return Row($"{name}: found, by lot", "", "", "", lot.Papers, "");
            yield return Row($"{name}: proved, at least", "", "", "", other.Least, "");
        }
        foreach (var change in margin.Found?.Changes ?? [])
            yield return Row("change", "", English.Preferences(contest, change.From), English.Preferences(contest, change.To), change.Count, "");
        foreach (var decision in margin.Closest)
            yield return Row(JsonWords.Of(decision.Kind), decision.Stage.ToString(CultureInfo.InvariantCulture), contest.Candidates[decision.Candidate].Name, decision.Other is { } other ? contest.Candidates[other].Name : "", null, decision.Gap.ToString());

        string[] Row(string figure, string stage, string who, string other, long? papers, string votes) =>
            [contest.Id, figure, stage, who, other, papers?.ToString(CultureInfo.InvariantCulture) ?? "", votes];
    }
}
