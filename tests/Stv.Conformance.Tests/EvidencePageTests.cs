namespace Stv.Conformance.Tests;

/// <summary>The numbers on the page of evidence. That the figures compared agree is what the other tests of this project claim; run with <c>ACCEPT_GOLDEN=1</c> this one writes the numbers anew.</summary>
public class EvidencePageTests
{
    /// <summary>What each rule's counts of twelve wards were held against, and what came of it.</summary>
    static readonly (string Rule, string Program, string Found)[] Opinions =
    [
        ("scotland", "Droop 0.11", "every total of every stage is the same"),
        ("wigm-prf", "Droop 0.11", "every total is the same; Droop makes one more transfer after the last seat is filled, against B.1 and B.4 with D.3"),
        ("ers97", "OpenSTV 1.7", "every total after every batch of an exclusion is the same"),
        ("ni", "OpenSTV 1.7", "every total is the same; OpenSTV excludes once more where rule 52 has ended the count, in eleven wards"),
        ("us-minneapolis", "Droop 0.11", "every total is the same once it is rounded Droop's way; by the rounding of 167.20 two wards differ, by at most a few hundredths of a vote; Droop goes on after the end, against 167.70(c)(1)"),
        ("meek-prf", "Droop 0.11", "every quota and every total of every round is the same"),
        ("meek-nz-calculator", "OpenSTV 1.7", "every total of every iteration is the same"),
        ("meek-nz", "OpenSTV 1.7", "the same candidates are elected; OpenSTV follows the calculator, not the regulations"),
        ("meek", "OpenSTV 1.7", "the same candidates are elected; OpenSTV counts in 6 decimals and stops at a millionth"),
        ("meek-1987", "OpenSTV 1.7", "the same candidates are elected; OpenSTV counts in 6 decimals and stops at a millionth"),
        ("warren", "Droop 0.11, OpenSTV 1.7", "the same candidates are elected; counted Droop's way every round is the same but seven, in five wards, where Droop excludes several at once"),
    ];

    [ElectionFact]
    public void Its_numbers_are_those_of_what_the_tests_compare()
    {
        var page = File.ReadAllText(EvidencePage.Path).ReplaceLineEndings("\n");
        var madeAnew = page.With("official", Official()).With("elsewhere", Elsewhere()).With("opinions", SecondOpinions());
        if (Environment.GetEnvironmentVariable("ACCEPT_GOLDEN") == "1")
            File.WriteAllText(EvidencePage.Path, madeAnew);
        else
            Assert.Equal(madeAnew, page);
    }

    static IEnumerable<string> Official()
    {
        var sheets = ElectionFiles.Names("scotland-2017", ".official.json").Select(OfficialSheet.Of).ToList();
        var exact = sheets.Where(sheet => sheet.Exact).ToList();
        return
        [
            "| compared | how many |",
            "| --- | ---: |",
            Row("wards, each read from its BLT file and from the e-count's CSV", sheets.Count),
            Row("valid papers in them", sheets.Sum(sheet => sheet.ValidPapers)),
            Row("quotas", sheets.Count),
            Row("elections, each with its stage", sheets.Sum(sheet => sheet.Elected.Length)),
            Row("exclusions, each with its stage", sheets.Sum(sheet => sheet.Excluded.Length)),
            Row("wards whose published sheet holds every figure as it was counted", exact.Count),
            Row("stages of those", exact.Sum(sheet => sheet.Stages.Length)),
            Row("cells of those, each to five decimals", exact.Sum(sheet => sheet.Stages.Sum(stage => stage.Totals.Count))),
        ];

        static string Row(string compared, long number) => $"| {compared} | {EvidencePage.Figure(number)} |";
    }

    static IEnumerable<string> Elsewhere()
    {
        var (capital, north, city) = (SenateSheet.Of("ACT"), SenateSheet.Of("NT"), CityCount.Read("park"));
        return
        [
            "| rule | count | valid papers | counts or rounds | cells |",
            "| --- | --- | ---: | ---: | ---: |",
            Row("au-senate-2016", "Australian Senate, Australian Capital Territory, 2016", capital.Papers, capital.Counts.Length, capital.Cells),
            Row("au-senate-2016", "Australian Senate, Northern Territory, 2016", north.Papers, north.Counts.Length, north.Cells),
            Row("us-minneapolis-2013", "Minneapolis, Park and Recreation Commissioner at large, 2013", city.Valid, city.Rounds.Length, city.Rounds.Sum(round => round.Totals.Count)),
        ];

        static string Row(string rule, string count, long papers, int counts, int cells) =>
            $"| `{rule}` | {count} | {EvidencePage.Figure(papers)} | {counts} | {cells} |";
    }

    static IEnumerable<string> SecondOpinions()
    {
        var wards = ElectionFiles.Names("second-opinions", ".scotland.droop.json").ToList();
        return
        [
            "| rule | program | wards | stages | iterations | totals | found |",
            "| --- | --- | ---: | ---: | ---: | ---: | --- |",
            .. Opinions.Select(opinion => Row(opinion, [.. wards.Select(ward => FileCounts.Count($"scotland-2017/{ward}.blt", opinion.Rule))])),
        ];

        static string Row((string Rule, string Program, string Found) opinion, List<CountResult> counts)
        {
            var iterations = counts.Sum(count => count.Stages[^1].LastIteration ?? 0);
            return $"| `{opinion.Rule}` | {opinion.Program} | {counts.Count} | {counts.Sum(count => count.Stages.Length)} | {(iterations == 0 ? "" : EvidencePage.Figure(iterations))} | {EvidencePage.Figure(counts.Sum(count => count.Stages.Sum(stage => stage.Totals.Length)))} | {opinion.Found} |";
        }
    }
}
