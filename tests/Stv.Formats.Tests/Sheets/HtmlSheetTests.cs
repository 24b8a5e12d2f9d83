using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Stv.Formats.Tests;

public class HtmlSheetTests
{
    static string Page(CountResult result) => HtmlSheet.Format(Sheet.Of(result));

    static CountResult M1 { get; } = Counts.M1(Presets.Scotland.Rule);

    [Theory]
    [InlineData("style")]
    [InlineData("script")]
    public void The_policy_names_the_hash_of_the_pages_own(string part)
    {
        var page = Page(M1);
        var contents = Regex.Matches(page, $"(?<=<{part}( id=\"pictures\")?>).*?(?=</{part}>)", RegexOptions.Singleline).Select(match => $"&#39;sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(match.Value)))}&#39;");

        Assert.Contains($"{part}-src {string.Join(' ', contents)};", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_more_than_a_million_totals_is_refused_with_the_formats_that_can_be_had()
    {
        var sheet = Sheet.Of(M1);
        var refusal = Assert.Throws<PublicationException>(() => HtmlSheet.Format(sheet with { Candidates = [.. Enumerable.Repeat(sheet.Candidates[0], 1_000_000 / sheet.Stages.Length + 1)] })).Message;
        Assert.Contains("at most 1,000,000 totals", refusal, StringComparison.Ordinal);
        Assert.Contains("text, csv or json (Format)", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_on_the_page_is_fetched() =>
        Assert.DoesNotMatch("(src|href)=\"(?!#|data:,)|@import|url\\((?!#)", Page(M1));

    [Fact]
    public void Names_are_escaped_wherever_they_stand()
    {
        var hostile = M1 with { Contest = M1.Contest with { Title = "<i>", Candidates = [.. M1.Contest.Candidates.Select(candidate => candidate with { Name = "<b>\"&'", Slate = "<u>", Attributes = ["<s>"] })] } };

        Assert.DoesNotMatch("<[ibus]>", Page(hostile));
        Assert.Contains("<bdi>&lt;b&gt;&quot;&amp;&#39;</bdi>", Page(hostile), StringComparison.Ordinal);
    }

    [Fact]
    public void A_bar_is_as_long_as_the_votes_and_the_quota_stands_where_it_is()
    {
        // The longest total is 13 of the first preferences; bars reach to 98 per cent of the room.
        var page = Page(M1);

        Assert.Contains("<rect class=\"kept\" width=\"98%\"", page, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"quota\" x=\"60.3%\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unopposed_contest_has_neither_stages_nor_charts()
    {
        var page = Page(Counts.Of(Presets.Scotland.Rule, seats: 3, ["Ada", "Basil"]));

        Assert.DoesNotContain("<svg", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<table", page, StringComparison.Ordinal);
        Assert.Contains("<bdi>Ada</bdi>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_of_every_rule_can_be_made() =>
        Assert.All(Presets.All, preset => Assert.Contains("class=\"flow wide\"", Page(Counts.M1(preset.Rule)), StringComparison.Ordinal));
}
