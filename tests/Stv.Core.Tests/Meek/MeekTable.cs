using System.Text.RegularExpressions;

namespace Stv.Core.Tests;

/// <summary>
/// A count that distributes all papers again and again, as a table: a row a stage, with the iteration at which it ended, and
/// the votes, the quota and the keep values of that iteration to six places. <c>*</c> stands behind the elected.
/// </summary>
static partial class MeekTable
{
    public static void Equal(string expected, CountResult result)
    {
        var header = $"| stage | iteration | {string.Join(" | ", result.Contest.Candidates.Select(candidate => candidate.Id))} | n/t | quota | keep values |";
        var actual = string.Join('\n', result.Stages.Select(stage => Row(result, stage)).Prepend(header));
        Assert.Equal(Spaces().Replace(expected.Trim().ReplaceLineEndings("\n"), " "), Spaces().Replace(actual, " "));
    }

    static string Row(CountResult result, Stage stage)
    {
        var elected = result.Stages.Take(stage.Number).SelectMany(earlier => earlier.Elected).ToHashSet();
        var totals = stage.Totals.Select((total, candidate) => Figure(total) + (elected.Contains(candidate) ? "*" : ""));
        var kept = stage.KeepValues.Index()
            .Where(value => value.Item > Votes.Zero && value.Item < Votes.Decimals(1, 0))
            .Select(value => $"{SmallElection.Letter(value.Index)} {Figure(value.Item)}");
        return $"| {Label(stage)} | {stage.LastIteration} | {string.Join(" | ", totals)} | {Figure(stage.NonTransferable)} | {Figure(stage.Quota)} | {string.Join(", ", kept)} |";
    }

    static string Label(Stage stage)
    {
        var what = stage.Action.Kind switch
        {
            StageKind.FirstPreferences => "first preferences",
            StageKind.Iteration => $"surplus of {stage.Action.Candidates.Letters()}",
            StageKind.Restart => $"anew without {stage.Action.Candidates.Letters()}",
            _ => $"exclude {stage.Action.Candidates.Letters()}",
        };
        var decisions = stage.Excluded.Except(stage.Action.Candidates).Select(candidate => $"exclude {SmallElection.Letter(candidate)}")
            .Concat(stage.Elected.Select(candidate => $"elect {SmallElection.Letter(candidate)}"));
        return string.Join(" -> ", decisions.Prepend(what));
    }

    static string Figure(Votes votes)
    {
        var shown = votes.ToString(6);
        return shown.TrimEnd('0').TrimEnd('.');
    }

    [GeneratedRegex("[ \t]+")]
    private static partial Regex Spaces();
}
