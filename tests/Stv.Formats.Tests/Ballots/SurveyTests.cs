namespace Stv.Formats.Tests.Ballots;

/// <summary>Files of survey forms, spreadsheets, statistics programs and election offices, as they come.</summary>
public class SurveyTests
{
    const string Three = "1: 1 2 3|1: 2 1 3|1: 3 2 1";

    [Theory]
    [InlineData("ID,Start time,Completion time,Email,Name,Please rank the candidates\n1,9:00,9:02,anonymous,,Ann;Bob;Cat;\n2,9:10,9:12,anonymous,,Bob;Ann;Cat;\n3,9:20,9:22,anonymous,,Cat;Bob;Ann;\n")]
    [InlineData("StartDate,Status,ResponseId,Q1_1,Q1_2,Q1_3\nStart Date,Response Type,Response ID,Rank them - Ann,Rank them - Bob,Rank them - Cat\n\"{\"\"ImportId\"\":\"\"startDate\"\"}\",\"{\"\"ImportId\"\":\"\"status\"\"}\",\"{\"\"ImportId\"\":\"\"_recordId\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_1\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_2\"\"}\",\"{\"\"ImportId\"\":\"\"QID1_3\"\"}\"\nx,0,R1,1,2,3\nx,IP Address,R2,2,1,3\nx,0,R3,3,2,1\n")]
    [InlineData("ResponseId,Q1_1,Q1_2,Q1_3\nResponse ID,Rank them - Ann,Rank them - Bob - B,Rank them - Cat\nR1,1,2,3\nR2,2,1,3\nR3,3,2,1\n")]
    [InlineData("Respondent ID,Collector ID,Start Date,Rank them,,\n,,,Ann,Bob,Cat\n118001,4401,x,1,2,3\n118002,4401,x,2,1,3\n118003,4401,x,3,2,1\n")]
    [InlineData("Respondent ID,Rank them,,,Why?\n,1st choice,2nd choice,3rd choice,Open-Ended Response\n1,Ann,Bob,Cat,so\n2,Bob,Ann,Cat,\n3,Cat,Bob,Ann,\n")]
    [InlineData("Timestamp,Who should lead? [1],Who should lead? [2],Who should lead? [3]\n9:00,Ann,Bob,Cat\n9:01,Bob,Ann,Cat\n9:02,Cat,Bob,Ann\n")]
    [InlineData("Timestamp,Who? [Ann],Who? [Bob],Who? [Cat]\n9:00,1,2,3\n9:01,2,1,3\n9:02,3,2,1\n")]
    [InlineData("\"Response ID\",\"Seed\",\"rank[1]\",\"rank[2]\",\"rank[3]\"\n\"1\",\"12345\",\"Ann\",\"Bob\",\"Cat\"\n\"2\",\"12346\",\"Bob\",\"Ann\",\"Cat\"\n\"3\",\"12347\",\"Cat\",\"Bob\",\"Ann\"\n")]
    [InlineData("Q1_1,Q1_2,Q1_3\nAnn,Bob,Cat\nBob,Ann,Cat\nCat,Bob,Ann\n")]
    [InlineData("name,1,2,3\nabe,Ann,Bob,Cat\ndon,Bob,Ann,Cat\neve,Cat,Bob,Ann\n")]
    [InlineData("1.0,2.0,3.0\nAnn,Bob,Cat\nBob,Ann,Cat\nCat,Bob,Ann\n")]
    [InlineData(",Ann,Bob,Cat\n0,1.0,2.0,3.0\n1,2.0,1.0,3.0\n2,3.0,2.0,1.0\n")]
    [InlineData("Ann;Bob;Cat\n1,0;2,0;3,0\n2,0;1,0;3,0\n3,0;2,0;1,0\n")]
    [InlineData("1st choice;2nd choice;3rd choice\nAnn;Bob;Cat\nBob;Ann;Cat\nCat;Bob;Ann\n")]
    [InlineData("What is your first choice?\tWhat is your second choice?\tWhat is your third choice?\nAnn\tBob\tCat\nBob\tAnn\tCat\nCat\tBob\tAnn\n")]
    [InlineData("Precinct,1ST CHOICE PARK COMMISSIONER,2ND CHOICE PARK COMMISSIONER,3RD CHOICE PARK COMMISSIONER,COUNT\nW-1,Ann,Bob,Cat,1\nW-1,Bob,Ann,Cat,1\nW-2,Cat,Bob,Ann,1\n")]
    [InlineData("Cast Vote Record,Precinct,Ballot Style,Rep. 1st Choice District 2,Rep. 2nd Choice District 2,Rep. 3rd Choice District 2\n7,A,S,Ann,Bob,Cat\n8,A,S,Bob,Ann,Cat\n9,A,S,Cat,Bob,Ann\n")]
    [InlineData("Contest Id,Tabulator Id,Batch Id,Record Id,Precinct,Precinct Portion,Rank 1,Rank 2,Rank 3\n7,5,1,1,P,Q,Ann,Bob,Cat\n7,5,2,1,P,Q,Bob,Ann,Cat\n7,6,2,9,P,R,Cat,Bob,Ann\n")]
    [InlineData("ballot_ID,Precinct,Ward,WardPrecinct,invalid,rank1,rank3,rank2\n1,1,1,0101,0,Ann,Cat,Bob\n2,1,2,0201,0,Bob,Cat,Ann\n3,2,2,0202,0,Cat,Ann,Bob\n4,2,2,0202,1,Cat,Ann,Bob\n")]
    [InlineData("precinct,ward,valid,pile,rank1,rank2,rank3\n1,1,TRUE,a,Ann,Bob,Cat\n1,2,TRUE,b,Bob,Ann,Cat\n2,1,FALSE,b,Bob,Ann,Cat\n2,3,TRUE,a,Cat,Bob,Ann\n")]
    [InlineData("ballot_id,precinct,overvote_rank,Ann,Bob,Cat\nb-1,,,1,2,3\nb-2,,,2,1,3\nb-3,,,3,2,1\n")]
    [InlineData("participant,Ann,Bob,Cat,reason\nabe,1,2,3,so\ndon,2,1,3,\neve,3,2,1,\n")]
    public void It_is_read_as_the_same_three_papers(string text) => Assert.Equal(Three, string.Join('|', Reading.OfCsv(text).Papers()));

