using System.Text.Json;
using Stv.Tests;

namespace Stv.Cli.Tests;

/// <summary>The whole day of an election, and a vacancy a year later; and the pages that tell of it.</summary>
public class ElectionDayTests
{
    [Fact]
    public void Everything_that_is_said_on_the_day_is_as_it_was_read() => Golden.Verify(ElectionDay.Transcript);

    /// <summary>A candidate's name is on a line of its own when the election is read back; nothing else may grow unseen.</summary>
    [Fact]
    public void The_day_takes_few_commands_and_few_lines_to_read()
    {
        Assert.InRange(ElectionDay.Commands, 1, 10);
        Assert.InRange(ElectionDay.Lines, 1, 415);
    }

    /// <summary>What a page shows below a command are lines that it said, in their order; … stands for others between them.</summary>
    [Theory]
    [InlineData(ElectionDay.Guide)]
    [InlineData(ElectionDay.Scrutineers)]
    public void What_the_pages_show_was_said_on_the_day(string page)
    {
        var said = ElectionDay.Transcript.Split("\n$ ").Skip(1).Select(each => each.Split('\n')).ToDictionary(lines => lines[0]);
        var shown = File.ReadAllText(page).ReplaceLineEndings("\n").Split("```console\n").Skip(1).Select(block => block.Split("\n```")[0]).ToList();
        Assert.NotEmpty(shown);
        foreach (var block in shown)
        {
            var (lines, at, mayPass) = (block.Split('\n'), 1, false);
            Assert.Contains(lines[0][2..], said.Keys);
            foreach (var line in lines.Skip(1))
            {
                if (line == "…")
                    mayPass = true;
                else
                {
                    var found = Array.IndexOf(said[lines[0][2..]], line, at);
                    Assert.True(mayPass ? found >= 0 : found == at, $"{page}: {lines[0]} does not say here: {line}");
                    (at, mayPass) = (found + 1, false);
                }
            }
        }
    }

    [Fact]
    public void The_guide_has_every_command_of_the_day_and_fits_on_two_pages()
    {
        var pages = File.ReadAllText(ElectionDay.Guide) + File.ReadAllText(ElectionDay.Scrutineers);
        Assert.All(ElectionDay.Transcript.Split("\n$ ").Skip(1), said => Assert.Contains($"\n$ {said.Split('\n')[0]}\n", pages.ReplaceLineEndings("\n"), StringComparison.Ordinal));
        Assert.InRange(File.ReadAllLines(ElectionDay.Guide).Length, 1, 140);
    }

    /// <summary>Of every transfer in the college: papers × worth × value is what a section gave, and the sections together gave what was received, went nowhere or was lost.</summary>
    [Fact]
    public void What_each_section_of_the_college_gave_multiplies_out()
    {
        var college = JsonDocument.Parse(ElectionDay.Result).RootElement.GetProperty("contests").EnumerateArray().Single(contest => contest.GetProperty("id").GetString() == "office-holders");
        var worth = college.GetProperty("sections").EnumerateArray().ToDictionary(section => section.GetProperty("id").GetString()!, section => Of(section, "worth"));
        var transfers = college.GetProperty("stages").EnumerateArray().SelectMany(stage => stage.GetProperty("transfers").EnumerateArray()).ToList();
        Assert.NotEmpty(transfers);
        foreach (var transfer in transfers)
        {
            var sections = transfer.GetProperty("sections").EnumerateArray().ToList();
            Assert.All(sections, section => Assert.Equal(new Fraction(section.GetProperty("papers").GetInt64()) * worth[section.GetProperty("id").GetString()!] * Of(transfer, "value"), Of(section, "votes")));
            Assert.Equal(transfer.GetProperty("papers").GetInt64(), sections.Sum(section => section.GetProperty("papers").GetInt64()));
            Assert.Equal(transfer.GetProperty("to").EnumerateObject().Select(to => Of(to.Value, "votes")).Append(Of(transfer.GetProperty("nonTransferable"), "votes")).Append(Of(transfer, "loss")).Aggregate((a, b) => a + b),
                sections.Select(section => Of(section, "votes")).Aggregate((a, b) => a + b));
        }
    }

    static Fraction Of(JsonElement value, string name) => Fraction.Parse(value.GetProperty(name).GetString()!);
}
