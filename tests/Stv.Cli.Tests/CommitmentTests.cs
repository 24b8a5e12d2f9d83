using System.Security.Cryptography;
using System.Text;
using Stv.Formats;

namespace Stv.Cli.Tests;

/// <summary>What is settled before a count, and held against it afterwards.</summary>
public class CommitmentTests
{
    static readonly string Board = Repository.Sample("board.blt");

    static readonly string[] Announced = ["--digits-from", "the lottery of 5 December"];

    [Fact]
    public void The_hash_is_that_of_the_listing() =>
        Assert.Contains($"Digits     {Grouped(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Listing(Board))))[..40])}\n", Command.Run("commit", Board).Output, StringComparison.Ordinal);

    public static TheoryData<string> Other => ["--seats 3", "--rule meek", "--gaps close-up", "--withdraw 5", "--seed 42", "--digits-from dice"];

    [Theory, MemberData(nameof(Other))]
    public void Other_terms_have_another_hash_and_are_refused_by_a_count(string words)
    {
        using var folder = new Folder();
        var listing = folder.Write("listing.json", Listing(Board));

        var answered = Command.Run(["count", Board, .. words.Split(' '), "--commitment", listing]);

        Assert.NotEqual(Listing(Board), Listing([Board, .. words.Split(' ')]));
        Assert.Equal((ExitCode.Refused, ""), (answered.ExitCode, answered.Output));
        Assert.Contains("not the ballots and the terms that were committed to", answered.Error, StringComparison.Ordinal);
        Assert.Contains(": committed to ", answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_files_titles_and_the_digits_of_an_announced_seed_play_no_part()
    {
        using var folder = new Folder();
        Directory.CreateDirectory(Path.Combine(folder.Path, "elsewhere"));
        var same = folder.Write(Path.Combine("elsewhere", "board.blt"), File.ReadAllBytes(Board));

        Assert.Equal(Listing([Board, .. Announced]), Listing([same, .. Announced, "--seed", "271828", "--title", "Another title", "--electorate", "900"]));
    }

    [Fact]
    public void A_record_repeats_it_and_is_told_from_others()
    {
        using var folder = new Folder();
        var code = CommitmentCode.Of(Encoding.UTF8.GetBytes(Listing([Board, .. Announced])));
        var record = Path.Combine(folder.Path, "record");
        Assert.Equal(ExitCode.Done, Command.Run(["count", Board, .. Announced, "--seed", "271828", "--commitment", code.Words, "--out", record]).ExitCode);

        var answered = Command.Run("verify", record, Board, "--commitment", code.Digits);
        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("ballots and terms are those that were committed to", answered.Output, StringComparison.Ordinal);
        Assert.Contains($"\"commitment\": \"{code.Hex}\"", File.ReadAllText(Path.Combine(record, "manifest.json")), StringComparison.Ordinal);
        answered = Command.Run("verify", record, Board, "--commitment", folder.Write("other.json", Listing([Board, .. Announced, "--seats", "3"])));
        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains("Contests, 1, seats: committed to the number 3, but it is the number 4.", string.Join(' ', answered.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("samples/ballots/board.blt")]
    [InlineData("samples/elections/ncg/election.json")]
    public void Published_ballots_are_bound_by_the_files_that_they_were_made_from(string counted)
    {
        using var folder = new Folder();
        var path = Path.Combine(Repository.Root, counted);
        var record = Path.Combine(folder.Path, "record");
        var code = CommitmentCode.Of(Encoding.UTF8.GetBytes(Listing(path)));
        Command.Run("count", path, "--out", record, "--ballots", "--cut-unused");

        var answered = Command.Run("verify", record, "--commitment", code.Hex);

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("those that were committed to", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_commitment_that_a_manifest_claims_falsely_is_a_fault()
    {
        using var record = new ForgedRecord(Board);
        record.Claim(manifest => manifest["commitment"] = new string('a', 40)).SealSums();

        Assert.Contains("manifest.json: Commitment: published aaaa", record.Verify(Board).Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f193 151b")]
    [InlineData("zakig dihir fugip")]
    [InlineData("no-such-file.json")]
    public void What_is_no_commitment_is_refused(string text) =>
        Assert.Contains("neither the 40 digits or ten words", Command.Run("count", Board, "--commitment", text).Error, StringComparison.Ordinal);

    [Fact]
    public void A_seed_that_is_known_before_the_commitment_is_warned_of() =>
        Assert.Contains("already known", Command.Run("commit", Board, "--seed", "42").Error, StringComparison.Ordinal);

    [Fact]
    public void Without_a_commitment_nothing_in_a_record_speaks_of_one()
    {
        using var record = new ForgedRecord(Board);

        Assert.DoesNotContain("commitment", record.Read("manifest.json"), StringComparison.Ordinal);
    }

    static string Listing(params string[] arguments) => Command.Run(["commit", .. arguments, "--format", "json"]).Output;

    static string Grouped(string digits) => string.Join(' ', digits.Chunk(4).Select(group => new string(group)));
}
