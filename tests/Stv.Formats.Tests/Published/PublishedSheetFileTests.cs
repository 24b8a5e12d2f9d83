using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats.Tests;

/// <summary>M1 under the Scottish rule as different people would publish it.</summary>
public class PublishedSheetFileTests
{
    static readonly CountResult Result = Counts.M1(Presets.Scotland.Rule);

    static readonly ImmutableArray<Candidate> People = [.. Result.Contest.Candidates.Zip("ABCDEF", (candidate, letter) => candidate with { Name = $"{letter}" })];

    [Theory]
    [InlineData("scotland")]
    [InlineData("ers97")]
    [InlineData("ni")]
    [InlineData("wigm")]
    [InlineData("meek-nz")]
    [InlineData("us-minneapolis")]
    public void Our_own_sheets_are_read_as_CSV_and_as_text(string rule)
    {
        var sheet = Sheet.Of(Counts.M1(Presets.Find(rule)!.Rule));
        Assert.Equal(rule, PublishedSheetFile.Open(Encoding.UTF8.GetBytes(CsvSheet.Format(sheet)), "sheet.csv").Rule);

        Assert.All(new[] { CsvSheet.Format(sheet), TextSheet.Format(sheet), TextSheet.Format(sheet, 200) }, text =>
            Assert.NotEqual(SheetVerdict.Differs, SheetAudit.Compare(Counts.M1(Presets.Find(rule)!.Rule), Read(text, Result.Contest.Candidates).Sheet).Verdict));
    }

    /// <summary>A name may end in what could be the first figure of its row, or be nothing but a number and a word.</summary>
    [Theory]
    [InlineData("Option {0}")]
    [InlineData("Motion no. 1{0}")]
    [InlineData("Candidate Number {0}")]
    [InlineData("Henry Oak {0}")]
    [InlineData("{0} Elm Street")]
    public void Names_with_numbers_are_no_figures(string name)
    {
        var contest = Result.Contest with { Candidates = [.. Result.Contest.Candidates.Select((candidate, i) => candidate with { Name = string.Format(System.Globalization.CultureInfo.InvariantCulture, name, i + 1) })] };
        var result = ((Counted)Count.Run(contest, Result.Rule, Lots.None)).Result;
        var sheet = Sheet.Of(result);
        Assert.All(new[] { CsvSheet.Format(sheet), TextSheet.Format(sheet), TextSheet.Format(sheet, 200), MarkdownSheet.Format(sheet), HtmlSheet.Format(sheet) }, text =>
        {
            var readings = PublishedSheetFile.Open(Encoding.UTF8.GetBytes(text), "sheet").Readings(contest.Candidates);
            Assert.Equal(SheetVerdict.Reproduced, SheetVerification.Verify(contest, result.Rule, Lots.None, [.. readings.Select(reading => reading.Sheet)])!.Verdict);
        });
    }

    [Fact]
    public void Totals_alone() => Reproduces("""
        Name,First,Surplus A,Surplus B,Out F,Out D,Out C
        A,13,8,8,8,8,8
        B,6,8.30766,8,8,8,8
        C,4,5.15383,5.42442,5.42442,5.42442,0
        D,3,3.76922,3.80625,3.80625,0,0
        E,3,3,3,4,7.76922,7.76922
        F,1,1,1,0,0,0
        """, "6 stages as totals");

    /// <summary>What nobody looked at is said: a last stage of which the totals were cut off, and a figure that stands behind them.</summary>
    [Fact]
    public void Figures_without_a_place_and_totals_that_are_missing_are_listed()
    {
        var sheet = """
            Name,First,Change,Total,Change
            A,13,-5,8,
            B,6,2.30766,8.30766,-0.30766
            C,4,1.15383,5.15383,.27059
            D,3,.76922,3.76922,.03703
            E,3,,3,
            F,1,,1,
            Not transferable,0,.76923,.76923,0,.8
            """;
        var leftOut = Read(sheet, People).LeftOut;
        Assert.Contains(leftOut, part => part == "the totals of stage 3, which were not found");
        Assert.Contains(leftOut, part => part == "row 8, \".8\", which stands where no candidate has a figure");
    }

    [Fact]
    public void Changes_alone() => Reproduces("""
        Name,First,Surplus A,Surplus B,Out F,Out D,Out C
        A,13,-5,,,,
        B,6,2.30766,-0.30766,,,
        C,4,1.15383,0.27059,,,-5.42442
        D,3,.76922,.03703,,-3.80625,
        E,3,,,1,3.76922,
        F,1,,,-1,,
        """, "6 stages as changes after the first");

    [Fact]
    public void Candidates_side_by_side_with_decimal_commas() => Reproduces("""
        Count;A;B;C;D;E;F;Exhausted;Quota
        1;13;6;4;3;3;1;0;8
        2;8;8,30766;5,15383;3,76922;3;1;0,76922;8
        3;8;8;5,42442;3,80625;3;1;0,76922;8
        4;8;8;5,42442;3,80625;4;-;0,76922;8
        5;8;8;5,42442;-;7,76922;-;0,80625;8
        6;8;8;-;-;7,76922;-;6,23067;8
        """, "candidates in columns");

