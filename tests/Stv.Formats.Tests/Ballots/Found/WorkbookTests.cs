using static Stv.Formats.Tests.Ballots.Found.MadeWorkbook;

namespace Stv.Formats.Tests.Ballots.Found;

public class WorkbookTests
{
    static Cell?[][] Matrix(params int?[][] ranks) =>
        [[Text("id"), Text("Ann Moss"), Text("Bob Fell")], .. ranks.Select((row, i) => (Cell?[])[Text($"v{i + 1}"), .. row.Select(rank => rank is null ? null : Number($"{rank}"))])];

    static BallotReading Read(byte[] bytes, BallotReadOptions? options = null) => Reading.Of(bytes, "poll.xlsx", options);

    [Fact]
    public void A_workbook_is_read_like_the_CSV_of_its_sheet()
    {
        var reading = Read(Of(("Sheet1", "visible", Matrix([1, 2], [2, 1], [null, 1]))));

        Assert.Equal(BallotLayout.RankMatrix, reading.Layout);
        Assert.Equal(["1: 1 2", "1: 2 1", "1: 2"], reading.Papers());
    }

    [Fact]
    public void Every_kind_of_cell_has_a_text()
    {
        var rows = new Cell?[][]
        {
            [Text("Timestamp"), Text("member"), Text("Pref 1"), Text("Pref 2"), Text("Pref 3")],
            [Date(45000.5), Truth(true), Text("Moss, \"Ann\""), Formula("Bob"), Text("Cat")],
            [Date(45001), Truth(false), Text("Bob"), null, Error("#N/A")],
        };
        var reading = Read(Of(("Sheet1", "visible", rows)));

        Assert.Equal(["Bob", "Cat", "Moss, \"Ann\""], reading.Names());
        Assert.Equal(["1: 3 1 2", "1: 1"], reading.Papers());
    }

    [Fact]
    public void Numbers_keep_their_digits_and_no_others() =>
        Assert.Equal(["1/10 × 1: 1", "1/3 × 1: 1", "20000: 1"], Read(Of(("Sheet1", "visible",
            [[Text("count"), Text("weight"), Text("Ann")], [Number("1"), Number("0.1"), Number("1")], [Number("1"), Text("1/3"), Number("1")], [Number("2E4"), Number("1.0"), Number("1.0")]]))).Papers());

    [Fact]
    public void Rows_are_named_as_the_sheet_numbers_them() =>
        Assert.StartsWith("poll.xlsx:5 column B: found \"x\"", Assert.Single(Reading.Defects(Of(("Sheet1", "visible", [.. Matrix([1, 2]), [], [], [Text("v3"), Text("x"), Number("1")]])), "poll.xlsx")), StringComparison.Ordinal);

    [Fact]
    public void Hidden_and_empty_sheets_and_those_without_papers_are_passed_over()
    {
        var reading = Read(Of(("Notes", "visible", [[Text("Read me")]]), ("Papers", "visible", Matrix([1, 2])), ("Old", "hidden", Matrix([2, 1])), ("Empty", "visible", [])));

        Assert.Equal(["1: 1 2"], reading.Papers());
        Assert.Contains("the sheet \"Papers\" was read, one of \"Notes\", \"Papers\", \"Empty\"", reading.Notices.Select(notice => notice.Text));
    }

    [Fact]
    public void Several_sheets_with_papers_are_asked_about()
    {
        var bytes = Of(("North", "visible", Matrix([1, 2])), ("South", "visible", Matrix([2, 1])));

        Assert.Equal("poll.xlsx: found several sheets that may be meant: \"North\", which begins \"id, Ann Moss, Bob Fell\"; \"South\", which begins \"id, Ann Moss, Bob Fell\"; expected one sheet with papers; say which with Sheet North or South",
            Assert.Single(Reading.Defects(bytes, "poll.xlsx")));
        Assert.Equal(["1: 2 1"], Read(bytes, new() { Sheet = "South" }).Papers());
        Assert.Contains("no sheet called \"West\"", Assert.Single(Reading.Defects(bytes, "poll.xlsx", new() { Sheet = "West" })), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_workbook_of_ours_says_what_to_do()
    {
        Assert.Contains("save it as .xlsx", Assert.Single(Reading.Defects([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "poll.xls")), StringComparison.Ordinal);
        Assert.NotEmpty(Reading.Defects(Of(("Empty", "visible", [])), "poll.xlsx"));
    }

    [Fact]
    public void Every_truncation_and_any_damage_ends_in_papers_or_defects()
    {
        var sound = Of(("Sheet1", "visible", Matrix([1, 2], [2, 1], [null, 1])));
        var random = new Random(1);
        for (var i = 0; i < 400; i++)
        {
            var bytes = i < 200 ? sound[..random.Next(sound.Length)] : (byte[])sound.Clone();
            if (i >= 200)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            try
            {
                Read(bytes);
            }
            catch (BallotFormatException)
            {
            }
        }
    }
}
