using System.Text;

namespace Stv.Formats.Tests;

/// <summary>Where every paper lay, against the totals of the count that says it.</summary>
public class PaperTableTests
{
    static readonly string[] Names = ["Ann Moss", "Bob Fell", "Cat Ivy", "Dan Oak"];

    /// <summary>Exact fractions and keep values lose nothing, so that the cells of a stage add up to its totals.</summary>
    [Theory]
    [InlineData("wigm")]
    [InlineData("meek")]
    [InlineData("warren")]
    public void The_papers_of_a_stage_add_up_to_its_totals(string rule)
    {
        var random = new Random(20261129);
        for (var i = 0; i < 10; i++)
        {
            var text = new StringBuilder("count,ranking\n");
            for (var row = 0; row < 12; row++)
                text.Append($"{random.Next(1, 30)},{string.Join('>', Names.OrderBy(_ => random.Next()).Take(random.Next(0, 5)))}\n");
            var reading = BallotFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "made.csv", new BallotReadOptions { Candidates = [.. Names] });
            var counted = CountedElection.Of(CountInput.OfBallots(new CountTerms { Ballots = ["made.csv"], Seats = 2, Rule = Presets.Find(rule), Seed = "1" }, [reading]));
            var result = counted.Contests[0].Result!;

            var rows = Encoding.UTF8.GetString(PaperTable.Format(result)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(row => row.Split(',')).ToList();

            Assert.Equal(reading.Ballots.Papers, rows.Sum(row => long.Parse(row[0], System.Globalization.CultureInfo.InvariantCulture)));
            foreach (var stage in result.Stages)
                for (var candidate = 0; candidate < Names.Length; candidate++)
                    Assert.Equal(stage.Totals[candidate].Value, rows.Aggregate(Fraction.Zero, (sum, row) => sum + Fraction.Parse(row[0]) * Given(row[1 + stage.Number], Names[candidate])));
        }
    }

    static Fraction Given(string cell, string name) => cell.Split(" + ").Where(part => part.StartsWith(name + " ", StringComparison.Ordinal)).Aggregate(Fraction.Zero, (sum, part) => sum + Fraction.Parse(part[(name.Length + 1)..]));
}
