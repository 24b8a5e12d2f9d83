using System.Text;
using Stv.Tests;

namespace Stv.Cli.Tests;

public class CheckTests
{
    [Fact]
    public void An_election_is_read_back_in_words() =>
        Golden.Verify(Command.Run("check", Path.Combine(Repository.Root, "samples", "elections", "ncg", "election.json")).Output);

    [Fact]
    public void One_contest_of_an_election_is_read_back_as_it_would_be_counted()
    {
        var answered = Command.Run("check", "samples/elections/ncg/election.json", "--contest", "wales", "--rule", "meek");

        Assert.Contains("Wales (wales): 1 seat, rule meek", answered.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Midlands", answered.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Regional members", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_reserved_place_that_nobody_can_fill_is_found_before_the_count()
    {
        using var folder = new Folder();
        var election = folder.Write("election.json", """ { "title": "T", "attributes": { "woman": "Woman" }, "contests": [ { "id": "c", "seats": 1, "minimum": { "woman": 1 }, "candidates": [ { "name": "Ann" } ] } ] } """);

        var answered = Command.Run("check", election);

        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains("WRONG: c: at least 1 woman cannot be elected to 1 place from these candidates.", answered.Output, StringComparison.Ordinal);
        Assert.EndsWith("Not ready to count: see the lines marked WRONG under c.\n", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ballots_alone_are_read_back_too()
    {
        var answered = Command.Run("check", Repository.Sample("m1.blt"));

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.EndsWith("Ready to count.\n", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Irregular_and_unreadable_papers_of_an_election_are_listed_with_their_places()
    {
        using var folder = new Folder();
        folder.Write("p.csv", Encoding.Latin1.GetBytes("Pref 1,Pref 2,Pref 3\nZo\u00E9,,Ann\nAnn,Ann,\nBob,,\nAnn,Zo\u00E9,\n"));
        var election = folder.Write("election.json", """{ "title": "T", "contests": [ { "id": "c", "seats": 1, "candidates": [ { "name": "Ann" }, { "name": "Zo\u00E9" } ], "ballots": { "file": "p.csv", "encoding": "iso-8859-1", "skipUnreadable": true } } ] }""");
        var list = Path.Combine(folder.Path, "list.csv");

        var answered = Command.Run("check", election, "--defects", list);

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("    p.csv:2 column C \"Ann\": rank 2 is missing; kept to rank 1 (stop at gap)\n", answered.Output, StringComparison.Ordinal);
        Assert.Contains("    p.csv:4 column A: found \"Bob\"", answered.Output, StringComparison.Ordinal);
        Assert.Equal(["p.csv,2,C,Ann,gap", "p.csv,3,B,Ann,repeat", "p.csv,4,A,"], File.ReadAllLines(list).Skip(1).Select((line, row) => line[..(row == 0 ? 17 : row == 1 ? 20 : 10)]));
    }

    [Fact]
    public void Headings_without_papers_are_not_ready()
    {
        using var folder = new Folder();

        var answered = Command.Run("check", folder.Write("b.csv", "Pref 1,Pref 2\n"));

        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.EndsWith("Not ready to count: there are no papers.\n", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Defects_are_the_answer_and_exit_code_1()
    {
        using var folder = new Folder();

        var answered = Command.Run("check", folder.Write("b.csv", "Pref 1,Pref 3\nAnn,\n"));

        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.EndsWith("Not ready to count: 1 problem to fix.\n", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_takes_the_words_of_count()
    {
        using var folder = new Folder();
        var names = folder.Write("names.csv", "name,attributes\nAnn,woman\nBob,\nCat,woman\n");
        var papers = folder.Write("b.csv", "id,Ann,Bob,Cat\n1,1,2,3\n2,2,1,\n");

        Assert.EndsWith("\nReady to count.\n", Command.Run("check", papers, "--seats", "2").Output, StringComparison.Ordinal);
        var answered = Command.Run("check", papers, "--seats", "2", "--candidates", names, "--min", "woman=2", "--withdraw", "Cat", "--seed", "1", "--title", "Glen");
        Assert.Contains("WRONG: ", answered.Output, StringComparison.Ordinal);
        Assert.EndsWith("Not ready to count: see the lines marked WRONG under Glen.\n", answered.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.No, answered.ExitCode);
    }

    [Fact]
    public void Unreadable_and_irregular_papers_are_listed_at_once()
    {
        using var folder = new Folder();
        var papers = folder.Write("b.csv", "id,A,B,C\n1,1,,3\n2,x,1,2\n3,1,1,2\n1,2,1,3\n");

        var answered = Command.Run("check", papers, "--seats", "1");

        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains("  b.csv:2 column D \"3\": rank 2 is missing", answered.Output, StringComparison.Ordinal);
        Assert.Contains("  b.csv:4 column C \"1\": rank 1 is given to several", answered.Output, StringComparison.Ordinal);
        Assert.Contains("  b.csv:3 column B: found \"x\" under \"A\"", answered.Output, StringComparison.Ordinal);
        Assert.Contains("  b.csv:5 column A: found the same id as in row 2", answered.Output, StringComparison.Ordinal);
        Assert.Contains("Not ready to count: 2 problems to fix.", answered.Output, StringComparison.Ordinal);
        // A second paper of a voter can be read, so that setting unreadable ones aside does not settle it.
        var setAside = Command.Run("check", papers, "--seats", "1", "--skip-unreadable");
        Assert.Equal(ExitCode.No, setAside.ExitCode);
        Assert.Contains("Not ready to count: 1 problem to fix.", setAside.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Unreadable_and_irregular_papers_of_an_election_are_listed_at_once()
    {
        using var folder = new Folder();
        folder.Write("p.csv", "region,Ann,Bob,Cat,Dan\neast,1,2,,\neast,1,1,,\neast,1,x,,\nwest,,,1,2\nwest,,,2,\nwest,,,q,1\n");
        string Election(string more) => folder.Write("election.json", $$"""
            { "title": "T", "ballots": { "file": "p.csv", "contestColumn": "region"{{more}} }, "contests": [
              { "id": "east", "title": "East", "seats": 1, "candidates": [ { "name": "Ann" }, { "name": "Bob" } ] },
              { "id": "west", "title": "West", "seats": 1, "candidates": [ { "name": "Cat" }, { "name": "Dan" } ] } ] }
            """);
        var list = Path.Combine(folder.Path, "list.csv");

        var answered = Command.Run("check", Election(""), "--defects", list);

        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains("    p.csv:3 column C \"1\": rank 1 is given", answered.Output, StringComparison.Ordinal);
        Assert.Contains("    p.csv:4 column C: found \"x\" under \"Bob\"", answered.Output, StringComparison.Ordinal);
        Assert.Contains("    p.csv:6 column D \"2\": rank 1", answered.Output, StringComparison.Ordinal);
        Assert.Contains("    p.csv:7 column D: found \"q\" under \"Cat\"", answered.Output, StringComparison.Ordinal);
        Assert.Contains("Not ready to count: see the lines marked WRONG under East and West.", answered.Output, StringComparison.Ordinal);
        Assert.Equal(["p.csv,3,C,", "p.csv,4,C,", "p.csv,6,D,", "p.csv,7,D,"], File.ReadAllLines(list).Skip(1).Select(line => line[..10]));
        Assert.Equal(ExitCode.Refused, Command.Run("count", Election("")).ExitCode);
        var one = Command.Run("check", Election(""), "--contest", "west");
        Assert.Equal(ExitCode.No, one.ExitCode);
        Assert.DoesNotContain("p.csv:4", one.Output, StringComparison.Ordinal);
        Assert.Contains("p.csv:7", one.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Command.Run("check", Election(", \"skipUnreadable\": true")).ExitCode);
    }

    [Fact]
    public void Unreadable_papers_are_among_the_defects_of_an_election_that_has_others()
    {
        using var folder = new Folder();
        folder.Write("p.csv", "Ann,Bob\n1,2\n1,x\n");
        var election = folder.Write("election.json", """{ "title": "T", "contests": [ { "id": "c", "seats": 0, "candidates": [ { "name": "Ann" }, { "name": "Bob" } ], "ballots": "p.csv" } ] }""");

        var answered = Command.Run("check", election);

        Assert.Contains("p.csv:3 column B: found \"x\"", answered.Output, StringComparison.Ordinal);
        Assert.Contains("Not ready to count: 2 problems to fix.", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_asked_about_is_named_on_the_command_line()
    {
        using var folder = new Folder();
        var papers = folder.Write("b.csv", "n,Ann,Bob\n204,1,2\n17,2,1\n");

        Assert.Equal(ExitCode.Refused, Command.Run("count", papers, "--seats", "1").ExitCode);
        Assert.Contains("Papers      221", Command.Run("check", papers, "--column", "count=n").Output, StringComparison.Ordinal);
        Assert.Contains("Papers      2\n", Command.Run("check", papers, "--column", "ignore=n").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_a_whole_file_names_the_contest_of_an_election()
    {
        using var folder = new Folder();
        folder.Write("p.csv", "who,why\nAnn,good\n");
        var election = folder.Write("election.json", """{ "title": "T", "contests": [ { "id": "glen", "seats": 1, "candidates": [ { "name": "Ann" }, { "name": "Bob" } ], "ballots": "p.csv" } ] }""");

        Assert.Contains("p.csv:1: found \"who,why\" (ballots of glen); expected ", Command.Run("check", election).Output, StringComparison.Ordinal);
    }
}
