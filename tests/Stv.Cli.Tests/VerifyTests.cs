using System.Text.Json;
using Stv.Tests;

namespace Stv.Cli.Tests;

/// <summary>Published results counted again.</summary>
public class VerifyTests
{
    [Fact]
    public void An_order_that_was_drawn_is_drawn_again()
    {
        using var folder = new Folder();
        var published = Command.Run("count", Repository.Sample("lots.blt"), "--rule", "wigm-prf", "--seed", "12345", "--format", "json").Output;
        var changed = published.Replace("\"index\": 1,", "\"index\": 0,", StringComparison.Ordinal);

        Assert.Equal(ExitCode.Done, Command.Run("verify", folder.Write("a.json", published), Repository.Sample("lots.blt")).ExitCode);
        var answered = Command.Run("verify", folder.Write("b.json", changed), Repository.Sample("lots.blt"));
        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains("Differs. OrderDraws, 4, index", answered.Output, StringComparison.Ordinal);
    }

    static readonly string Board = Repository.Sample("board.blt");

    [Fact]
    public void Without_ballots_a_sheet_is_looked_at_by_itself()
    {
        using var folder = new Folder();
        var page = Path.Combine(Repository.Root, "samples", "sheets", "board-page.txt");
        var right = folder.Write("right.txt", File.ReadAllText(page).Replace("48.10116", "48.01116", StringComparison.Ordinal));

        var answered = Command.Run("verify", page, "--seats", "4");
        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains("48.10116 (row 22, in the line) looks mistyped: with 48.01116", OneLine(answered.Output), StringComparison.Ordinal);
        Assert.Contains("Not checked", answered.Output, StringComparison.Ordinal);

        Assert.Equal((ExitCode.Done, ""), (Command.Run("verify", right, "--seats", "4", "--rule", "scotland").ExitCode, answered.Error));
        Golden.Verify(Command.Run("verify", page, "--seats", "4", "--rule", "scotland", "--format", "json").Output, "json");
    }

