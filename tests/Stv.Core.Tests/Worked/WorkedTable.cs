using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Stv.Core.Tests;

/// <summary>
/// A count as the table in which rule books work their examples: a row a stage, <c>*</c> behind the elected, n/t for the
/// non-transferable, <c>~</c> behind a figure rounded to six places.
/// </summary>
static partial class WorkedTable
{
    public static void Equal(string expected, CountResult result)
    {
        var header = $"| stage | {string.Join(" | ", result.Contest.Candidates.Select(candidate => candidate.Id))} | n/t | loss | total |";
        var actual = string.Join('\n', result.Stages.Select(stage => Row(result, stage)).Prepend(header));
        Assert.Equal(Spaces().Replace(expected.Trim().ReplaceLineEndings("\n"), " "), actual);
    }

    static string Row(CountResult result, Stage stage)
    {
        var elected = result.Stages.Take(stage.Number).SelectMany(earlier => earlier.Elected).ToHashSet();
        var totals = stage.Totals.Select((total, candidate) => Figure(total) + (elected.Contains(candidate) ? "*" : ""));
        var sum = stage.Totals.Aggregate(stage.NonTransferable + stage.Loss, (a, b) => a + b);
        return $"| {stage.Number}. {Label(result, stage)} | {string.Join(" | ", totals)} | {Figure(stage.NonTransferable)} | {Figure(stage.Loss)} | {Figure(sum)} |";
    }

    static string Label(CountResult result, Stage stage)
    {
        var what = stage.Action.Kind switch
        {
            StageKind.FirstPreferences => "first preferences",
            StageKind.Surplus => $"surplus of {stage.Action.Candidates.Letters()} ({Figure(Surplus(result, stage))}), value(s) {string.Join(", ", stage.Transfers.Select(transfer => Figure(transfer.Value)))}",
            _ => $"exclude {stage.Action.Candidates.Letters()}",
        };
        ImmutableArray<string> decisions =
        [
            .. stage.Excluded.Except(stage.Action.Candidates).Select(candidate => $"exclude {SmallElection.Letter(candidate)} without transfer"),
            .. stage.Elected.Select(candidate => $"elect {SmallElection.Letter(candidate)}"),
        ];
        return decisions.IsEmpty ? what : $"{what} -> {string.Join(", ", decisions)}";
    }

    static Votes Surplus(CountResult result, Stage stage) =>
        result.Stages[stage.Number - 2].Totals[stage.Action.Candidates[0]] - stage.Quota;

    static string Figure(Votes votes)
    {
        var shown = votes.ToString(6);
        var rounded = Votes.Decimals(BigInteger.Parse(shown.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture), 6);
        return shown.TrimEnd('0').TrimEnd('.') + (rounded == votes ? "" : "~");
    }

    [GeneratedRegex("[ \t]+")]
    private static partial Regex Spaces();
}