    [Fact]
    public void Further_rows_of_headings_are_said_to_be_such() =>
        Assert.Contains("this row was read as further headings, not as a paper", Reading.OfCsv("Respondent ID,Rank them,\n,Ann,Bob\n1,1,2\n2,2,1\n").Notices.Select(notice => notice.Text));

    /// <summary>One question is answered by columns of choices and another by a ranking in one cell.</summary>
    [Fact]
    public void Of_questions_of_different_kinds_neither_is_passed_over()
    {
        const string Form = "ID,Council,choice 1,choice 2\n1,Ann;Bob;Cat;,Dee,Eve\n2,Bob;Ann;Cat;,Eve,Dee\n";

        var defect = Assert.Single(Reading.DefectsOfCsv(Form));
        Assert.Contains("preferences (\"Dee\", then \"Eve\"", defect, StringComparison.Ordinal);
        Assert.Contains("ranking (\"Ann\", then \"Bob\"", defect, StringComparison.Ordinal);
        Assert.Equal(["Ann", "Bob", "Cat"], Reading.Of(Form, "form.csv", new BallotReadOptions { RankingColumn = "Council" }).Names());
    }

    [Theory]
    [InlineData("Council? [1st choice],Council? [2nd choice],Chair? [1st choice],Chair? [2nd choice]\nAnn,Bob,Dee,Eve\nBob,Ann,Eve,Dee\n")]
    [InlineData("Council? [Ann],Council? [Bob],Chair? [Dee],Chair? [Eve]\n1,2,1,2\n2,1,2,1\n")]
    [InlineData("Council?,Chair?\nAnn;Bob;,Dee;Eve;\nBob;Ann;,Eve;Dee;\n")]
    [InlineData("R,Q1_1,Q1_2,Q2_1,Q2_2\nR,Council? - Ann,Council? - Bob,Chair? - Dee,Chair? - Eve\na,1,2,1,2\nb,2,1,2,1\n")]
    public void Of_several_questions_one_is_asked_for(string text)
    {
        Assert.Contains("the answers to 2 questions: \"Council?\", \"Chair?\"; expected the answers to one; say which with Contest", Assert.Single(Reading.DefectsOfCsv(text)), StringComparison.Ordinal);

        var chair = Reading.Of(text, "x.csv", new BallotReadOptions { Rows = new RowSelection { Contests = ["chair"] } });
        Assert.Equal(["Dee", "Eve"], chair.Names());
        Assert.Equal(["1: 1 2", "1: 2 1"], chair.Papers());
    }

