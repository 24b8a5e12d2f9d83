namespace Stv.Cli.Tests;

/// <summary>What <c>stv verify</c> finds, as a page and as Markdown.</summary>
public class VerificationPageTests
{
    static readonly string Board = Repository.Sample("board.blt");

    static Answered Verify(string format, string published, params string[] others) => Command.Run(["verify", published, .. others, "--format", format]);

    static string Sheet(Folder folder, string was = "", string altered = "")
    {
        var csv = Command.Run("count", Board, "--format", "csv").Output;
        return folder.Write("sheet.csv", was.Length == 0 ? csv : csv.Replace(was, altered, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("html", "<p class=\"answer\">Reproduced, every figure: ")]
    [InlineData("markdown", "**Reproduced, every figure: ")]
    public void It_opens_with_the_answer(string format, string answer)
    {
        using var folder = new Folder();

        var answered = Verify(format, Sheet(folder), Board);
        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains(answer, answered.Output, StringComparison.Ordinal);
        Assert.Contains("verification", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void It_lists_what_differs_and_ends_with_the_same_exit_code()
    {
        using var folder = new Folder();

        var answered = Verify("html", Sheet(folder, "47.01116", "47.01117"), Board);
        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Contains("<p class=\"answer\">Differs. Stage 2, surplus of Ada Alder: Basil Birch", answered.Output, StringComparison.Ordinal);
        Assert.Contains("Further differences", answered.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_ballots_it_says_so_and_what_it_found()
    {
        using var folder = new Folder();

        var page = Verify("html", Sheet(folder, "47.01116", "47.01117")).Output;
        Assert.Contains("No ballots were given", page, StringComparison.Ordinal);
        Assert.Contains("Certain", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_has_a_page_too()
    {
        using var folder = new Folder();
        var record = Path.Combine(folder.Path, "record");
        Assert.Equal(ExitCode.Done, Command.Run("count", Board, "--out", record).ExitCode);

        var page = Verify("html", record, Board).Output;
        Assert.Contains("<p class=\"answer\">Reproduced: ", page, StringComparison.Ordinal);
        Assert.Contains("SHA-256", page, StringComparison.Ordinal);
    }

    [Fact]
    public void It_can_be_written_to_a_file_and_is_then_said_as_text_too()
    {
        using var folder = new Folder();
        var (sheet, page) = (Sheet(folder, "47.01116", "47.01117"), Path.Combine(folder.Path, "answer.html"));

        var answered = Verify("html", sheet, Board, "--output", page);
        Assert.Equal(ExitCode.No, answered.ExitCode);
        Assert.Equal(Verify("html", sheet, Board).Output, File.ReadAllText(page));
        Assert.Contains("Differs. Stage 2, surplus of Ada Alder", answered.Output, StringComparison.Ordinal);
        Assert.StartsWith("note: the answer is written to ", answered.Error, StringComparison.Ordinal);

        Assert.Equal(ExitCode.Refused, Verify("html", sheet, Board, "--output", page).ExitCode);
        Assert.Equal(ExitCode.No, Verify("html", sheet, Board, "--output", page, "--replace").ExitCode);
        Assert.Equal(ExitCode.Refused, Verify("html", sheet, Board, "--output", sheet, "--replace").ExitCode);
    }
}
