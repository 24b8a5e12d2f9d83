namespace Stv.Formats.Tests;

public class MarkdownSheetTests
{
    [Theory]
    [InlineData("Ann *Bold* Moss", "Ann \\*Bold\\* Moss")]
    [InlineData("<b>Ann</b> & `Bob`", "&lt;b\\>Ann&lt;/b\\> &amp; \\`Bob\\`")]
    [InlineData("[Ann](http://x) | Bob", "\\[Ann\\](http://x) \\| Bob")]
    [InlineData("3. Ann", "3\\. Ann")]
    [InlineData("- Ann", "\\- Ann")]
    [InlineData("2 votes", "2 votes")]
    public void A_name_is_never_markup(string name, string markdown) => Assert.Equal(markdown, MarkdownText.Plain(name));

    [Fact]
    public void Every_row_of_the_table_has_a_cell_for_every_heading()
    {
        var lines = MarkdownSheet.Format(Sheet.Of(Counts.M1(Presets.Scotland.Rule))).Split('\n').Where(line => line.StartsWith('|')).ToList();

        Assert.Equal(2 + 6 + 3, lines.Count);
        Assert.All(lines, line => Assert.Equal(1 + 1 + 5 * 2 + 1 + 1, line.Count(letter => letter == '|')));
    }

    [Fact]
    public void An_unopposed_contest_has_no_table()
    {
        var sheet = MarkdownSheet.Format(Sheet.Of(Counts.Of(Presets.Scotland.Rule, seats: 3, ["Ada", "Basil"])));

        Assert.DoesNotContain("| Candidate |", sheet, StringComparison.Ordinal);
        Assert.Contains("I declare that Ada and Basil have been elected to 2 of the 3 places. 1 place remains vacant.", sheet, StringComparison.Ordinal);
    }
}
