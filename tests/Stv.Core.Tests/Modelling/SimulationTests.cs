using System.Collections.Immutable;
using System.Globalization;
using FsCheck;
using FsCheck.Xunit;

namespace Stv.Core.Tests;

[Trait("Cases", "many")]
public class SimulationTests
{
    static readonly SmallElection Election = SmallElection.Of(2, """
        9 A>B>C
        7 B>A
        8 C>D>E
        6 D>C
        5 E>A>C
        4 E>D
        """);

    static Contest Contest => Election.Contest().With("woman", "CDE").Reserve("woman", 1);

    static Scenario Scenario(Contest contest, Rule? rule = null) => new() { Title = "test", Contests = [new(contest, rule ?? Presets.Scotland.Rule)] };

    /// <summary>Everything that was found, as text that can be compared.</summary>
    static string Said(Chances chances) => string.Join('\n', chances.Contests.SelectMany(contest => new[]
    {
        string.Join(' ', contest.Elected),
        string.Join(' ', contest.Slates.SelectMany(slate => slate.Seats)),
        string.Join(' ', contest.Constraints.SelectMany(constraint => new[] { constraint.Binds }.Concat(constraint.Gains).Concat(constraint.Losses))),
        string.Join('\n', contest.LastPlace.Select(place => $"{place.Kind} {place.Stage} {place.Moved.Letters()} {place.Winner} {place.RunnerUp} {place.Times}")),
        string.Create(CultureInfo.InvariantCulture, $"{contest.ConstraintsBind} {contest.ByLot} {contest.Counts}"),
    }));

    [Theory]
    [InlineData("scotland")]
    [InlineData("meek-prf")]
    [InlineData("ireland")]
    public void The_number_of_threads_does_not_matter(string rule)
    {
        var scenario = Scenario(Contest, Presets.Find(rule)!.Rule);
        var one = Said(Simulation.Run(scenario, 300, "7", threads: 1));

        Assert.Equal(one, Said(Simulation.Run(scenario, 300, "7", threads: 2)));
        Assert.Equal(one, Said(Simulation.Run(scenario, 300, "7", threads: 5)));
        Assert.NotEqual(one, Said(Simulation.Run(scenario, 300, "8", threads: 1)));
    }

    [Fact]
    public void The_first_runs_of_a_longer_simulation_are_those_of_a_shorter()
    {
        var few = Simulation.Run(Scenario(Contest), 100, "7").Contests[0];
        var more = Simulation.Run(Scenario(Contest), 101, "7").Contests[0];

        Assert.All(few.Elected.Zip(more.Elected), pair => Assert.InRange(pair.Second.Times - pair.First.Times, 0, 1));
    }

    [Fact]
    public void An_interrupted_simulation_ends_with_what_it_has()
    {
        using var interrupt = new CancellationTokenSource();
        var progress = new Interrupting(interrupt, after: 40);

        var chances = Simulation.Run(Scenario(Contest), 1_000_000, "7", threads: 2, progress, interrupt.Token);

        Assert.InRange(chances.Runs, 40, 42);
        Assert.Equal(1_000_000, chances.Asked);
        Assert.Equal(2 * chances.Runs, chances.Contests[0].Elected.Sum(elected => elected.Times));
    }

    sealed class Interrupting(CancellationTokenSource source, long after) : IProgress<long>
    {
        public void Report(long value)
        {
            if (value >= after)
                source.Cancel();
        }
    }

    [Fact]
    public void A_reserved_place_binds_where_others_would_be_elected_without_it()
    {
        // Every electorate is the one given: A and B are elected freely, and with a place for a woman C takes B's.
        var contest = SmallElection.Of(2, "9 A>B>C").Contest().With("woman", "C").Reserve("woman", 1);

        var chances = Simulation.Run(Scenario(contest), 20, "7").Contests[0];

        var woman = Assert.Single(chances.Constraints);
        Assert.Equal(new Frequency(20, 20), woman.Binds);
        Assert.Equal([0, 0, 20], woman.Gains.Select(gains => gains.Times));
        Assert.Equal([0, 20, 0], woman.Losses.Select(losses => losses.Times));
        Assert.Equal(20, chances.ConstraintsBind.Times);
    }

    [Fact]
    public void A_reserved_place_that_is_filled_anyway_does_not_bind()
    {
        var contest = SmallElection.Of(2, "9 A>B>C").Contest().With("woman", "AC").Reserve("woman", 1);

        Assert.Equal(0, Simulation.Run(Scenario(contest), 20, "7").Contests[0].Constraints[0].Binds.Times);
    }

    [Property]
    public Property Counts_in_which_reserved_places_did_not_act_are_those_without_them() =>
        SmallElections.Plain.Holds(election =>
        {
            var contest = election.Contest().With("x", "ACE").Reserve("x", 1);
            foreach (var preset in new[] { Presets.Scotland, Presets.Ers97, Presets.MeekPrf, Presets.Ireland })
            {
                if (Count.Run(contest, preset.Rule, election.Chance(), CountDetail.Elected) is not Counted { Result: { Course: { ReservedPlacesActed: false } } result })
                    continue;
                var free = Count.Run(contest with { Reserved = ReservedPlaces.None }, preset.Rule, election.Chance());
                Assert.Equal(((Counted)free).Result.Winners(), result.Winners());
            }
        });

    [Property(MaxTest = 60)]
    public Property A_count_without_stages_elects_whom_the_count_with_them_elects() =>
        SmallElections.Untidy.Holds(election =>
        {
            foreach (var preset in Presets.All)
            {
                var full = ((Counted)Count.Run(election.Contest(), preset.Rule, election.Chance())).Result;
                var brief = ((Counted)Count.Run(election.Contest(), preset.Rule, election.Chance(), CountDetail.Elected)).Result;
                Assert.Equal(full.Winners(), brief.Winners());
                Assert.Equal(full.Candidates.AsEnumerable(), brief.Candidates.AsEnumerable());
                Assert.Equal(full.Stages.Length, brief.Course?.Stages.Length ?? 0);
            }
        });

