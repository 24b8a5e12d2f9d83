namespace Stv.Formats.Tests;

public class PlainTextTests
{
    [Theory]
    [InlineData("Ada", 3)]
    [InlineData("Zoe\u0308", 3)]
    [InlineData("樹木", 4)]
    [InlineData("😀", 2)]
    [InlineData("", 0)]
    public void Width_counts_cells(string text, int cells) => Assert.Equal(cells, PlainText.Width(text));

    [Theory]
    [InlineData("Ada Alder", 9, "Ada Alder")]
    [InlineData("Ada Alder", 8, "Ada Ald…")]
    [InlineData("Ada Alder", 5, "Ada…")]
    [InlineData("樹木花子", 4, "樹…")]
    public void Fit_cuts_at_the_end(string text, int width, string fitted) => Assert.Equal(fitted, PlainText.Fit(text, width));

    [Fact]
    public void Wrap_breaks_at_spaces_and_leaves_long_words_whole() =>
        Assert.Equal(["one two", "threefourfive", "six"], PlainText.Wrap("one two threefourfive six", 8));
}
