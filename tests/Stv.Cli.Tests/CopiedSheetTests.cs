using System.Text;
using System.Text.RegularExpressions;

namespace Stv.Cli.Tests;

/// <summary>Our own sheets after they went through mail, print, a browser, a spreadsheet: they are reproduced, and altered they are not.</summary>
public partial class CopiedSheetTests
{
    static readonly string Copies = Path.Combine(Repository.Root, "tests", "Stv.Cli.Tests", "Copies");
    static readonly string Ncg = Path.Combine(Repository.Root, "samples", "elections", "ncg", "election.json");

    /// <summary>What tests/copies.py made with a browser, pdftotext and pandoc.</summary>
    public static TheoryData<string> Made => [.. Directory.EnumerateFiles(Copies, "*.txt").Select(file => Path.GetFileName(file)).Where(name => !name.Contains("pdf.plain", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Made))]
    public void A_copy_that_a_tool_made_is_reproduced(string name)
    {
        var text = File.ReadAllText(Path.Combine(Copies, name));
        var contest = name[..name.IndexOf('.', StringComparison.Ordinal)];
        var answered = Verify(contest, Encoding.UTF8.GetBytes(text));
        Assert.True(answered.ExitCode == ExitCode.Done, answered.Output + answered.Error);

        var (was, is_) = contest switch { "board" => ("47.01116", "47.01117"), "ncg-south-east" => ("\t92\t", "\t93\t"), _ => ("", "") };
        if (text.Contains(was, StringComparison.Ordinal) && was.Length > 0)
            Assert.Equal(ExitCode.No, Verify(contest, Encoding.UTF8.GetBytes(text.Replace(was, is_, StringComparison.Ordinal))).ExitCode);
    }

    /// <summary>pdftotext without -layout writes some cells of a page in an order of its own. Where that does not tell whose figures they are, nothing is said.</summary>
    [Fact]
    public void A_page_whose_cells_are_out_of_order_is_not_said_to_differ() =>
        Assert.All(new[] { "board", "lots" }, contest => Assert.NotEqual(ExitCode.No, Verify(contest, File.ReadAllBytes(Path.Combine(Copies, $"{contest}.pdf.plain.txt"))).ExitCode));

    /// <summary>The totals of the candidates after the last stage stand apart from their names, and those of the rows below do not.</summary>
    [Theory, InlineData("15", "15"), InlineData("15", "16"), InlineData("64* Elected", "65* Elected"), InlineData("48 Not elected", "47 Not elected")]
    public void A_page_of_which_a_part_stands_apart_is_neither_reproduced_nor_said_to_differ(string was, string raised)
    {
        var lines = File.ReadAllText(Path.Combine(Copies, "ncg-wales.pdf.plain.txt")).Split('\n');
        var at = Array.FindIndex(lines, line => line == was || was.Contains(' ', StringComparison.Ordinal) && line.StartsWith(was, StringComparison.Ordinal));
        Assert.True(at > 0);
        lines[at] = raised + lines[at][was.Length..];
        var answered = Verify("ncg-wales", Encoding.UTF8.GetBytes(string.Join('\n', lines)));
        Assert.Equal(ExitCode.Refused, answered.ExitCode);
        Assert.Contains("figures stand apart from their names", answered.Error, StringComparison.Ordinal);
    }

    [Theory, InlineData("ncg-south-east")]
    public void A_page_whose_cells_are_out_of_order_is_reproduced_where_each_figure_is_known_by_its_place(string contest)
    {
        var text = File.ReadAllText(Path.Combine(Copies, $"{contest}.pdf.plain.txt"));
        var answered = Verify(contest, Encoding.UTF8.GetBytes(text));
        Assert.True(answered.ExitCode == ExitCode.Done, answered.Output + answered.Error);

        // A figure of a candidate raised, and two cells exchanged.
        var lines = text.Split('\n');
        var (first, last) = (Array.FindIndex(lines, line => line.Contains("The whole count", StringComparison.Ordinal)), Array.FindIndex(lines, line => line.StartsWith("Non-transferable", StringComparison.Ordinal)));
        var cells = Enumerable.Range(first, last - first).Where(at => lines[at].Length > 0 && (char.IsDigit(lines[at][^1]) && !lines[at].Contains("tage", StringComparison.Ordinal) && !lines[at].Contains('/', StringComparison.Ordinal))).ToList();
        Assert.True(cells.Count > 10);
        foreach (var i in Enumerable.Range(1, 6).Select(part => part * cells.Count / 8))
        {
            var (at, other) = (cells[i], cells.Skip(i + 1).First(cell => lines[cell].TrimStart('+') != lines[cells[i]].TrimStart('+')));
            string[] raised = [.. lines], exchanged = [.. lines];
            raised[at] = raised[at][..^1] + (raised[at][^1] == '9' ? '8' : (char)(raised[at][^1] + 1));
            (exchanged[at], exchanged[other]) = (exchanged[other], exchanged[at]);
            foreach (var altered in new[] { raised, exchanged })
                Assert.NotEqual((at, ExitCode.Done), (at, Verify(contest, Encoding.UTF8.GetBytes(string.Join('\n', altered))).ExitCode));
        }
    }

