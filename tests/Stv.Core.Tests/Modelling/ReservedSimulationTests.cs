using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Core.Tests;

/// <summary>Many counts share what their reserved places decide. <c>STV_MANY=1000</c> holds so many simulations of each kind against counts that share nothing.</summary>
[Trait("Cases", "many")]
public class ReservedSimulationTests
{
    static readonly int Many = int.Parse(Environment.GetEnvironmentVariable("STV_MANY") ?? "12", CultureInfo.InvariantCulture);
    const int Runs = 12;

    [Theory]
    [InlineData("scotland")]
    [InlineData("wigm")]
    [InlineData("meek-prf")]
    [InlineData("ers97")]
    [InlineData("ireland")]
    [InlineData("qpq")]
    [InlineData("block-vote")]
    public void Counts_that_share_their_reserved_places_elect_whom_single_counts_elect(string rule)
    {
        var preset = Presets.Find(rule)!.Rule;
        for (var seed = 0; seed < Many; seed++)
        {
            var contest = ReservedContests.Of(seed, SmallMargins.Contest(SmallMargins.Lists(seed, 5, 12), 5, 2 + seed % 2));
            if (Count.Check(contest, preset) is not { Conflict: null, Refusal: null })
                continue;
            var scenario = new Scenario { Title = "", Contests = [new(contest, preset)] };
            var chances = Simulation.Run(scenario, Runs, "shared", threads: 1).Contests[0];

            var singly = Enumerable.Range(0, Runs).Select(run => (Papers: Simulation.Draw(scenario, run, "shared")[0], Lots: new Lots { Seed = $"shared/{run}" })).ToList();
            ImmutableArray<int>? Elected((BallotSet Papers, Lots Lots) run, ImmutableArray<Constraint> constraints) =>
                Count.Run(contest with { Ballots = run.Papers, Reserved = contest.Reserved with { Constraints = constraints } }, preset, run.Lots) is Counted { Result.Elected: var elected } ? [.. elected.Order()] : null;
            var constraints = contest.Reserved.Constraints;
            var asTheyAre = singly.ConvertAll(run => Elected(run, constraints)!.Value);
            Assert.Equal(Enumerable.Range(0, 5).Select(candidate => asTheyAre.Count(elected => elected.Contains(candidate))), chances.Elected.Select(frequency => (int)frequency.Times));
            Assert.Equal(singly.Zip(asTheyAre).Count(run => !Elected(run.First, [])!.Value.SequenceEqual(run.Second)), chances.ConstraintsBind.Times);
            for (var i = 0; i < constraints.Length; i++)
            {
                var without = constraints.RemoveAt(i);
                Assert.Equal(singly.Zip(asTheyAre).Count(run => !(Elected(run.First, without) ?? run.Second).SequenceEqual(run.Second)), chances.Constraints[i].Binds.Times);
            }
        }
    }
}
