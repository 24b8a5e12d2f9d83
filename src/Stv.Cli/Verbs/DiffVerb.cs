using System.CommandLine;
using System.Globalization;
using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary><c>stv diff</c>: two files of the same papers compared, as when papers are entered twice.</summary>
static class DiffVerb
{
    public static Verb Build(Surroundings world)
    {
        var first = new Argument<string>("FIRST") { Description = "Ballots" };
        var second = new Argument<string>("SECOND") { Description = "The same ballots, entered or exported again" };
        var reading = new ReadingOptions();
        var diff = new Verb("diff", "Compares two files of the same papers, by the papers' ids if both files have them, otherwise by their order. The exit code is 1 if they differ.",
            "stv diff first-entry.csv second-entry.csv",
            "stv diff ward.csv ward.blt")
        {
            first, second,
        };
        reading.AddTo(diff);
        diff.SetAction(parsed =>
        {
            string[] files = [parsed.GetRequiredValue(first), parsed.GetRequiredValue(second)];
            var comparison = BallotComparison.Of((i, options) => BallotFiles.Read(world, files[i], options), reading.Read(world, parsed, reading.Candidates(world, parsed)));
            BallotFiles.SayNotices(world, comparison.First);
            BallotFiles.SayNotices(world, comparison.Second);
            world.Publish(Text(comparison));
            return comparison.Differences.IsEmpty ? ExitCode.Done : ExitCode.No;
        });
        return diff;
    }

    static string Text(BallotComparison comparison)
    {
        var (first, second) = (comparison.First.FileName, comparison.Second.FileName);
        var text = new StringBuilder();
        foreach (var difference in comparison.Differences)
        {
            text.Append(Place(first, difference.FirstRow)).Append(difference.FirstRow is null ? "" : $": {difference.First}");
            text.Append("\n  ").Append(Place(second, difference.SecondRow)).Append(difference.SecondRow is null ? "" : $": {difference.Second}").Append('\n');
        }
        var matched = comparison.ById ? "by their ids" : "by their order";
        text.Append(comparison.Differences.IsEmpty
            ? $"{English.Count(comparison.First.Ballots.Papers, "paper")} compared {matched}: the same in both files.\n"
            : $"\n{English.Count(comparison.Differences.Length, "difference")} between papers compared {matched}.\n");
        return string.Join('\n', text.ToString().Split('\n').Select(PlainText.Harmless));
    }

    static string Place(string file, int? row) => row is null ? $"not in {file}" : string.Create(CultureInfo.InvariantCulture, $"{file}:{row}");
}
