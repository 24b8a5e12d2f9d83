using System.Text.Json;
using System.Text.RegularExpressions;

namespace Stv.Cli.Tests;

/// <summary>The pages about files say of every member what it is, and their examples are what they are said to be.</summary>
public partial class DocumentedFormatsTests
{
    [Theory]
    [InlineData("docs/results.md", "schemas/stv-result-1.schema.json")]
    [InlineData("docs/elections.md", "schemas/stv-election-1.schema.json")]
    public void Every_member_of_the_schema_is_on_its_page(string page, string schema)
    {
        var text = File.ReadAllText(page);
        var members = Members(JsonDocument.Parse(File.ReadAllText(schema)).RootElement).Where(member => member != "$schema").Distinct();

        Assert.All(members, member => Assert.Contains($"`{member}`", text, StringComparison.Ordinal));
    }

    static IEnumerable<string> Members(JsonElement schema)
    {
        var definitions = schema.GetProperty("$defs").EnumerateObject().Where(definition => definition.Name != "byReason").Select(definition => definition.Value);
        return definitions.Prepend(schema).Where(each => each.TryGetProperty("properties", out _)).SelectMany(each => each.GetProperty("properties").EnumerateObject().Select(member => member.Name));
    }

    [Fact]
    public void The_example_of_an_election_is_ready_and_counted()
    {
        using var folder = new Folder();
        foreach (Match file in Files().Matches(new DocumentedPage("docs/elections.md").Text))
            folder.Write(file.Groups["name"].Value, file.Groups["content"].Value);
        var election = Path.Combine(folder.Path, "election.json");

        Assert.EndsWith("Ready to count.\n", Command.Run("check", election).Output, StringComparison.Ordinal);
        var answered = Command.Run("count", election);
        Assert.Equal(ExitCode.Done, answered.ExitCode);
        Assert.Contains("Electorate  12, of whom 5 voted: turnout 41.7%", answered.Output, StringComparison.Ordinal);
    }

    [GeneratedRegex("^```[a-z]+ (?<name>[a-z.]+)\n(?<content>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Files();
}
