using System.Text.RegularExpressions;

namespace Stv.Cli.Tests;

public class ManualPageTests
{
    static IEnumerable<string> Verbs(params string[] path)
    {
        var help = Command.Run([.. path, "--help"]).Output;
        foreach (var verb in Regex.Matches(Regex.Match(help, @"(?<=^Commands\n)(  .*\n)+", RegexOptions.Multiline).Value, @"^  ([a-z-]+)", RegexOptions.Multiline).Select(match => match.Groups[1].Value))
        {
            yield return string.Join(' ', [.. path, verb]);
            foreach (var nested in Verbs([.. path, verb]))
                yield return nested;
        }
    }

    static readonly string[] All = ["", .. Verbs()];

    public static TheoryData<string> Pages => [.. All];

    [Fact]
    public void Every_verb_has_a_page() => Assert.Superset(new HashSet<string> { "", "count", "verify", "rules", "rules show", "manual" }, All.ToHashSet());

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_says_what_the_help_says(string verb)
    {
        var words = verb.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var (help, page) = (Command.Run([.. words, "--help"]).Output, Command.Run(["manual", .. words]).Output.Replace("\\-", "-", StringComparison.Ordinal));
        Assert.StartsWith($".TH \"STV{string.Concat(words.Select(word => $"-{word.ToUpperInvariant()}"))}\" 1 ", page, StringComparison.Ordinal);
        foreach (Match option in Regex.Matches(help, @"^  ((-[a-z], )?--[a-z-]+( [A-Z]\S*)?)", RegexOptions.Multiline))
            Assert.Contains($"\n.B {option.Groups[1].Value}\n", page, StringComparison.Ordinal);
        foreach (Match example in Regex.Matches(help, @"(?<=^Examples\n(  .*\n)*)  (.*)\n", RegexOptions.Multiline))
            Assert.Contains($"\n{example.Groups[2].Value.Replace("\\", "\\e", StringComparison.Ordinal)}\n", page, StringComparison.Ordinal);
    }

    /// <summary>A line of text that begins with a full stop or an apostrophe would be taken for a request and vanish.</summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public void Only_what_is_meant_as_a_request_is_one(string verb)
    {
        var page = Command.Run(["manual", .. verb.Split(' ', StringSplitOptions.RemoveEmptyEntries)]).Output;
        Assert.All(page.Split('\n').Where(line => line is ['.' or '\'', ..]), line => Assert.Matches(@"^\.(TH "".*""|SH [A-Z ]+|TP|B .+|nf|fi)", line));
        Assert.DoesNotMatch(@"\\[^e&\-]", page);
    }

    /// <summary>A package installs what is written so.</summary>
    [Fact]
    public void All_pages_are_written_into_a_folder()
    {
        using var folder = new Folder();
        var written = Command.Run("manual", "--out", Path.Combine(folder.Path, "man1"));

        Assert.Equal((ExitCode.Done, "", ""), (written.ExitCode, written.Output, written.Error));
        Assert.Equal(All.Select(verb => $"stv{string.Concat(verb.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => $"-{word}"))}.1").Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(folder.Path, "man1")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(Command.Run("manual", "rules", "show").Output, File.ReadAllText(Path.Combine(folder.Path, "man1", "stv-rules-show.1")));
        Assert.Equal(ExitCode.Refused, Command.Run("manual", "--out", Path.Combine(folder.Path, "man1")).ExitCode);
        Assert.Equal("stv: --out writes the pages of all commands. Leave out count, or --out.\n", Command.Run("manual", "count", "--out", Path.Combine(folder.Path, "other")).Error);
    }

    [Fact]
    public void A_verb_that_is_not_known_is_refused_with_the_nearest()
    {
        var answered = Command.Run("manual", "rules", "shwo");
        Assert.Equal((ExitCode.Refused, "stv: stv rules has no command shwo. Did you mean show?\n"), (answered.ExitCode, answered.Error));
    }
}
