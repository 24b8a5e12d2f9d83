using System.Text.RegularExpressions;

namespace Stv.Cli.Tests;

/// <summary>What docs/words.md says of the words that are avoided holds of all that the program and its pages say.</summary>
public partial class WordsTests
{
    static readonly string Page = Path.Combine(Repository.Root, "docs", "words.md");

    /// <summary>The first column of the table of words that are avoided.</summary>
    static readonly Regex Avoided = new($@"(?<![\w-])({string.Join('|', Rows().SelectMany(row => Quoted().Matches(row.Split('|')[1])).Select(word => Regex.Escape(word.Groups[1].Value)))})(?![\w-])", RegexOptions.IgnoreCase);

    static IEnumerable<string> Rows() => File.ReadAllText(Page).Split("## The words we avoid")[1].Split('\n').Where(line => line.StartsWith("| `", StringComparison.Ordinal));

    [Theory]
    [InlineData("Ada Alder is doomed and cannot be elected")]
    [InlineData("What hangs on this lot is not known")]
    [InlineData("All papers are counted anew.")]
    public void A_word_that_is_avoided_would_be_found(string sentence) => Assert.Matches(Avoided, sentence);

    [Fact]
    public void No_sentence_of_the_program_has_a_word_that_is_avoided() => Assert.Empty(Sources("*.cs")
        .SelectMany(file => StringLiterals.Of(File.ReadAllText(file)).Where(literal => literal.Text.Contains(' ', StringComparison.Ordinal) && Avoided.IsMatch(literal.Text)).Select(literal => $"{Path.GetFileName(file)}:{literal.Line}: {literal.Text}")));

    [Fact]
    public void No_page_has_a_word_that_is_avoided() => Assert.Empty(
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Append(Path.Combine(Repository.Root, "README.md")).Where(page => page != Page)
        .Concat(Sources("*.html"))
        .SelectMany(page => Prose(File.ReadAllText(page)).Where(line => Avoided.IsMatch(line)).Select(line => $"{Path.GetFileName(page)}: {line}")));

    /// <summary>In scripts what follows a comment is passed over with it.</summary>
    [Fact]
    public void No_script_has_a_word_that_is_avoided() => Assert.Empty(
        Sources("*.js").SelectMany(script => File.ReadAllLines(script).Where(line => Avoided.IsMatch(Comment().Replace(line, ""))).Select(line => $"{Path.GetFileName(script)}: {line}")));

    /// <summary>The literals of this file are what its lines say, without what is in holes, comments and characters.</summary>
    [Fact]
    public void Literals_are_found_in_code_and_nowhere_else()
    {
        const string code = """"
            // "no"
            var a = $"one {(x ? "two" : $"three {y}")} four"; /* "no" */ var b = '"'; var c = @"five ""six"""; var d = "seven\" \\";
            """";

        Assert.Equal(["two", "three {}", "one {} four", "five \"six\"", "seven\" \\"], StringLiterals.Of(code).Select(literal => literal.Text));
    }

    static IEnumerable<string> Sources(string pattern) => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), pattern, SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && !file.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));

    /// <summary>The lines of a page outside its examples, without words of files and of code.</summary>
    static IEnumerable<string> Prose(string page) => Fence().Replace(page.ReplaceLineEndings("\n"), "").Split('\n').Select(line => Quoted().Replace(line, ""));

    [GeneratedRegex("`([^`]*)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"(^|\s)(//|/?\*).*")]
    private static partial Regex Comment();

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}
