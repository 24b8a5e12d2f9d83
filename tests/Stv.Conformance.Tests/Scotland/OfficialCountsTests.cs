using Stv.Formats;
using Xunit.Abstractions;

namespace Stv.Conformance.Tests;

/// <summary>
/// Eighty-nine council wards of May 2017 against the count sheets that the councils published, each read from its BLT file and
/// from the electronic count's own CSV.
/// </summary>
public class OfficialCountsTests(ITestOutputHelper output)
{
    static readonly string[] Layouts = ["blt", "csv"];

    public static TheoryData<string, string> Files => Of(_ => true);

    public static TheoryData<string> Wards => [.. ElectionFiles.Names("scotland-2017", ".official.json")];

    /// <summary>The wards whose published sheet holds every figure as it was counted.</summary>
    public static TheoryData<string, string> ExactFiles => Of(ward => OfficialSheet.Of(ward).Exact);

    [ElectionTheory, MemberData(nameof(Files))]
    public void The_papers_the_seats_and_the_quota_are_the_published_ones(string ward, string layout)
    {
        var (sheet, result) = (OfficialSheet.Of(ward), Count(ward, layout));

        Assert.Equal(sheet.Candidates.Count, result.Contest.Candidates.Length);
        Assert.Equal(sheet.Seats, result.Contest.Seats);
        Assert.Equal(sheet.ValidPapers, result.Papers.Valid);
        Assert.Equal($"{sheet.Quota}.00000", result.Quota.ToString());
    }

    [ElectionTheory, MemberData(nameof(Files))]
    public void The_elected_are_elected_at_the_published_stage(string ward, string layout)
    {
        var result = Count(ward, layout);

        Assert.Equal(
            OfficialSheet.Of(ward).Elected.OrderBy(decision => decision.Stage).ThenBy(decision => decision.Candidate),
            result.Elected.Select(candidate => new OfficialSheet.Decision(candidate + 1, result.Candidates[candidate].Stage!.Value)).OrderBy(decision => decision.Stage).ThenBy(decision => decision.Candidate));
    }

    /// <summary>The sheets give the stage at whose end an exclusion was decided, the results that in which the papers moved.</summary>
    [ElectionTheory, MemberData(nameof(Files))]
    public void The_excluded_are_excluded_at_the_published_stage(string ward, string layout)
    {
        var result = Count(ward, layout);

        Assert.Equal(
            OfficialSheet.Of(ward).Excluded.Select(decision => decision with { Stage = decision.Stage + 1 }),
            result.Stages.SelectMany(stage => stage.Excluded.Select(candidate => new OfficialSheet.Decision(candidate + 1, stage.Number))));
    }

    [ElectionTheory, MemberData(nameof(ExactFiles))]
    public void Every_cell_of_every_stage_is_the_published_one_to_five_decimals(string ward, string layout)
    {
        var (sheet, result) = (OfficialSheet.Of(ward), Count(ward, layout));

        Assert.Equal(sheet.Stages.Select(Published), result.Stages.Select(Counted));
    }

    [ElectionTheory, MemberData(nameof(Files))]
    public void There_are_as_many_stages_as_were_published(string ward, string layout) =>
        Assert.Equal(OfficialSheet.Of(ward).Stages.Length, Count(ward, layout).Stages.Length);

    /// <summary>The names are spelt otherwise: "Louise D'ARCY-GREIG (SNP)" and "Louise D".</summary>
    [ElectionTheory, MemberData(nameof(Wards))]
    public void Both_files_of_a_ward_hold_the_same_papers(string ward)
    {
        var (blt, csv) = (BallotFile.Read(ElectionFiles.Path("scotland-2017", ward + ".blt")), BallotFile.Read(ElectionFiles.Path("scotland-2017", ward + ".csv")));

        Assert.Equal(blt.Candidates.Length, csv.Candidates.Length);
        Assert.Equal(Papers(blt.Ballots), Papers(csv.Ballots));
    }

    static List<string> Papers(BallotSet ballots) =>
        [.. Enumerable.Range(0, ballots.Groups).Select(group => $"{string.Join(' ', ballots.Paper(group))}: {ballots.Count(group)}").Order(StringComparer.Ordinal)];

    /// <summary>Fewer would mean that files went missing without a test failing.</summary>
    [ElectionFact]
    public void Eighty_nine_wards_with_4361_exact_cells_were_compared_in_either_layout()
    {
        var sheets = ElectionFiles.Names("scotland-2017", ".official.json").Select(OfficialSheet.Of).ToList();
        var exact = sheets.Where(sheet => sheet.Exact).ToList();
        var (stages, cells) = (exact.Sum(sheet => sheet.Stages.Length), exact.Sum(sheet => sheet.Stages.Sum(stage => stage.Totals.Count)));
        output.WriteLine($"{sheets.Count} wards: quota, {sheets.Sum(sheet => sheet.Elected.Length)} elections and {sheets.Sum(sheet => sheet.Excluded.Length)} exclusions");
        output.WriteLine($"{exact.Count} exact wards: {stages} stages, {cells} cells; each from {string.Join(" and from ", Layouts)}");

        Assert.Equal((2 * 89, 2 * 85), (Files.Count, ExactFiles.Count));
        Assert.Equal((566, 4361), (stages, cells));
        Assert.Equal((310, 310), (sheets.Sum(sheet => sheet.Elected.Length), sheets.Sum(sheet => sheet.Excluded.Length)));
    }

    static CountResult Count(string ward, string layout) =>
        FileCounts.Count($"scotland-2017/{ward}.{layout}", "scotland", layout == "csv" ? OfficialSheet.Of(ward).Seats : null);

    static string Published(OfficialSheet.OfficialStage stage, int index) =>
        Row(index + 1, Enumerable.Range(1, stage.Totals.Count).Select(number => stage.Totals[$"{number}"]));

    static string Counted(Stage stage) => Row(stage.Number, stage.Totals.Select(total => total.ToString()));

    static string Row(int stage, IEnumerable<string> totals) => $"stage {stage}: {string.Join(' ', totals)}";

    static TheoryData<string, string> Of(Func<string, bool> wanted)
    {
        var files = new TheoryData<string, string>();
        foreach (var ward in ElectionFiles.Names("scotland-2017", ".official.json").Where(wanted))
            foreach (var layout in Layouts)
                files.Add(ward, layout);
        return files;
    }
}
