namespace Stv.Cli.Tests;

public class LotDialogueTests
{
    const string Papers = "Pref 1,Pref 2\nCat,\nCat,\nDan,Eve\nEve,Dan\n";

    [Fact]
    public void A_lot_is_asked_for_written_down_and_asked_for_no_more()
    {
        using var folder = new Folder();
        var ballots = folder.Write("b.csv", Papers);

        var asked = Command.AtTerminal("2\nThe clerk, from a hat\n", "count", ballots, "--seats", "2");
        var again = Command.Run("count", ballots, "--seats", "2", "--lots", ballots + ".lots.json");

        Assert.Equal((0, 0), (asked.ExitCode, again.ExitCode));
        Assert.Contains("Draw the lot now. Who was drawn (excluded)? Type 2 for Dan, 3 for Eve", asked.Error, StringComparison.Ordinal);
        Assert.Contains("decides the last place between Dan and Eve", asked.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("\"drawnBy\": \"The clerk, from a hat\"", File.ReadAllText(ballots + ".lots.json"), StringComparison.Ordinal);
        Assert.Contains("Eve, stage 2", again.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_that_names_none_of_the_tied_is_asked_for_again()
    {
        using var folder = new Folder();

        var asked = Command.AtTerminal("1\nBert\n3\nme\n", "count", folder.Write("b.csv", Papers), "--seats", "2");

        Assert.Equal(3, asked.Error.Split("Draw the lot now.").Length - 1);
        Assert.Contains("“Bert” is not one of the tied candidates.", asked.Error, StringComparison.Ordinal);
        Assert.Equal(0, asked.ExitCode);
    }

    [Fact]
    public void A_name_will_do_for_a_number()
    {
        using var folder = new Folder();
        var ballots = folder.Write("b.csv", Papers);

        var asked = Command.AtTerminal("dan\nme\n", "count", ballots, "--seats", "2");

        Assert.Equal(0, asked.ExitCode);
        Assert.Contains("\"excluded\": \"2\"", File.ReadAllText(ballots + ".lots.json"), StringComparison.Ordinal);
    }

    /// <summary>The candidate of number 2 is called 3, and the other way round.</summary>
    [Fact]
    public void An_answer_that_is_one_candidate_s_number_and_another_s_name_is_asked_for_again()
    {
        using var folder = new Folder();

        var asked = Command.AtTerminal("3\n\n", "count", folder.Write("b.blt", "3 2\n2 1 0\n1 2 3 0\n1 3 2 0\n0\n\"Cat\"\n\"3\"\n\"2\"\n"));

        Assert.Contains("“3” may mean more than one of them.", asked.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.LotNeeded, asked.ExitCode);
    }

    /// <summary>The lots were named before a list of candidates in the one record, and after it in the other.</summary>
    [Fact]
    public void A_count_at_which_a_lot_was_drawn_leaves_the_record_that_a_recount_leaves()
    {
        using var folder = new Folder();
        folder.Write("b.csv", Papers);
        folder.Write("people.csv", "id,name\nC,Cat\nD,Dan\nE,Eve\n");
        var election = folder.Write("election.json", """ { "title": "T", "lots": "lots.json", "contests": [ { "id": "c", "seats": 2, "ballots": "b.csv", "candidates": "people.csv" } ] } """);
        var (drawn, again) = (Path.Combine(folder.Path, "drawn"), Path.Combine(folder.Path, "again"));

        Assert.Equal(0, Command.AtTerminal("D\nme\n", "count", election, "--out", drawn).ExitCode);
        Assert.Equal(0, Command.Run("count", election, "--out", again).ExitCode);

        Assert.Equal(File.ReadAllText(Path.Combine(again, "manifest.json")), File.ReadAllText(Path.Combine(drawn, "manifest.json")));
        Assert.Contains("Reproduced", Command.Run("verify", drawn).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_who_answers_leaves_the_lot_undrawn()
    {
        using var folder = new Folder();
        var ballots = folder.Write("b.csv", Papers);

        var asked = Command.AtTerminal("\n", "count", ballots, "--seats", "2");

        Assert.Equal(ExitCode.LotNeeded, asked.ExitCode);
        Assert.False(File.Exists(ballots + ".lots.json"));
    }

    [Fact]
    public void A_seed_asks_nobody()
    {
        using var folder = new Folder();

        Assert.DoesNotContain("Draw the lot", Command.AtTerminal("", "count", folder.Write("b.csv", Papers), "--seats", "2", "--seed", "271828").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_elections_lot_goes_into_the_lots_file_that_it_names()
    {
        using var folder = new Folder();
        folder.Write("b.csv", Papers);
        var election = folder.Write("election.json", """ { "title": "T", "lots": "lots.json", "contests": [ { "id": "c", "seats": 2, "ballots": "b.csv", "candidates": [ { "id": "C", "name": "Cat" }, { "id": "D", "name": "Dan" }, { "id": "E", "name": "Eve" } ] } ] } """);

        var asked = Command.AtTerminal("D\nthe clerk\n", "count", election);
        var again = Command.Run("count", election);

        Assert.Equal((0, 0), (asked.ExitCode, again.ExitCode));
        Assert.Contains("\"excluded\": \"D\"", File.ReadAllText(Path.Combine(folder.Path, "lots.json")), StringComparison.Ordinal);
    }
}
