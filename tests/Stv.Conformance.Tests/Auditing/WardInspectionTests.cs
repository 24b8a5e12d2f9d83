using System.Collections.Immutable;

namespace Stv.Conformance.Tests;

/// <summary>The official sheets of Scottish wards without their ballots, which lack a row of non-transferable votes, in every usual layout.</summary>
public class WardInspectionTests
{
    public static TheoryData<string> Layouts => [.. WardLayouts.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Of every layout every thirteenth ward.</summary>
    [ElectionTheory, MemberData(nameof(Layouts))]
    public void A_right_sheet_is_never_accused(string layout)
    {
        var names = WardLayouts.All.Keys.Order(StringComparer.Ordinal).ToList();
        var wards = ElectionFiles.Names("scotland-2017", ".official.json").Where((_, i) => i % names.Count == names.IndexOf(layout));
        Assert.All(wards, ward =>
        {
            var official = OfficialSheet.Of(ward);
            var (candidates, findings) = Inspections.Of(WardLayouts.All[layout](WardSheet.Of(ward)), "scotland", official.Elected.Length);
            Assert.Equal((ward, "", false), (ward, string.Join(", ", findings.Findings.Where(finding => finding.Certainty != FindingCertainty.Remark && official.Exact).Select(Inspections.Short)), findings.AnyCertain));
            Assert.Equal(official.Candidates.Values.Order(StringComparer.Ordinal), candidates.Select(candidate => candidate.Name).Order(StringComparer.Ordinal));
        });
    }
}
