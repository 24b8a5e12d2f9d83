using System.Text;
using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>Distributions of preferences of the Australian Senate, read as anybody's published sheet is.</summary>
public class SenateSheetFileTests
{
    static readonly Lazy<CountResult> Capital = new(() => Counted("ACT"));

    [ElectionFact]
    public void The_sheet_of_the_Capital_Territory_is_reproduced_every_figure()
    {
        var comparison = Compare(Capital.Value, Text("ACT"));

        // Papers, votes and totals of 24 rows at 29 counts, the sum at each, the quota, and two places in the order of election; but no papers of exhausted and loss at the first.
        Assert.Equal((SheetVerdict.Reproduced, 3 * 24 * 29 - 2 + 29 + 1 + 2), (comparison.Verdict, comparison.Compared));
        Assert.True(comparison.Conventions.ExclusionsByDecision);
    }

    [ElectionFact]
    public void The_sheet_of_the_Northern_Territory_is_reproduced_every_figure() =>
        Assert.Equal(SheetVerdict.Reproduced, Compare(Counted("NT"), Text("NT")).Verdict);

    /// <summary>Papers, votes, total and quota, one at a time.</summary>
    [ElectionFact]
    public void One_changed_figure_is_found_at_its_place()
    {
        var lines = Text("ACT").Split('\n');
        foreach (var (row, column) in new[] { (60, 9), (300, 10), (695, 11), (690, 3) })
        {
            var cells = lines[row].Split(',');
            cells[column] = cells[column] == "0" ? "7" : $"{(cells[column][0] == '-' ? "-" : "")}{(cells[column].TrimStart('-')[0] - '0') % 9 + 1}{cells[column].TrimStart('-')[1..]}";
            var difference = Assert.Single(Compare(Capital.Value, string.Join('\n', lines[..row].Append(string.Join(',', cells)).Concat(lines[(row + 1)..]))).Differences);
            Assert.Equal((row + 1, column + 1), (difference.Published!.Row, difference.Published.Column));
        }
    }

    [ElectionTheory]
    [InlineData("ACT", 2)]
    [InlineData("NT", 2)]
    public void By_itself_a_sheet_shows_nothing_wrong(string state, int elected) => AssertSound(Encoding.UTF8.GetBytes(Text(state)), elected, []);

    /// <summary>Three ties, and many counts at which papers of small value move no whole vote; the first 74 counts of 535, or all where STV_MANY is set.</summary>
    [ElectionFact]
    public void By_itself_the_sheet_of_Western_Australia_shows_three_ties_and_nothing_wrong()
    {
        var isWhole = Environment.GetEnvironmentVariable("STV_MANY") is not null;
        var content = new InputBytes("WA.csv.gz", File.ReadAllBytes(ElectionFiles.Path("au-senate", "SenateStateDOPDownload-20499-WA.csv.gz"))).Unpacked().Content;
        // 78 candidates, exhausted, and gain and loss at each count.
        var lines = Encoding.UTF8.GetString(content).Split('\n').Take(isWhole ? int.MaxValue : 1 + 74 * 80);
        AssertSound(Encoding.UTF8.GetBytes(string.Join('\n', lines)), isWhole ? 12 : 8, [49, 53, 70], isWhole);
    }

    static void AssertSound(byte[] content, int elected, int[] ties, bool isWhole = true)
    {
        var file = PublishedSheetFile.Open(content, "sheet.csv");
        var reading = file.Read(file.Candidates);
        // Where the counts break off the places are not filled.
        var findings = SheetInspection.Inspect([reading.Sheet], Presets.Senate2016.Rule, isWhole ? file.Seats : null);

        Assert.Equal(0, findings.Wrong);
        Assert.DoesNotContain(findings.Findings, finding => finding.Certainty != FindingCertainty.Remark);
        Assert.Equal(ties, findings.Findings.Where(finding => finding.Kind == SheetFindingKind.Tie).Select(finding => finding.Stage!.Value));
        Assert.Equal(elected, findings.Elected.Length);
        Assert.Equal(reading.Sheet.Fates.Index().Where(each => each.Item.Elected == true).Select(each => each.Index), findings.Elected.Select(election => election.Candidate).Order());
    }

    static string Text(string state) => File.ReadAllText(ElectionFiles.Path("au-senate", $"SenateStateDOPDownload-20499-{state}.csv")).ReplaceLineEndings("\n");

    /// <summary>The papers of 2016 name nobody; the sheet does.</summary>
    static CountResult Counted(string state)
    {
        var sheet = PublishedSheetFile.Open(Encoding.UTF8.GetBytes(Text(state)), "sheet.csv");
        var reading = BallotFile.Read(ElectionFiles.Path("au-senate", $"aec-senate-formalpreferences-20499-{state}.csv.gz"), new BallotReadOptions { NamedElsewhere = sheet.Candidates });
        var contest = new Contest { Id = "senate", Title = state, Seats = sheet.Seats!.Value, Candidates = reading.Candidates, Ballots = reading.Ballots };
        return Assert.IsType<Counted>(Count.Run(contest, Presets.Senate2016.Rule)).Result;
    }

    static SheetComparison Compare(CountResult result, string text) =>
        SheetAudit.Compare(result, PublishedSheetFile.Open(Encoding.UTF8.GetBytes(text), "sheet.csv").Read(result.Contest.Candidates).Sheet);
}
