namespace Stv.Cli.Tests;

/// <summary>A club's election in which a lot among candidates without votes changes nobody.</summary>
public class NeedlessLotsTests
{
    const string Club = "ranking\nAnn>Bob\nAnn>Bob\nAnn>Bob\nBob>Ann\nBob>Ann\nBob>Ann\nCat>Ann>Dee>Eve>Fay\n";

    [Fact]
    public void Nobody_is_asked_for_a_lot_that_changes_nobody_and_the_sheet_says_so()
    {
        var answered = Command.RunWith(Club, "count", "-", "--seats", "1");

        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("No lot was drawn among Dee, Eve and Fay, because the same people are elected wherever it and any later lot falls", answered.Output.ReplaceLineEndings("\n").Replace("\n      ", " ", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_that_is_named_and_orders_the_draw_is_kept_with_a_way_to_go_on()
    {
        var answered = Command.RunWith(Club, "count", "-", "--seats", "1", "--rule", "scotland");

        Assert.Equal(ExitCode.LotNeeded, answered.ExitCode);
        Assert.Contains("--needless-lots not-drawn", answered.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Command.RunWith(Club, "count", "-", "--seats", "1", "--rule", "scotland", "--needless-lots", "not-drawn").ExitCode);
    }

    [Theory]
    [InlineData("wigm")]
    [InlineData("scotland", "--needless-lots", "not-drawn")]
    public void What_went_on_without_a_lot_is_verified(string rule, params string[] more)
    {
        using var folder = new Folder();
        var ballots = folder.Write("club.csv", Club);
        var record = System.IO.Path.Combine(folder.Path, "record");

        Assert.Equal(ExitCode.Done, Command.Run(["count", ballots, "--seats", "1", "--rule", rule, .. more, "--out", record]).ExitCode);
        Assert.Equal(ExitCode.Done, Command.Run("verify", record).ExitCode);
        Assert.Equal(ExitCode.Done, Command.Run("verify", System.IO.Path.Combine(record, "club.json"), ballots).ExitCode);
    }

    [Fact]
    public void So_is_what_was_counted_by_the_default()
    {
        using var folder = new Folder();
        var ballots = folder.Write("club.csv", Club);
        var result = folder.Write("result.json", Command.Run("count", ballots, "--seats", "1", "--format", "json").Output);

        Assert.Equal(ExitCode.Done, Command.Run("verify", result, ballots).ExitCode);
    }
}
