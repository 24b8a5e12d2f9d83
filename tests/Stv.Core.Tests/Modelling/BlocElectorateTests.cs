using System.Collections.Immutable;
using Stv.Modelling;

namespace Stv.Core.Tests;

[Trait("Cases", "many")]
public class BlocElectorateTests
{
    const int Papers = 60_000;

    /// <summary>Candidates A, B, … of these slates.</summary>
    static Contest Contest(params string[] slates) => new()
    {
        Id = "ward",
        Title = "Ward",
        Seats = 1,
        Candidates = [.. slates.Select((slate, index) => new Candidate { Id = SmallElection.Letter(index), Name = SmallElection.Letter(index), Slate = slate })],
        Ballots = new BallotSetBuilder(slates.Length).Build(),
    };

    static BlocSlate Slate(string name, double cohesion, params double[] strengths) =>
        new() { Slate = name, Cohesion = cohesion, Strengths = [.. strengths.Select((strength, index) => new CandidateStrength(SmallElection.Letter(index), strength)).Where(each => each.Strength >= 0)] };

    static List<string> Draw(Contest contest, ElectorateKind kind, ImmutableArray<BlocModel> blocs, long replicate = 0, int papers = Papers)
    {
        var model = new ElectorateModel { Kind = kind, Blocs = blocs, Papers = [new(null, null, papers)] };
        var numbers = new RandomNumbers("31415", replicate, "papers");
        var drawn = Electorate.Of(new(contest, Presets.Scotland.Rule), model, forCounting: true)
            .Draw(numbers, numbers, new Climate(model, new RandomNumbers("31415", replicate, "climate")));
        return [.. Enumerable.Range(0, drawn.Groups).Select(group => string.Concat(drawn.Paper(group).Select(number => SmallElection.Letter(number - 1))))];
    }

    static void Near(double expected, IEnumerable<string> papers, Func<string, bool> isSo)
    {
        var all = papers.ToList();
        var margin = 4 * Math.Sqrt(expected * (1 - expected) / all.Count);
        Assert.InRange((double)all.Count(isSo) / all.Count, expected - margin, expected + margin);
    }

    [Fact]
    public void Each_bloc_has_its_share_of_the_papers_exactly_and_its_own_strengths()
    {
        // One bloc ranks A first for certain, the other B.
        var papers = Draw(Contest("S", "S"), ElectorateKind.PlackettLuce,
        [
            new BlocModel { Name = "P", Share = 0.62, Slates = [Slate("S", 1, 1, 0)] },
            new BlocModel { Name = "Q", Share = 0.38, Slates = [Slate("S", 1, 0, 1)] },
        ], papers: 1_001);

        Assert.Equal((621, 380), (papers.Count(paper => paper == "AB"), papers.Count(paper => paper == "BA")));
        // They come in a random order: neighbours are of two blocs about as often as chance makes them.
        Assert.InRange(papers.Zip(papers.Skip(1)).Count(pair => pair.First != pair.Second), 471 - 4 * 16, 471 + 4 * 16);
    }

    [Theory]
    [InlineData(ElectorateKind.PlackettLuce)]
    [InlineData(ElectorateKind.BradleyTerry)]
    public void Slates_without_cohesion_come_last_in_any_order_and_candidates_without_strength_last_in_their_slate(ElectorateKind kind)
    {
        // A and B are of S, which is preferred to T with C alone; D and E are of U, F of V, and neither is anything to the bloc.
        var papers = Draw(Contest("S", "S", "T", "U", "U", "V"), kind,
        [
            new BlocModel { Name = "P", Share = 1, Slates = [Slate("S", 0.8, 3, 1), Slate("T", 0.2, -1, -1, 1), Slate("U", 0, -1, -1, -1, 0, 1), Slate("V", 0, -1, -1, -1, -1, -1, 1)] },
        ]);

        Assert.All(papers, paper => Assert.Equal("ABC", string.Concat(paper[..3].Order())));
        Assert.All(papers, paper => Assert.True(paper.IndexOf('E', StringComparison.Ordinal) < paper.IndexOf('D', StringComparison.Ordinal)));
        foreach (var rest in new[] { "EDF", "EFD", "FED" })
            Near(1.0 / 3, papers, paper => paper[3..] == rest);
        Near(0.75, papers, paper => paper.IndexOf('A', StringComparison.Ordinal) < paper.IndexOf('B', StringComparison.Ordinal));
    }

    [Fact]
    public void Where_all_who_are_left_have_no_strength_each_is_as_likely()
    {
        var papers = Draw(Contest("S", "S", "S"), ElectorateKind.PlackettLuce, [new BlocModel { Name = "P", Share = 1, Slates = [Slate("S", 1, 0, 1, 0)] }]);

        Near(0.5, papers, paper => paper == "BAC");
        Near(0.5, papers, paper => paper == "BCA");
    }

