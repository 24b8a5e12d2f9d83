using System.Text;

namespace Stv.Formats.Tests;

public class LotsFileTests
{
    [Fact]
    public void A_lots_file_with_comments_and_trailing_commas_is_read()
    {
        var lots = Parse("""
            {
              // drawn in the hall
              "format": "stv-lots/1",
              "lots": [ { "contest": "ward", "purpose": "transfer-first", "tied": ["1", "2"], "chosen": "2", "drawnBy": "the clerk", }, ],
              "order": ["3", "1", "2"],
            }
            """);
        var lot = Assert.Single(lots.Recorded);
        Assert.Equal(("ward", TiePurpose.TransferFirst, "2", "the clerk"), (lot.Contest, lot.Purpose, lot.Chosen, lot.DrawnBy));
        Assert.Equal<string>(["1", "2"], lot.Tied);
        Assert.Equal<string>(["3", "1", "2"], lots.DeclaredOrder);
        Assert.Null(lots.Seed);
    }

    /// <summary>What befalls the candidate is the name of the member, so that nobody takes who goes for who stays.</summary>
    [Theory]
    [InlineData("elected", TiePurpose.Elect)]
    [InlineData("transferredFirst", TiePurpose.TransferFirst)]
    [InlineData("excluded", TiePurpose.Exclude)]
    [InlineData("roundedUp", TiePurpose.RoundUp)]
    public void A_lot_says_what_befalls_the_candidate(string member, TiePurpose purpose)
    {
        var lots = (Lots)Parse2($$"""{ "contest": "ward", "tied": ["1", "2"], "{{member}}": "2" }""")();

        Assert.Equal((purpose, "2"), (lots.Recorded[0].Purpose, lots.Recorded[0].Chosen));
        Assert.Contains($"\"{member}\": \"2\"", LotsFile.Format(lots), StringComparison.Ordinal);
        Assert.DoesNotContain("chosen", LotsFile.Format(lots), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "contest": "w", "tied": ["1", "2"] """, "no candidate who was drawn")]
    [InlineData(""" "contest": "w", "tied": ["1", "2"], "excluded": "1", "elected": "2" """, "\"elected\" and \"excluded\"")]
    [InlineData(""" "contest": "w", "tied": ["1", "2"], "excluded": "1", "chosen": "1", "purpose": "exclude" """, "\"excluded\" and \"chosen\"")]
    [InlineData(""" "contest": "w", "tied": ["1", "2"], "purpose": "elect", "excluded": "1" """, "\"excluded\"")]
    [InlineData(""" "contest": "w", "tied": ["1", "2"], "chosen": "1" """, "no \"purpose\"")]
    public void A_lot_says_it_once_and_without_contradiction(string lot, string found) =>
        Assert.Equal(found, Assert.Single(Assert.Throws<BallotFormatException>(Parse2($"{{{lot}}}")).Defects).Found);

    [Fact]
    public void What_is_written_is_read_back()
    {
        var lots = new Lots
        {
            Recorded = [new Lot { Contest = "ward \"A\"", Purpose = TiePurpose.Exclude, Tied = ["1", "ä"], Chosen = "ä" }],
            DeclaredOrder = ["ä", "1"],
        };
        var back = Parse(LotsFile.Format(lots));
        Assert.Equal(lots.Recorded[0] with { Tied = back.Recorded[0].Tied }, back.Recorded[0]);
        Assert.Equal<string>(lots.Recorded[0].Tied, back.Recorded[0].Tied);
        Assert.Equal<string>(lots.DeclaredOrder, back.DeclaredOrder);
    }

    [Fact]
    public void All_defects_are_found_at_once_each_with_its_place()
    {
        var defects = Assert.Throws<BallotFormatException>(() => Parse("""
            {
              "format": "stv-lots/2",
              "lot": [],
              "lots": [
                { "contest": "ward", "purpos": "exclude", "tied": ["1", 2, "1"] },
                { "contest": "ward", "purpose": "drop", "tied": ["1", "2"], "chosen": "3" },
                { "contest": "ward", "purpose": "exclude", "tied": ["1"], "chosen": "1" },
                7
              ],
              "order": ["a", "a"]
            }
            """)).Defects;
        Assert.Equal(
            [
                """lots.json:2:13: found "stv-lots/2"; expected "stv-lots/1"; check that this is the lots file""",
                """lots.json:3:3: found "lot"; expected one of format, lots, order; write lots, or remove it""",
                """lots.json:5:5: found no candidate who was drawn; expected "elected" or "transferredFirst" or "excluded" or "roundedUp"; name the candidate who was drawn by what happens to them""",
                """lots.json:5:26: found "purpos"; expected one of contest, purpose, tied, elected, transferredFirst, excluded, roundedUp, chosen, drawnBy; write purpose, or remove it""",
                """lots.json:5:61: found the number 2; expected text for tied; put it in quotation marks""",
                """lots.json:5:64: found "1" a second time; expected each candidate once; remove the repetition""",
                """lots.json:6:37: found "drop"; expected "elect" or "transfer-first" or "exclude" or "round-up"; say what the drawn candidate is to do""",
                """lots.json:7:56: found 1 id; expected two or more ids of candidates; name every candidate who was tied""",
                """lots.json:8:5: found the number 7; expected an object with contest, tied, and who was drawn; put it in braces""",
                """lots.json:10:18: found "a" a second time; expected each candidate once; remove the repetition""",
            ],
            defects.OrderBy(defect => (defect.Row, defect.Column)).Select(defect => defect.ToString()));
    }

    [Theory]
    [InlineData("""{ "format": "stv-lots/1", "lots": [ { "contest": "w", "purpose": "exclude", "tied": ["1", "2"], "chosen": "3" } ] }""", "one of the tied (1, 2)")]
    [InlineData("""{ "format": "stv-lots/1", "format": "stv-lots/1" }""", "each name once")]
    [InlineData("""{ "lots": [] }""", "\"format\" among its members")]
    [InlineData("""[]""", "an object with format and lots")]
    [InlineData("""{ "format": "stv-lots/1", "lots": {} }""", "a list for lots")]
    [InlineData("""{ "format": "stv-lots/1", """, "JSON")]
    [InlineData("", "JSON")]
    [InlineData("4 2\n1 2 0", "JSON")]
    public void What_cannot_be_meant_is_refused(string json, string expected) =>
        Assert.Equal(expected, Assert.Single(Assert.Throws<BallotFormatException>(() => Parse(json)).Defects).Expected);

    [Fact]
    public void Two_lots_for_one_tie_are_refused()
    {
        var twice = Parse2("""{ "contest": "w", "purpose": "exclude", "tied": ["1", "2"], "chosen": "1" }""", """{ "contest": "w", "purpose": "exclude", "tied": ["2", "1"], "chosen": "2" }""");
        Assert.Equal("a second lot for the same tie", Assert.Single(Assert.Throws<BallotFormatException>(twice).Defects).Found);
    }

    [Fact]
    public void Lots_for_another_purpose_or_contest_are_other_lots()
    {
        var three = Parse2(
            """{ "contest": "w", "purpose": "exclude", "tied": ["1", "2"], "chosen": "1" }""",
            """{ "contest": "w", "purpose": "transfer-first", "tied": ["1", "2"], "chosen": "1" }""",
            """{ "contest": "x", "purpose": "exclude", "tied": ["1", "2"], "chosen": "1" }""");
        Assert.Equal(3, ((Lots)three()).Recorded.Length);
    }

    [Fact]
    public void A_byte_order_mark_is_allowed_and_bytes_that_are_no_text_are_not()
    {
        Assert.Empty(LotsFile.Parse([0xEF, 0xBB, 0xBF, .. "{ \"format\": \"stv-lots/1\" }"u8], "lots.json").Recorded);
        Assert.Throws<BallotFormatException>(() => LotsFile.Parse([.. "{ \"format\": \""u8, 0xFF, .. "\" }"u8], "lots.json"));
    }

    static Func<object> Parse2(params string[] lots) => () => Parse($$"""{ "format": "stv-lots/1", "lots": [ {{string.Join(", ", lots)}} ] }""");

    static Lots Parse(string json) => LotsFile.Parse(Encoding.UTF8.GetBytes(json), "lots.json");
}
