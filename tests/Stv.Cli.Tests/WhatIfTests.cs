using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Stv.Cli.Tests;

/// <summary><c>stv what-if</c>: what decides an imagined election for a slate.</summary>
public partial class WhatIfTests
{
    const string Mock = "samples/modelling/mock.csv";
    const string People = "samples/modelling/people.csv";
    const string Model = "samples/modelling/model.json";

    static Answered Ask(params string[] words) => Command.Run(["what-if", Mock, "--candidates", People, "--seats", "4", "--min", "woman=2", .. words.Contains("--runs") ? [] : new[] { "--runs", "200" }, .. words]);

    static JsonNode Json(params string[] words)
    {
        var answered = Ask([.. words, "--format", "json"]);
        Assert.True(answered.ExitCode == ExitCode.Done, answered.Error);
        return JsonNode.Parse(answered.Output)!;
    }

    [Fact]
    public void The_chances_where_nothing_is_otherwise_are_those_of_simulate()
    {
        var simulated = Command.Run("simulate", Mock, "--candidates", People, "--seats", "4", "--min", "woman=2", "--runs", "200", "--format", "csv").Output
            .Split('\n').Where(row => row.Contains(",elected,", StringComparison.Ordinal)).Select(row => row.Split(',')).ToDictionary(row => row[3], row => row[5..]);

        var rows = Ask("--swing", "Open Gate>Quay", "--field", "Quay", "--pact", "Quay+Lantern", "--turnout", "Quay", "--format", "csv").Output.Split('\n').Select(row => row.Split(',')).ToList();

        foreach (var (question, at) in new[] { ("A swing from Open Gate to Quay", "0"), ("How many candidates for Quay", "3"), ("A pact of Quay and Lantern", "0"), ("The turnout of Quay", "100") })
        {
            var same = rows.Where(row => row is [var asked, var step, "", "mock", "elected", ..] && asked == question && step == at).ToList();
            Assert.Equal(9, same.Count);
            Assert.All(same, row => Assert.Equal(simulated[row[5]], row[7..]));
        }
    }

