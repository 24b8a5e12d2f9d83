namespace Stv.Formats.Tests;

public class FigureTextTests
{
    [Theory]
    [InlineData("89", "89")]
    [InlineData("1,789.25", "1789.25")]
    [InlineData("1 789.25", "1789.25")]
    [InlineData("1\u00A0789", "1789")]
    [InlineData("1'789.50", "1789.50")]
    [InlineData("1,789", "1789")]
    [InlineData("47.01116*", "47.01116")]
    [InlineData("+7.01", "7.01")]
    [InlineData("-24.00", "-24.00")]
    [InlineData("\u221224.00", "-24.00")]
    [InlineData("\u201324", "-24")]
    [InlineData("(24.00)", "-24.00")]
    [InlineData(".5", "0.5")]
    public void A_figure_is_read_however_it_is_written(string cell, string votes) =>
        Assert.Equal(votes, FigureText.Of([cell]).Read(cell).ToString());

    [Theory]
    [InlineData("1.789,25", "1789.25")]
    [InlineData("47,01116", "47.01116")]
    [InlineData("0,123", "0.123")]
    [InlineData("1234,567", "1234.567")]
    public void A_comma_parts_decimals_where_it_can_only_mean_that(string cell, string votes) =>
        Assert.Equal(votes, FigureText.Of([cell]).Read(cell).ToString());

    [Fact]
    public void What_one_figure_settles_holds_for_all() =>
        Assert.Equal("1.789", FigureText.Of(["1,789", "47,5"]).Read("1,789").ToString());

    [Fact]
    public void A_comma_and_a_point_before_decimals_are_refused() =>
        Assert.Contains("47,5", Assert.Throws<FormatException>(() => FigureText.Of(["47,5", "12.25"])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("n/a")]
    public void A_dash_or_nothing_is_no_figure(string cell)
    {
        Assert.True(FigureText.IsNothing(cell));
        Assert.Null(FigureText.Of([]).Read(cell));
    }

    [Theory]
    [InlineData("Elected")]
    [InlineData("12a")]
    [InlineData("1,23,4")]
    [InlineData("Stage 2")]
    public void Words_are_no_figures(string cell) => Assert.Null(FigureText.Of([cell]).Read(cell));
}
