using System.Text.Json;

namespace Stv.Cli.Tests;

public class VacancyTests
{
    /// <summary>The example M1: A 13, B 6, C 4, D 3, E 3, F 1 first preferences; under the Scottish rule A, B and E are elected.</summary>
    static string M1(Folder folder)
    {
        File.Copy(Repository.Sample("m1.blt"), Path.Combine(folder.Path, "m1.blt"));
        var names = Stv.Formats.BallotFile.Read(Repository.Sample("m1.blt")).Candidates.Select((candidate, i) => $$"""{ "id": "{{(char)('A' + i)}}", "name": {{JsonSerializer.Serialize(candidate.Name)}} }""");
        return folder.Write("election.json", $$""" { "title": "M1", "rule": "scotland", "contests": [ { "id": "m1", "seats": 3, "ballots": "m1.blt", "candidates": [ {{string.Join(", ", names)}} ] } ] } """);
    }

    static string[] Elected(Answered answered) =>
        [.. JsonDocument.Parse(answered.Output).RootElement.GetProperty("contests")[0].GetProperty("elected").EnumerateArray().Select(id => id.GetString()!)];

    [Fact]
    public void A_recount_keeps_sitting_members_and_fills_the_vacancy()
    {
        using var folder = new Folder();

        Assert.Equal(["B", "C", "E"], Elected(Command.Run("vacancy", M1(folder), "--vacates", "A", "--format", "json")));
    }

    [Fact]
    public void Those_who_will_not_serve_are_passed_over()
    {
        using var folder = new Folder();

        Assert.DoesNotContain("C", Elected(Command.Run("vacancy", M1(folder), "--vacates", "A", "--unavailable", "C", "--format", "json")));
    }

    [Fact]
    public void Nobody_leaves_a_place_that_is_not_theirs()
    {
        using var folder = new Folder();

        var answered = Command.Run("vacancy", M1(folder), "--vacates", "C");

        Assert.Equal(ExitCode.Refused, answered.ExitCode);
        Assert.Contains("so there is no place to vacate", answered.Error, StringComparison.Ordinal);
    }

    /// <summary>Ann is elected; when she leaves, Bob and Cat have two papers each.</summary>
    static string Tied(Folder folder)
    {
        folder.Write("b.csv", "Pref 1,Pref 2\nAnn,Bob\nAnn,Cat\nAnn,\nBob,\nCat,\n");
        return folder.Write("election.json", """ { "title": "T", "contests": [ { "id": "chair", "seats": 1, "ballots": "b.csv", "candidates": [ { "id": "A", "name": "Ann" }, { "id": "B", "name": "Bob" }, { "id": "C", "name": "Cat" } ] } ] } """);
    }

    [Fact]
    public void A_lot_is_asked_for_at_a_terminal_and_asked_for_no_more()
    {
        using var folder = new Folder();
        var election = Tied(folder);

        var asked = Command.AtTerminal("B\nThe clerk, from a hat\n", "vacancy", election, "--vacates", "A", "--format", "json");
        var again = Command.Run("vacancy", election, "--vacates", "A", "--format", "json", "--lots", Path.Combine(folder.Path, "chair.vacancy.lots.json"));

        Assert.Contains("Who was drawn (excluded)? Type B for Bob, C for Cat", asked.Error, StringComparison.Ordinal);
        Assert.Equal(["C"], Elected(asked));
        Assert.Equal(asked.Output, again.Output);
    }

