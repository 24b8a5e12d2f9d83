using Stv.Formats;
using Stv.Tests;

namespace Stv.Cli.Tests;

public class InitTests
{
    [Theory, InlineData("plain"), InlineData("momentum-ncg")]
    public void A_fresh_template_lacks_only_what_its_owner_must_give(string template)
    {
        using var folder = new Folder();
        Command.Run("init", folder.Path, "--template", template);

        var answered = Command.Run("check", Path.Combine(folder.Path, "election.json"));

        Assert.Equal(ExitCode.No, answered.ExitCode);
        Golden.Verify(answered.Output, template);
    }

    [Fact]
    public void The_plain_template_counts_once_its_gaps_are_filled_in()
    {
        using var folder = new Folder();
        Command.Run("init", folder.Path);
        var election = Path.Combine(folder.Path, "election.json");
        File.WriteAllText(election, File.ReadAllText(election).Replace("\"seats\": null", "\"seats\": 1", StringComparison.Ordinal).Replace("\"woman\": null", "\"woman\": 1", StringComparison.Ordinal));
        File.AppendAllText(Path.Combine(folder.Path, "candidates.csv"), "A,Ann,,woman,\nB,Bob,,,\n");
        File.AppendAllText(Path.Combine(folder.Path, "ballots.csv"), "Ann,Bob\nBob,\nBob,Ann\n");

        Assert.Equal(ExitCode.Done, Command.Run("check", election).ExitCode);
        Assert.Contains("1. Ann, stage 1", Command.Run("count", election).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fresh_template_refuses_to_count()
    {
        using var folder = new Folder();
        Command.Run("init", folder.Path, "--template", "momentum-ncg");

        var answered = Command.Run("count", Path.Combine(folder.Path, "election.json"));

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
    }

    [Theory]
    [InlineData("2022", "3 1 2 2 2 2 0 1", 13)]
    [InlineData("alternate", "3 2 1 2 3 1 1 0", 13)]
    public void Both_cycles_reserve_13_places_for_women_in_the_regions(string cycle, string places, int sum)
    {
        using var folder = new Folder();
        Command.Run("init", folder.Path, "--template", "momentum-ncg", "--cycle", cycle);
        FillIn(folder.Path);

        var election = ElectionFile.Read(Path.Combine(folder.Path, "election.json")).Election;

        var women = election.Contests.Take(8).Select(contest => contest.Reserved.Constraints.First(constraint => constraint.Id == "woman").Minimum).ToList();
        Assert.Equal(places, string.Join(' ', women));
        Assert.Equal(sum, women.Sum());
        Assert.Equal(sum, Bodies.Certify(election).Minimums[0].Allocated);
    }

    /// <summary>Gives what the template leaves open, and one candidate a contest.</summary>
    static void FillIn(string folder)
    {
        var path = Path.Combine(folder, "election.json");
        var text = File.ReadAllText(path).Replace("\"member\": null", "\"member\": \"2/3\"", StringComparison.Ordinal).Replace("\"office-holder\": null", "\"office-holder\": \"1/3\"", StringComparison.Ordinal)
            .Replace("\"seats\": null", "\"seats\": 3", StringComparison.Ordinal).Replace(": null", ": 0", StringComparison.Ordinal);
        File.WriteAllText(path, text);
        string[] contests = ["london-eastern", "south-east", "south-west", "midlands", "northern", "yorkshire", "scotland", "wales", "office-holders"];
        File.WriteAllText(Path.Combine(folder, "candidates.csv"), "contest,name\n" + string.Concat(contests.Select(contest => $"{contest},Ann of {contest}\n")));
    }

    const string Nominations = "Ref,Region,First name,Surname,Slate,Woman,BAME,E-mail\n"
        + "1,Wales,Cleo,Candle,Harbour,yes,,c@example.org\n2,london & eastern,Farid,Oar,Compass,no,x,f@example.org\n3,wales,Noor,\"Needle, jr\",,Y,,n@example.org\n";

    [Fact]
    public void Nominations_as_somebody_kept_them_become_the_candidates_of_each_region()
    {
        using var folder = new Folder();
        var list = folder.Write("nominations.csv", Nominations);
        var ncg = Path.Combine(folder.Path, "ncg");

        var answered = Command.Run("init", ncg, "--template", "momentum-ncg", "--candidates", list);

        Assert.Equal("contest,id,name,slate,attributes,withdrawn\nlondon-eastern,,Farid Oar,Compass,BAME,\nwales,,Cleo Candle,Harbour,woman,\nwales,,\"Noor Needle, jr\",,woman,\n",
            File.ReadAllText(Path.Combine(ncg, "candidates.csv")));
        Assert.Contains("note: nominations.csv: column \"E-mail\" was left out\n", answered.Error, StringComparison.Ordinal);
        Assert.Contains("note: nominations.csv: nobody is nominated for Scotland (scotland)\n", answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_with_nominations_is_told_at_once_and_nothing_is_written()
    {
        using var folder = new Folder();
        var list = folder.Write("nominations.csv", "region,name,woman,attributes\nWaels,Ann,yes,\nwales,,perhaps,BMAE\nScotland,Bob,,\nscotland,BOB,,\n");

        var answered = Command.Run("init", Path.Combine(folder.Path, "ncg"), "--template", "momentum-ncg", "--candidates", list);

        Assert.Equal(ExitCode.Refused, answered.ExitCode);
        Assert.Equal(5, answered.Error.Split('\n').Count(line => line.StartsWith("nominations.csv", StringComparison.Ordinal)));
        Assert.Contains("nominations.csv:2 column A: found \"Waels\"; expected the id or the title of a contest of the template; correct it; did you mean Wales?", answered.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "ncg")));
    }

    [Fact]
    public void An_export_proposes_contest_section_and_voter()
    {
        using var folder = new Folder();
        var export = folder.Write("export.csv", "Membership number,Cast at,Your \"area\",You are a,Pref 1\n7,1 May,Wales,,Ann of wales\n8,1 May,Public Office Holders,member,Ann of office-holders\n9,2 May,scotland,,Ann of scotland\n");

        var answered = Command.Run("init", folder.Path, "--template", "momentum-ncg", "--ballots", export);

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("note: export.csv: column \"You are a\" is proposed as the section\n", answered.Error, StringComparison.Ordinal);
        var election = File.ReadAllText(Path.Combine(folder.Path, "election.json"));
        Assert.Contains("{ \"file\": \"export.csv\", \"contestColumn\": \"Your \\\"area\\\"\", \"columns\": { \"voter\": \"Membership number\" }, \"duplicates\": \"refuse\" }", election, StringComparison.Ordinal);
        Assert.Contains("{ \"column\": \"You are a\",", election, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "ballots.csv")));
    }

