using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Stv.Formats.Tests;

public class PictureTests
{
    static readonly string[] LongNames =
    [
        new('W', 120), "Wolfgang-Maximilian von Hohenstaufen-Württemberg zu Neuschwanstein", "עבדאללה בן־יוסף אל־מגרבי הגדול מן העיר העתיקה", "محمد عبد الرحمن عبد العزيز الشاذلي المغربي", "長い名前の候補者さん東京都千代田区永田町一丁目", "นางสาวประเสริฐศรีวงศ์สุวรรณกิจเจริญ",
    ];

    static Sheet Long { get; } = Sheet.Of(Counts.Of(Presets.Scotland.Rule, 2, LongNames, "6 ABC", "3 AC", "2 ADE", "5 BC", "1 BD", "4 CD", "3 DE", "3 EDB", "1 FEC"));

    static XElement Picture(Sheet sheet) => XDocument.Parse(SvgSheet.Format(sheet)).Root!;

    static string Text(XElement part) => string.Join("", part.Descendants().Where(each => each.Name.LocalName == "text").Select(each => each.Value)).Replace(" ", "", StringComparison.Ordinal);

    [Fact]
    public void The_picture_of_every_rule_is_a_file_of_its_own_that_fetches_nothing() => Assert.All(Presets.All.Concat(Presets.NotTransferable), preset =>
    {
        var picture = SvgSheet.Format(Sheet.Of(Counts.M1(preset.Rule)));

        Assert.Equal("svg", XDocument.Parse(picture).Root!.Name.LocalName);
        Assert.DoesNotMatch("(src|href)=\"(?!#)|@import|url\\((?!#)|<script", picture);
    });

    [Fact]
    public void Every_name_stands_in_it_whole() => Assert.All(LongNames, name => Assert.Contains(name.Replace(" ", "", StringComparison.Ordinal), Text(Picture(Long)), StringComparison.Ordinal));

    static XElement Flow(Sheet sheet, string kind) => XElement.Parse(Regex.Match(HtmlSheet.Format(sheet), $"<svg class=\"flow {kind}\".*?</svg>", RegexOptions.Singleline).Value);

    [Fact]
    public void Every_name_stands_whole_in_the_flow_of_votes() => Assert.All(LongNames, name => Assert.Contains(name.Replace(" ", "", StringComparison.Ordinal), Text(Flow(Long, "wide")), StringComparison.Ordinal));