    /// <summary>A terminal shows bars above the sheet. They are no words of ours, so that a sentence among them is shown to the reader.</summary>
    [Fact]
    public void Lines_with_bars_are_listed_as_not_compared()
    {
        var text = Count("board", "text", "");
        var answered = Verify("board", Encoding.UTF8.GetBytes($"  1. Ada Alder  89  ████▒▒\nUrsula Yew ┆ was elected.\n{text}"));
        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.All(new[] { "row 1, \"1. Ada Alder", "row 2, \"Ursula Yew ┆ was elected" }, line => Assert.Contains(line, string.Join(' ', answered.Output.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal));
    }

    /// <summary>A whole body is read for each of its contests, so that with <c>STV_MANY</c> set the test takes half a minute more.</summary>
    public static TheoryData<string, string> Mailed
    {
        get
        {
            var mailed = new TheoryData<string, string> { { "board", "" }, { "board", "--rule meek" }, { "lots", "" } };
            if (Environment.GetEnvironmentVariable("STV_MANY") is not null)
                foreach (var (contest, options) in new[] { ("board", "--rule wigm"), ("board", "--rule ers97"), ("ncg-office-holders", ""), ("ncg-london-eastern", "") })
                    mailed.Add(contest, options);
            return mailed;
        }
    }

    [Theory, MemberData(nameof(Mailed))]
    public void A_text_report_in_a_mail_is_reproduced(string contest, string options)
    {
        var text = Count(contest, "text", options);
        foreach (var (how, mailed) in new[]
        {
            ("quoted", Lines(text, line => $"> {line}")),
            ("quoted twice, CRLF", Lines(text, line => $">> {line}").ReplaceLineEndings("\r\n")),
            ("blanks lost", Lines(text, line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))),
            ("wrapped at 76", Lines(text, line => string.Join('\n', Wrapped(line, 76)))),
            ("wrapped at 72 and quoted", Lines(text, line => string.Join('\n', Wrapped(line, 72).Select(part => $"> {part}")))),
            ("blanks that do not break, and other dashes", text.Replace("  ", "\u00A0 ", StringComparison.Ordinal).Replace('-', '–')),
            ("curly quotes and minus", text.Replace('\'', '’').Replace('-', '−')),
            ("forwarded", "From: Ann\nTo: Bob\nSubject: the count\n\nDear all,\n\n" + Lines(text, line => $"    {line}") + "\n\nBest wishes\nAnn\n"),
            ("in ASCII", Encoding.ASCII.GetString(Encoding.ASCII.GetBytes(text))),
        })
        {
            var answered = Verify(contest, Encoding.UTF8.GetBytes(mailed), options);
            Assert.True(answered.ExitCode == ExitCode.Done, $"{how}: {answered.Output}{answered.Error}");
            Assert.True(how != "forwarded" || answered.Output.Contains("From: Ann", StringComparison.Ordinal), answered.Output);
        }
    }

    [Theory, MemberData(nameof(Mailed))]
    public void A_table_that_a_spreadsheet_saved_is_reproduced(string contest, string options)
    {
        var csv = Count(contest, "csv", options);
        foreach (var (how, saved) in new[]
        {
            ("zeros lost", Figure().Replace(csv, figure => Short(figure.Value))),
            ("in UTF-16", csv),
            ("with CRLF and empty cells", Lines(csv, line => line + ",,,").ReplaceLineEndings("\r\n")),
        })
        {
            var answered = Verify(contest, how == "in UTF-16" ? [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(saved)] : Encoding.UTF8.GetBytes(saved), options);
            Assert.True(answered.ExitCode == ExitCode.Done, $"{how}: {answered.Output}{answered.Error}");
        }
    }

    [Theory, MemberData(nameof(Mailed))]
    public void Each_form_is_reproduced(string contest, string options) => Assert.All(new[] { "text", "csv", "markdown", "html", "json", "rctab" }, format =>
    {
        var answered = Verify(contest, Encoding.UTF8.GetBytes(Count(contest, format, options)), options);
        Assert.True(answered.ExitCode == ExitCode.Done, $"{format}: {answered.Output}{answered.Error}");
    });

    static string[] Files(string contest) => contest.StartsWith("ncg-", StringComparison.Ordinal) ? [Ncg, "--contest", contest[4..]]
        : contest == "lots" ? [Repository.Sample("lots.blt"), "--lots", Repository.Sample("lots.json")] : [Repository.Sample($"{contest}.blt")];

    static string Count(string contest, string format, string options)
    {
        var counted = Command.Run(["count", .. Files(contest), "--format", format, .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
        Assert.Equal(ExitCode.Done, counted.ExitCode);
        return counted.Output;
    }

    static Answered Verify(string contest, byte[] content, string options = "")
    {
        using var folder = new Folder();
        return Command.Run(["verify", folder.Write("copy", content), .. Files(contest), .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }

    static string Lines(string text, Func<string, string> change) => string.Join('\n', text.Split('\n').Select(change));

    static IEnumerable<string> Wrapped(string line, int width)
    {
        for (; line.Length > width && line.LastIndexOf(' ', width) is > 0 and var at; line = line[(at + 1)..])
            yield return line[..at];
        yield return line;
    }

    static string Short(string figure) => figure.TrimEnd('0').TrimEnd('.').TrimStart('+') is { Length: > 0 } kept ? kept : "0";

    [GeneratedRegex(@"(?<=,)[+-]?\d+\.\d+(?=,|\n)")]
    private static partial Regex Figure();
}
