using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>Sheets of counts of real ballots by every rule, right by making, without these ballots.</summary>
public partial class OwnSheetInspectionTests
{
    static readonly string[] Wards = ["highland_2017_ward2", "edinburgh_2017_ward14", "renfrewshire_2017_ward3"];

    static readonly bool IsLong = Environment.GetEnvironmentVariable("STV_MANY") is not null;

    /// <summary>Every third rule, each kind among them; all of them where STV_MANY is set.</summary>
    public static TheoryData<string> Rules => [.. Presets.All.Select(preset => preset.Id).Where((_, i) => i % 3 == 0 || IsLong)];

    /// <summary>Each rule with one of the wards.</summary>
    [ElectionTheory, MemberData(nameof(Rules))]
    public void A_right_sheet_of_any_rule_is_never_accused(string rule)
    {
        var ward = Wards[rule.Length % Wards.Length];
        var result = FileCounts.Count($"scotland-2017/{ward}.blt", rule);
        var sheet = Sheet.Of(result);
        var csv = CsvSheet.Format(sheet);
        foreach (var (name, text, isRounded, isShort) in new[]
        {
            ("csv", csv, false, true), ("text", TextSheet.Format(sheet), false, true), ("page", HtmlSheet.Format(sheet), false, false),
            ("nearest", Figure().Replace(csv, figure => Round(figure.Value, MidpointRounding.AwayFromZero)), true, true),
            ("cut off", Figure().Replace(csv, figure => Round(figure.Value, MidpointRounding.ToZero)), true, false),
            ("upwards", Figure().Replace(csv, figure => Round(figure.Value, MidpointRounding.ToPositiveInfinity)), true, false),
        })
            foreach (var named in isShort || IsLong ? new[] { rule, null } : [])
            {
                var (candidates, findings) = Inspections.Of(text, named, result.Contest.Seats);
                var doubts = findings.Findings.Where(finding => finding.Certainty == FindingCertainty.Certain || finding.Certainty == FindingCertainty.Likely && named is not null && !isRounded);
                Assert.Equal((ward, name, named, "", false), (ward, name, named, string.Join(", ", doubts.Select(Inspections.Short)), findings.IsMisread));
                Assert.Equal(result.Contest.Candidates.Length, candidates.Length);
                if (named is not null && !isRounded && !findings.Elected.IsEmpty && findings.Elected.Length == result.Contest.Seats)
                    Assert.Equal(result.Elected.Order(), findings.Elected.Select(election => election.Candidate).Order());
            }
    }

    static string Round(string figure, MidpointRounding rounding) => decimal.Round(decimal.Parse(figure, CultureInfo.InvariantCulture), 1, rounding).ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<=,)-?\d+\.\d{2,20}(?=,|\n)")]
    private static partial Regex Figure();
}
