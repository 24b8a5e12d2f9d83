using Stv.Modelling;

namespace Stv.Core.Tests;

/// <summary>Electorates that a small sample leaves open.</summary>
[Trait("Cases", "many")]
public class PosteriorElectorateTests
{
    static readonly SmallElection Sample = SmallElection.Of(1, "4 A>B\n3 B>A>C\n1 C", candidates: 4);

    static ElectorateModel Model(int prior = ElectorateModel.DefaultPrior) => new() { Kind = ElectorateKind.Dirichlet, Prior = prior };

    /// <summary>In each of many draws, what share of the papers put each candidate first.</summary>
    static List<double[]> Shares(Contest contest, ElectorateModel model, int draws)
    {
        var electorate = Electorate.Of(new(contest, Presets.Scotland.Rule), model, forCounting: true);
        return [.. Enumerable.Range(0, draws).Select(run =>
        {
            var drawn = electorate.Draw(new RandomNumbers("271", run, "papers"), new RandomNumbers("", 0, ""), new Climate(model, new RandomNumbers("271", run, "climate")));
            var shares = new double[contest.Candidates.Length];
            for (var group = 0; group < drawn.Groups; group++)
                shares[drawn.Paper(group)[0] - 1] += (double)drawn.Count(group) / drawn.Papers;
            return shares;
        })];
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(30)]
    public void The_share_of_a_candidate_is_distributed_as_Beta_of_their_papers_and_their_part_of_the_prior(int prior)
    {
        const int Draws = 4_000;
        double[] papers = [4, 3, 1, 0];

        var shares = Shares(Sample.Contest(), Model(prior), Draws);

        for (var candidate = 0; candidate < 4; candidate++)
        {
            var mean = (papers[candidate] + prior / 4.0) / (8 + prior);
            var variance = mean * (1 - mean) / (8 + prior + 1);
            Assert.Equal(mean, shares.Average(each => each[candidate]), 4 * Math.Sqrt(variance / Draws) + 1e-4);
            // The error of a variance found from so many draws is some 2 in 100 for shapes such as these.
            Assert.InRange(shares.Average(each => Math.Pow(each[candidate] - mean, 2)), 0.85 * variance - 1e-9, 1.15 * variance + 1e-9);
        }
    }

    [Fact]
    public void Rubins_bootstrap_never_gives_an_order_that_nobody_gave_and_a_prior_does()
    {
        Assert.All(Shares(Sample.Contest(), Model(0), 200), shares => Assert.Equal(0, shares[3]));
        Assert.Contains(Shares(Sample.Contest(), Model(1), 200), shares => shares[3] > 0.02);
    }

    [Fact]
    public void Papers_that_all_say_the_same_make_nobody_certain()
    {
        var chances = Simulation.Run(new Scenario { Title = "t", Contests = [new(SmallElection.Of(1, "8 A>B", candidates: 3).Contest(), Presets.Scotland.Rule)], Model = Model() }, 1_000, "1").Contests[0];

        Assert.InRange(chances.Elected[0].Share, 0.8, 0.999);
        Assert.InRange(chances.FirstPreferencesLikely[0].Low, 0.3, 0.7);
        Assert.True(chances.FirstPreferencesLikely[2].High > 0.2);
    }

    /// <summary>Samples of an electorate that is known: how often do the intervals hold its shares? Many more samples where STV_MANY is set.</summary>
    [Theory]
    [InlineData(8)]
    [InlineData(40)]
    public void Intervals_of_95_in_100_hold_the_share_of_a_known_electorate_about_as_often(int papers)
    {
        double[] truth = [0.36, 0.28, 0.2, 0.1, 0.06];
        var samples = Environment.GetEnvironmentVariable("STV_MANY") is null ? 60 : 3_000;
        var held = 0;
        for (var sample = 0; sample < samples; sample++)
        {
            var numbers = new RandomNumbers("sample", sample, "papers");
            var builder = new BallotSetBuilder(5);
            for (var paper = 0; paper < papers; paper++)
            {
                var first = numbers.Which(truth, 1);
                builder.Add([(ushort)(first + 1), (ushort)((first + 1) % 5 + 1)]);
            }
            var contest = SmallElection.Of(2, "1 A", candidates: 5).Contest(builder.Build());
            var likely = Simulation.Run(new Scenario { Title = "t", Contests = [new(contest, Presets.Scotland.Rule)], Model = Model() }, 200, "1").Contests[0].FirstPreferencesLikely;
            held += likely.Index().Count(each => truth[each.Index] >= each.Item.Low && truth[each.Index] <= each.Item.High);
        }

        Assert.InRange((double)held / (5 * samples), 0.93, 0.995);
    }

    [Fact]
    public void A_swing_moves_so_many_of_100_voters_and_a_turnout_thins_a_slate()
    {
        var contest = Sample.Contest() with { Candidates = [.. Sample.Contest().Candidates.Select((candidate, index) => candidate with { Slate = index % 2 == 0 ? "S" : "T" })] };
        static double Of(List<double[]> shares) => shares.Average(each => each[0] + each[2]);
        var before = Of(Shares(contest, Model(), 400));

        Assert.Equal(before - 0.1, Of(Shares(contest, Model() with { Swings = [new Swing("S", "T", new Spread(10, 10))] }, 400)), 0.02);
        Assert.InRange(Of(Shares(contest, Model() with { Slates = [new SlateModel { Name = "S", Turnout = new Spread(0.5, 0.5) }] }, 400)), before / 2, before - 0.1);
    }

    [Fact]
    public void So_many_papers_are_drawn_as_the_model_says_in_every_section()
    {
        var builder = new BallotSetBuilder(2);
        builder.Add([1], 5, Fraction.One, 0);
        builder.Add([2], 3, Fraction.One, 1);
        var contest = SmallElection.Of(1, "1 A\n1 B").Contest(builder.Build()) with { College = new ElectoralCollege { Sections = [new("members", new(1, 2)), new("officers", new(1, 2))] } };
        var model = Model() with { Papers = [new(null, "members", 70)] };
        var drawn = Electorate.Of(new(contest, Presets.Wigm.Rule), model, forCounting: true).Draw(new RandomNumbers("s", 0, "p"), new RandomNumbers("", 0, ""), new Climate(model, new RandomNumbers("s", 0, "c")));

        Assert.Equal(70, Enumerable.Range(0, drawn.Groups).Where(group => drawn.Section(group) == 0).Sum(drawn.Count));
        Assert.Equal(10_000, Enumerable.Range(0, drawn.Groups).Where(group => drawn.Section(group) == 1).Sum(drawn.Count));
    }

    [Theory]
    [InlineData("scotland")]
    [InlineData("meek-prf")]
    [InlineData("us-cambridge")]
    public void The_number_of_threads_does_not_matter(string rule)
    {
        var scenario = new Scenario { Title = "t", Contests = [new(Sample.Contest(), Presets.Find(rule)!.Rule)], Model = Model() };
        var (one, three) = (Simulation.Run(scenario, 40, "7", threads: 1).Contests[0], Simulation.Run(scenario, 40, "7", threads: 3).Contests[0]);

        Assert.Equal(one.Elected.AsEnumerable(), three.Elected);
        Assert.Equal(one.FirstPreferencesLikely.AsEnumerable(), three.FirstPreferencesLikely);
        Assert.Equal(one.FirstPreferences.AsEnumerable(), three.FirstPreferences);
    }
}
