using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>The official sheets as people type them: every one is reproduced, and one wrong figure, or one wrong mark, is found and named.</summary>
public class TypedSheetTests
{
    static readonly bool IsLong = Environment.GetEnvironmentVariable("STV_MANY") is not null;

    /// <summary>Layouts in which a figure that is one or two off may be right.</summary>
    static readonly ImmutableHashSet<string> Rounded = ["whole numbers, changes and totals", "two places, changes and totals", "two places, halves to even", "two places, cut off"];

    public static TheoryData<string> Layouts => [.. TypedLayouts.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Wards of which the sheet is exact and has more than one stage: three small ones, or where STV_MANY is set all.</summary>
    static IEnumerable<string> Wards => ElectionFiles.Names("scotland-2017", ".official.json").Where(ward => OfficialSheet.Of(ward) is { Exact: true, Stages.Length: > 1 })
        .OrderBy(ward => OfficialSheet.Of(ward) is var sheet && sheet.Stages.Length > 3 ? sheet.Stages.Length * sheet.Candidates.Count : int.MaxValue).ThenBy(ward => ward, StringComparer.Ordinal).Take(IsLong ? int.MaxValue : 3);

    [ElectionTheory, MemberData(nameof(Layouts))]
    public void Every_layout_is_reproduced_and_one_wrong_figure_is_named(string layout)
    {
        // In the short run each layout has one of the wards.
        var wards = IsLong ? Wards.ToList() : [Wards.ElementAt((int)((uint)layout.Length % 3))];
        // One or two off can be another way of writing: a change may be the difference of two rounded totals, halves may go up, down or to even, and what a surplus loses by fraction may be shown as kept.
        var by = Rounded.Contains(layout) ? 3 : 1;
        foreach (var ward in wards)
        {
            var marked = TypedLayouts.All[layout](TypedSheet.Of(ward));
            var comparison = Verify(ward, TypedSheet.Plain(marked)).Comparison;
            Assert.True(comparison.Verdict != SheetVerdict.Differs, $"{ward}: {comparison.Differences.FirstOrDefault()}");
            for (var k = 0; k < (IsLong ? 4 : 1); k++)
            {
                var (text, figure) = TypedSheet.Mistyped(marked, (int)((uint)((ward.Length + 31 * ward[^1] + layout.Length) * 7919 + k * 104729) % TypedSheet.Figures(marked)), by);
                var altered = Verify(ward, text).Comparison;
                Assert.True(altered.Verdict == SheetVerdict.Differs && altered.Rival is null, $"{ward}: {figure} is not found");
                Assert.InRange(altered.Differences.Length, 1, 3);
                Assert.Contains(Size(figure), altered.Differences.Where(difference => difference.Published is not null).Select(difference => Size(difference.Published!.Votes.ToString())));
            }
        }
    }

    /// <summary>What says who was elected, on another candidate.</summary>
    [ElectionTheory]
    [InlineData("an asterisk for the elected")]
    [InlineData("a tick for the elected")]
    [InlineData("the word in the cell")]
    [InlineData("the word in brackets in the cell")]
    [InlineData("a tick before the name")]
    [InlineData("a column of ticks")]
    [InlineData("a column of yes and no")]
    public void A_mark_on_somebody_who_was_not_elected_is_found(string layout)
    {
        foreach (var ward in Wards)
        {
            var sheet = TypedSheet.Of(ward);
            var (elected, other) = (sheet.Candidates.First(candidate => sheet.Elected[candidate] is not null), sheet.Candidates.First(candidate => sheet.Elected[candidate] is null));
            var false_ = sheet with { Elected = sheet.Elected.SetItem(other, sheet.Elected[elected]).SetItem(elected, null) };

            var differences = Verify(ward, TypedSheet.Plain(TypedLayouts.All[layout](false_))).Comparison.Differences;

            Assert.Equal(new[] { (SheetDifferenceKind.Elected, elected), (SheetDifferenceKind.Elected, other) }.Order(), differences.Select(difference => (difference.Kind, difference.Candidate!.Value)).Order());
        }
    }

    /// <summary>E may mean elected or excluded, and bold type many things.</summary>
    [ElectionTheory]
    [InlineData("E for the elected")]
    [InlineData("Markdown, the elected in bold")]
    public void A_mark_that_may_mean_something_else_is_listed_as_not_compared(string layout)
    {
        var ward = Wards.First();
        Assert.Contains(Verify(ward, TypedSheet.Plain(TypedLayouts.All[layout](TypedSheet.Of(ward)))).Reading.LeftOut, part => part.Contains("beside figures", StringComparison.Ordinal));
    }

    [ElectionFact]
    public void A_cell_among_the_figures_that_is_none_is_listed_as_not_compared()
    {
        var ward = Wards.First();
        var text = TypedSheet.Plain(TypedLayouts.All["stages as totals, nothing else"](TypedSheet.Of(ward)));
        var figure = TypedSheet.Of(ward).Written(TypedSheet.Of(ward).Totals[1][0]);

        var (comparison, reading) = Verify(ward, text.Replace(figure, figure.Replace('0', 'O'), StringComparison.Ordinal));

        Assert.NotEqual(SheetVerdict.Differs, comparison.Verdict);
        Assert.Contains(reading.LeftOut, part => part.Contains("which is not a figure", StringComparison.Ordinal));
    }

    static decimal Size(string figure) => Math.Abs(decimal.Parse(figure.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));

    static (SheetComparison Comparison, PublishedSheetReading Reading) Verify(string ward, string text)
    {
        var contest = FileCounts.Count($"scotland-2017/{ward}.blt", "scotland").Contest;
        var readings = PublishedSheetFile.Open(Encoding.UTF8.GetBytes(text), "sheet").Readings(contest.Candidates);
        var comparison = SheetVerification.Verify(contest, Presets.Scotland.Rule, Lots.None, [.. readings.Select(reading => reading.Sheet)])!;
        return (comparison, readings.First(reading => ReferenceEquals(reading.Sheet, comparison.Sheet)));
    }
}
