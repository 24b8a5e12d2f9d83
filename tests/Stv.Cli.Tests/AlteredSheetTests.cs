namespace Stv.Cli.Tests;

/// <summary>Sheets of every make: as they were written they are reproduced, and with somebody else as elected they are not.</summary>
public class AlteredSheetTests
{
    static readonly string Board = Repository.Sample("board.blt");

    public static TheoryData<string, string> Forms => new() { { "text", "txt" }, { "csv", "csv" }, { "markdown", "md" }, { "html", "html" } };

    [Theory, MemberData(nameof(Forms))]
    public void Our_own_sheet_is_reproduced(string format, string ending)
    {
        var answered = Verify(Sheet(format), ending);

        Assert.True(answered.ExitCode == ExitCode.Done, answered.Output + answered.Error);
        Assert.Contains("Reproduced, every figure", answered.Output, StringComparison.Ordinal);
    }

    /// <summary>Each line that has a name or a figure, with another name or another figure.</summary>
    [Theory, MemberData(nameof(Forms))]
    public void Every_line_of_our_own_sheet_is_compared(string format, string ending)
    {
        var lines = Sheet(format).Split('\n');
        var failures = new List<string>();
        // Some of the lines; with STV_MANY set, three times as many.
        var step = Math.Max(1, lines.Length / (Environment.GetEnvironmentVariable("STV_MANY") is null ? 10 : 30));
        foreach (var (at, line) in lines.Index().Where(each => IsSeen(each.Item) && each.Index % step == 0))
            foreach (var altered in new[] { Exchanged(line), Raised(line) }.Where(altered => altered != line))
                if (Verify(string.Join('\n', [.. lines[..at], altered, .. lines[(at + 1)..]]), ending) is { ExitCode: not ExitCode.No } answered && answered.ExitCode != ExitCode.Refused)
                    failures.Add($"{altered}: {answered.ExitCode}");
        Assert.True(failures.Count == 0, string.Join('\n', failures.Take(20)));
    }

    [Theory]
    [InlineData("Elected: Ann Lee, Bob Ray\n", true)]
    [InlineData("Elected: Ann Lee, Cy Dunn\n", false)]
    [InlineData("Winners: Ann Lee and Cy Dunn\n", false)]
    [InlineData("Elected: Ann Lee\n", false)]
    [InlineData("Elected: A. Lee, C. Dunn\n", false)]
    [InlineData("The following candidates are duly elected:\n1. Ann Lee\n2. Cy Dunn\n", false)]
    [InlineData("The following candidates are duly elected:\n1. Ann Lee\n2. Bob Ray\n", true)]
    [InlineData("I declare that Ann Lee and Cy Dunn have been elected to the 2 places.\n", false)]
    [InlineData("I declare that Ann Lee and Bob Ray have been elected to the 2 places.\n", true)]
    [InlineData("Cy Dunn was returned as the second member.\n", false)]
    [InlineData("Not elected: Bob Ray\n", false)]
    [InlineData("Bob Ray was eliminated.\n", false)]
    [InlineData("Not elected: Cy Dunn\n", true)]
    [InlineData("The surplus of Ann Lee, elected at stage 1, went to Bob Ray and Cy Dunn.\n", true)]
    [InlineData("Cy Dunn would have been elected if two more had voted.\n", true)]
    [InlineData("Number to be elected: 2\n", true)]
    public void Words_about_the_elected_are_compared(string words, bool holds)
    {
        using var folder = new Folder();
        var ballots = folder.Write("three.blt", "3 2\n3 1 2 0\n1 1 3 0\n2 2 0\n1 3 2 0\n0\n\"Ann Lee\"\n\"Bob Ray\"\n\"Cy Dunn\"\n\"Three\"\n");
        var figures = Command.Run("count", ballots, "--format", "csv");
        Assert.Equal(ExitCode.Done, figures.ExitCode);

        var answered = Command.Run("verify", folder.Write("sheet.csv", Figures(figures.Output) + "\n" + words), ballots);

        Assert.True(answered.ExitCode == (holds ? ExitCode.Done : ExitCode.No), answered.Output + answered.Error);
    }

    [Theory]
    [InlineData("Elected: Ann Lee, Bob Ray, Zed Zorn\n", "Zed Zorn")]
    [InlineData("Elected: A. Lee, B. Ray and Z. Zorn\n", "Z. Zorn")]
    [InlineData("Winners: Ann Lee and Bob Ray\n", null)]
    [InlineData("Elected: B. Ray, Lee\n", null)]
    [InlineData("Elected at stage 1: Ann Lee, with 4 votes\n", null)]
    [InlineData("Ann Lee and Bob Ray are duly elected, as Zed Zorn declares.\n", null)]
    public void A_name_among_the_elected_that_nobody_bears_is_told(string words, string? stranger)
    {
        using var folder = new Folder();
        var ballots = folder.Write("three.blt", "3 2\n3 1 2 0\n1 1 3 0\n2 2 0\n1 3 2 0\n0\n\"Ann Lee\"\n\"Bob Ray\"\n\"Cy Dunn\"\n\"Three\"\n");

        var answered = Command.Run("verify", folder.Write("sheet.csv", Figures(Command.Run("count", ballots, "--format", "csv").Output) + "\n" + words), ballots);

        Assert.Equal(stranger is not null, (answered.Output + answered.Error).Contains("who is not on the ballot paper", StringComparison.Ordinal));
        Assert.Contains(stranger is null ? "" : $"\"{stranger}\"", answered.Output + answered.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_strangers_sheet_says_besides_is_listed_as_not_compared()
    {
        using var folder = new Folder();
        var answered = Command.Run("verify", folder.Write("sheet.csv", Figures(Command.Run("count", Board, "--format", "csv").Output)), Board);

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("Not compared", answered.Output, StringComparison.Ordinal);
    }

    /// <summary>The rows of candidates alone, without what became of them.</summary>
    static string Figures(string csv) => string.Join('\n', csv.Split('\n').SkipWhile(line => !line.StartsWith("Candidate", StringComparison.Ordinal))
        .TakeWhile(line => !line.StartsWith("Non-transferable", StringComparison.Ordinal)).Select(line => line[..(line.Contains(",\"", StringComparison.Ordinal) ? line.IndexOf(",\"", StringComparison.Ordinal) : line.LastIndexOf(','))]));

    static string Sheet(string format)
    {
        var counted = Command.Run("count", Board, "--format", format);
        Assert.Equal(ExitCode.Done, counted.ExitCode);
        return counted.Output;
    }

    static Answered Verify(string sheet, string ending)
    {
        using var folder = new Folder();
        return Command.Run("verify", folder.Write($"sheet.{ending}", sheet), Board);
    }

    /// <summary>Whether a reader sees the line: it is no style, and names no file.</summary>
    static bool IsSeen(string line) => !line.Contains("board.blt", StringComparison.Ordinal) && !line.Contains("58ba92c8", StringComparison.Ordinal);

    static string Exchanged(string line) => line.Contains("Ada Alder", StringComparison.Ordinal) ? line.Replace("Ada Alder", "Hester Hazel", StringComparison.Ordinal)
        : line.Replace("Basil Birch", "Gus Gorse", StringComparison.Ordinal).Replace("Clover Cedar", "Flora Fir", StringComparison.Ordinal);

    /// <summary>With another last digit.</summary>
    static string Raised(string line)
    {
        var at = line.LastIndexOfAny([.. "0123456789"]);
        return at < 0 ? line : line[..at] + (char)('0' + (line[at] - '0' + 1) % 10) + line[(at + 1)..];
    }
}
