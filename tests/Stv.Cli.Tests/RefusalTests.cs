using System.Text;
using Stv.Tests;

namespace Stv.Cli.Tests;

/// <summary>What cannot be done is refused with exit code 2, an empty standard output, and words that say what to do.</summary>
public class RefusalTests
{
    static readonly string[][] WrongWords =
    [
        [],
        ["coutn", "ward.blt"],
        ["count"],
        ["count", ""],
        ["count", "ward.blt", "other.blt"],
        ["count", "--sed", "3", "ward.blt"],
        ["count", "ward.blt", "--seads=3"],
        ["count", "ward.blt", "--seed"],
        ["count", "ward.blt", "--seed="],
        ["count", "ward.blt", "--seed", "--lots", "lots.json"],
        ["count", "ward.blt", "--seed", "1", "--seed", "2"],
        ["count", "ward.blt", "--seed", " 1"],
        ["count", "ward.blt", "--seed", "the lottery of Saturday"],
        ["count", "ward.blt", "--seats", "0"],
        ["count", "ward.blt", "--seats", "-3"],
        ["count", "ward.blt", "--seats", "three"],
        ["count", "ward.blt", "--seats", "3.5"],
        ["count", "ward.blt", "--seats", "99999999999"],
        ["count", "ward.blt", "--seats", "65536"],
        ["count", "ward.blt", "--rule", "scotlnd"],
        ["count", "ward.blt", "--rule", "first-past-the-post"],
        ["count", "ward.blt", "--format", "jsno"],
        ["count", "ward.blt", "--layout", "matrx"],
        ["count", "ward.blt", "--title", ""],
        ["rules", "shwo"],
        ["rules", "show"],
        ["rules", "show", "scot"],
        ["rules", "show", "wigm", "--format", "csv"],
        ["--versoin"],
    ];

    [Fact]
    public void Wrong_words()
    {
        var transcript = new StringBuilder();
        foreach (var words in WrongWords)
            transcript.Append(Refused(words).After(words)).Append('\n');
        Golden.Verify(transcript.ToString());
    }