    [Fact]
    public void A_lot_that_is_missing_is_described_where_nobody_can_be_asked()
    {
        using var folder = new Folder();

        var answered = Command.Run("vacancy", Tied(folder), "--vacates", "A");

        Assert.Equal((ExitCode.LotNeeded, ""), (answered.ExitCode, answered.Output));
        Assert.Contains("count again with --lots lots.json", answered.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void How_a_lot_of_the_original_count_fell_is_not_asked_anew()
    {
        using var folder = new Folder();
        folder.Write("b.csv", "Pref 1\nAnn\nBob\n");
        var election = folder.Write("election.json", """ { "title": "T", "contests": [ { "id": "chair", "seats": 1, "ballots": "b.csv", "candidates": [ { "id": "A", "name": "Ann" }, { "id": "B", "name": "Bob" } ] } ] } """);

        var answered = Command.AtTerminal("A\nme\n", "vacancy", election, "--vacates", "A");

        Assert.Equal((ExitCode.LotNeeded, ""), (answered.ExitCode, answered.Output));
        Assert.Contains("The election file does not say how that lot fell.", answered.Error, StringComparison.Ordinal);
    }

    /// <summary>London & Eastern as it stood before the by-election of 2023, but for the names: four members stay, of whom two are women and one is BAME.</summary>
    static string London(Folder folder) => folder.Write("election.json",
        """
        { "title": "T", "attributes": { "woman": "Woman", "BAME": "BAME" }, "contests": [ { "id": "london", "title": "London & Eastern", "seats": 6, "minimum": { "woman": 3, "BAME": 2 }, "candidates": [
          { "id": "1", "name": "Ada", "attributes": ["woman"] }, { "id": "2", "name": "Cleo", "attributes": ["woman", "BAME"] }, { "id": "3", "name": "Hugo" },
          { "id": "4", "name": "Ivo" }, { "id": "5", "name": "Vera", "attributes": ["woman"] }, { "id": "6", "name": "Bilal", "attributes": ["BAME"] } ] } ] }
        """);

    [Fact]
    public void A_by_election_keeps_the_minimums_that_are_left()
    {
        using var folder = new Folder();

        var answered = Command.Run("vacancy", London(folder), "--sitting", "1", "--sitting", "2", "--sitting", "3", "--sitting", "4", "--by-election");

        Assert.Equal(0, answered.ExitCode);
        var words = answered.Output.ReplaceLineEndings(" ").Replace("   ", " ", StringComparison.Ordinal);
        Assert.Contains("Vacant      2 places", answered.Output, StringComparison.Ordinal);
        Assert.Contains("at least 3 women: 2 women sit, so the by-election must elect at least 1 woman.", words, StringComparison.Ordinal);
        Assert.Contains("at least 2 BAME members: 1 BAME member sits,", words, StringComparison.Ordinal);
        Assert.Contains("A member who has several of these attributes counts for each of them.", words, StringComparison.Ordinal);
    }

    const string Club = "ranking\nE>F>H>C\nE>F>G>H>D\nH>D>E>C>F\nE>F>H>A>D>C\nF>B>G>E\nA>F\nF>A>B>E\n";

    [Theory]
    [InlineData("recount", "casual vacancy, by a recount of all papers")]
    [InlineData("countback", "casual vacancy, by countback of the papers that elected E")]
    public void Ballots_alone_are_enough_and_the_sheet_says_by_which_method(string method, string title)
    {
        using var folder = new Folder();

        var answered = Command.Run("vacancy", folder.Write("club.csv", Club), "--seats", "2", "--rule", "wigm", "--seed", "1", "--vacates", "E", "--method", method);

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains(title, answered.Output, StringComparison.Ordinal);
        Assert.Contains("The vacancy is filled by H.", answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_countback_is_of_one_member_and_of_a_rule_that_says_which_papers_elected_them()
    {
        using var folder = new Folder();
        var ballots = folder.Write("club.csv", Club);

        var several = Command.Run("vacancy", ballots, "--seats", "2", "--vacates", "E", "--vacates", "F", "--method", "countback");
        var meek = Command.Run("vacancy", ballots, "--seats", "2", "--rule", "meek", "--vacates", "E", "--method", "countback");

        Assert.Equal((ExitCode.Refused, ExitCode.Refused), (several.ExitCode, meek.ExitCode));
        Assert.Contains("counts the papers of one member", several.Error, StringComparison.Ordinal);
        Assert.Contains("can be filled by a recount", meek.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("recount")]
    [InlineData("countback")]
    public void It_declares_whoever_fills_the_place_and_says_who_left(string method)
    {
        using var folder = new Folder();

        var answered = Command.Run("vacancy", M1(folder), "--vacates", "A", "--method", method);

        var words = string.Join(' ', answered.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
        var (leaver, filler) = (Name(folder, "A"), answered.Error[(answered.Error.IndexOf("filled by ", StringComparison.Ordinal) + 10)..].Trim().TrimEnd('.'));
        Assert.Contains($"Left {leaver} Filled by {filler}, stage", words, StringComparison.Ordinal);
        Assert.Contains($"I declare that {filler} has been elected to the place that {leaver} left.", words, StringComparison.Ordinal);
        Assert.DoesNotContain("withdrawn", words, StringComparison.OrdinalIgnoreCase);
    }

    static string Name(Folder folder, string id) => JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.Path, "election.json"))).RootElement.GetProperty("contests")[0].GetProperty("candidates")
        .EnumerateArray().First(candidate => candidate.GetProperty("id").GetString() == id).GetProperty("name").GetString()!;

    [Theory]
    [InlineData("recount")]
    [InlineData("countback")]
    public void Its_result_alone_is_verified_from_the_election_file_or_the_ballots(string method)
    {
        using var folder = new Folder();
        var club = folder.Write("club.csv", Club);
        var (ofElection, ofBallots) = (
            folder.Write("filled.json", Command.Run("vacancy", M1(folder), "--vacates", "A", "--unavailable", "C", "--method", method, "--format", "json").Output),
            folder.Write("club.json", Command.Run("vacancy", club, "--seats", "2", "--rule", "wigm", "--seed", "1", "--vacates", "E", "--method", method, "--format", "json").Output));

        var again = Command.Run("verify", ofElection, Path.Combine(folder.Path, "election.json"));
        Assert.True(again.ExitCode == ExitCode.Done, again.Output + again.Error);
        again = Command.Run("verify", ofBallots, club);
        Assert.True(again.ExitCode == ExitCode.Done, again.Output + again.Error);
        Assert.Contains("who left, who kept a place", again.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("recount", "\"filledBy\": [\n          \"C\"", "\"filledBy\": [\n          \"D\"")]
    [InlineData("recount", "\"outcome\": \"left\"", "\"outcome\": \"withdrawn\"")]
    [InlineData("countback", "\"method\": \"countback\"", "\"method\": \"recount\"")]
    public void A_result_that_says_something_else_of_the_vacancy_differs(string method, string was, string is_)
    {
        using var folder = new Folder();
        var result = Command.Run("vacancy", M1(folder), "--vacates", "A", "--method", method, "--format", "json").Output;
        Assert.Contains(was, result, StringComparison.Ordinal);

        var answered = Command.Run("verify", folder.Write("filled.json", result.Replace(was, is_, StringComparison.Ordinal)), Path.Combine(folder.Path, "election.json"));

        Assert.NotEqual(ExitCode.Done, answered.ExitCode);
        Assert.DoesNotContain("fault of the program", answered.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("text")]
    [InlineData("html")]
    public void Its_sheet_is_not_taken_for_that_of_the_election(string format)
    {
        using var folder = new Folder();
        var sheet = folder.Write("filled.txt", Command.Run("vacancy", Repository.Sample("board.blt"), "--vacates", "Ada Alder", "--format", format).Output);

        var answered = Command.Run("verify", sheet, Repository.Sample("board.blt"));

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains("is the sheet of a count that fills a casual vacancy", answered.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("recount")]
    [InlineData("countback")]
    public void Nobody_is_called_withdrawn_where_one_alone_is_left_to_fill_the_place(string method)
    {
        using var folder = new Folder();
        var ballots = folder.Write("trio.csv", "Pref 1,Pref 2\nAnn,Cat\nAnn,Cat\nAnn,Bob\nBob,Ann\nBob,Cat\nCat,Bob\n");

        var answered = Command.Run("vacancy", ballots, "--seats", "2", "--seed", "1", "--vacates", "Ann", "--method", method);

        Assert.Contains("Filled by   Cat", answered.Output, StringComparison.Ordinal);
        Assert.Contains("nothing is", answered.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Withdrawn", answered.Output, StringComparison.Ordinal);
    }
}
