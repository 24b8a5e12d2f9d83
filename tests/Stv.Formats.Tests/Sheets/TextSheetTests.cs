using Stv.Tests;

namespace Stv.Formats.Tests;

public class TextSheetTests
{
    [Theory]
    [InlineData("scotland")]
    [InlineData("wigm")]
    [InlineData("wigm-prf")]
    public void M1(string rule) => Golden.Verify(TextSheet.Format(Sheet.Of(Counts.M1(Presets.Find(rule)!.Rule))), rule);

    [Fact]
    public void A_reserved_place() => Golden.Verify(TextSheet.Format(Sheet.Of(Counts.M1WithReservedPlace(Presets.Scotland.Rule))));

    [Fact]
    public void Wide_paper_holds_more_stages_in_a_block() =>
        Golden.Verify(TextSheet.Format(Sheet.Of(Counts.M1(Presets.Scotland.Rule)), width: 160));

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(133)]
    public void No_line_is_longer_than_the_width(int width)
    {
        var text = TextSheet.Format(Sheet.Of(Counts.M1(Presets.Wigm.Rule), [new InputFile("hall.blt", new string('a', 40), "blt")], ruleByDefault: true), width);
        Assert.All(text.Split('\n'), line => Assert.InRange(PlainText.Width(line), 0, width));
    }

    [Fact]
    public void Names_that_would_look_the_same_when_cut_are_told_apart()
    {
        const string Long = "Maximiliana von und zu Hohenfichtenwald-";
        var text = TextSheet.Format(Sheet.Of(Counts.Of(Presets.Scotland.Rule, 1, [Long + "Alder", Long + "Birch", "C"], "3 A", "2 B", "1 C")));
        Assert.Contains("Maximiliana von und… (1)", text, StringComparison.Ordinal);
        Assert.Contains("Maximiliana von und… (2)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Wide_letters_keep_the_columns_in_line() =>
        Golden.Verify(TextSheet.Format(Sheet.Of(Counts.Of(Presets.Scotland.Rule, 1, ["樹木 花子", "Zoe\u0308 Zelkova", "Ольга Ольха"], "3 A", "2 BC", "2 CB"))));

    [Fact]
    public void A_name_cannot_command_the_terminal()
    {
        var text = TextSheet.Format(Sheet.Of(Counts.Of(Presets.Scotland.Rule, 1, ["Ada\u001b[2J", "Basil\u202e", "Clover"], "3 A", "2 B", "1 C")));
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202e', text);
        Assert.Contains("Ada�[2J", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Unopposed() => Golden.Verify(TextSheet.Format(Sheet.Of(Counts.Of(Presets.Scotland.Rule, 3, ["Ada", "Basil"], "1 A"))));
}
