using System.Globalization;
using Stv.Modelling;
using Xunit.Abstractions;

namespace Stv.Core.Tests;

/// <summary>
/// Seats of slates against a published table: MGGG's repository PRVTP, <c>Disprop/deg_of_prop/data/5_seats_disprop_2_bloc_Expected FPV.csv</c> at 2c9d90b,
/// made with VoteKit's slate models. <c>STV_MANY=20</c> makes so many elections for each electorate, and takes all eight rows. With one election
/// the means without signs are greater by some thousandths, since chance adds to the differences.
/// </summary>
/// <remarks>
/// Two blocs and slates A and B of five candidates each, five seats, 5,000 papers. A cell has a share of bloc B, and for each bloc how much of its first
/// preferences its own slate has; there are 250 cells. For each cell strengths were drawn once, and 100 elections held. The table gives the mean
/// over the cells of the seats of B as a share of all, less B's share of the first preferences; and the mean of that difference without its sign. It has
/// both for STV and for Borda's scores. The figures for Borda tell more about the papers: those of the two models differ by ten standard errors.
/// </remarks>
[Trait("Cases", "many")]
public class PublishedSlateSeatsTests(ITestOutputHelper output)
{
    static readonly int? Many = Environment.GetEnvironmentVariable("STV_MANY") is { } number ? Math.Min(100, int.Parse(number, CultureInfo.InvariantCulture)) : null;
    static readonly double[] OwnFirst = [0.55, 0.65, 0.75, 0.85, 0.95];