    /// <summary>The sentence that sums up says what the table says: the chance is above one half before that swing, and below after it.</summary>
    [Fact]
    public void A_sentence_says_at_which_swing_a_chance_crosses_one_half_and_the_table_agrees()
    {
        var found = Json("--swing", "Open Gate>Quay");
        var nell = (string)found["contests"]![0]!["candidates"]!.AsArray().Single(each => (string)each!["name"]! == "Nell Nettle")!["id"]!;
        var answer = found["answers"]![0]!;
        var crossing = answer["crossings"]!.AsArray().First(each => (string)each!["candidate"]! == nell)!;
        var (at, rises) = ((double)crossing["at"]!, (bool)crossing["rises"]!);
        var chances = answer["cases"]!.AsArray().Select(each => ((double)each!["at"]!, (double)each["contests"]![0]!["elected"]![nell]!["share"]!)).ToList();

        Assert.True(rises);
        Assert.True(chances.Last(each => each.Item1 < at).Item2 < 0.5 && chances.First(each => each.Item1 > at).Item2 >= 0.5);
        Assert.InRange(at, (double)crossing["low"]!, (double)crossing["high"]!);
        var said = string.Create(CultureInfo.InvariantCulture, $"At a swing of {at:0.0} points ({(double)crossing["low"]!:0.0}–{(double)crossing["high"]!:0.0}) from Open Gate to Quay, Nell Nettle's chance rises above one half.");
        Assert.Contains(said, Spaces().Replace(Ask("--swing", "Open Gate>Quay").Output, " "), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [Fact]
    public void A_swing_that_changes_no_majority_is_said_to_change_none() =>
        Assert.Contains("At no swing of up to 0.5 points from Lantern to Open Gate does a candidate's chance cross one half.", Spaces().Replace(Ask("--swing", "Lantern>Open Gate:0.5").Output, " "), StringComparison.Ordinal);

    [Fact]
    public void A_swing_can_end_where_it_is_told_to() =>
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8], Json("--swing", "Quay>Lantern:8")["answers"]![0]!["cases"]!.AsArray().Select(each => (double)each!["at"]!));

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("html")]
    public void The_same_seed_gives_the_same_bytes_for_any_number_of_threads(string format)
    {
        string[] asked = ["--swing", "Open Gate>Quay", "--field", "Quay", "--pact", "Quay+Lantern", "--turnout", "Quay", "--format", format];
        var one = Ask([.. asked, "--threads", "1"]).Output;

        Assert.Equal(one, Ask([.. asked, "--threads", "3"]).Output);
        Assert.NotEqual(one, Ask([.. asked, "--seed", "2"]).Output);
    }

    /// <summary>Of both commands the draws are the same, but a simulated swing draws slates first, so the figures are near and no more.</summary>
    [Fact]
    public void A_swing_is_that_of_simulate_but_for_the_luck_of_the_draw()
    {
        var simulated = JsonNode.Parse(Command.Run("simulate", Mock, "--candidates", People, "--seats", "4", "--min", "woman=2", "--runs", "2000", "--swing", "Open Gate>Quay:10", "--format", "json").Output)!["cases"]![1]!["contests"]![0]!["candidates"]!.AsArray();
        var found = Json("--swing", "Open Gate>Quay:10", "--runs", "2000")["answers"]![0]!["cases"]![8]!["contests"]![0]!["elected"]!;

        Assert.All(simulated, candidate => Assert.Equal((double)candidate!["elected"]!["share"]!, (double)found[(string)candidate["id"]!]!["share"]!, 0.05));
    }

    [Fact]
    public void The_text_says_which_fields_were_tried()
    {
        var few = Ask("--field", "Open Gate").Output;
        Assert.Contains("\n4: all ", few, StringComparison.Ordinal);
        Assert.Contains("\n2: without Kit Kelp and", few, StringComparison.Ordinal);
        Assert.DoesNotContain("Not every field", few, StringComparison.Ordinal);

        using var folder = new Folder();
        var people = folder.Write("people.csv", "name,slate\n" + string.Join('\n', "ABCDEF".Select(letter => $"{letter},Green")) + "\nG,Blue\n");
        var papers = folder.Write("papers.csv", "count,1,2\n9,A,B\n7,B,C\n5,C,D\n3,D,E\n2,E,F\n1,F,A\n8,G,\n");
        var many = Command.Run("what-if", papers, "--candidates", people, "--seats", "2", "--runs", "50", "--field", "Green").Output;
        Assert.Contains("Not every field was tried: with more than 5 candidates", Spaces().Replace(many, " "), StringComparison.Ordinal);
        Assert.Equal(6, many.Split('\n').Count(line => line.Length > 2 && line[1] == ':' && char.IsAsciiDigit(line[0])));
    }

    [Fact]
    public void Everything_that_cannot_be_asked_is_said_at_once()
    {
        var answered = Ask("--swing", "Open Gat>Quax", "--field", "Lantern", "--pact", "Quay+Quay", "--turnout", "Nobody");

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Equal(
            [
                "stv: Open Gat>Quax: there is no slate Open Gat; there are Open Gate, Quay and Lantern. Did you mean Open Gate?",
                "     Open Gat>Quax: there is no slate Quax; there are Open Gate, Quay and Lantern. Did you mean Quay?",
                "     Nobody: there is no slate Nobody; there are Open Gate, Quay and Lantern.",
                "     Lantern: it has only one candidate, so nobody can be left out.",
                "     Quay+Quay: these are the same, and the question is about two.",
            ],
            answered.Error.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("note:", StringComparison.Ordinal)));
    }

    /// <summary>VoteKit's parameters divide voters into blocs, and candidates into slates.</summary>
    [Fact]
    public void Where_a_model_has_blocs_voters_move_between_blocs_and_slates_nominate()
    {
        static Answered Of(params string[] question) => Command.Run(["what-if", "--model", "samples/modelling/votekit.json", "--seats", "4", "--runs", "20", .. question]);

        var answered = Of("--swing", "Old town>New town", "--turnout", "Old town", "--field", "Hill", "--pact", "Hill+Harbour").Output;
        Assert.Contains("voters from one bloc to the other", Spaces().Replace(answered, " "), StringComparison.Ordinal);
        Assert.Contains("How many candidates for Hill", answered, StringComparison.Ordinal);

        var refused = Of("--swing", "Hill>New town", "--field", "Old town").Error;
        Assert.Equal("stv: Hill>New town: there is no bloc Hill; there are Old town and New town.\n     Old town: there is no slate Old town; there are Harbour and Hill.\n", refused);
    }

    [Fact]
    public void Without_slates_or_voters_there_is_nothing_to_ask()
    {
        using var folder = new Folder();
        var papers = folder.Write("papers.csv", "count,1,2\n9,Ann,Bob\n7,Bob,Cat\n");
        Assert.Contains("No candidate has a slate.", Command.Run("what-if", papers, "--seats", "1", "--field", "Green").Error, StringComparison.Ordinal);

        var people = folder.Write("people.csv", "name,slate\nAnn,Green\nBob,Green\nCat,Blue\n");
        Assert.Contains("no paper has a first preference for Blue", Command.Run("what-if", papers, "--candidates", people, "--seats", "1", "--swing", "Green>Blue").Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Command.Run("what-if", papers, "--candidates", people, "--seats", "1", "--swing", "Green>Blue", "--dirichlet", "--runs", "3").ExitCode);
    }

    [Theory]
    [InlineData("", "Nothing is asked. Ask with --swing")]
    [InlineData("--swing Quay", "write two slates")]
    [InlineData("--swing Quay>Lantern:0", "write two slates")]
    [InlineData("--pact Quay", "write two slates")]
    [InlineData("--runs 0 --field Quay", "whole number, 1 or more")]
    [InlineData("--dirichlet --model samples/modelling/model.json --field Quay", "cannot be given together")]
    public void What_cannot_be_meant_is_refused_in_words(string words, string why)
    {
        var answered = Ask(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains(why, answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_draws_a_curve_for_everybody_and_its_figures_are_in_the_table()
    {
        var page = Ask("--turnout", "Quay", "--format", "html").Output;

        Assert.Equal(9, Regex.Count(page, "<svg class=\"curve\""));
        // The same number of points in the table: seven turnouts of nine candidates and three slates.
        Assert.Equal(7 * (9 + 3), Regex.Count(page, "<td class=\"figure\">"));
        Assert.DoesNotContain("class=\"curve\"", Ask("--field", "Quay", "--format", "html").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_interruption_ends_with_what_there_is_and_seals_nothing()
    {
        using var folder = new Folder();
        using var interrupt = new Interrupt();
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var alarm = new Timer(_ => interrupt.Signal(ExitCode.Interrupted), null, 1500, Timeout.Infinite);
        var record = Path.Combine(folder.Path, "record");

        var code = StvCommand.Run(["what-if", Mock, "--candidates", People, "--seats", "4", "--runs", "100000000", "--field", "Open Gate", "--out", record], new Surroundings(Stream.Null, output, error, Screen: null) { Interrupt = interrupt });

        Assert.Equal(ExitCode.Interrupted, code);
        Assert.Contains(" runs of 100000000: INTERRUPTED", Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
        Assert.Contains("nothing was written to", error.ToString(), StringComparison.Ordinal);
        Assert.False(Directory.Exists(record));
    }

    [Fact]
    public void A_model_without_ballots_is_enough() =>
        Assert.Contains("How many candidates for Quay", Command.Run("what-if", "--candidates", People, "--seats", "4", "--model", Model, "--field", "Quay", "--runs", "5").Output, StringComparison.Ordinal);

    [Fact]
    public void Several_contests_have_their_own_answers_and_one_together_and_are_found_again()
    {
        using var folder = new Folder();
        var election = folder.Write("election.json", """
            { "title": "Two wards", "contests": [
              { "id": "north", "title": "North", "seats": 1, "ballots": "north.csv", "candidates": [ { "name": "Ann", "slate": "Green" }, { "name": "Bob", "slate": "Green" }, { "name": "Cat", "slate": "Blue" } ] },
              { "id": "south", "title": "South", "seats": 1, "ballots": "south.csv", "candidates": [ { "name": "Dan", "slate": "Green" }, { "name": "Eve", "slate": "Blue" } ] } ] }
            """);
        folder.Write("north.csv", "count,1,2\n30,Ann,Bob\n45,Cat,\n25,Bob,\n");
        folder.Write("south.csv", "count,1,2\n40,Dan,\n60,Eve,\n");
        var record = Path.Combine(folder.Path, "record");

        var answered = Command.Run("what-if", election, "--runs", "100", "--swing", "Blue>Green:40", "--field", "Green", "--out", record);

        Assert.True(answered.ExitCode == ExitCode.Done, answered.Error);
        var said = Spaces().Replace(answered.Output, " ");
        Assert.Contains("South: At a swing of ", said, StringComparison.Ordinal);
        Assert.Contains("All contests together: Seats by swing", said.Replace(" 0 5 10 15 20 25 30 35 40", "", StringComparison.Ordinal), StringComparison.Ordinal);
        // Ann has Bob next, and nobody who has Bob first has Ann: arithmetic gives the seat to Bob alone.
        Assert.Contains("North: Green wins the most seats on average with 1 candidate, without Ann: ", said, StringComparison.Ordinal);
        Assert.DoesNotContain("South: Green wins", said, StringComparison.Ordinal);
        Assert.Contains("Caution: some chances rest on few papers: North (100) and South (100).", said, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Command.Run("verify", record, election).ExitCode);
    }
}