    [Fact]
    public void Without_ballots_a_sheet_that_does_not_say_what_is_lost_is_followed_through_its_decisions()
    {
        var answered = Command.Run("verify", Path.Combine(Repository.Root, "samples", "sheets", "board-totals.csv"), "--seats", "4", "--rule", "scotland");

        Assert.Equal((ExitCode.Done, ""), (answered.ExitCode, answered.Error));
        Assert.Contains("The sheet by itself shows nothing wrong", OneLine(answered.Output), StringComparison.Ordinal);
        Assert.Contains("ALDER, Ada (stage 1)", OneLine(answered.Output), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_ballots_a_result_of_ours_is_looked_at_by_itself()
    {
        using var folder = new Folder();
        var json = Command.Run("count", Board, "--format", "json").Output;

        Assert.Equal(ExitCode.Done, Command.Run("verify", folder.Write("a.json", json)).ExitCode);
        var answered = Command.Run("verify", folder.Write("b.json", json.Replace("48.01116", "48.10116", StringComparison.Ordinal)));
        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains("looks mistyped: with 48.01116", OneLine(answered.Output), StringComparison.Ordinal);
    }

    static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Theory]
    [InlineData("--explain needs the ballots", "--explain")]
    [InlineData("--seed needs the ballots", "--seed", "7")]
    [InlineData("--min needs the ballots", "--min", "woman=1")]
    public void What_only_a_count_can_use_is_refused_without_ballots(string said, params string[] words)
    {
        var answered = Command.Run(["verify", Path.Combine(Repository.Root, "samples", "sheets", "board-totals.csv"), .. words]);

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains(said, answered.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Minutes of the meeting\nNobody was elected.\n", "has no table of candidates")]
    [InlineData("Name,First,Change,Total,Change,Total\nA,10,1,12,3,44\nB,9,2,13,5,66\nC,8,3,15,7,88\nD,7,1,9,2,99\n", "probably been misread")]
    public void A_sheet_that_cannot_be_understood_is_not_accused(string text, string said)
    {
        using var folder = new Folder();
        var answered = Command.Run("verify", folder.Write("sheet.csv", text));

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains(said, answered.Error, StringComparison.Ordinal);
    }

    public static TheoryData<string> Rules => [.. Presets.Ids];

    [Theory, MemberData(nameof(Rules))]
    public void A_result_of_every_rule_is_reproduced_without_an_option(string rule)
    {
        using var folder = new Folder();
        var json = folder.Write("board.json", Command.Run("count", Board, "--rule", rule, "--seed", "7", "--format", "json").Output);

        var answered = Command.Run("verify", json, Board);

        Assert.Equal((ExitCode.Done, ""), (answered.ExitCode, answered.Error));
        Assert.Contains("Reproduced, every figure", answered.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lots.blt", "--lots", "lots.json")]
    [InlineData("lots.blt", "--seed", "12345")]
    [InlineData("board.blt", "--withdraw", "Gus Gorse")]
    [InlineData("board.blt", "--electorate", "900")]
    [InlineData("board.blt", "--gaps", "close-up")]
    public void Lots_withdrawals_and_changes_of_the_rule_are_taken_from_the_result(string ballots, string option, string value)
    {
        using var folder = new Folder();
        var json = folder.Write("published.json", Command.Run("count", Repository.Sample(ballots), option, option == "--lots" ? Repository.Sample(value) : value, "--format", "json").Output);

        var answered = Command.Run("verify", json, Repository.Sample(ballots));

        Assert.Equal("", string.Join('\n', answered.Output.Split('\n').Where(line => line.StartsWith("Differs", StringComparison.Ordinal)).Append(answered.Error)).Trim());
        Assert.Equal(ExitCode.Done, answered.ExitCode);
    }

    [Fact]
    public void A_search_for_the_rule_says_on_a_terminal_how_far_it_is()
    {
        using var folder = new Folder();
        var json = folder.Write("board.json", Command.Run("count", Board, "--format", "json").Output.Replace("47.01116", "47.01117", StringComparison.Ordinal));

        var answered = Command.AtTerminal("", "verify", json, Board, "--explain");

        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains("looking for the rule: ", answered.Error, StringComparison.Ordinal);
    }

    /// <summary>Meek with no decimals cuts keep values to nothing; a member without a name has no first letter.</summary>
    [Theory]
    [InlineData("\"loss\": \"0\"", "\"loss\": \"1\"")]
    [InlineData("\"format\":", "\"\": 1, \"format\":")]
    public void An_altered_result_is_answered_with_every_rule_tried(string is_, string was)
    {
        using var folder = new Folder();
        var json = Command.Run("count", Board, "--rule", "ireland", "--seed", "7", "--format", "json").Output;
        Assert.Contains(is_, json, StringComparison.Ordinal);

        var answered = Command.Run("verify", folder.Write("board.json", json.Replace(is_, was, StringComparison.Ordinal)), Board, "--explain");

        Assert.Equal((ExitCode.No, ""), (answered.ExitCode, answered.Error));
    }

    [Theory]
    [InlineData("\"elected\": [ \"8\" ],")]
    [InlineData("\"\\u0065lected\": [ \"8\" ],")]
    [InlineData("\"Elected\": [ \"8\" ],")]
    public void A_member_given_twice_however_it_is_spelt_is_never_passed_over(string member)
    {
        using var folder = new Folder();
        var json = Command.Run("count", Board, "--format", "json").Output;
        var forged = json.Replace("\"withoutConstraints\"", member + "\n\"withoutConstraints\"", StringComparison.Ordinal);

        var answered = Command.Run("verify", folder.Write("board.json", forged), Board);

        Assert.NotEqual(json, forged);
        Assert.Equal(member.Contains("\"Elected", StringComparison.Ordinal) ? ExitCode.No : ExitCode.Refused, answered.ExitCode);
        Assert.Contains("lected", answered.Output + answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Lots_that_nobody_gives_are_seen_from_the_sheet_and_that_is_said()
    {
        using var folder = new Folder();
        var (ballots, lots) = (Repository.Sample("lots.blt"), Repository.Sample("lots.json"));
        var csv = folder.Write("sheet.csv", Command.Run("count", ballots, "--lots", lots, "--format", "csv").Output);

        var (without, with) = (Command.Run("verify", csv, ballots), Command.Run("verify", csv, ballots, "--lots", lots));

        Assert.Equal((ExitCode.Done, ExitCode.Done), (without.ExitCode, with.ExitCode));
        Assert.Contains("to judge by the figures, the lot among", without.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("to judge by the figures", with.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_election_is_verified_contest_by_contest()
    {
        using var folder = new Folder();
        var election = Path.Combine(Repository.Root, "samples", "elections", "ncg", "election.json");
        var json = folder.Write("result.json", Command.Run("count", election, "--format", "json").Output);

        var answered = Command.Run("verify", json, election, "--format", "json");

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        var contests = JsonDocument.Parse(answered.Output).RootElement.GetProperty("contests").EnumerateArray().ToList();
        Assert.Equal(JsonDocument.Parse(File.ReadAllText(json)).RootElement.GetProperty("contests").GetArrayLength(), contests.Count);
        Assert.All(contests, contest => Assert.Equal("reproduced", contest.GetProperty("verdict").GetString()));
    }

    [Fact]
    public void A_changed_total_is_named_with_stage_candidate_and_both_figures()
    {
        var answered = Verify("47.01116", "47.01117");

        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains("Differs. Stage 2, surplus of Ada Alder: Basil Birch: published 47.01117", answered.Output, StringComparison.Ordinal);
        Assert.Contains("counted 47.01116", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_transfer_is_found_although_every_total_agrees()
    {
        var answered = Verify("\"votes\": \"7.01116\"", "\"votes\": \"7.01117\"");

        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains("Differs. Stage 2, transfer 1, to, 2, votes: published 7.01117", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_of_no_as_JSON_has_every_difference()
    {
        using var folder = new Folder();
        var csv = folder.Write("sheet.csv", Command.Run("count", Board, "--format", "csv").Output.Replace("23.80898", "23.80899", StringComparison.Ordinal));

        var answered = Command.Run("verify", csv, Board, "--format", "json");

        Assert.Equal(ExitCode.No, answered.ExitCode);
        var contest = JsonDocument.Parse(answered.Output).RootElement.GetProperty("contests")[0];
        Assert.Equal("differs", contest.GetProperty("verdict").GetString());
        Assert.All(contest.GetProperty("differences").EnumerateArray(), difference => Assert.Equal("6", difference.GetProperty("candidate").GetString()));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("verify", "missing.json", "board.blt")]
    [InlineData("verify", "m1.blt")]
    [InlineData("verify", "m1.blt", "board.blt")]
    [InlineData("verify", "lots.json", "board.blt")]
    [InlineData("compare", "board.blt")]
    [InlineData("compare", "board.blt", "--rules", "scotland,moon")]
    [InlineData("compare", "board.blt", "--without-constraints")]
    [InlineData("trace", "board.blt")]
    [InlineData("trace", "board.blt", "--paper", "999")]
    [InlineData("trace", "board.blt", "--candidate", "Nobody")]
    [InlineData("trace", "board.blt", "--paper", "2", "--rule", "ireland")]
    [InlineData("trace", "board.blt", "--paper", "2", "--rule", "qpq")]
    [InlineData("trace", "board.blt", "--candidate", "1", "--rule", "qpq")]
    public void What_cannot_be_done_is_refused_with_what_to_do(params string[] words)
    {
        var answered = Command.Run([.. words.Select(word => word.Contains('.', StringComparison.Ordinal) ? Repository.Sample(word) : word)]);

        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.True(answered.Error.StartsWith("stv: ", StringComparison.Ordinal) || answered.Error.Contains(": found ", StringComparison.Ordinal), answered.Error);
    }

    [Fact]
    public void A_row_counts_in_the_file_and_an_id_is_not_repeated()
    {
        using var folder = new Folder();
        var csv = folder.Write("papers.csv", "voter,Pref 1,Pref 2\n7f3a,Ann,Bob\n8c21,Bob,Cy\n9d00,Cy,\n1e5b,Ann,\n2a6f,Bob,\n3b10,Ann,\n");

        var byRow = Command.Run("trace", csv, "--seats", "1", "--paper", "3");
        var byId = Command.Run("trace", csv, "--seats", "1", "--id", "8c21");

        Assert.Equal((ExitCode.Done, byRow.Output), (byId.ExitCode, byId.Output));
        Assert.Contains("Stage 1: First preferences: with Bob, worth 1", byRow.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("8c21", byId.Output + byId.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Counts_compared_as_JSON_say_where_they_part()
    {
        var way = JsonDocument.Parse(Command.Run("compare", Repository.Sample("m1.blt"), "--rules", "scotland,ers97", "--format", "json").Output).RootElement.GetProperty("contests")[0].GetProperty("ways")[1];

        Assert.Equal("""["1","2","3"]""", way.GetProperty("elected")[0].GetRawText().Replace(" ", "", StringComparison.Ordinal).ReplaceLineEndings(""));
        Assert.Equal("4", way.GetProperty("parts").GetProperty("first").GetProperty("candidate").GetString());
        Assert.Equal("5", way.GetProperty("parts").GetProperty("this").GetProperty("candidate").GetString());
    }

    /// <summary>The board's result with something changed in it, verified.</summary>
    static Answered Verify(string is_, string was)
    {
        using var folder = new Folder();
        var json = Command.Run("count", Board, "--format", "json").Output;
        Assert.Contains(is_, json, StringComparison.Ordinal);
        return Command.Run("verify", folder.Write("board.json", json.Replace(is_, was, StringComparison.Ordinal)), Board);
    }
}
