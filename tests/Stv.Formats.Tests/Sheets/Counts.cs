using System.Globalization;

namespace Stv.Formats.Tests;

/// <summary>Small counts for reports. Papers are written as <c>6 ABC</c>: six papers, A first, then B, then C.</summary>
static class Counts
{
    static readonly string[] Trees = ["Ada Alder", "Basil Birch", "Clover Cedar", "Dora Dogwood", "Elias Elm", "Flora Fir"];

    /// <summary>M1: 30 papers, 6 candidates, 3 seats.</summary>
    public static CountResult M1(Rule rule) => Of(rule, seats: 3, Trees, "6 ABC", "3 AC", "2 ADE", "2 A", "5 BC", "1 BD", "4 CD", "3 DE", "3 EDB", "1 FEC");

    /// <summary>T3: 24 papers, 5 candidates, 1 seat, and a tie of B and C at stage 3.</summary>
    public static CountResult T3(Rule rule) => Of(rule, seats: 1, Trees[..5], "10 A", "5 BC", "4 CB", "1 DBC", "2 D", "2 ECB");

    /// <summary>M1 with a place reserved for Clover or Flora, who are the only women.</summary>
    public static CountResult M1WithReservedPlace(Rule rule)
    {
        var m1 = M1(rule).Contest;
        return Counted(m1 with
        {
            Candidates = [.. m1.Candidates.Select((candidate, i) => i is 2 or 5 ? candidate with { Attributes = ["woman"] } : candidate)],
            Reserved = new ReservedPlaces { Constraints = [new Constraint { Id = "woman", AnyOf = ["woman"], Minimum = 1 }] },
        }, rule, Lots.None);
    }

    public static CountResult Of(Rule rule, int seats, string[] names, params string[] papers) => Of(rule, seats, names, new Lots { Seed = "12345" }, papers);

    public static CountResult Of(Rule rule, int seats, string[] names, Lots lots, params string[] papers) =>
        Counted(Contest(seats, names, papers), rule, lots);

    static CountResult Counted(Contest contest, Rule rule, Lots lots) =>
        Count.Run(contest, rule, lots) is Counted counted ? counted.Result : throw new InvalidOperationException("The count did not come to an end.");

    public static Contest Contest(int seats, string[] names, params string[] papers)
    {
        var ballots = new BallotSetBuilder(names.Length);
        foreach (var paper in papers.Select(text => text.Split(' ')))
            ballots.AddMarked([.. paper[1].Select(letter => (ushort)(letter - 'A' + 1))], long.Parse(paper[0], CultureInfo.InvariantCulture));
        return new Contest
        {
            Id = "hall",
            Title = "Tenants' hall",
            Seats = seats,
            Candidates = [.. names.Select((name, i) => new Candidate { Id = (i + 1).ToString(CultureInfo.InvariantCulture), Name = name })],
            Ballots = ballots.Build(),
        };
    }
}
