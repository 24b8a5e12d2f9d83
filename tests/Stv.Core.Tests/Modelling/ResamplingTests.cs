using System.Numerics;

namespace Stv.Core.Tests;

[Trait("Cases", "many")]
public class ResamplingTests
{
    const int Runs = 20_000;

    /// <summary>Within four standard errors: with these seeds the claim holds for good, and a wrong chance would be far out.</summary>
    static void Near(double expected, Frequency found) =>
        Assert.InRange(found.Share, expected - 4 * Math.Sqrt(expected * (1 - expected) / found.Counts), expected + 4 * Math.Sqrt(expected * (1 - expected) / found.Counts));

    static Chances Simulate(Contest contest, ElectorateModel? model = null, Rule? rule = null, int runs = Runs) =>
        Simulation.Run(new Scenario { Title = "test", Contests = [new(contest, rule ?? Presets.Scotland.Rule)], Model = model ?? ElectorateModel.Resampling }, runs, "2718");

    /// <summary>P(X ≥ least) for n papers of which each is A's with chance p.</summary>
    static double AtLeast(int least, int n, double p)
    {
        var sum = 0.0;
        var ways = BigInteger.One;
        for (var k = 0; k <= n; k++)
        {
            if (k >= least)
                sum += (double)ways * Math.Pow(p, k) * Math.Pow(1 - p, n - k);
            ways = ways * (n - k) / (k + 1);
        }
        return sum;
    }

    [Theory]
    [InlineData(13, 12)]
    [InlineData(15, 10)]
    [InlineData(18, 7)]
    public void Of_two_candidates_for_one_place_the_chances_are_binomial(int a, int b)
    {
        var chances = Simulate(SmallElection.Of(1, $"{a} A\n{b} B").Contest());

        var expected = AtLeast((a + b) / 2 + 1, a + b, (double)a / (a + b));
        Near(expected, chances.Contests[0].Elected[0]);
        Assert.Equal(Runs, chances.Contests[0].Elected.Sum(elected => elected.Times));
    }

    [Fact]
    public void Equal_totals_are_settled_by_a_fair_lot()
    {
        var chances = Simulate(SmallElection.Of(1, "1 A\n1 B").Contest()).Contests[0];

        // AA, AB, BA, BB: half of the electorates tie.
        Near(0.5, chances.ByLot);
        Near(0.5, chances.Elected[0]);
    }

    [Fact]
    public void A_larger_electorate_keeps_the_sampling_error_of_the_sample()
    {
        // Nine papers are drawn first, and from these the many: whoever has five of the nine wins all but always.
        var model = new ElectorateModel { Papers = [new(null, null, 4_001)] };

        var chances = Simulate(SmallElection.Of(1, "6 A\n3 B").Contest(), model, runs: 4_000);

        Near(AtLeast(5, 9, 6.0 / 9), chances.Contests[0].Elected[0]);
    }

    [Fact]
    public void Patterns_have_no_sampling_error_but_that_of_the_papers_drawn()
    {
        var model = new ElectorateModel { Kind = ElectorateKind.Patterns, Papers = [new(null, null, 101)] };

        var chances = Simulate(SmallElection.Of(1, "6 A\n5 B").Contest(), model);

        Near(AtLeast(51, 101, 6.0 / 11), chances.Contests[0].Elected[0]);
    }

    [Fact]
    public void Every_section_of_a_college_keeps_its_number_of_papers()
    {
        var builder = new BallotSetBuilder(2);
        builder.Add([1], 20, Fraction.One, 0);
        builder.Add([2], 15, Fraction.One, 0);
        builder.Add([1], 3, Fraction.One, 1);
        builder.Add([2], 4, Fraction.One, 1);
        var contest = SmallElection.Of(1, "1 A\n1 B").Contest(builder.Build()) with { College = new ElectoralCollege { Sections = [new("members", new(1, 2)), new("officers", new(1, 2))] } };
        var electorate = Modelling.Electorate.Of(new(contest, Presets.Wigm.Rule), ElectorateModel.Resampling, forCounting: true);

        for (var run = 0; run < 50; run++)
        {
            var numbers = new Modelling.RandomNumbers("s", run, "p");
            var drawn = electorate.Draw(numbers, numbers, new Modelling.Climate(ElectorateModel.Resampling, numbers));
            Assert.Equal(35, Enumerable.Range(0, drawn.Groups).Where(group => drawn.Section(group) == 0).Sum(drawn.Count));
            Assert.Equal(7, Enumerable.Range(0, drawn.Groups).Where(group => drawn.Section(group) == 1).Sum(drawn.Count));
        }
    }

    [Fact]
    public void Irregular_papers_mean_what_the_rule_says_of_them_in_every_draw()
    {
        // Under the Scottish rule an equal first rank is invalid, so C's only supporters never count.
        var chances = Simulate(SmallElection.Of(1, "3 A>B\n2 B>A\n5 C=B\n2 A>-").Contest(), runs: 500);

        Assert.Equal(0, chances.Contests[0].Elected[2].Times);
    }

    [Fact]
    public void Every_drawn_electorate_of_identical_papers_is_the_one_given()
    {
        var chances = Simulate(SmallElection.Of(2, "7 A>B>C\n", candidates: 4).Contest(), runs: 50).Contests[0];

        Assert.Equal(50, chances.Elected[0].Times);
        Assert.Equal(50, chances.Elected[1].Times);
    }

    [Fact]
    public void A_contest_without_papers_is_refused_in_words() =>
        Assert.Contains("no papers to draw from", Assert.Throws<ElectionException>(() => Simulate(SmallElection.Of(1, "1 A\n1 B").Contest(new BallotSetBuilder(2).Build()))).Message, StringComparison.Ordinal);
}
