using System.Globalization;
using System.Text.Json;

namespace Stv.Conformance.Tests;

/// <summary>The sheets of 36 counts for the Northern Ireland Assembly, as published, without their ballots.</summary>
public class AssemblySheetTests
{
    static readonly string[] Years = ["2011", "2016"];

    /// <summary>Slips of whoever typed the sheets, each looked at by hand.</summary>
    static readonly Dictionary<string, string[]> Slips = new()
    {
        // Paddy Meehan and Samuel Smyth gain 3.7 and 0.5 at stage 3 and leave 0.7 and 0.5 behind when they are excluded at stage 4: together the 1.2 too many of stage 3.
        ["2011/belfast-south"] = ["3 ColumnSum Certain", "4 ExcludedKeepsVotes Likely", "4 ExcludedKeepsVotes Likely"],
        // 36.3 non-transferable for 36.39.
        ["2011/lagan-valley"] = ["2 Mistyped Likely", "2 ColumnSum Certain"],
    };

    /// <summary>Those who are listed as elected a stage or two after the one at whose end they stand at the quota.</summary>
    static readonly Dictionary<string, (string Name, int Reached, int Listed)> ListedLate = new()
    {
        ["2011/belfast-east"] = ("Chris LYTTLE", 9, 11),
        ["2011/belfast-north"] = ("Caral NI CUILIN", 6, 7),
        ["2011/north-down"] = ("Stephen FARRY", 10, 11),
    };

    /// <summary>The list of the elected has one name twice.</summary>
    const string ListedTwice = "2011/belfast-south";

    static IEnumerable<string> Sheets => Years.SelectMany(year => ElectionFiles.Names($"ni-assembly/{year}", ".csv").Select(name => $"{year}/{name}"));

    [ElectionFact]
    public void Slips_of_the_typist_are_found_and_nothing_else()
    {
        Assert.Equal(36, Sheets.Count());
        Assert.All(Sheets, sheet => Assert.Equal((sheet, string.Join(", ", Slips.GetValueOrDefault(sheet, []))), (sheet, string.Join(", ", Inspect(sheet, Text(sheet)).Findings.Findings.Select(Inspections.Short)))));
    }

    [ElectionFact]
    public void Without_a_rule_or_places_no_other_sheet_is_doubted() => Assert.All(Sheets.Except(Slips.Keys), sheet =>
    {
        Assert.Empty(Inspections.Of(Text(sheet), null, 6).Findings.Findings);
        Assert.Empty(Inspections.Of(Text(sheet), null, null).Findings.Findings);
    });

    [ElectionFact]
    public void The_figures_show_the_quota_and_who_was_elected_when() => Assert.All(Sheets.Except([ListedTwice]), sheet =>
    {
        var (candidates, findings) = Inspect(sheet, Text(sheet));
        using var official = JsonDocument.Parse(File.ReadAllBytes(ElectionFiles.Path("ni-assembly", $"{sheet}.json")));
        Assert.Equal(official.RootElement.GetProperty("quota").GetString(), findings.Quota!.Value.ToString());
        var listed = official.RootElement.GetProperty("elected").EnumerateArray().ToDictionary(one => one.GetProperty("candidate").GetString()!, one => one.GetProperty("count").GetInt32());
        if (ListedLate.TryGetValue(sheet, out var late))
        {
            Assert.Equal(late.Listed, listed[late.Name]);
            listed[late.Name] = late.Reached;
        }
        Assert.Equal(listed.OrderBy(one => one.Key, StringComparer.Ordinal), findings.Elected.ToDictionary(one => candidates[one.Candidate].Name, one => one.Stage).OrderBy(one => one.Key, StringComparer.Ordinal));
    });

    /// <summary>Of each clean sheet several figures, one at a time, with the last digit that is not 0 another.</summary>
    [ElectionFact]
    public void One_changed_figure_is_found_and_named()
    {
        var (planted, named) = (0, 0);
        foreach (var sheet in Sheets.Except(Slips.Keys))
        {
            var rows = Text(sheet).TrimEnd().Split('\n').Select(line => line.TrimEnd('\r').Split(',')).ToArray();
            for (var at = 1; at <= 6; at++)
            {
                var (row, column) = (1 + at * 5 % (rows.Length - 2), 3 + at * 7 % (rows[0].Length - 3));
                var figure = rows[row][column];
                if (figure.LastIndexOfAny(['1', '2', '3', '4', '5', '6', '7', '8', '9']) is not (>= 0 and var digit))
                    continue;
                rows[row][column] = $"{figure[..digit]}{(char)('1' + (figure[digit] - '0') % 9)}{figure[(digit + 1)..]}";
                var findings = Inspect(sheet, string.Join('\n', rows.Select(cells => string.Join(',', cells)))).Findings;
                // Whole numbers alone may have been rounded, and then a difference of one is none.
                Assert.True(findings.AnyCertain || !Text(sheet).Contains('.', StringComparison.Ordinal) && findings.Rounded > 0, $"{sheet}, row {row + 1}, column {column + 1}: {figure} as {rows[row][column]} is not found");
                planted++;
                named += findings.Findings.Any(finding => finding.Kind == SheetFindingKind.Mistyped && finding.Figure!.Row == row + 1 && finding.Figure.Column == column + 1 && finding.Expected!.Value.Value == Fraction.Parse(figure)) ? 1 : 0;
                Assert.DoesNotContain(findings.Findings, finding => finding.Kind == SheetFindingKind.Mistyped && (finding.Figure!.Row, finding.Figure.Column) != (row + 1, column + 1));
                rows[row][column] = figure;
            }
        }
        Assert.InRange(planted, 100, 204);
        Assert.True(10 * named >= 8 * planted, string.Create(CultureInfo.InvariantCulture, $"{named} of {planted} changed figures are named"));
    }

    static (System.Collections.Immutable.ImmutableArray<Candidate> Candidates, SheetFindings Findings) Inspect(string sheet, string text)
    {
        var inspected = Inspections.Of(text, "ni", 6);
        Assert.False(inspected.Findings.IsMisread, sheet);
        return inspected;
    }

    static string Text(string sheet) => File.ReadAllText(ElectionFiles.Path("ni-assembly", $"{sheet}.csv"));
}