    [Property(MaxTest = 30)]
    public Property A_simulation_tallies_what_plain_counts_of_its_papers_elect() =>
        SmallElections.Untidy.Holds(election =>
        {
            foreach (var preset in new[] { Presets.Scotland, Presets.Wigm, Presets.Meek, Presets.MeekPrf })
            {
                var scenario = Scenario(election.Contest(), preset.Rule);
                var simulated = Simulation.Run(scenario, 12, "7", threads: 1).Contests[0];
                var (elected, counts) = (new long[election.Candidates], 0L);
                for (var run = 0; run < 12; run++)
                {
                    try
                    {
                        var contest = election.Contest(Simulation.Draw(scenario, run, "7")[0]);
                        if (Count.Run(contest, preset.Rule, new Lots { Seed = $"7/{run}" }) is not Counted { Result: var result })
                            continue;
                        counts++;
                        foreach (var candidate in result.Elected)
                            elected[candidate]++;
                    }
                    catch (ElectionException)
                    {
                        // No paper that was drawn is valid.
                    }
                }
                Assert.Equal(elected, simulated.Elected.Select(times => times.Times));
                Assert.Equal(counts, simulated.Counts);
            }
        });

    [Theory]
    [InlineData("6 A\n4 B\n3 C>B", "Transfer C: B over A")] // C's exclusion brings B past A
    [InlineData("6 A\n4 B\n3 C>A", "FirstPreferences : A over B")]
    [InlineData("6 A\n5 B", "FirstPreferences : A over B")]
    public void The_last_place_is_decided_where_the_winner_passes_the_runner_up_for_good(string papers, string decided)
    {
        var result = ((Counted)Count.Run(SmallElection.Of(1, papers).Contest(), Presets.Scotland.Rule, new Lots { Seed = "1" }, CountDetail.Elected)).Result;

        var last = Modelling.LastPlace.Of(result)!.Value;
        Assert.Equal(decided, $"{last.Kind} {last.Moved.Letters()}: {SmallElection.Letter(last.Winner)} over {SmallElection.Letter(last.RunnerUp)}");
    }

    [Fact]
    public void Seats_by_slate_are_a_distribution_over_every_count()
    {
        var contest = Contest with { Candidates = [.. Contest.Candidates.Select((candidate, index) => candidate with { Slate = index < 2 ? "Green" : "Blue" })] };

        var slates = Simulation.Run(Scenario(contest), 200, "7").Contests[0].Slates;

        Assert.Equal(["Green", "Blue"], slates.Select(slate => slate.Slate));
        Assert.All(slates, slate => Assert.Equal(200, slate.Seats.Sum(seats => seats.Times)));
        Assert.Equal(2, slates.Sum(slate => slate.Mean), 1e-9);
        Assert.Equal(0, slates[0].Seats[2].Times); // one of the two places is a woman's, and no woman stands for Green
    }

    [Fact]
    public void The_chance_of_a_bodys_minimum_is_that_of_its_contests_together()
    {
        var first = SmallElection.Of(1, "1 A\n1 B").Contest().With("woman", "A") with { Id = "first" };
        var second = SmallElection.Of(1, "3 A\n1 B").Contest().With("woman", "A") with { Id = "second" };
        ImmutableArray<ScenarioContest> contests = [new(first, Presets.Scotland.Rule), new(second, Presets.Scotland.Rule)];
        var body = new Body { Title = "Body", Contests = ["first", "second"], Minimums = [new Constraint { Id = "woman", AnyOf = ["woman"], Minimum = 1 }] };

        var chances = Simulation.Run(new Scenario { Title = "test", Contests = contests, Body = body }, 8_000, "7");

        // The second elects no woman with a chance of P(X < 2) + P(X = 2) / 2 for X of Bin(4, 3/4), the first with one half.
        var none = 0.5 * (13.0 / 256 + 54.0 / 256 / 2);
        Assert.Equal(1 - none, chances.Body!.Minimums[0].Met.Share, 0.01);
        Assert.Equal(chances.Body.Minimums[0].Met, chances.Body.All);
        Assert.Equal(8_000, chances.Body.Minimums[0].Members.Sum(members => members.Times));
    }

    [Fact]
    public void One_contest_that_cannot_be_counted_does_not_suppress_the_others()
    {
        var good = Contest with { Id = "good" };
        var bad = SmallElection.Of(1, "1 A\n1 B").Contest().With("woman", "").Reserve("woman", 1) with { Id = "bad" };

        var chances = Simulation.Run(new Scenario { Title = "test", Contests = [new(good, Presets.Scotland.Rule), new(bad, Presets.Scotland.Rule)] }, 20, "7");

        Assert.Equal((20, 0), (chances.Contests[0].Counts, chances.Contests[0].Uncounted));
        Assert.Equal((0, 20), (chances.Contests[1].Counts, chances.Contests[1].Uncounted));
        Assert.Contains("reserved places", chances.Contests[1].WhyUncounted, StringComparison.Ordinal);
    }

    [Fact]
    public void Wilsons_interval_is_the_one_in_his_tables()
    {
        var frequency = new Frequency(8, 10);

        Assert.Equal(0.4902, frequency.Low, 0.0001);
        Assert.Equal(0.9433, frequency.High, 0.0001);
        Assert.Equal(0, new Frequency(0, 10).Low);
        Assert.Equal(1, new Frequency(10, 10).High);
    }
}