    /// <summary>With r candidates of a slate of cohesion p and s of the other: pˢ times the sum of (1 − p)ⁱpʲ with i + j = r − 1, divided by the same sum with i + j = r + s − 1. The formula of MGGG's code for the paper PRVTP (<c>BT fpv to coh</c>).</summary>
    [Theory]
    [InlineData(5, 5, 0.6)]
    [InlineData(3, 4, 0.75)]
    [InlineData(2, 6, 0.3)]
    public void The_first_places_after_Bradley_and_Terry_are_those_of_the_published_formula(int r, int s, double p)
    {
        static double Sum(double p, int terms) => Enumerable.Range(0, terms).Sum(i => Math.Pow(1 - p, terms - 1 - i) * Math.Pow(p, i));
        var contest = Contest([.. Enumerable.Repeat("S", r), .. Enumerable.Repeat("T", s)]);

        var papers = Draw(contest, ElectorateKind.BradleyTerry, [new BlocModel { Name = "P", Share = 1, Slates = [new BlocSlate { Slate = "S", Cohesion = p, Alpha = 1 }, new BlocSlate { Slate = "T", Cohesion = 1 - p, Alpha = 1 }] }]);

        Near(Math.Pow(p, s) * Sum(p, r) / Sum(p, r + s), papers, paper => paper[0] < 'A' + r);
    }

    [Fact]
    public void Strengths_are_drawn_once_for_each_electorate_and_for_each_bloc()
    {
        // So near to 0 one candidate has all of the strength.
        static BlocModel Bloc(string name, double share) => new() { Name = name, Share = share, Slates = [new BlocSlate { Slate = "S", Cohesion = 1, Alpha = 1e-6 }] };
        var firsts = Enumerable.Range(0, 300).Select(replicate =>
            Draw(Contest("S", "S", "S"), ElectorateKind.PlackettLuce, [Bloc("P", 0.75), Bloc("Q", 0.25)], replicate, papers: 100)
                .GroupBy(paper => paper[0]).OrderByDescending(same => same.Count()).Select(same => (First: same.Key, Papers: same.Count())).ToList()).ToList();

        Assert.All(firsts, electorate => Assert.Contains(electorate.Count == 1 ? (electorate[0].Papers, 0) : (electorate[0].Papers, electorate[1].Papers), new[] { (100, 0), (75, 25) }));
        Assert.InRange(firsts.Count(electorate => electorate.Count == 1), 100 - 4 * 9, 100 + 4 * 9);
        Assert.InRange(firsts.Count(electorate => electorate[0].First == 'A'), 100 - 4 * 9, 100 + 4 * 9);
    }

    [Fact]
    public void Who_withdraws_leaves_the_strengths_of_the_others_as_they_are()
    {
        var contest = Contest("S", "S", "S");
        ImmutableArray<BlocModel> blocs = [new BlocModel { Name = "P", Share = 1, Slates = [new BlocSlate { Slate = "S", Cohesion = 1, Alpha = 1 }] }];
        static double ABeforeB(List<string> papers) => (double)papers.Count(paper => paper.IndexOf('A', StringComparison.Ordinal) < paper.IndexOf('B', StringComparison.Ordinal)) / papers.Count;

        var all = Draw(contest, ElectorateKind.PlackettLuce, blocs);
        var without = Draw(contest with { Candidates = contest.Candidates.SetItem(2, contest.Candidates[2] with { Withdrawn = true }) }, ElectorateKind.PlackettLuce, blocs);

        Assert.All(without, paper => Assert.Equal(2, paper.Length));
        var margin = 4 * Math.Sqrt(2 * 0.25 / Papers);
        Assert.InRange(ABeforeB(without) - ABeforeB(all), -margin, margin);
    }

    [Fact]
    public void A_swing_moves_voters_from_one_bloc_to_another()
    {
        var model = new ElectorateModel
        {
            Kind = ElectorateKind.PlackettLuce,
            Blocs = [new BlocModel { Name = "P", Share = 0.6, Slates = [Slate("S", 1, 1, 0)] }, new BlocModel { Name = "Q", Share = 0.4, Slates = [Slate("S", 1, 0, 1)] }],
            Papers = [new(null, null, 1_000)],
            Swings = [new Swing("P", "Q", new Spread(5, 5))],
        };
        var drawn = Simulation.Draw(new Scenario { Title = "", Contests = [new ScenarioContest(Contest("S", "S"), Presets.Scotland.Rule)], Body = null, Model = model }, 0, "1")[0];

        Assert.Equal(550, Enumerable.Range(0, drawn.Groups).Count(group => drawn.Paper(group)[0] == 1));
    }

    [Fact]
    public void A_candidate_of_a_slate_that_no_bloc_knows_is_refused() =>
        Assert.Contains("say nothing about the slate of B", Assert.Throws<ElectionException>(() =>
            Draw(Contest("S", "T"), ElectorateKind.PlackettLuce, [new BlocModel { Name = "P", Share = 1, Slates = [Slate("S", 1, 1)] }])).Message, StringComparison.Ordinal);
}
