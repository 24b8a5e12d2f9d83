namespace Stv.Formats.Tests.Ballots;

public class NameKeyTests
{
    [Theory]
    [InlineData("Zoe\u0308", "Zo\u00EB")]
    [InlineData("A\u030Angstro\u0308m", "\u212Bngstr\u00F6m")]
    [InlineData("Vie\u0323\u0302t", "Vi\u1EC7t")]
    [InlineData("Vie\u0302\u0323t", "Vi\u1EC7t")]
    [InlineData("\u110B\u1175\u11B7", "\uC784")]
    [InlineData("\u0418\u0306\u043E\u0440\u0434\u0430\u043D", "\u0419\u043E\u0440\u0434\u0430\u043D")]
    [InlineData("ΟΔΥΣΣΕΥΣ", "οδυσσευς")]
    [InlineData(" BOB\u00A0", "bob")]
    [InlineData("ÉLISE", "e\u0301lise")]
    public void Names_that_only_differ_in_encoding_case_or_space_are_the_same(string a, string b) => Assert.True(NameKey.AreSame(a, b));

    [Theory]
    [InlineData("Zoe", "Zoë")]
    [InlineData("O\u0308", "\u00D8")]
    [InlineData("Ann Moss", "AnnMoss")]
    [InlineData("a\u0301\u0302", "a\u0302\u0301")]
    public void Names_that_differ_in_a_letter_or_an_accent_are_not(string a, string b) => Assert.False(NameKey.AreSame(a, b));

    [Fact]
    public void A_cell_names_a_candidate_however_it_is_spelt_and_the_spelling_is_noted()
    {
        var reading = Reading.OfCsv("Pref 1,Pref 2\nZo\u00EB,BOB\nZoe\u0308,bob\n", "Bob", "Zo\u00EB");

        Assert.Equal(["2: 2 1"], reading.Papers());
        Assert.Equal(["\"BOB\" was read as \"Bob\"", "\"Zoe\u0308\" was read as \"Zo\u00EB\"", "\"bob\" was read as \"Bob\""], reading.Notices.Select(notice => notice.Text));
    }

    [Fact]
    public void Without_names_given_the_first_spelling_is_the_name() =>
        Assert.Equal(["Ann", "Zoe"], Reading.OfCsv("Pref 1\nZoe\nZOE\nAnn\n").Names());
}
