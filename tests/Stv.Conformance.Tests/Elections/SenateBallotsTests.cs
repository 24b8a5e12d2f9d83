using System.Globalization;
using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>The formal preferences that the Australian Electoral Commission publishes read to its own first preferences.</summary>
public class SenateBallotsTests
{
    [ElectionFact]
    public void The_papers_of_the_Australian_Capital_Territory_in_2016_are_the_official_ones() => Check("ACT", 254_767, 22);

    [ElectionFact]
    public void The_papers_of_the_Northern_Territory_in_2016_are_the_official_ones() => Check("NT", 102_027, 19);

    [ElectionFact]
    public void The_papers_of_the_Northern_Territory_in_2019_are_the_official_ones()
    {
        var reading = BallotFile.Read(ElectionFiles.Path("au-senate", "aec-senate-formalpreferences-24310-NT.csv.gz"));

        Assert.Equal(105_027, reading.Ballots.Papers);
        Assert.Equal(18, reading.Candidates.Length);
        // Both were elected at the first count, with a quota of 35,010.
        Assert.Equal(["McCARTHY Malarndirri", "McMAHON Sam"], reading.Candidates.Where((_, i) => FirstPreferences(reading)[i] >= 35_010).Select(candidate => candidate.Name));
    }

    static void Check(string state, long papers, int candidates)
    {
        // State, vacancies, papers, quota, count, ballot position, ticket, surname, given name, papers, votes, …
        var official = File.ReadLines(ElectionFiles.Path("au-senate", $"SenateStateDOPDownload-20499-{state}.csv")).Skip(1).Select(line => line.Split(','))
            .Where(cells => cells[4] == "1" && int.TryParse(cells[5], NumberStyles.None, CultureInfo.InvariantCulture, out var position) && position > 0 && cells[6].Trim().Length > 0)
            .OrderBy(cells => int.Parse(cells[5], CultureInfo.InvariantCulture)).ToArray();
        var reading = BallotFile.Read(ElectionFiles.Path("au-senate", $"aec-senate-formalpreferences-20499-{state}.csv.gz"), new BallotReadOptions
        {
            Candidates = [.. official.Select(cells => $"{cells[7].Trim()} {cells[8].Trim()}")],
            Slates = [.. official.Select(cells => cells[6].Trim())],
        });

        Assert.Equal(candidates, official.Length);
        Assert.Equal(papers, reading.Ballots.Papers);
        Assert.Equal(official.Select(cells => long.Parse(cells[9], CultureInfo.InvariantCulture)), FirstPreferences(reading));
    }

    static long[] FirstPreferences(BallotReading reading)
    {
        var papers = new long[reading.Candidates.Length];
        for (var group = 0; group < reading.Ballots.Groups; group++)
        {
            if (reading.Ballots.Paper(group) is [var first, ..])
                papers[first - 1] += reading.Ballots.Count(group);
        }
        return papers;
    }
}
