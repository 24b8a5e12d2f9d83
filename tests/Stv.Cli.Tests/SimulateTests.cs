using System.Text.Json;

namespace Stv.Cli.Tests;

public class SimulateTests
{
    const string Mock = "samples/modelling/mock.csv";
    const string People = "samples/modelling/people.csv";
    const string Model = "samples/modelling/model.json";
    const string Council = "samples/elections/ncg/election.json";

    static Answered Simulate(params string[] arguments) => Command.Run(["simulate", .. arguments]);

    [Theory]
    [InlineData("text")]
    [InlineData("csv")]
    [InlineData("json")]
    [InlineData("html")]
    public void One_thread_and_two_give_the_same_bytes(string format)
    {
        string[] arguments = [Council, "--runs", "40", "--seed", "7", "--format", format, "--without-constraints"];

        var one = Simulate([.. arguments, "--threads", "1"]);

        Assert.Equal(ExitCode.Done, one.ExitCode);
        Assert.Equal(one.Output, Simulate([.. arguments, "--threads", "2"]).Output);
        Assert.NotEqual(one.Output, Simulate([Council, "--runs", "40", "--seed", "8", "--format", format, "--without-constraints"]).Output);
    }

    [Fact]
    public void Every_answer_says_how_many_counts_it_rests_on()
    {
        var json = JsonDocument.Parse(Simulate(Council, "--runs", "30", "--format", "json").Output).RootElement;

        var contests = json.GetProperty("cases")[0].GetProperty("contests").EnumerateArray().ToList();
        Assert.Equal(9, contests.Count);
        Assert.All(contests, contest => Assert.Equal(30, contest.GetProperty("counts").GetInt64()));
        Assert.Equal(30, json.GetProperty("cases")[0].GetProperty("body").GetProperty("all").GetProperty("counts").GetInt64());
    }

    [Fact]
    public void A_case_that_changes_nothing_meets_the_same_luck()
    {
        var json = JsonDocument.Parse(Simulate(Mock, "--candidates", People, "--seats", "4", "--runs", "200", "--against", "scotland", "--format", "json").Output).RootElement;

        var cases = json.GetProperty("cases").EnumerateArray().ToList();
        Assert.Equal("under the rule scotland", cases[1].GetProperty("title").GetString());
        Assert.Equal(cases[0].GetProperty("contests").GetRawText(), cases[1].GetProperty("contests").GetRawText());
    }

    [Fact]
    public void Every_case_is_set_beside_the_election_as_it_stands()
    {
        var answered = Simulate(Mock, "--candidates", People, "--seats", "4", "--seats", "+1", "--min", "woman=2", "--runs", "100", "--withdraw", "Kit Kelp", "--without-constraints", "--against", "meek", "--swing", "Open Gate>Quay:5", "--format", "json");

        var cases = JsonDocument.Parse(answered.Output).RootElement.GetProperty("cases").EnumerateArray().ToList();
        Assert.Equal(
            ["as it stands", "without Kit Kelp", "without reserved places", "under the rule meek", "with +1 seat", "a swing of 5 points from Open Gate to Quay"],
            cases.Select(each => each.GetProperty("title").GetString()));
        Assert.Equal([4, 4, 4, 4, 5, 4], cases.Select(each => each.GetProperty("contests")[0].GetProperty("seats").GetInt32()));
    }

    [Fact]
    public void Papers_that_are_written_read_back_and_are_as_many_as_the_model_says()
    {
        using var folder = new Folder();
        var path = Path.Combine(folder.Path, "made.blt");

        var written = Simulate("--candidates", People, "--seats", "4", "--model", Model, "--seed", "3", "--write", path);
        var check = Command.Run("check", path);

        Assert.Equal((ExitCode.Done, ""), (written.ExitCode, written.Output));
        Assert.Equal(ExitCode.Done, check.ExitCode);
        Assert.Contains("Papers      600", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_writes_the_same_papers() =>
        Assert.Equal(
            Simulate("--candidates", People, "--seats", "4", "--model", Model, "--seed", "3", "--write", "-").Output,
            Simulate("--candidates", People, "--seats", "4", "--model", Model, "--seed", "3", "--write", "-").Output);

    [Fact]
    public void An_election_without_papers_can_have_them_made()
    {
        using var folder = new Folder();
        var election = folder.Write("election.json", """
            { "title": "T", "contests": [ { "id": "board", "seats": 1, "candidates": [ { "name": "Ann", "slate": "Green" }, { "name": "Bob", "slate": "Blue" } ] } ] }
            """);
        var model = folder.Write("model.json", """{ "electorate": "bradley-terry", "papers": 101, "slates": { "Green": { "strength": 2 }, "Blue": { "strength": 1 } } }""");

        var answered = Simulate(election, "--model", model, "--runs", "50", "--format", "csv");

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("as it stands,board,elected,Ann,Green,50,50,", answered.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExitCode.Interrupted)]
    [InlineData(ExitCode.Terminated)]
    public void An_interruption_ends_with_what_there_is_and_says_so(int signalled)
    {
        using var interrupt = new Interrupt();
        using var output = new MemoryStream();
        using var error = new StringWriter();
        using var alarm = new Timer(_ => interrupt.Signal(signalled), null, 1500, Timeout.Infinite);

        var code = StvCommand.Run(["simulate", Mock, "--candidates", People, "--seats", "4", "--runs", "100000000"], new Surroundings(Stream.Null, output, error, Screen: null) { Interrupt = interrupt });

        Assert.Equal(signalled, code);
        Assert.Contains(" runs of 100000000: INTERRUPTED", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--withdraw nobody", "there is no candidate of that name")]
    [InlineData("--swing Open>Quay:3", "there is no slate Open")]
    [InlineData("--swing Quay:3", "write two slates")]
    [InlineData("--seats +x", "write a number of seats")]
    [InlineData("--seats -4", "has only 4")]
    [InlineData("--runs 0", "whole number, 1 or more")]
    [InlineData("--against nonsense", "There is no rule called nonsense")]
    public void What_cannot_be_meant_is_refused_in_words(string words, string why)
    {
        var answered = Simulate([Mock, "--candidates", People, "--seats", "4", .. words.Split(' ')]);

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains(why, answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_starter_model_and_its_schema_are_written()
    {
        using var folder = new Folder();

        var answered = Command.Run("init", folder.Path, "--template", "model");

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Equal(["model.json", "stv-model-1.schema.json"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order());
        Assert.Equal(File.ReadAllText("schemas/stv-model-1.schema.json").ReplaceLineEndings("\n"), File.ReadAllText(Path.Combine(folder.Path, "stv-model-1.schema.json")));
    }

    [Fact]
    public void A_model_says_what_the_electorate_is_and_the_option_cannot_say_it_again()
    {
        var answered = Command.Run("simulate", "--candidates", People, "--seats", "4", "--model", Model, "--dirichlet");

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains("Write \"electorate\": \"dirichlet\" there", answered.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }
}
