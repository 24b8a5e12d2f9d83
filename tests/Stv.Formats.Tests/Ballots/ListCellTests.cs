namespace Stv.Formats.Tests.Ballots;

/// <summary>Rankings as databases and programs write a list into a cell of a CSV.</summary>
public class ListCellTests
{
    /// <summary>Written by DuckDB 1.5, DuckDB's to_json, PostgreSQL 15 and Python 3.11's csv, from the same four lists.</summary>
    public static TheoryData<string> Written => new()
    {
        "\"['O\\'Hara, Ann', 'Bob \"\"Bo\"\" Fell', NULL, Cat \\ Ivy]\",2\n[Cat \\ Ivy],2\n[],1\n\"['Dee [D]', 'Eve {E}', Flo > F]\",2\n",
        "\"[\"\"O'Hara, Ann\"\",\"\"Bob \\\"\"Bo\\\"\" Fell\"\",null,\"\"Cat \\\\ Ivy\"\"]\",2\n\"[\"\"Cat \\\\ Ivy\"\"]\",2\n[],1\n\"[\"\"Dee [D]\"\",\"\"Eve {E}\"\",\"\"Flo > F\"\"]\",2\n",
        "\"{\"\"O'Hara, Ann\"\",\"\"Bob \\\"\"Bo\\\"\" Fell\"\",NULL,\"\"Cat \\\\ Ivy\"\"}\",2\n\"{\"\"Cat \\\\ Ivy\"\"}\",2\n{},1\n\"{\"\"Dee [D]\"\",\"\"Eve {E}\"\",\"\"Flo > F\"\"}\",2\n",
        "\"[\"\"O'Hara, Ann\"\", 'Bob \"\"Bo\"\" Fell', None, 'Cat \\\\ Ivy']\",2\n['Cat \\\\ Ivy'],2\n[],1\n\"['Dee [D]', 'Eve {E}', 'Flo > F']\",2\n",
    };

    [Theory, MemberData(nameof(Written))]
    public void A_list_is_read_as_the_ranking_it_is_whoever_wrote_it(string rows)
    {
        var reading = Reading.OfCsv("ranking,count\n" + rows);

        Assert.Equal(["Bob \"Bo\" Fell", "Cat \\ Ivy", "Dee [D]", "Eve {E}", "Flo > F", "O'Hara, Ann"], reading.Names());
        Assert.Equal(["2: 6 1 - 2", "2: 2", "1:", "2: 3 4 5"], reading.Papers());
    }

    [Theory]
    [InlineData("[[Ann], [Bob, Cat]]", "1: 1 2=3")]
    [InlineData("[[\"\"Ann\"\"],[null],[\"\"Bob\"\",\"\"Cat\"\"]]", "1: 1 - 2=3")]
    [InlineData("{Ann,{Bob,Cat}}", "1: 1 2=3")]
    [InlineData("[\"\"\\u0041nn\"\", \"\"Bob\"\"]", "1: 1 2")]
    public void A_list_within_the_list_is_an_equal_rank(string cell, string paper) =>
        Assert.Equal([paper], Reading.OfCsv($"ranking\n\"{cell}\"\n", "Ann", "Bob", "Cat").Papers());

    [Theory]
    [InlineData("prefs,count\n\"[Ann, Bob]\",3\n\"[Bob, Ann]\",2\n", "3: 2 1", "2: 1 2")]
    [InlineData("\"[Ann, Bob]\"\n\"[Bob, Ann]\"\n[Ann]\n", "1: 2 1", "1: 1 2", "1: 2")]
    [InlineData("ranking,count\n\"[2, 1]\",3\n{1},2\n", "3: 2 1", "2: 1")]
    public void Lists_are_known_under_any_heading_or_none_and_may_hold_numbers(string text, params string[] papers) =>
        Assert.Equal(papers, Reading.OfCsv(text, "Bob", "Ann").Papers());

    [Theory]
    [InlineData("ranking\n[RON]\nAnn>[RON]\n")]
    [InlineData("ranking\n[RON];Ann;[None]\nAnn;[RON]\n")]
    public void A_name_in_brackets_is_no_list(string text) => Assert.Contains("[RON]", Reading.OfCsv(text).Names());

    [Theory]
    [InlineData("ranking\n\"[Ann, Bob\"\n\"[Bob, Ann]\"\n", 2, "[Ann, Bob")]
    [InlineData("ranking\n\"[Ann, Bob]\"\nBob>Ann\n\"[Bob, Ann]\"\n", 3, "Bob>Ann")]
    public void A_row_that_is_no_list_among_lists_is_a_defect(string text, int row, string found) =>
        Assert.Equal([$"ballots.csv:{row} column A: found \"{found}\" under \"ranking\"; expected a list of names, as in the other rows; write all rankings alike"], Reading.DefectsOfCsv(text));

    [Fact]
    public void A_row_far_below_that_is_no_list_is_a_defect() =>
        Assert.StartsWith("ballots.csv:302 column A: found \"[Bob, Ann\"", Assert.Single(Reading.DefectsOfCsv($"ranking\n{string.Concat(Enumerable.Repeat("\"[Ann, Bob]\"\n", 300))}\"[Bob, Ann\"\n")), StringComparison.Ordinal);
}
