namespace Stv.Cli.Tests;

/// <summary>Corrections as a file: a check suggests, a person decides, a count applies, a result tells, and anybody makes the same again.</summary>
public sealed class CorrectionsTests : IDisposable
{
    const string Export = "id,Pref 1,Pref 2,Pref 3\n1,Ada Ash,Ben Birch,\n2,Ada Ahs,Cleo Cedar,\n3,Benny,Ada Ash,\n4,Benny,Cleo Cedar,\n5,Benny,,\n2,Cleo Cedar,Ben Birch,\n6,Cleo Ceder,Ada Ash,\n7,Ada Ash,\"Ben Birch\",\n";

    const string Suggested = "file,row,column,found,becomes,reason\nexport.csv,,,Benny,?,another name of a candidate\nexport.csv,3,,Ada Ahs,not counted,another paper of the same voter counts\nexport.csv,3,B,Ada Ahs,Ada Ash,misspelt name\nexport.csv,8,B,Cleo Ceder,Cleo Cedar,misspelt name\n";

    readonly Folder _folder = new();

    public void Dispose() => _folder.Dispose();

    string Corrections => Path.Combine(_folder.Path, "corrections.csv");

    Answered Run(string verb, params string[] more) =>
        Command.Run([verb, _folder.Write("export.csv", Export), "--candidates", _folder.Write("names.txt", "Ada Ash\nBen Birch\nCleo Cedar\n"), "--seats", "1", .. more]);

    [Fact]
    public void A_check_suggests_and_asks_where_it_does_not_know()
    {
        var answered = Run("check", "--corrections", Corrections);

        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains("4 corrections suggested", answered.Error, StringComparison.Ordinal);
        Assert.Equal(Suggested, File.ReadAllText(Corrections));
        Assert.Contains("found a question mark", Run("count", "--corrections", Corrections).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_person_kept_is_counted_told_and_verified_and_the_export_stays_as_it_is()
    {
        File.WriteAllText(Corrections, Suggested.Replace("?,another name of a candidate", "Ben Birch,signs as Benny", StringComparison.Ordinal));
        var record = Path.Combine(_folder.Path, "record");

        Assert.Equal(ExitCode.Done, Run("check", "--corrections", Corrections).ExitCode);
        var counted = Run("count", "--corrections", Corrections, "--seed", "1", "--out", record);

        Assert.Equal(ExitCode.Done, counted.ExitCode);
        Assert.Contains("corrected 3 cells (signs as Benny); 1 paper not counted (another paper", counted.Output, StringComparison.Ordinal);
        var result = File.ReadAllText(Path.Combine(record, "export.json"));
        Assert.Contains("\"layout\": \"corrections\"", result, StringComparison.Ordinal);
        Assert.Contains("\"reason\": \"signs as Benny\"", result, StringComparison.Ordinal);
        Assert.Contains("Reproduced", Command.Run("verify", record).Output, StringComparison.Ordinal);
        Assert.Equal(Export, File.ReadAllText(Path.Combine(_folder.Path, "export.csv")));

        File.AppendAllText(Corrections, "export.csv,9,B,Ada Ash,Ben Birch,a forger's\n");
        Assert.Equal(ExitCode.Refused, Command.Run("verify", record).ExitCode);
    }

    [Fact]
    public void A_line_about_a_file_that_is_not_read_is_a_defect()
    {
        File.WriteAllText(Corrections, Suggested.Replace("export.csv,8", "exprot.csv,8", StringComparison.Ordinal).Replace("?", "Ben Birch", StringComparison.Ordinal));

        Assert.Contains("corrections.csv:5: found a correction of \"exprot.csv\"; expected one of export.csv", Run("count", "--corrections", Corrections, "--skip-unreadable").Error, StringComparison.Ordinal);
    }

    const string Papers = "region,voter,Pref 1,Pref 2\nnorth,1,Ann,Bob\nnorth,2,Bbo,Ann\nnorht,3,Bob,\nsouth,4,Cat,Dan\nsouth,1,Dan,\nsouth,5,Dan,Cat\n";

    string Election(string corrections = "") => _folder.Write("election.json", $$"""
        { "title": "T", "ballots": { "file": "papers.csv", "contestColumn": "region"{{corrections}} },
          "body": { "title": "B", "contests": ["north", "south"], "onePaperPerVoter": true },
          "contests": [ { "id": "north", "seats": 1, "candidates": [ { "name": "Ann" }, { "name": "Bob" } ] },
                        { "id": "south", "seats": 1, "candidates": [ { "name": "Cat" }, { "name": "Dan" } ] } ] }
        """);

    const string Kept = "file,row,column,found,becomes,reason\npapers.csv,2,,,not counted,moved south\npapers.csv,3,C,Bbo,Bob,misspelt name\npapers.csv,,A,norht,north,misspelt region\n";

    [Fact]
    public void A_voter_of_two_regions_and_an_unknown_region_are_among_what_a_check_of_an_election_suggests()
    {
        _folder.Write("papers.csv", Papers);

        Command.Run("check", Election(), "--corrections", Corrections);

        Assert.Equal("file,row,column,found,becomes,reason\npapers.csv,2,,Ann,not counted,another paper of the same voter counts\npapers.csv,3,C,Bbo,Bob,misspelt name\npapers.csv,4,A,norht,north,misspelt name\n", File.ReadAllText(Corrections));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_election_is_corrected_by_the_file_that_it_names_or_that_the_command_names(bool byElection)
    {
        _folder.Write("papers.csv", Papers);
        File.WriteAllText(Corrections, Kept);
        var record = Path.Combine(_folder.Path, "record");
        string[] named = byElection ? [] : ["--corrections", Corrections];

        var counted = Command.Run(["count", Election(byElection ? ", \"corrections\": \"corrections.csv\"" : ""), "--out", record, "--seed", "1", .. named]);

        Assert.Equal(ExitCode.Done, counted.ExitCode);
        Assert.Contains("north: corrected 1 paper not counted (moved south); 1 cell (misspelt name); 1 cell (misspelt region).", counted.Output.Replace("\n  ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("south: corrected", counted.Output, StringComparison.Ordinal);
        Assert.Contains("Reproduced", Command.Run("verify", record).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_does_not_fit_is_told_once_for_an_election_of_several_contests()
    {
        _folder.Write("papers.csv", Papers);
        File.WriteAllText(Corrections, Kept + "papers.csv,5,C,Dan,Cat,r\n");

        var refused = Command.Run("count", Election(", \"corrections\": \"corrections.csv\"")).Error;

        Assert.Single(refused.Split('\n'), line => line.StartsWith("corrections.csv:5 column D: found \"Cat\" in column C of row 5", StringComparison.Ordinal));
    }
}
