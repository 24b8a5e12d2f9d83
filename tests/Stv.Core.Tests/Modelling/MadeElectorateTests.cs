using System.Collections.Immutable;
using Stv.Modelling;

namespace Stv.Core.Tests;

[Trait("Cases", "many")]
public class MadeElectorateTests
{
    const int Papers = 60_000;

    static Contest Contest(params string[] slates) => new()
    {
        Id = "ward",
        Title = "Ward",
        Seats = 1,
        Candidates = [.. slates.Select((slate, index) => new Candidate { Id = SmallElection.Letter(index), Name = SmallElection.Letter(index), Slate = slate })],
        Ballots = new BallotSetBuilder(slates.Length).Build(),
    };

    static List<string> Draw(Contest contest, ElectorateModel model)
    {
        var numbers = new RandomNumbers("31415", 0, "papers");
        var drawn = Electorate.Of(new(contest, Presets.Scotland.Rule), model with { Papers = [new(null, null, Papers)] }, forCounting: true)
            .Draw(numbers, numbers, new Climate(model, new RandomNumbers("31415", 0, "climate")));
        return [.. Enumerable.Range(0, drawn.Groups).Select(group => string.Concat(drawn.Paper(group).Select(number => SmallElection.Letter(number - 1))))];
    }

    static void Near(double expected, IEnumerable<string> papers, Func<string, bool> isSo)
    {
        var all = papers.ToList();
        var margin = 4 * Math.Sqrt(expected * (1 - expected) / all.Count);
        Assert.InRange((double)all.Count(isSo) / all.Count, expected - margin, expected + margin);
    }

    static bool Before(string paper, char a, char b) => paper.IndexOf(a, StringComparison.Ordinal) < paper.IndexOf(b, StringComparison.Ordinal);

    [Fact]
    public void Within_a_slate_first_places_and_pairs_are_in_proportion_to_strength()
    {
        double[] strength = [5, 3, 1, 1];
        var model = new ElectorateModel
        {
            Kind = ElectorateKind.PlackettLuce,
            Slates = [new SlateModel { Name = "S" }],
            Candidates = [.. strength.Select((each, index) => new CandidateModel(null, SmallElection.Letter(index), null, each))],
        };

        var papers = Draw(Contest("S", "S", "S", "S"), model);

        for (var a = 0; a < 4; a++)
        {
            Near(strength[a] / 10, papers, paper => paper[0] == 'A' + a);
            for (var b = 0; b < a; b++)
                Near(strength[a] / (strength[a] + strength[b]), papers, paper => Before(paper, (char)('A' + a), (char)('A' + b)));
        }
        Assert.All(papers, paper => Assert.Equal(4, paper.Length));
    }

    [Fact]
    public void Every_order_after_Plackett_and_Luce_has_its_own_chance()
    {
        var model = new ElectorateModel
        {
            Kind = ElectorateKind.PlackettLuce,
            Slates = [new SlateModel { Name = "S", Loyalty = 0.5, Transfers = [new("T", 3), new("U", 2)] }, new SlateModel { Name = "T", Strength = 0 }, new SlateModel { Name = "U", Strength = 0 }],
        };
        var papers = Draw(Contest("S", "T", "U"), model);
        var regard = new Dictionary<char, double> { ['A'] = 0.5, ['B'] = 0.3, ['C'] = 0.2 };

        foreach (var order in Orders("ABC"))
            Near(regard[order[0]] * regard[order[1]] / (regard[order[1]] + regard[order[2]]), papers, paper => paper == order);
    }

    [Fact]
    public void Every_order_after_Bradley_and_Terry_has_the_product_of_its_pairs()
    {
        var model = new ElectorateModel
        {
            Kind = ElectorateKind.BradleyTerry,
            Slates = [new SlateModel { Name = "S", Loyalty = 0.5, Transfers = [new("T", 3), new("U", 2)] }, new SlateModel { Name = "T", Strength = 0 }, new SlateModel { Name = "U", Strength = 0 }],
        };
        // A and D are of one slate, so their order is even.
        var papers = Draw(Contest("S", "T", "U", "S"), model);
        var regard = new Dictionary<char, double> { ['A'] = 0.5, ['B'] = 0.3, ['C'] = 0.2, ['D'] = 0.5 };
        var weights = Orders("ABCD").ToDictionary(order => order, order => Pairs(order).Aggregate(1.0, (product, pair) => product * regard[pair.High] / (regard[pair.High] + regard[pair.Low])));

        foreach (var (order, weight) in weights)
            Near(weight / weights.Values.Sum(), papers, paper => paper == order);
    }

