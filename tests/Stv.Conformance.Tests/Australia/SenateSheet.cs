using System.Collections.Immutable;
using System.Globalization;
using Stv.Formats;

namespace Stv.Conformance.Tests;

/// <summary>A distribution of preferences as the Australian Electoral Commission publishes it: for each count what every candidate received and then had.</summary>
sealed record SenateSheet
{
    public required int Vacancies { get; init; }

    public required long Papers { get; init; }

    public required string Quota { get; init; }

    /// <summary>The counts, each with a row for every candidate in ballot-paper order, then exhausted, then gain and loss.</summary>
    public required ImmutableArray<ImmutableArray<Row>> Counts { get; init; }

    public int Cells => Counts.Sum(count => count.Length);

    /// <summary>Reads the sheet of a state or territory in 2016.</summary>
    public static SenateSheet Of(string state)
    {
        // State, vacancies, formal papers, quota, count, ballot position, ticket, surname, given name, papers, votes, total, value, status, changed, order elected, comment in quotation marks
        var lines = File.ReadLines(ElectionFiles.Path("au-senate", $"SenateStateDOPDownload-20499-{state}.csv")).Skip(1).Select(line => line.Split(',')).ToList();
        return new SenateSheet
        {
            Vacancies = Number(lines[0][1]),
            Papers = Number(lines[0][2]),
            Quota = lines[0][3],
            Counts = [.. lines.GroupBy(cells => Number(cells[4])).OrderBy(count => count.Key).Select(count => count
                .Select(cells => new Row(Number(cells[5]), cells[6].Trim(), $"{cells[7].Trim()} {cells[8].Trim()}", Number(cells[9]), cells[11], cells[13], Number(cells[15])))
                .OrderBy(row => row.Position).ToImmutableArray())],
        };
    }

    /// <summary>Counts the papers of the contest, read as the sheet names the candidates.</summary>
    public CountResult Count(string state, Rule rule)
    {
        var candidates = Counts[0][..^2];
        var reading = BallotFile.Read(ElectionFiles.Path("au-senate", $"aec-senate-formalpreferences-20499-{state}.csv.gz"), new BallotReadOptions
        {
            Candidates = [.. candidates.Select(row => row.Name)],
            Slates = [.. candidates.Select(row => row.Ticket)],
        });
        var contest = new Contest { Id = "senate", Title = state, Seats = Vacancies, Candidates = reading.Candidates, Ballots = reading.Ballots };
        return Assert.IsType<Counted>(Stv.Count.Run(contest, rule)).Result;
    }

    static int Number(string cell) => int.Parse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    /// <param name="Position">Place on the ballot paper; above 1,000 for exhausted, and gain and loss.</param>
    /// <param name="Ticket">The group.</param>
    /// <param name="Name">Surname, given name.</param>
    /// <param name="Papers">Papers received, or given up.</param>
    /// <param name="Total">Votes after the count.</param>
    /// <param name="Status">Elected, excluded or nothing.</param>
    /// <param name="Order">Place in the order of election; 0 for nobody's.</param>
    internal sealed record Row(int Position, string Ticket, string Name, int Papers, string Total, string Status, int Order);
}