    [Fact]
    public void An_export_lies_in_the_folder_and_names_the_regions()
    {
        using var folder = new Folder();
        var export = folder.Write("export.csv", "voter,Pref 1\n1,Ann\n");

        Assert.Contains("Put the export into", Command.Run("init", Path.Combine(folder.Path, "ncg"), "--template", "momentum-ncg", "--ballots", export).Error, StringComparison.Ordinal);
        Assert.Contains("no column whose cells are regions of the template", Command.Run("init", folder.Path, "--template", "momentum-ncg", "--ballots", export).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nominations_go_with_a_template_of_regions()
    {
        using var folder = new Folder();

        Assert.Equal(ExitCode.Refused, Command.Run("init", Path.Combine(folder.Path, "board"), "--candidates", folder.Write("n.csv", Nominations)).ExitCode);
    }

    [Fact]
    public void Nothing_is_written_over()
    {
        using var folder = new Folder();
        folder.Write("candidates.csv", "mine");

        var answered = Command.Run("init", folder.Path);

        Assert.Equal(ExitCode.Refused, answered.ExitCode);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(folder.Path, "candidates.csv")));
        Assert.False(File.Exists(Path.Combine(folder.Path, "election.json")));
    }

    [Fact]
    public void A_cycle_goes_with_a_template_that_alternates()
    {
        using var folder = new Folder();

        Assert.Equal(ExitCode.Refused, Command.Run("init", folder.Path, "--cycle", "alternate").ExitCode);
    }
}
