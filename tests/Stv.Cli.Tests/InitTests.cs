using Stv.Formats;
using Stv.Tests;

namespace Stv.Cli.Tests;

public class InitTests
{
    [Theory, InlineData("plain"), InlineData("momentum-ncg"), InlineData("momentum-by-election")]
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

        var women = election.Contests.Take(8).Select(contest => contest.Reserved.Constraints.FirstOrDefault(constraint => constraint.Id == "woman")?.Minimum ?? 0).ToList();
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
        Assert.Contains("no column with the regions of the template", Command.Run("init", folder.Path, "--template", "momentum-ncg", "--ballots", export).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nominations_go_with_a_template_of_regions()
    {
        using var folder = new Folder();

        Assert.Equal(ExitCode.Refused, Command.Run("init", Path.Combine(folder.Path, "board"), "--candidates", folder.Write("n.csv", Nominations)).ExitCode);
    }

    [Theory]
    [InlineData("candidates.csv", "\"papers\": 1000,")]
    [InlineData("election.json", "\"wales\": 1000, \"office-holders\": { \"member\": 1000, \"office-holder\": 1000 } },")]
    public void A_model_takes_the_slates_of_those_who_stand_and_is_simulated_as_it_is(string list, string papers)
    {
        using var folder = new Folder();
        var ncg = Path.Combine(Repository.Root, "samples", "elections", "ncg");

        Assert.Equal(ExitCode.Done, Command.Run("init", folder.Path, "--template", "model", "--candidates", Path.Combine(ncg, list)).ExitCode);

        var model = File.ReadAllText(Path.Combine(folder.Path, "model.json"));
        Assert.Contains("    \"Compass\": {\n      // How many voters", model, StringComparison.Ordinal);
        Assert.Contains("    \"Spring\": { \"strength\": 33, \"loyalty\": 0.8, \"transfers\": { \"Compass\": 1, \"Harbour\": 1 }, \"turnout\": [0.5, 0.7] },\n", model, StringComparison.Ordinal);
        Assert.Contains(papers, model, StringComparison.Ordinal);
        Assert.Contains("    // { \"contest\": \"london-eastern\", \"candidate\": \"Maya Ribbon\", \"strength\": 1 },", model, StringComparison.Ordinal);
        Assert.DoesNotContain("Green", model, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Command.Run("simulate", Path.Combine(ncg, "election.json"), "--model", Path.Combine(folder.Path, "model.json"), "--runs", "2").ExitCode);
    }

    const string Members = "Region,Name,Woman,BAME,Left,Disabled\nLondon & Eastern,Ada Acorn,yes,,\nLondon & Eastern,Bilal Barrel,,,,yes\nLondon & Eastern,Cleo Candle,yes,,\nLondon & Eastern,Dev Drum,,yes,\n"
        + "London & Eastern,Esme Easel,yes,yes,yes\nSouth West,Greta Gable,yes,,\nSouth West,Hugo Hammock,,,\nWales,Imani Inkwell,yes,,resigned\nScotland,Jonas Jigsaw,,,\n";

    static string ByElection(Folder folder, string members, params string[] more)
    {
        var target = Path.Combine(folder.Path, "autumn");
        var answered = Command.Run(["init", target, "--template", "momentum-by-election", "--sitting", folder.Write("members.csv", members), .. more]);
        Assert.True(answered.ExitCode == ExitCode.Done, answered.Error);
        return File.ReadAllText(Path.Combine(target, "election.json"));
    }

    [Fact]
    public void A_by_election_fills_what_the_sitting_members_leave_of_places_and_minimums()
    {
        using var folder = new Folder();
        var election = ByElection(folder, Members.Replace("resigned", "yes", StringComparison.Ordinal));

        Assert.DoesNotContain("disabled", election[election.IndexOf("// 4 of 6", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Contains("    // 4 of 6 sit: Ada Acorn (woman), Bilal Barrel, Cleo Candle (woman), Dev Drum (BAME).\n    { \"id\": \"london-eastern\", \"title\": \"London & Eastern\", \"seats\": 2, \"minimum\": { \"woman\": 1, \"BAME\": 1 } },\n", election, StringComparison.Ordinal);
        Assert.Contains("\"id\": \"south-west\", \"title\": \"South West\", \"seats\": 1, \"minimum\": { \"woman\": 1 }", election, StringComparison.Ordinal);
        Assert.Contains("    // 0 of 1 sit.\n    { \"id\": \"wales\", \"title\": \"Wales\", \"seats\": 1, \"minimum\": { \"woman\": 1 } },\n", election, StringComparison.Ordinal);
        Assert.DoesNotContain("\"scotland\", \"title\"", election, StringComparison.Ordinal);
        Assert.DoesNotContain("midlands", election, StringComparison.Ordinal);
    }

    [Fact]
    public void A_by_election_is_ready_once_people_stand_and_papers_are_there()
    {
        using var folder = new Folder();
        var nominations = folder.Write("n.csv", "region,name,woman,bame\nWales,Noor Needle,yes,\nLondon & Eastern,Opal Oar,yes,yes\nLondon & Eastern,Otto Pillow,,\nLondon & Eastern,Priya Quill,yes,\nSouth West,Rosa Saddle,yes,\n");
        ByElection(folder, Members.Replace("resigned", "yes", StringComparison.Ordinal), "--candidates", nominations);
        var election = Path.Combine(folder.Path, "autumn", "election.json");
        File.AppendAllText(Path.Combine(folder.Path, "autumn", "ballots.csv"), "1,London & Eastern,,Otto Pillow,Priya Quill\n2,London & Eastern,,Priya Quill\n3,London & Eastern,,Otto Pillow\n4,London & Eastern,,Opal Oar\n");

        Assert.EndsWith("Ready to count.\n", Command.Run("check", election).Output, StringComparison.Ordinal);
        Assert.Contains("Otto Pillow", Command.Run("count", election, "--contest", "london-eastern").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_minimum_that_either_attribute_fills_is_carried_over_from_the_election_file()
    {
        using var folder = new Folder();
        var whole = folder.Write("whole.json", """
            { "title": "Group of 2024", "rule": { "base": "scotland", "numbers": "2 decimals" }, "attributes": { "woman": { "title": "Woman", "shown": "public" }, "BAME": "BAME" },
              "contests": [ { "id": "north", "title": "North", "seats": 5, "minimum": { "woman|BAME": 3, "BAME": 1 }, "candidates": [] }, { "id": "holders", "seats": 3, "minimum": { "woman": null }, "rule": "wigm", "college": { "column": "section", "shares": { "a": "1/3", "b": "2/3" } } } ] }
            """);
        var election = ByElection(folder, "region,name,attributes\nNorth,Ann,woman BAME\nnorth,Bob,\nNorth,Cy,BAME\nHolders,Dee,\n", "--election", whole);

        Assert.Contains("\"seats\": 2, \"minimum\": { \"woman|BAME\": 1, \"BAME\": 0 }", election, StringComparison.Ordinal);
        Assert.Contains("\"title\": \"Group of 2024: by-elections\",", election, StringComparison.Ordinal);
        Assert.Contains("\"rule\": { \"base\": \"scotland\", \"numbers\": \"2 decimals\" },", election, StringComparison.Ordinal);
        Assert.Contains("\"seats\": 2, \"minimum\": { \"woman\": null },\n      \"rule\": \"wigm\",\n      \"college\": { \"column\": \"section\", \"shares\": { \"a\": \"1/3\", \"b\": \"2/3\" } } },", election, StringComparison.Ordinal);
    }

    [Fact]
    public void Minimums_that_no_by_election_can_fill_are_told_of_before_nominations_open()
    {
        using var folder = new Folder();
        var answered = Command.Run("init", Path.Combine(folder.Path, "a"), "--template", "momentum-by-election", "--sitting",
            folder.Write("m.csv", "region,name,woman\nLondon & Eastern,A,\nLondon & Eastern,B,\nLondon & Eastern,C,\nLondon & Eastern,D,\nLondon & Eastern,E,\nScotland,F,\n"));

        Assert.Contains("note: m.csv: London & Eastern: woman: 3 required in 1 place, which is impossible", answered.Error, StringComparison.Ordinal);
        Assert.Contains("note: m.csv: Scotland: 1 member for 1 seat, so no place is vacant\n", answered.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("region,name\nScotland,F\n", "a contest with a vacant place")]
    [InlineData("region,name,left\nWales,F,perhaps\nWlaes,G,\n", "did you mean Wales?")]
    public void A_list_of_members_that_cannot_be_meant_is_refused_and_nothing_is_written(string members, string told)
    {
        using var folder = new Folder();
        var answered = Command.Run("init", Path.Combine(folder.Path, "a"), "--template", "momentum-by-election", "--sitting", folder.Write("m.csv", members));

        Assert.Equal(ExitCode.Refused, answered.ExitCode);
        Assert.Contains(told, answered.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "a")));
    }

    [Fact]
    public void Sitting_members_go_with_by_elections()
    {
        using var folder = new Folder();
        Assert.Contains("is not for a by-election", Command.Run("init", folder.Path, "--template", "momentum-ncg", "--sitting", folder.Write("m.csv", Members)).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_of_one_list_of_people_needs_no_contests_and_one_without_slates_is_refused()
    {
        using var folder = new Folder();
        var people = Path.Combine(Repository.Root, "samples", "modelling", "people.csv");
        Command.Run("init", folder.Path, "--template", "model", "--candidates", people);
        Assert.Equal(ExitCode.Done, Command.Run("simulate", "--candidates", people, "--seats", "2", "--model", Path.Combine(folder.Path, "model.json"), "--runs", "2").ExitCode);

        Assert.Contains("no candidate there has a slate", Command.Run("init", Path.Combine(folder.Path, "b"), "--template", "model", "--candidates", folder.Write("n.txt", "Ann\nBob\n")).Error, StringComparison.Ordinal);
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