    [Fact]
    public void Parties_percentages_and_numbers_are_passed_over_and_listed()
    {
        var reading = Reproduces("""
            No.;Name;Party;First;%;Stage 2;Stage 3;Stage 4;Stage 5;Stage 6;Outcome
            1;A;Red;13;43%;8;8;8;8;8;Elected
            2;B;Red;6;20%;8.30766;8;8;8;8;Elected
            3;C;Blue;4;13%;5.15383;5.42442;5.42442;5.42442;;Excluded
            4;D;Blue;3;10%;3.76922;3.80625;3.80625;;;Excluded
            5;E;Green;3;10%;3;3;4;7.76922;7.76922;Elected
            6;F;Green;1;3%;1;1;;;;Excluded
            Spoilt;;;2;7%;2;2;2;2;2;
            """, "candidates in rows");

        Assert.Contains(reading.Notes, note => note.Contains("\"%\" is not read", StringComparison.Ordinal));
        Assert.Equal([true, true, false, false, true, false], reading.Sheet.Fates.Select(fate => fate.Elected));
    }

    [Fact]
    public void Names_in_two_columns_and_thousands_parted_by_commas()
    {
        var people = People.SetItem(0, People[0] with { Name = "Ada Alder" }).SetItem(1, People[1] with { Name = "Basil Birch" });

        var sheet = PublishedSheetFile.Open("Surname,Forename,Stage 1\nALDER,Ada,\"1,789\"\nBIRCH,Basil,258\nC,,4\nD,,3\nE,,3\nF,,1\n"u8.ToArray(), "sheet.csv").Read(people).Sheet;

        Assert.Empty(sheet.Missing);
        Assert.Equal(["1789", "258", "4", "3", "3", "1"], sheet.Stages[0].Candidates.Select(cell => cell.Total!.Votes.ToString()));
    }

    [Fact]
    public void Rounds_with_what_was_decided_between_them() => Reproduces("""
        Method: Scottish STV

         R|A       |B       |C       |D       |E       |F       |Exhausted
        ===================================================================
         1|      13|       6|       4|       3|       3|       1|       0
          |--------------------------------------------------------------
          | Count of first choices. A is elected, B is not.
        ===================================================================
         2| 8.00000| 8.30766| 5.15383| 3.76922| 3.00000| 1.00000| 0.76922
         3| 8.00000| 8.00000| 5.42442| 3.80625| 3.00000| 1.00000| 0.76922
         4| 8.00000| 8.00000| 5.42442| 3.80625| 4.00000|        | 0.76922
         5| 8.00000| 8.00000| 5.42442|        | 7.76922|        | 0.80625
         6| 8.00000| 8.00000|        |        | 7.76922|        | 6.23067
        """, "candidates in columns");

    [Fact]
    public void A_page_break_in_the_middle_of_the_table() => Reproduces("""
        Hall committee                                   page 1

        Name    First   Stage 2   Stage 3
        A       13      8.00000   8.00000
        B       6       8.30766   8.00000
        C       4       5.15383   5.42442
        D       3       3.76922   3.80625

        Hall committee                                   page 2

        E       3       3.00000   3.00000
        F       1       1.00000   1.00000

        Name    Stage 4   Stage 5   Stage 6
        A       8.00000   8.00000   8.00000
        B       8.00000   8.00000   8.00000
        C       5.42442   5.42442   -
        D       3.80625   -         -
        E       4.00000   7.76922   7.76922
        F       -         -         -
        """, "in 2 tables one after another");

    [Fact]
    public void A_sheet_in_an_older_encoding_is_read_and_that_is_said()
    {
        var people = People.SetItem(0, People[0] with { Name = "Zoë" });
        var csv = Encoding.Latin1.GetBytes("Zoë,13\nB,6\nC,4\nD,3\nE,3\nF,1\n");

        var reading = PublishedSheetFile.Open(csv, "sheet.csv").Read(people);

        Assert.Equal(6, reading.Sheet.Stages[0].Candidates.Count(cell => cell.Total is not null));
        Assert.Contains(reading.Notes, note => note.Contains("windows-1252", StringComparison.Ordinal));
    }

    [Fact]
    public void Somebody_without_a_row_is_missing() => Assert.Equal(5, Assert.Single(Read("A,13\nB,6\nC,4\nD,3\nE,3\n").Sheet.Missing));

    [Theory]
    [InlineData("")]
    [InlineData("Ann,1\nBob,2\n")]
    [InlineData("A\nB\nC\nD\nE\nF\n")]
    public void A_file_without_the_table_is_refused_with_what_is_wanted(string text) =>
        Assert.Contains("expected a row or a column for each of A, B, C", Assert.Throws<BallotFormatException>(() => Read(text)).Message, StringComparison.Ordinal);

    static PublishedSheetReading Reproduces(string text, string layout)
    {
        var reading = Read(text);
        var comparison = SheetAudit.Compare(Result, reading.Sheet);
        Assert.Equal("", string.Join('\n', comparison.Differences));
        Assert.Equal(SheetVerdict.Reproduced, comparison.Verdict);
        Assert.Contains(reading.Notes, note => note.Contains(layout, StringComparison.Ordinal));
        return reading;
    }

    static PublishedSheetReading Read(string text) => Read(text, People);

    static PublishedSheetReading Read(string text, ImmutableArray<Candidate> people) => PublishedSheetFile.Open(Encoding.UTF8.GetBytes(text), "sheet.csv").Read(people);
}