    static IEnumerable<(char High, char Low)> Pairs(string order) =>
        from high in Enumerable.Range(0, order.Length)
        from low in Enumerable.Range(high + 1, order.Length - high - 1)
        select (order[high], order[low]);

    static IEnumerable<string> Orders(string letters) => letters.Length <= 1 ? [letters]
        : letters.SelectMany(first => Orders(letters.Replace(first.ToString(), "", StringComparison.Ordinal)).Select(rest => first + rest));

    [Fact]
    public void Voters_are_of_slates_in_proportion_to_strength_and_stay_with_them_by_loyalty()
    {
        var model = new ElectorateModel
        {
            Kind = ElectorateKind.PlackettLuce,
            Slates = [new SlateModel { Name = "S", Strength = 60, Loyalty = 0.9 }, new SlateModel { Name = "T", Strength = 40, Loyalty = 0.75 }],
        };

        var papers = Draw(Contest("S", "T"), model);

        Near(0.6 * 0.9 + 0.4 * 0.25, papers, paper => paper[0] == 'A');
    }

    [Fact]
    public void A_fully_loyal_voter_ranks_his_slate_first_and_the_others_after_it()
    {
        var model = new ElectorateModel { Kind = ElectorateKind.PlackettLuce, Slates = [new SlateModel { Name = "S", Transfers = [new("T", 1)] }, new SlateModel { Name = "T", Strength = 0 }] };

        Assert.All(Draw(Contest("S", "T", "S"), model), paper => Assert.True(paper is "ACB" or "CAB", paper));
    }

    [Fact]
    public void A_voter_to_whom_no_other_slate_means_anything_stops_after_his_own()
    {
        var model = new ElectorateModel { Kind = ElectorateKind.BradleyTerry, Slates = [new SlateModel { Name = "S", Transfers = [new("T", 0)] }, new SlateModel { Name = "T", Strength = 0 }] };

        Assert.All(Draw(Contest("S", "T", "S"), model), paper => Assert.Equal(2, paper.Length));
    }

    [Fact]
    public void Papers_are_as_long_as_the_model_says()
    {
        var model = new ElectorateModel { Kind = ElectorateKind.PlackettLuce, Slates = [new SlateModel { Name = "S" }], Lengths = [1, 2, 1] };

        var papers = Draw(Contest("S", "S", "S", "S"), model);

        Near(0.25, papers, paper => paper.Length == 1);
        Near(0.5, papers, paper => paper.Length == 2);
        Near(0.25, papers, paper => paper.Length == 4); // the last figure is for those who go on to the end
    }

    [Fact]
    public void A_swing_moves_so_many_of_every_hundred_voters()
    {
        var model = new ElectorateModel
        {
            Kind = ElectorateKind.PlackettLuce,
            Slates = [new SlateModel { Name = "S", Strength = 60 }, new SlateModel { Name = "T", Strength = 40 }],
            Swings = [new Swing("S", "T", new(5, 5))],
        };

        Near(0.55, Draw(Contest("S", "T"), model), paper => paper[0] == 'A');
    }

    [Fact]
    public void A_swing_among_given_papers_goes_by_first_preferences()
    {
        var contest = Contest("S", "T") with { Ballots = SmallElection.Of(1, "70 A>B\n30 B").Ballots() };
        var model = new ElectorateModel { Kind = ElectorateKind.Patterns, Swings = [new Swing("S", "T", new(10, 10))] };

        Near(0.6, Draw(contest, model).SelectMany(paper => new[] { paper }), paper => paper[0] == 'A');
    }

    [Fact]
    public void Voters_who_stay_at_home_weaken_their_slate()
    {
        var contest = Contest("S", "T") with { Ballots = SmallElection.Of(1, "50 A\n50 B").Ballots() };
        var model = new ElectorateModel { Slates = [new SlateModel { Name = "S", Turnout = new(0.5, 0.5) }] };

        var chances = Simulation.Run(new Scenario { Title = "test", Contests = [new(contest, Presets.Scotland.Rule)], Model = model }, 2_000, "1").Contests[0];

        Assert.Equal(1.0 / 3, chances.FirstPreferences[0], 0.005);
        Assert.Equal(0.5, chances.FirstPreferencesGiven[0]);
        Assert.Equal(0.5 - chances.FirstPreferences[0], chances.Distance!.Value, 1e-9);
    }

    [Fact]
    public void Too_many_slates_for_orders_after_Bradley_and_Terry_are_refused_in_words()
    {
        var contest = Contest([.. Enumerable.Range(0, 30).Select(slate => $"S{slate}")]);

        Assert.Contains("plackett-luce", Assert.Throws<ElectionException>(() => Draw(contest, new ElectorateModel { Kind = ElectorateKind.BradleyTerry })).Message, StringComparison.Ordinal);
    }
}
