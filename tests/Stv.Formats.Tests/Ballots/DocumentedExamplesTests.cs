using System.Runtime.CompilerServices;

namespace Stv.Formats.Tests.Ballots;

/// <summary>The examples of docs/ballot-files.md are recognised as what they are said to be.</summary>
public class DocumentedExamplesTests
{
    [Fact]
    public void Every_example_is_recognised_and_read()
    {
        var examples = File.ReadAllText(Document()).ReplaceLineEndings("\n").Split("\n```").Where((_, i) => i % 2 == 1).ToArray();

        Assert.Equal(Enum.GetValues<BallotLayout>().Length, examples.Select(Layout).Distinct().Count());
        Assert.All(examples, example =>
        {
            var reading = Reading.Of(example[(example.IndexOf('\n', StringComparison.Ordinal) + 1)..] + "\n", "example");
            Assert.Equal(Layout(example), reading.Layout.Word());
            Assert.NotEqual(0, reading.Ballots.Papers);
        });
    }

    static string Layout(string example) => example.Split('\n')[0].Split(' ')[1];

    static string Document([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "../../../docs/ballot-files.md");
}
