using System.Text.Json;

namespace Stv.Cli.Tests;

public class SimulateVoteKitTests
{
    const string Parameters = "samples/modelling/votekit.json";

    static readonly string[] Asked = ["--model", Parameters, "--seats", "4", "--runs", "40"];

    static Answered Simulate(params string[] arguments) => Command.Run(["simulate", .. arguments]);

    [Fact]
    public void The_file_and_a_number_of_seats_are_enough()
    {
        var chances = JsonDocument.Parse(Simulate([.. Asked, "--format", "json"]).Output).RootElement.GetProperty("cases")[0];

        Assert.Equal("plackett-luce", chances.GetProperty("electorate").GetString());
        var contest = chances.GetProperty("contests")[0];
        Assert.Equal(40, contest.GetProperty("counts").GetInt64());
        Assert.Equal(("1", "Ada Alder", "Harbour"), (Of(0, "id"), Of(0, "name"), Of(0, "slate")));
        Assert.Equal(("8", "Hal Hazel", "Hill"), (Of(7, "id"), Of(7, "name"), Of(7, "slate")));
        string? Of(int candidate, string member) => contest.GetProperty("candidates")[candidate].GetProperty(member).GetString();
    }

    [Fact]
    public void One_thread_and_two_give_the_same_bytes() =>
        Assert.Equal(Simulate([.. Asked, "--threads", "1"]).Output, Simulate([.. Asked, "--threads", "2"]).Output);

    [Fact]
    public void A_swing_goes_from_bloc_to_bloc()
    {
        Assert.Contains("a swing of 3 points from Old town to New town", Simulate([.. Asked, "--swing", "Old town>New town:3"]).Output, StringComparison.Ordinal);
        Assert.Contains("there is no bloc Old twon; there are Old town, New town. Did you mean Old town?", Simulate([.. Asked, "--swing", "Old twon>New town:3"]).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_is_found_again_from_the_file_alone()
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");
        Simulate([.. Asked, "--out", record]);

        var verified = Command.Run("verify", record, Parameters);

        Assert.True(verified.ExitCode == ExitCode.Done, verified.Output + verified.Error);
    }

    [Fact]
    public void Papers_are_written_with_the_names_of_the_file()
    {
        var written = Simulate("--model", Parameters, "--seats", "4", "--write", "-", "--to", "preferences").Output;

        Assert.Equal(8, written.Split('\n')[1].Split(',').Count(cell => cell.Trim('"') is "Ada Alder" or "Ben Birch" or "Cy Cedar" or "Dee Dogwood" or "Eli Elm" or "Fay Fern" or "Gus Gorse" or "Hal Hazel"));
    }

    [Fact]
    public void Other_candidates_elsewhere_are_refused() =>
        Assert.Contains("expected a candidate of ballots", Simulate([.. Asked, "--candidates", "samples/modelling/people.csv"]).Error, StringComparison.Ordinal);

    [Fact]
    public void A_model_of_our_own_still_needs_candidates() =>
        Assert.Contains("Simulate what?", Simulate("--model", "samples/modelling/model.json", "--seats", "4").Error, StringComparison.Ordinal);
}