    [Fact]
    public void On_a_narrow_screen_all_are_named_where_there_is_room_and_else_the_elected()
    {
        var m1 = Sheet.Of(Counts.M1(Presets.Scotland.Rule));
        Assert.All(m1.Candidates, row => Assert.Contains(row.Label.Replace(" ", "", StringComparison.Ordinal), Text(Flow(m1, "narrow")), StringComparison.Ordinal));
        Assert.All(Long.Candidates.Index(), row => Assert.Equal(Long.Elected.Contains(row.Index), Text(Flow(Long, "narrow")).Contains(row.Item.Label.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(30)]
    [InlineData(80)]
    public void The_flow_of_votes_fits_the_width_however_many_stages_there_are(int candidates)
    {
        var names = Enumerable.Range(1, candidates).Select(i => string.Create(CultureInfo.InvariantCulture, $"Candidate {i}")).ToArray();
        var contest = Counts.Contest(2, names) with { Ballots = Ballots(candidates) };
        var sheet = Sheet.Of(((Counted)Count.Run(contest, Presets.Scotland.Rule, new Lots { Seed = "1" })).Result);

        Assert.InRange(new FlowLayout(sheet, down: false).Length, 1, 1041);
        // Where there are very many the drawing is made smaller.
        Assert.InRange(new FlowLayout(sheet, down: true).Across, 1, 340 + 2 * candidates);
    }

    static BallotSet Ballots(int candidates)
    {
        var papers = new BallotSetBuilder(candidates);
        for (var i = 0; i < candidates; i++)
            papers.AddMarked([(ushort)(i + 1), (ushort)((i + 1) % candidates + 1)], i + 1);
        return papers.Build();
    }

    [Fact]
    public void Lines_are_no_wider_than_the_room_and_lose_no_letter() => Assert.All(LongNames, name =>
    {
        var lines = PictureText.Wrap(name, 100, 13);
        Assert.All(lines, line => Assert.InRange(PictureText.Width(line, 13), 0, 100));
        Assert.Equal(name.Replace(" ", "", StringComparison.Ordinal), string.Concat(lines).Replace(" ", "", StringComparison.Ordinal));
    });

    [Fact]
    public void A_step_is_as_high_as_the_votes()
    {
        // The most of anybody, 13, is the top of 54 pixels; the quota is 8 of them.
        var picture = SvgSheet.Format(Sheet.Of(Counts.M1(Presets.Scotland.Rule)));

        Assert.Contains("class=\"votes elected\" d=\"M0 54V0H50V20.8H300V54z", picture, StringComparison.Ordinal);
        Assert.Contains("class=\"quota-line\" d=\"M0 20.8H300", picture, StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_of_the_quota_stands_once_in_a_picture_and_is_used_in_each_drawing()
    {
        var sheet = Sheet.Of(Counts.M1(Presets.Scotland.Rule));
        var picture = Picture(sheet);

        Assert.Single(picture.Descendants(), part => part.Attribute("class")?.Value == "quota-line");
        // Its style must not depend on where it stands: it is drawn elsewhere.
        Assert.Contains("\n.quota-line {", HtmlPage.PictureStyle, StringComparison.Ordinal);
        Assert.Equal(sheet.Candidates.Length, picture.Descendants().Count(part => part.Attribute("href")?.Value == "#quota-300"));
    }

    [Fact]
    public void Blocks_too_thin_to_point_at_are_drawn_together()
    {
        var names = Enumerable.Range(1, 60).Select(i => string.Create(CultureInfo.InvariantCulture, $"Candidate {i}")).ToArray();
        var sheet = Sheet.Of(((Counted)Count.Run(Counts.Contest(2, names) with { Ballots = Ballots(60) }, Presets.Scotland.Rule, new Lots { Seed = "1" })).Result);

        Assert.Empty(Flow(sheet, "wide").Descendants("title"));
        Assert.All(Flow(sheet, "wide").Elements("g"), stage => Assert.InRange(stage.Elements("path").Count(part => part.Attribute("class")!.Value is "block" or "elected" or "nobody"), 1, 3));
        Assert.NotEmpty(Flow(Long, "wide").Descendants("title"));
    }

    [Theory]
    [InlineData("scotland")]
    [InlineData("meek")]
    public void The_picture_of_a_stage_shows_everybody_who_has_votes_then_and_is_a_file_of_its_own(string rule)
    {
        var sheet = Sheet.Of(Counts.M1(Presets.Find(rule)!.Rule));

        foreach (var (index, stage) in sheet.Stages.Index())
        {
            var picture = XDocument.Parse(SvgSheet.Format(sheet, index + 1)).Root!;
            Assert.Contains(stage.Heading.Replace(" ", "", StringComparison.Ordinal), Text(picture), StringComparison.Ordinal);
            Assert.All(sheet.Candidates.Where(row => row.Cells[index].Total is not null), row => Assert.Contains(row.Label.Replace(" ", "", StringComparison.Ordinal), Text(picture), StringComparison.Ordinal));
            Assert.Contains(sheet.Sums[^1].Cells[index].Total!.Value.ToString(0), picture.Value, StringComparison.Ordinal);
        }
        Assert.Throws<ArgumentOutOfRangeException>(() => SvgSheet.Format(sheet, sheet.Stages.Length + 1));
    }

    [Fact]
    public void A_long_name_stands_whole_in_the_picture_of_a_stage() =>
        Assert.All(LongNames, name => Assert.Contains(name.Replace(" ", "", StringComparison.Ordinal), Text(XDocument.Parse(SvgSheet.Format(Long, 1)).Root!), StringComparison.Ordinal));

    [Fact]
    public void A_name_with_a_hyphen_is_broken_behind_it() => Assert.Equal(["Featherstonehaugh-", "Cholmondeley"], PictureText.Wrap("Featherstonehaugh-Cholmondeley", 190, 13));

    /// <summary>Else the comma and the figure would be shown before the name, as a part of it.</summary>
    [Theory]
    [InlineData("عبد الرحمن, 5 votes", "عبد الرحمن\u200E, 5 votes")]
    [InlineData("אברהם, עלי and Ada", "אברהם\u200E, עלי and Ada")]
    [InlineData("אַבְרָ 12", "אַבְרָ\u200E 12")]
    [InlineData("בן־יוסף הלוי and Ada", "בן־יוסף הלוי and Ada")]
    [InlineData("Ada, 5 votes", "Ada, 5 votes")]
    public void A_name_from_right_to_left_takes_nothing_along_that_follows_it(string text, string kept) => Assert.Equal(kept, RightToLeft.Keep(text));

    [Fact]
    public void Whoever_has_many_times_the_quota_does_not_flatten_the_others()
    {
        var sheet = Sheet.Of(Counts.Of(Presets.Scotland.Rule, 5, ["A", "B", "C", "D", "E", "F"], "60 ABCDEF", "2 B", "1 C"));

        Assert.Contains("and who has more than twice as many reaches the top.", SvgSheet.Format(sheet), StringComparison.Ordinal);
        Assert.DoesNotContain("V-", SvgSheet.Format(sheet), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_is_one_stage_the_page_has_no_picture_of_a_course()
    {
        var page = HtmlSheet.Format(Sheet.Of(Counts.Of(Presets.Scotland.Rule, 1, ["A", "B"], "3 A", "1 B")));

        Assert.DoesNotContain("id=\"course\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"flow\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unopposed_contest_has_a_picture_that_names_the_elected() =>
        Assert.Contains("Ada", Text(Picture(Sheet.Of(Counts.Of(Presets.Scotland.Rule, seats: 3, ["Ada", "Basil"])))), StringComparison.Ordinal);
}