    /// <summary>The model; whose strengths are drawn unevenly; and for STV and then for Borda the mean difference, and the mean without signs.</summary>
    static readonly (ElectorateKind Kind, string Strengths, double[] Published)[] Table =
    [
        (ElectorateKind.PlackettLuce, "UX", [-0.0177, 0.0819, -0.0175, 0.1399]),
        (ElectorateKind.BradleyTerry, "UX", [-0.0264, 0.0747, -0.0070, 0.0838]),
        (ElectorateKind.PlackettLuce, "UU", [-0.0052, 0.0837, -0.0052, 0.1488]),
        (ElectorateKind.PlackettLuce, "XXsame", [-0.0265, 0.0695, -0.0010, 0.0997]),
        (ElectorateKind.PlackettLuce, "XXdif", [-0.0106, 0.0732, 0.0056, 0.1196]),
        (ElectorateKind.BradleyTerry, "UU", [-0.0005, 0.0751, -0.0008, 0.0952]),
        (ElectorateKind.BradleyTerry, "XXsame", [-0.0309, 0.0688, -0.0080, 0.0805]),
        (ElectorateKind.BradleyTerry, "XXdif", [-0.0288, 0.0757, -0.0038, 0.0771]),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Many is null ? 2 : Table.Length)];

    /// <summary>What is drawn for a cell decides its error, so the standard error of a mean is found from two draws for each cell: theirs of one draw, ours of two.</summary>
    [Theory, MemberData(nameof(Rows))]
    public void Seats_and_scores_are_those_of_the_table_within_three_and_a_half_standard_errors(int row)
    {
        var (kind, strengths, published) = Table[row];
        var cells = OwnFirst.SelectMany(b => OwnFirst.SelectMany(a => Enumerable.Range(0, 10).Select(tenth => (a, b, Share: 0.05 + 0.1 * tenth)))).ToList();

        var found = cells.Select((cell, index) => (One: Cell(kind, strengths, cell, 2 * index), Two: Cell(kind, strengths, cell, 2 * index + 1))).ToList();

        for (var figure = 0; figure < published.Length; figure++)
        {
            var mean = found.Average(cell => (cell.One[figure] + cell.Two[figure]) / 2);
            var variance = found.Average(cell => Math.Pow(cell.One[figure] - cell.Two[figure], 2) / 2) / cells.Count;
            var error = Math.Sqrt(variance + variance / 2);
            var line = string.Create(CultureInfo.InvariantCulture, $"{kind} {strengths}, figure {figure}: {mean:0.0000}, published {published[figure]:0.0000}, standard error of the difference {error:0.0000}");
            output.WriteLine(line);
            Assert.True(Math.Abs(mean - published[figure]) < 3.5 * error, line);
        }
    }

    /// <summary>The four figures of one electorate.</summary>
    static double[] Cell(ElectorateKind kind, string strengths, (double A, double B, double Share) cell, int number)
    {
        var seed = $"{kind}/{strengths}/{number}";
        var numbers = new RandomNumbers(seed, 0, "strengths");
        BlocSlate Of(char slate, double cohesion, bool isUneven) => new()
        {
            Slate = $"{slate}",
            Cohesion = cohesion,
            Strengths = [.. Strengths(numbers, isUneven ? 0.5 : 2, isUneven && strengths == "XXsame").Select((strength, index) => new CandidateStrength($"{slate}{index}", strength))],
        };
        var (a, b) = kind == ElectorateKind.BradleyTerry ? (CohesionOf(cell.A), CohesionOf(cell.B)) : (cell.A, cell.B);
        var scenario = new Scenario
        {
            Title = "",
            Contests = [new ScenarioContest(Contest, Presets.Scotland.Rule)],
            Body = null,
            Model = new ElectorateModel
            {
                Kind = kind,
                Papers = [new(null, null, 5_000)],
                Blocs =
                [
                    new BlocModel { Name = "A", Share = 1 - cell.Share, Slates = [Of('A', a, false), Of('B', 1 - a, strengths[0] == 'X')] },
                    new BlocModel { Name = "B", Share = cell.Share, Slates = [Of('A', 1 - b, false), Of('B', b, strengths != "UU")] },
                ],
            },
        };
        var support = cell.Share * cell.B + (1 - cell.Share) * (1 - cell.A);
        List<(double Stv, double Borda)> seats = [.. Enumerable.Range(0, Many ?? 1).Select(run => Simulation.Draw(scenario, run, seed)[0]).Select(papers => (SeatsByStv(papers, seed), SeatsByBorda(papers)))];
        var (stv, borda) = (seats.Average(each => each.Stv) / 5 - support, seats.Average(each => each.Borda) / 5 - support);
        return [stv, Math.Abs(stv), borda, Math.Abs(borda)];
    }

    static readonly Contest Contest = new()
    {
        Id = "five",
        Title = "Five",
        Seats = 5,
        Candidates = [.. "AB".SelectMany(slate => Enumerable.Range(0, 5).Select(index => new Candidate { Id = $"{slate}{index}", Name = $"{slate}{index}", Slate = $"{slate}" }))],
        Ballots = new BallotSetBuilder(10).Build(),
    };

    /// <summary>Strengths of five; where the same one is the strongest for both blocs, it is the first.</summary>
    static double[] Strengths(RandomNumbers numbers, double alpha, bool isFirstStrongest)
    {
        var strengths = new double[5];
        DirichletNumbers.Draw(numbers, alpha, strengths);
        if (isFirstStrongest && Array.IndexOf(strengths, strengths.Max()) is var strongest)
            (strengths[0], strengths[strongest]) = (strengths[strongest], strengths[0]);
        return strengths;
    }

    /// <summary>The cohesion with which, after Bradley and Terry, so many of a bloc's first preferences are for its own slate.</summary>
    static double CohesionOf(double ownFirst)
    {
        static double Sum(double p, int terms) => Enumerable.Range(0, terms).Sum(i => Math.Pow(1 - p, terms - 1 - i) * Math.Pow(p, i));
        var (low, high) = (0.0, 1.0);
        for (var step = 0; step < 60; step++)
        {
            var p = (low + high) / 2;
            (low, high) = Math.Pow(p, 5) * Sum(p, 5) / Sum(p, 10) < ownFirst ? (p, high) : (low, p);
        }
        return low;
    }

    /// <summary>How many of slate B are elected.</summary>
    static double SeatsByStv(BallotSet papers, string seed) =>
        ((Counted)Count.Run(Contest with { Ballots = papers }, Presets.Scotland.Rule, new Lots { Seed = seed }, CountDetail.Elected)).Result.Elected.Count(candidate => candidate >= 5);

    /// <summary>How many of the five with the best scores are of slate B.</summary>
    static double SeatsByBorda(BallotSet papers)
    {
        var places = new long[10];
        for (var paper = 0; paper < papers.Groups; paper++)
            foreach (var (place, number) in papers.Paper(paper).ToArray().Index())
                places[number - 1] += place;
        return Enumerable.Range(0, 10).OrderBy(candidate => places[candidate]).Take(5).Count(candidate => candidate >= 5);
    }
}