    [Fact]
    public void Files_that_cannot_be_counted()
    {
        using var folder = new Folder();
        var files = new (string Name, byte[] Content, string[] Options)[]
        {
            ("truncated.blt", "4 2\n3 1 2 0\n2 2 1"u8.ToArray(), []),
            ("no-names.blt", "3 1\n3 1 2 0\n2 2 0\n0\n"u8.ToArray(), []),
            ("wrong-number.blt", "3 1\n3 1 4 0\n2 7 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"Ward\"\n"u8.ToArray(), []),
            ("no-seats.blt", "3 0\n3 1 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"Ward\"\n"u8.ToArray(), []),
            ("negative-seats.blt", "3 -2\n3 1 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"Ward\"\n"u8.ToArray(), []),
            ("no-valid-papers.blt", "3 1\n5 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"Ward\"\n"u8.ToArray(), []),
            ("twice.blt", "3 1\n3 1 2 0\n0\n\"A\"\n\"B\"\n\"A\"\n\"Ward\"\n"u8.ToArray(), []),
            ("twice.csv", "Ada,Basil,Ada\n1,2,3\n"u8.ToArray(), ["--seats", "1"]),
            ("binary.blt", [0x7F, 0x45, 0x4C, 0x46, 0x00, 0x01, 0x02, 0xFF, 0xFE], []),
            ("empty.blt", [], []),
            ("empty.csv", [], ["--seats", "1"]),
            ("headings.csv", "Pref 1,Pref 2\n"u8.ToArray(), ["--seats", "1"]),
            ("overflow.blt", "3 1\n99999999999999999999 1 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"Ward\"\n"u8.ToArray(), []),
            ("overflowing-sum.blt", "3 1\n9223372036854775807 1 0\n9223372036854775807 2 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"Ward\"\n"u8.ToArray(), []),
            ("billion.blt", "1000000000 3\n1 1 0\n0\n"u8.ToArray(), []),
            ("weights.blt", "3 1\n0.5 1 0\n1 2 0\n0.5 2 1 0\n0\n\"A\"\n\"B\"\n\"C\"\n\"Ward\"\n"u8.ToArray(), []),
            ("names.csv", "Pref 1,Pref 2\nAda,Basil\nBasil,\n"u8.ToArray(), ["--seats", "1", "--withdraw", "Adda"]),
        };
        var transcript = new StringBuilder();
        foreach (var (name, content, options) in files)
            transcript.Append(Refused(["count", folder.Write(name, content), .. options]).After(["count", name, .. options])).Append('\n');

        var missing = Path.Combine(folder.Path, "missing.blt");
        transcript.Append(Refused("count", missing).After("count", "missing.blt")).Append('\n');
        var ward = folder.Write("ward.blt", "2 1\n1 1 0\n2 2 0\n0\n\"A\"\n\"B\"\n\"Ward\"\n");
        foreach (var option in new[] { "--lots", "--candidates" })
        {
            transcript.Append(Refused("count", ward, option, missing).After("count", "ward.blt", option, "missing.blt").Replace(missing, "missing.blt", StringComparison.Ordinal)).Append('\n');
            transcript.Append(Refused("count", ward, option, folder.Path).After("count", "ward.blt", option, "FOLDER").Replace(folder.Path, "FOLDER", StringComparison.Ordinal)).Append('\n');
        }
        transcript.Append(Refused("count", ward, "--lots", ward).After("count", "ward.blt", "--lots", "ward.blt")).Append('\n');
        transcript.Append(Refused("count", ward, "--candidates", folder.Write("names.txt", "A\n\nB\nA\n")).After("count", "ward.blt", "--candidates", "names.txt")).Append('\n');
        var directory = Refused("count", folder.Path);
        transcript.Append(directory.After("count", "FOLDER").Replace(Path.GetFileName(folder.Path), "FOLDER", StringComparison.Ordinal));
        var carriers = string.Join(", ", Presets.All.Where(preset => preset.Rule.CarriesWorth).Select(preset => preset.Id));
        Golden.Verify(transcript.ToString().Replace(carriers, "(every rule that can)", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--layout", "blt")]
    [InlineData("--encoding", "utf-16")]
    [InlineData("--delimiter", "tab")]
    [InlineData("--column", "count=Papers")]
    [InlineData("--skip-unreadable")]
    [InlineData("--candidates", "samples/modelling/people.csv")]
    public void What_an_election_file_says_itself_is_refused_by_every_verb_that_reads_one(params string[] option)
    {
        foreach (var verb in new[] { "check", "count", "simulate", "margin" })
            Assert.Equal($"stv: {option[0]} cannot change an election file. Change it in the file.\n", Refused([verb, "samples/elections/ncg/election.json", "--contest", "wales", .. option]).Error);
    }

    [Fact]
    public void A_file_named_like_an_option_is_named_after_two_dashes() =>
        Assert.StartsWith("No file called --ward.blt", Refused("count", "--", "--ward.blt").Error, StringComparison.Ordinal);

    [Fact]
    public void An_at_sign_begins_a_name_like_any_other() =>
        Assert.StartsWith("No file called @ward.blt", Refused("count", "@ward.blt").Error, StringComparison.Ordinal);

    [Fact]
    public void A_message_cannot_command_the_terminal() =>
        Assert.DoesNotContain('\u001b', Refused("count", "\u001b[2Jward.blt").Error);

    static Answered Refused(params string[] arguments)
    {
        var answered = Command.Run(arguments);
        Assert.Equal(ExitCode.Refused, answered.ExitCode);
        Assert.Empty(answered.Output);
        Assert.DoesNotContain("   at ", answered.Error, StringComparison.Ordinal);
        return answered;
    }
}
