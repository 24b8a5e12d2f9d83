namespace Stv.Cli.Tests;

/// <summary>A simulation counted in parts, and put together.</summary>
public class SimulationPartTests
{
    static readonly string[] Asked = ["samples/modelling/mock.csv", "--candidates", "samples/modelling/people.csv", "--seats", "4", "--min", "woman=2", "--without-constraints", "--against", "meek", "--seed", "7"];

    static readonly string[] Made = ["--candidates", "samples/modelling/people.csv", "--seats", "4", "--model", "samples/modelling/model.json", "--swing", "Open Gate>Quay:3"];

    /// <summary>A few mock ballots, of which electorates are drawn that they leave open.</summary>
    static readonly string[] Few = [.. Asked, "--dirichlet"];

    static string Part(Folder folder, string[] asked, string replicates)
    {
        var answered = Command.Run(["simulate", .. asked, "--replicates", replicates, "--partial"]);
        Assert.True(answered.ExitCode == ExitCode.Done, answered.Error);
        var path = Path.Combine(folder.Path, $"{replicates}.json");
        File.WriteAllText(path, answered.Output);
        return path;
    }

    public static TheoryData<string, string> Formats => new() { { "mock", "json" }, { "mock", "text" }, { "made", "json" }, { "made", "csv" }, { "few", "json" }, { "few", "text" } };

    [Theory, MemberData(nameof(Formats))]
    public void Parts_in_any_order_give_the_same_bytes_as_one_run(string which, string format)
    {
        using var folder = new Folder();
        var asked = which == "mock" ? Asked : which == "few" ? Few : Made;
        string[] parts = [Part(folder, asked, "31..59"), Part(folder, asked, "0..16"), Part(folder, asked, "17..30")];

        var together = Command.Run(["simulate", .. asked, "--format", format, "--merge", .. parts]);
        var whole = Command.Run(["simulate", .. asked, "--format", format, "--runs", "60"]);

        Assert.True(together.ExitCode == ExitCode.Done, together.Error);
        Assert.Equal(whole.Output, together.Output);
    }

    [Fact]
    public void A_record_made_from_parts_is_found_again_in_one_run()
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");
        Command.Run(["simulate", .. Asked, "--out", record, "--merge", Part(folder, Asked, "0..9"), Part(folder, Asked, "10..19")]);

        var verified = Command.Run("verify", record, "samples/modelling/mock.csv", "samples/modelling/people.csv");

        Assert.True(verified.ExitCode == ExitCode.Done, verified.Output + verified.Error);
    }

    [Fact]
    public void Parts_that_do_not_fit_are_refused_and_the_answer_says_why()
    {
        using var folder = new Folder();
        var (first, last, other) = (Part(folder, Asked, "0..3"), Part(folder, Asked, "6..9"), Part(folder, [.. Asked, "--seats", "+1"], "4..5"));
        var broken = Path.Combine(folder.Path, "broken.json");
        File.WriteAllText(broken, File.ReadAllText(first).Replace("\"lastPlaces\"", "\"lastPlace\"", StringComparison.Ordinal));

        Refused("The runs from 4 to 5 are in no part; 6..9.json begins with 6.", first, last);
        Refused("The runs from 0 on are in two parts", first, first, last);
        Refused("4..5.json is a part of another simulation", first, other, last);
        Refused("broken.json is damaged", broken);
        Refused("people.csv is no part of a simulation", "samples/modelling/people.csv");

        static void Refused(string because, params string[] parts)
        {
            var answered = Command.Run(["simulate", .. Asked, "--merge", .. parts]);
            Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
            Assert.Contains(because, answered.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("--partial")]
    [InlineData("--replicates 5..2 --partial")]
    [InlineData("--replicates 5 --partial")]
    [InlineData("--replicates 0..5")]
    [InlineData("--replicates 0..5 --partial --write out.blt")]
    public void What_no_part_can_be_made_from_is_refused(string words) =>
        Assert.Equal((ExitCode.Refused, ""), (Command.Run(["simulate", .. Asked, .. words.Split(' ')]) is var answered ? answered.ExitCode : 0, answered.Output));
}
