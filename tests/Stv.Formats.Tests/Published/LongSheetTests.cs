using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats.Tests;

/// <summary>A count of eleven papers as a sheet with a row for each candidate at each stage.</summary>
public class LongSheetTests
{
    static readonly CountResult Result = Counts.Of(Presets.Scotland.Rule, seats: 1, ["Ada Alder", "Basil Birch", "Clover Cedar"], "5 A", "4 B", "1 CA", "1 C");

    const string Sheet = """
        Ward,No Of Vacancies,Total Formal Papers,Quota,Count,Ballot Position,Ticket,Surname,GivenNm,Papers,VoteTransferred,ProgressiveVoteTotal,Status,Order Elected
        Elm,1,11,6,1,7,A,ALDER,Ada,5,5,5,,0
        Elm,1,11,6,1,8,A,BIRCH,Basil,4,4,4,,0
        Elm,1,11,6,1,9,UG,CEDAR,Clover,2,2,2,Excluded,0
        Elm,1,11,6,1,1001,,Exhausted,,0,0,0,,0
        Elm,1,11,6,1,1002,,Gain/Loss,,0,0,0,,0
        Elm,1,11,6,2,7,A,ALDER,Ada,1,1,6,Elected,1
        Elm,1,11,6,2,8,A,BIRCH,Basil,0,0,4,,0
        Elm,1,11,6,2,9,UG,CEDAR,Clover,-2,-2,0,Excluded,0
        Elm,1,11,6,2,1001,,Exhausted,,1,1,1,,0
        Elm,1,11,6,2,1002,,Gain/Loss,,0,0,0,,0
        """;

    [Fact]
    public void Every_figure_is_compared_votes_and_papers_quota_sum_and_order()
    {
        var comparison = Compare(Sheet);

        // Change and total of five rows at two stages, papers of three and of five, two sums, the quota and one place in the order.
        Assert.Equal((SheetVerdict.Reproduced, 20 + 8 + 2 + 1 + 1), (comparison.Verdict, comparison.Compared));
        Assert.True(comparison.Conventions.ExclusionsByDecision);
    }

    [Fact]
    public void Who_stood_for_which_slate_and_for_how_many_places_is_read()
    {
        var file = Open(Sheet);

        Assert.Equal(["ALDER Ada, A", "BIRCH Basil, A", "CEDAR Clover, UG"], file.Candidates.Select(candidate => $"{candidate.Name}, {candidate.Slate}"));
        Assert.Equal((1, null), (file.Seats, file.Rule));
    }

    [Theory]
    [InlineData("Stage;Candidate;Votes\n1;Ada Alder;5\n1;Basil Birch;4\n1;Clover Cedar;2\n2;Ada Alder;6\n2;Basil Birch;4\n2;Clover Cedar;0\n2;Non-transferable;1\n", "totals")]
    [InlineData("Round,Name,Change\n1,Ada Alder,5\n1,Basil Birch,4\n1,Clover Cedar,2\n2,Ada Alder,1\n2,Clover Cedar,-2\n", "changes")]
    [InlineData("Elm ward\n\nname\tround number\tvotes\ttotal\nClover Cedar\t1\t2\t2\nBasil Birch\t1\t4\t4\nAda Alder\t1\t5\t5\nAda Alder\t2\t1\t6\nBasil Birch\t2\t\t4\nClover Cedar\t2\t-2\t\n", "changes and totals")]
    public void Its_headings_say_what_its_columns_tell(string sheet, string layout)
    {
        var reading = Open(sheet).Read(Result.Contest.Candidates);

        Assert.Contains($"a row for each candidate at each stage, 2 stages as {layout}", reading.Notes[0], StringComparison.Ordinal);
        Assert.Equal(SheetVerdict.Reproduced, SheetAudit.Compare(Result, reading.Sheet).Verdict);
    }