    [Theory]
    [InlineData("Ada>Bea\nBea>Ada\nCy>Ada\n", 3)]
    [InlineData("Ada\nBea>Ada\nAda>Bea\n", 3)]
    [InlineData("Ada > Bea\nCy > Dee\n", 2)]
    [InlineData("v1,Ada>Bea\nv2,Bea>Ada\nv3,Ada\n", 3)]
    [InlineData("Ada,Bea,Cy\nBea,Cy,\nCy,Ada,Bea\n", 3)]
    [InlineData("Ada;Bea\nBea;Ada\n", 2)]
    [InlineData("ranking\nAda>Bea\nBea>Ada\n", 2)]
    [InlineData("1st > 2nd > 3rd\nAda>Bea\nBea>Ada\n", 2)]
    public void A_first_row_that_reads_as_a_paper_is_one(string text, int papers) => Assert.Equal(papers, Reading.Of(text, "papers.txt").Ballots.Papers);

    [Fact]
    public void Rows_without_anything_at_the_end_are_no_papers_and_those_before_are()
    {
        var reading = Reading.OfCsv("id,Rank 1,Rank 2\na,Ann,Bob\n,,\nb,Bob,\n,,\n , ,\n");

        Assert.Equal(["1: 1 2", "1:", "1: 2"], reading.Papers());
        Assert.Contains(new Notice("2 rows with nothing in them at the end of the file were ignored", 5), reading.Notices);
    }

    [Fact]
    public void Quotation_marks_inside_a_cell_are_part_of_a_name() =>
        Assert.Equal(["Bo-Lee \"Bob\" Ray", "Ann Moss"], Reading.OfCsv("Bo-Lee \"Bob\" Ray\tAnn Moss\n1\t2\n2\t1\n").Names());

    [Theory]
    [InlineData("who,a,b\nx,Ann,Bob\ny,Bob,\n", "choice=a,choice=b")]
    [InlineData("who,a,b\nx,Bob,Ann\ny,,Bob\n", "choice=b,choice=a")]
    [InlineData("who,a,b\nx,1,Ann\nx,2,Bob\ny,1,Bob\n", "paper=who,rank=a,choice=b")]
    [InlineData("who,a,b\nx,Ann>Bob,z\ny,Bob,z\n", "ranking=a")]
    [InlineData("who,Ann,Bob\nx,1,2\ny,,1\n", "rank=Ann,rank=Bob,ignore=who")]
    public void Every_role_of_a_column_can_be_named(string text, string columns)
    {
        var options = columns.Split(',').Select(column => column.Split('=')).Aggregate(new BallotReadOptions(), (options, column) => NamedColumns.With(options, column[0], column[1]));

        Assert.Equal(["1: 1 2", "1: 2"], Reading.Of(text, "x.csv", options).Papers());
    }
}
