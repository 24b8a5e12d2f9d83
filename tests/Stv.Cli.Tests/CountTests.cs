using Stv.Tests;

namespace Stv.Cli.Tests;

public class CountTests
{
    [Fact]
    public void Spoilt_papers_are_stated_beside_those_that_were_read()
    {
        using var folder = new Folder();
        var ballots = folder.Write("b.csv", "Pref 1,status\nAnn,\nBen,spoilt\nAnn,\n");

        var answered = Command.Run("count", ballots, "--seats", "1", "--candidates", folder.Write("people.txt", "Ann\nBen\n"), "--electorate", "6");

        Assert.Contains("Electorate  6, of whom 3 voted: turnout 50.0%\nPapers      2, all valid\nLeft out    1 spoilt paper (marked so in the file)\n", answered.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-5")]
    [InlineData("many")]
    public void An_electorate_is_a_whole_number_from_1_up(string electorate) =>
        Assert.Equal($"stv: --electorate {electorate}: the number of voters must be a whole number, 1 or more.\n", Command.Run("count", Repository.Sample("board.blt"), "--electorate", electorate).Error);

    const string Ward = """
        3 1
        4 1 2 0
        3 2 0
        2 3 2 0
        0
        "Ada Alder"
        "Basil Birch"
        "Clover Cedar"
        "Made-up ward"

        """;

    const string Tied = """
        3 1
        3 1 0
        2 2 3 0
        2 3 2 0
        0
        "Ada Alder"
        "Basil Birch"
        "Clover Cedar"
        "Made-up ward"

        """;

    [Fact]
    public void Standard_input_is_counted_as_the_contest_ballots()
    {
        var answered = Command.RunWith(Ward, "count", "-", "--format", "json");
        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("\"id\": \"ballots\"", answered.Output, StringComparison.Ordinal);
        Assert.Contains("\"file\": \"standard input\"", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_contest_is_called_by_its_file_without_folder_and_ending()
    {
        var answered = Command.Run("count", Repository.Sample("m1.blt"), "--format", "json");
        Assert.Contains("\"id\": \"m1\"", answered.Output, StringComparison.Ordinal);
        Assert.Contains("\"file\": \"m1.blt\"", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Scotland_is_the_default_and_says_so()
    {
        Assert.Contains("Rule        scotland (default):", Command.RunWith(Ward, "count", "-").Output, StringComparison.Ordinal);
        Assert.Contains("Rule        scotland:", Command.RunWith(Ward, "count", "-", "--rule", "scotland").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_csv_without_seats_asks_for_them()
    {
        var answered = Command.RunWith("Pref 1,Pref 2\nAda,Basil\nBasil,\n", "count", "-");
        Assert.Equal(ExitCode.Refused, answered.ExitCode);
        Assert.Empty(answered.Output);
        Assert.EndsWith("stv: standard input does not say how many seats there are to fill. Add --seats and their number.\n", answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Candidates_collected_from_the_papers_are_listed_first_with_how_many_name_each()
    {
        const string Papers = "Pref 1,Pref 2,Note\nAda,Basil,\nAda,Basi1,\nBasil,Ada,\n";

        Assert.StartsWith("note: standard input: 3 candidates found on the papers, with the number of papers that name each: \"Ada\" 3, \"Basil\" 2, \"Basi1\" 1\n", Command.RunWith(Papers, "count", "-", "--seats", "1").Error, StringComparison.Ordinal);
        Assert.Contains("Candidates found on the papers, and how many papers rank each first\n", Command.RunWith(Papers, "check", "-").Output, StringComparison.Ordinal);
        Assert.DoesNotContain("collected", Command.RunWith(Ward, "count", "-").Error + Command.RunWith(Ward, "check", "-").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_very_many_collected_those_whom_the_fewest_name_are_listed()
    {
        var papers = "Pref 1,Pref 2\n" + string.Concat(Enumerable.Range(1, 30).Select(i => $"Person {i},{(i == 30 ? "" : "Misread")}\n"));

        Assert.Contains("31 candidates found on the papers, with the number of papers that name each: 11 candidates with as many or more, then ", Command.RunWith(papers, "count", "-", "--seats", "1", "--seed", "1").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Seats_that_differ_from_the_files_are_taken_and_noted()
    {
        var answered = Command.RunWith(Ward, "count", "-", "--seats", "2");
        Assert.Contains("Seats       2", answered.Output, StringComparison.Ordinal);
        Assert.Equal("note: standard input is for 1 seat; as --seats says, it is counted for 2\n", answered.Error);
    }

    [Fact]
    public void A_title_can_be_given() =>
        Assert.StartsWith("Chair\n═════\n", Command.RunWith(Ward, "count", "-", "--title", "Chair").Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("1")]
    [InlineData("Ada Alder")]
    [InlineData("ada alder")]
    public void A_candidate_is_withdrawn_by_number_or_name(string who)
    {
        var answered = Command.RunWith(Ward, "count", "-", "--withdraw", who);
        Assert.Contains("Candidates  2, and 1 withdrawn", answered.Output, StringComparison.Ordinal);
        Assert.Contains("1. Basil Birch, stage 1", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_can_withdraw() =>
        Assert.Contains("Candidates  1, and 2 withdrawn", Command.RunWith(Ward, "count", "-", "--withdraw", "1", "--withdraw", "2").Output, StringComparison.Ordinal);

    [Fact]
    public void No_more_candidates_than_seats_is_an_ordinary_result()
    {
        var answered = Command.RunWith(Ward, "count", "-", "--seats", "4");
        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("Unopposed   no more candidates than seats", answered.Output, StringComparison.Ordinal);
        Assert.Contains("Vacant      1 place", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tie_that_needs_a_lot_stops_with_all_that_is_needed_to_go_on()
    {
        var answered = Command.RunWith(Tied, "count", "-");
        Assert.Equal(ExitCode.LotNeeded, answered.ExitCode);
        Assert.Empty(answered.Output);
        Golden.Verify(answered.Error);
    }

    [Fact]
    public void The_lot_that_was_asked_for_answers_once_the_chosen_is_filled_in()
    {
        var asked = Command.RunWith(Tied, "count", "-").Error;
        var file = asked[asked.IndexOf('{', StringComparison.Ordinal)..(asked.LastIndexOf('}') + 1)].Replace("2 or 3", "3", StringComparison.Ordinal);
        using var folder = new Folder();
        var answered = Command.RunWith(Tied, "count", "-", "--lots", folder.Write("lots.json", file));
        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("fell on Clover Cedar, so Clover Cedar", answered.Output.ReplaceLineEndings(" ").Replace("       ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_lot_is_asked_for_together_with_the_first()
    {
        using var folder = new Folder();
        var first = folder.Write("drawn.json", """
            { "format": "stv-lots/1", "lots": [ { "contest": "lots", "purpose": "transfer-first", "tied": ["1", "2"], "chosen": "2" } ] }
            """);
        var answered = Command.Run("count", Repository.Sample("lots.blt"), "--lots", first);
        Assert.Equal(ExitCode.LotNeeded, answered.ExitCode);
        Golden.Verify(answered.Error);
    }

    [Fact]
    public void A_declared_order_in_the_lots_file_is_used_by_the_rules_that_want_one()
    {
        using var folder = new Folder();
        var order = folder.Write("order.json", """{ "format": "stv-lots/1", "order": ["3", "2", "1"] }""");
        Assert.Equal(ExitCode.LotNeeded, Command.RunWith(Tied, "count", "-", "--rule", "wigm-prf").ExitCode);
        var answered = Command.RunWith(Tied, "count", "-", "--rule", "wigm-prf", "--lots", order);
        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("Clover Cedar, Basil Birch, Ada Alder", answered.Output.ReplaceLineEndings(" ").Replace("      ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Lots_of_other_contests_are_left_alone_and_noted()
    {
        var answered = Command.RunWith(Ward, "count", "-", "--lots", Repository.Sample("lots.json"));
        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Equal("note: lots.json has lots for other contests (lots), which are not used for ballots\n", answered.Error);
    }

    [Fact]
    public void A_lot_that_answers_no_tie_is_refused()
    {
        using var folder = new Folder();
        var stale = folder.Write("lots.json", """{ "format": "stv-lots/1", "lots": [ { "contest": "ballots", "purpose": "exclude", "tied": ["1", "2"], "chosen": "2" } ] }""");
        var answered = Command.RunWith(Ward, "count", "-", "--lots", stale);
        Assert.Equal(ExitCode.Refused, answered.ExitCode);
        Assert.Empty(answered.Output);
        Assert.Contains("matches no tie of this count", answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_that_was_used_is_in_the_result_with_its_hash()
    {
        using var folder = new Folder();
        var names = folder.Write("names.txt", "Ada Alder\nBasil Birch\nClover Cedar\n");
        var answered = Command.RunWith(Ward, "count", "-", "--candidates", names, "--format", "json");
        Assert.Equal(ExitCode.Done, answered.ExitCode);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(names)));
        Assert.Contains($"\"file\": \"names.txt\",\n      \"sha256\": \"{hash}\",\n      \"layout\": \"candidates\"", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_of_ours_is_one_sentence_and_publishes_nothing()
    {
        var answered = Command.RunWith(new BrokenStream(), "count", "-");
        Assert.Equal(ExitCode.Bug, answered.ExitCode);
        Assert.Empty(answered.Output);
        Assert.Equal("stv: This is a fault of the program, and nothing was published (InvalidOperationException: broken on purpose).\n", answered.Error);
    }

    sealed class BrokenStream : MemoryStream
    {
        public override int Read(Span<byte> buffer) => throw new InvalidOperationException("broken on purpose");

        public override int Read(byte[] buffer, int offset, int count) => throw new InvalidOperationException("broken on purpose");
    }
}