    [Theory]
    [InlineData("ALDER,Ada,1,1,6", "ALDER,Ada,2,1,6", "Stage 2, exclusion of Clover Cedar: Ada Alder, papers: published 2 (row 7, column J), counted 1.")]
    [InlineData("ALDER,Ada,5,5,5", "ALDER,Ada,4,5,5", "Stage 1, first preferences: Ada Alder, papers: published 4 (row 2, column J), counted 5.")]
    [InlineData("ALDER,Ada,1,1,6", "ALDER,Ada,1,2,6", "Stage 2, exclusion of Clover Cedar: Ada Alder, change: published 2 (row 7, column K), counted 1.00000.")]
    [InlineData("BIRCH,Basil,4,4,4", "BIRCH,Basil,4,4,5", "Stage 1, first preferences: Basil Birch: published 5 (row 3, column L), counted 4.00000.")]
    [InlineData("Exhausted,,1,1,1", "Exhausted,,1,1,2", "Stage 2, exclusion of Clover Cedar: non-transferable: published 2 (row 10, column L), counted 1.00000.")]
    [InlineData("11,6,2,9", "11,8,2,9", "The quota: published 8 (row 9, column D), counted 6.00000.")]
    [InlineData("11,6,2,9", "17,6,2,9", "Stage 2, exclusion of Clover Cedar: total: published 17 (row 9, column C), counted 11.00000.")]
    [InlineData("Elected,1", "Elected,2", "Ada Alder: published as number 2 of the elected (row 7, column N), counted as number 1.")]
    [InlineData("4,,0\nElm,1,11,6,2,9", "4,Elected,0\nElm,1,11,6,2,9", "Basil Birch is published as elected, but was not elected.")]
    [InlineData("5,5,5,,0", "5,5,5,Excluded,0", "Ada Alder was elected, but is not published as elected (row 2).")]
    public void One_thing_that_is_otherwise_is_found_and_named(string was, string now, string words)
    {
        var comparison = Compare(Sheet.Replace(was, now, StringComparison.Ordinal));

        var verification = new Verification { File = "sheet.csv", Inputs = [], Comparison = comparison, IsSheet = true };
        Assert.Contains(words, comparison.Differences.Select(difference => English.Difference(verification, difference)));
        Assert.Single(comparison.Differences, difference => difference.Published is not null || difference.Kind == SheetDifferenceKind.Elected);
    }

    [Fact]
    public void By_itself_it_shows_nothing_wrong()
    {
        var findings = Inspect(Sheet);

        Assert.Empty(findings.Findings);
        Assert.Equal((0, 1), (findings.Wrong, findings.Elected.Length));
    }

    [Theory]
    [InlineData("5,5,5,,0", "5,5,9,,0", "1 RowSum")]
    [InlineData("5,5,5,,0", "5,9,5,,0", "1 RowSum")]
    [InlineData("Gain/Loss,,0,0,0,,0\nElm,1,11,6,2", "Gain/Loss,,0,0,7,,0\nElm,1,11,6,2", "1 RowSum")]
    [InlineData("Exhausted,,1,1,1", "Exhausted,,1,8,1", "2 RowSum")]
    [InlineData("11,6,2,9", "11,8,2,9", "2 Quota")]
    public void By_itself_it_shows_a_figure_that_does_not_add_up(string was, string now, string found) =>
        Assert.Contains(found, Inspect(Sheet.Replace(was, now, StringComparison.Ordinal)).Findings.Where(finding => finding.Certainty == FindingCertainty.Certain).Select(finding => $"{finding.Stage} {finding.Kind}"));

    [Theory]
    [InlineData("2,8,A,BIRCH", "2,7,A,BIRCH", 8, "\"BIRCH Basil\" a second time at stage 2")]
    [InlineData("Elm,1,11,6,2,8", "Elm,3,11,6,2,8", 8, "\"3\" places")]
    [InlineData("6,2,8,A", "6,two,8,A", 8, "\"two\"")]
    public void Rows_that_contradict_one_another_are_refused_with_their_place(string was, string now, int row, string found)
    {
        var defect = Assert.Single(Assert.Throws<BallotFormatException>(() => Open(Sheet.Replace(was, now, StringComparison.Ordinal))).Defects);

        Assert.Equal((row, found), (defect.Row, defect.Found));
    }

    [Fact]
    public void What_is_no_number_of_votes_is_refused_with_its_place()
    {
        var defect = Assert.Single(Assert.Throws<BallotFormatException>(() => Open(Sheet.Replace("Basil,0,0,4", "Basil,0,0,four", StringComparison.Ordinal)).Read(Result.Contest.Candidates)).Defects);

        Assert.Equal((8, 12, "\"four\""), (defect.Row, defect.Column, defect.Found));
    }

    /// <summary>Its headings are those of a long sheet, but each name stands once.</summary>
    [Fact]
    public void A_table_of_who_was_elected_at_which_stage_is_no_long_sheet()
    {
        var reading = Open("Candidate,Stage,Votes\nAda Alder,2,6\nBasil Birch,1,4\nClover Cedar,1,0\n").Read(Result.Contest.Candidates);

        Assert.Contains("candidates in rows", reading.Notes[0], StringComparison.Ordinal);
    }

    static PublishedSheetFile Open(string sheet) => PublishedSheetFile.Open(Encoding.UTF8.GetBytes(sheet), "sheet.csv");

    static SheetComparison Compare(string sheet) => SheetAudit.Compare(Result, Open(sheet).Read(Result.Contest.Candidates).Sheet);

    static SheetFindings Inspect(string sheet)
    {
        var file = Open(sheet);
        ImmutableArray<PublishedSheet> readings = [.. file.Readings(file.Candidates).Select(reading => reading.Sheet)];
        return SheetInspection.Inspect(readings, Presets.Scotland.Rule, file.Seats);
    }
}
