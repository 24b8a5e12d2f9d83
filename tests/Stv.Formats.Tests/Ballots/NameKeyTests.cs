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
    [InlineData("Ann\u00A0Lee", "Ann Lee")]
    [InlineData("Ann  Lee", "Ann\tLee")]
    [InlineData("Ann\u3000\u2009Lee", "Ann Lee")]
    [InlineData("An\u200Bn Lee\uFEFF", "Ann Lee")]
    [InlineData("\u202AAnn\u202C Le\u00ADe\uFE0F", "Ann Lee")]
    [InlineData("O'Brien", "O\u2019Brien")]
    [InlineData("O\u02BCBrien", "O`Brien")]
    [InlineData("O\u00B4Brien", "o\u2018brien")]
    [InlineData("Smith-Jones", "Smith\u2010Jones")]
    [InlineData("Smith \u2013 Jones", "Smith\u2014Jones")]
    [InlineData("Smith\u2212Jones", "Smith\u2011Jones")]
    [InlineData("J. R. Moss", "J R Moss")]
    [InlineData("J.R. Moss", "J. R.  Moss")]
    [InlineData("Moss Jr.", "Moss Jr")]
    public void Names_that_only_differ_in_encoding_case_or_space_are_the_same(string a, string b) => Assert.True(NameKey.AreSame(a, b));

    [Theory]
    [InlineData("Zoe", "Zoë")]
    [InlineData("O\u0308", "\u00D8")]
    [InlineData("Ann Moss", "AnnMoss")]
    [InlineData("OBrien", "O'Brien")]
    [InlineData("Candidate 1.1", "Candidate 11")]
    [InlineData("-", ".")]
    [InlineData("a\u0301\u0302", "a\u0302\u0301")]
    public void Names_that_differ_in_a_letter_or_an_accent_are_not(string a, string b) => Assert.False(NameKey.AreSame(a, b));

    [Fact]
    public void A_cell_names_a_candidate_however_it_is_spelt_and_the_spelling_is_noted()
    {
        var reading = Reading.OfCsv("Pref 1,Pref 2\nZo\u00EB,BOB\nZoe\u0308,bob\n", "Bob", "Zo\u00EB");

        Assert.Equal(["2: 2 1"], reading.Papers());
        Assert.Equal(["\"BOB\" was read as \"Bob\"", "\"Zoe\u0308\" was read as \"Zo\u00EB\"", "\"bob\" was read as \"Bob\""], reading.Notices.Select(notice => notice.Text));
    }

    [Theory]
    [InlineData("Pref 1,Pref 2\nAnn Lee,Bob\nAnn\u00A0Lee,Bob\nAnn\u200B  Lee,Bob\n")]
    [InlineData("ballot_id,rank,choice\n1,1,Ann Lee\n1,2,Bob\n2,1,Ann\u00A0Lee\n2,2,Bob\n3,1,Ann\u200B  Lee\n3,2,Bob\n")]
    [InlineData("ranking\nAnn Lee>Bob\nAnn\u00A0Lee>Bob\nAnn\u200B  Lee>Bob\n")]
    public void White_space_and_what_cannot_be_seen_make_no_second_candidate(string text) => Assert.Equal(["3: 1 2"], Reading.OfCsv(text).Papers());

    [Fact]
    public void Two_names_given_that_differ_only_so_are_a_defect() =>
        Assert.Contains("among the names given", Assert.Single(Reading.DefectsOfCsv("Pref 1\nAnn\n", "Ann O'Lee", "Ann O\u2019Lee")), StringComparison.Ordinal);

    [Theory]
    [InlineData("Ann Lee", "\u0410nn Lee")]
    [InlineData("Rob Ito", "R\u03BFb Ito")]
    [InlineData("Ann Lee", "\uFF21nn Lee")]
    [InlineData("Ann Lee", "\U0001D400nn Lee")]
    [InlineData("Max O1", "Max Ol")]
    [InlineData("Max O", "Max 0")]
    [InlineData("Tom Bark", "\u0422\u043E\u043C \u0412\u0430\u0433k")] // Cyrillic, several letters
    [InlineData("Rita Box", "R\u03B9\u03C4\u03B1 \u0392\u03BF\u03C7")] // Greek
    [InlineData("Hugo Long", "Hu\u0581\u0585 \u053C\u0585\u0578\u0581")] // Armenian
    [InlineData("Sam Lake", "\u13DAam \u13DEake")] // Cherokee
    [InlineData("Ann Lee", "\uFF21\uFF4E\uFF4E \uFF2C\uFF45\uFF45")] // full width
    [InlineData("Ann Lee", "A\u0274\u0274 L\u1D07\u1D07")] // small capitals
    [InlineData("Harry Home", "\u210Barry \u210Dome")] // letters used as signs
    [InlineData("Otto Kay", "\U0001D6F0\U0001D70F\U0001D70F\U0001D70A Kay")] // mathematical Greek
    [InlineData("Bea Day", "\U0001F131ea \u24B9ay")] // encircled
    [InlineData("Fiona Off", "\uFB01ona O\uFB00")] // ligatures
    [InlineData("Lars Kjaer", "Lars Kj\u00E6r")]
    [InlineData("Bob Arnold", "Bob Amold")]
    [InlineData("Eve Wood", "Eve VVood")]
    [InlineData("Ian Moss", "lan Moss")]
    [InlineData("Ion Popa\u0219", "Ion Popa\u015F")] // comma and cedilla
    [InlineData("Vlad Ma\u0159", "Vlad Mar\u0306")] // caron and breve
    [InlineData("Per \u00D8st", "Per O\u0338st")]
    [InlineData("\u0110ura Kos", "\u00D0ura Kos")] // D with a stroke, and eth
    [InlineData("Henry Bell II", "Henry Bell \u2161")]
    [InlineData("Mia Lind", "Mi\u0307a Lind")] // a dot over a dot
    public void Names_that_look_alike_are_warned_of_with_their_papers(string a, string b)
    {
        var first = Reading.OfCsv($"Pref 1,Pref 2\n{a},Cat\n{a},\n{b},Cat\n").Notices[0].Text;

        Assert.Contains($"{Excerpt.Of(a)} (2 papers)", first, StringComparison.Ordinal);
        Assert.Contains($"{Excerpt.Of(b)} (1 paper)", first, StringComparison.Ordinal);
        Assert.Contains("look alike", first, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tom Müller", "Tom Muller")]
    [InlineData("Ann Lee", "Anne Lee")]
    [InlineData("Ron Cole", "Don Cole")]
    [InlineData("Ward 5", "Ward 6")]
    [InlineData("Max B", "Max 8")]
    [InlineData("\u0418\u0432\u0430\u043D", "\u0418\u043D\u0430\u043D")] // Cyrillic alone
    [InlineData("\u039D\u03AF\u03BA\u03BF\u03C2", "\u039D\u03AF\u03BD\u03BF\u03C2")] // Greek alone
    [InlineData("\u5F20\u4F1F", "\u5F20\u4F73")]
    public void Names_plainly_different_are_not_said_to_look_alike(string a, string b) =>
        Assert.DoesNotContain(Reading.OfCsv($"Pref 1,Pref 2\n{a},Cat\n{b},Cat\n").Notices, notice => notice.Text.Contains("look alike", StringComparison.Ordinal));

    [Theory]
    [InlineData("Tom Muller", "Tom Müller", true)]
    [InlineData("Zoe", "Zoë", true)]
    [InlineData("Jon Smith", "John Smith", true)]
    [InlineData("Candidate 1", "Candidate 2", false)]
    [InlineData("Candidate A", "Candidate B", false)]
    [InlineData("Bob", "Rob", false)]
    [InlineData("Ann Moss", "Ann Fell", false)]
    public void Names_nearly_alike_are_warned_of_where_they_were_only_collected(string a, string b, bool near)
    {
        var text = $"Pref 1\n{a}\n{b}\n{b}\n";

        Assert.Equal(near, Reading.OfCsv(text).Notices.Any(notice => notice.Text.Contains("nearly alike", StringComparison.Ordinal) && notice.Text.Contains($"{Excerpt.Of(b)} (2 papers)", StringComparison.Ordinal)));
        Assert.Empty(Reading.OfCsv(text, a, b).Notices);
    }

    [Fact]
    public void Without_names_given_the_first_spelling_is_the_name() =>
        Assert.Equal(["Ann", "Zoe"], Reading.OfCsv("Pref 1\nZoe\nZOE\nAnn\n").Names());
}
