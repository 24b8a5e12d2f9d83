using System.Collections.Immutable;
using System.Text;
using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>The official sheets laid out in every usual way: all are reproduced, and one changed figure is found.</summary>
public class WardLayoutTests
{
    public static TheoryData<string> Layouts => [.. WardLayouts.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Of every layout every thirteenth ward, so that each ward is laid out in one way.</summary>
    [ElectionTheory, MemberData(nameof(Layouts))]
    public void A_sheet_is_reproduced_in_every_layout_and_a_changed_figure_is_found(string layout)
    {
        var names = WardLayouts.All.Keys.Order(StringComparer.Ordinal).ToList();
        var wards = ElectionFiles.Names("scotland-2017", ".official.json").Where(ward => OfficialSheet.Of(ward).Exact).Where((_, i) => i % names.Count == names.IndexOf(layout)).ToList();
        Assert.NotEmpty(wards);
        Assert.All(wards, ward =>
        {
            var sheet = WardSheet.Of(ward);
            Assert.Equal((SheetVerdict.Reproduced, ward), (Verify(ward, WardLayouts.All[layout](sheet)).Verdict, ward));

            var (row, stage) = (1 + ward.Length % (sheet.Rows.Length - 1), 1 + ward.Length % sheet.Stages);
            var cell = sheet.Rows[row][stage];
            var altered = Verify(ward, WardLayouts.All[layout](sheet.With(row, stage, cell[..^1] + (char)('0' + (cell[^1] - '0' + 1) % 10))));
            Assert.Equal((SheetVerdict.Differs, ward), (altered.Verdict, ward));
            Assert.InRange(altered.Differences.Length, 1, 3);
        });
    }

    static SheetComparison Verify(string ward, string text)
    {
        var contest = FileCounts.Count($"scotland-2017/{ward}.blt", "scotland").Contest;
        ImmutableArray<PublishedSheet> readings = [.. PublishedSheetFile.Open(Encoding.UTF8.GetBytes(text), "sheet").Readings(contest.Candidates).Select(reading => reading.Sheet)];
        return SheetVerification.Verify(contest, Presets.Scotland.Rule, Lots.None, readings)!;
    }
}
