using Stv.Tests;

namespace Stv.Cli.Tests;

/// <summary>Every sample in every format.</summary>
public class SampleTests
{
    [Theory]
    [InlineData("board", "board.blt")]
    [InlineData("pond", "pond.blt")]
    [InlineData("m1", "m1.blt")]
    [InlineData("t3", "t3.blt")]
    [InlineData("marks", "marks.csv", "--seats", "2", "--title", "Marks of every kind")]
    [InlineData("marks-wigm", "marks.csv", "--seats", "2", "--rule", "wigm")]
    [InlineData("lots", "lots.blt", "--lots", "lots.json")]
    [InlineData("lots-seed", "lots.blt", "--seed", "12345")]
    [InlineData("m1-meek", "m1.blt", "--rule", "meek")]
    [InlineData("lots-prf", "lots.blt", "--seed", "12345", "--rule", "wigm-prf")]
    public void Is_counted(string name, string file, params string[] options)
    {
        foreach (var (format, extension) in new[] { ("text", "txt"), ("csv", "csv"), ("json", "json") })
        {
            string[] arguments = ["count", Repository.Sample(file), .. options.Select(option => option == "lots.json" ? Repository.Sample(option) : option), "--format", format];
            var answered = Command.Run(arguments);
            Assert.Equal(ExitCode.Done, answered.ExitCode);
            Golden.Verify(answered.Output, name, extension);
        }
    }

    [Theory]
    [InlineData("board", "board.blt", "--electorate", "752")]
    [InlineData("lots", "lots.blt", "--lots", "lots.json")]
    [InlineData("m1-meek", "m1.blt", "--rule", "meek")]
    public void Is_published(string name, string file, params string[] options)
    {
        string[] arguments = ["count", Repository.Sample(file), .. options.Select(option => option == "lots.json" ? Repository.Sample(option) : option), "--format"];
        Golden.Verify(Command.Run([.. arguments, "markdown"]).Output, name, "md");
        Golden.Verify(PageText.WithoutStyle(Command.Run([.. arguments, "html"]).Output), name, "html");
        Golden.Verify(Command.Run([.. arguments, "rctab"]).Output, name, "rctab.json");
    }

    [Fact]
    public void The_same_sample_gives_the_same_bytes_twice() =>
        Assert.Equal(Command.Run("count", Repository.Sample("board.blt"), "--format", "json"), Command.Run("count", Repository.Sample("board.blt"), "--format", "json"));

    [Fact]
    public void Marks_of_every_kind_are_noted()
    {
        var json = Command.Run("count", Repository.Sample("marks.csv"), "--seats", "2", "--format", "json").Output;
        Assert.Contains("\"withGaps\": 3", json, StringComparison.Ordinal);
        Assert.Contains("\"withEqualRanks\": 2", json, StringComparison.Ordinal);
    }
}
