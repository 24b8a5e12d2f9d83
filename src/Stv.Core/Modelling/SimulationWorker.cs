using System.Collections.Immutable;
using System.Globalization;
using Stv.Counting;

namespace Stv.Modelling;

/// <summary>Makes runs of a scenario, one after another. Each thread has a worker, with its own electorates and tallies.</summary>
internal sealed class SimulationWorker
{
    readonly Scenario _scenario;
    readonly string _seed;
    readonly Electorate[] _electorates;
    readonly CountResult?[] _results;
    readonly bool _isChanged;

    /// <param name="scenario">What is imagined.</param>
    /// <param name="seed">Any text.</param>
    /// <param name="forCounting">Whether runs are made; else papers are only drawn.</param>
    public SimulationWorker(Scenario scenario, string seed, bool forCounting)
    {
        (_scenario, _seed) = (scenario, seed);
        _electorates = [.. scenario.Contests.Select(contest => Electorate.Of(contest.Contest, contest.Rule, scenario.Model, forCounting))];
        _results = new CountResult?[_electorates.Length];
        _isChanged = !scenario.Model.UsesPapers || scenario.Model.Kind == ElectorateKind.Dirichlet || Climate.Matters(scenario.Model);
        Tally = new ElectionTally(scenario);
    }

    /// <summary>The results of the runs so far.</summary>
    public ElectionTally Tally { get; }

    /// <summary>Makes one run: draws and counts every contest.</summary>
    public void Run(long number)
    {
        var climate = ClimateOf(number);
        var lots = new Lots { Seed = string.Create(CultureInfo.InvariantCulture, $"{_seed}/{number}") };
        for (var contest = 0; contest < _electorates.Length; contest++)
            _results[contest] = RunContest(contest, number, climate, lots);
        Tally.AddRun(_results);
    }

    /// <summary>Draws the papers of a run.</summary>
    public ImmutableArray<BallotSet> Draw(long number)
    {
        var climate = ClimateOf(number);
        return [.. _electorates.Select((_, contest) => Draw(contest, number, climate))];
    }

    Climate ClimateOf(long number) => new(_scenario.Model, new RandomNumbers(_seed, number, "climate"));

    BallotSet Draw(int contest, long number, Climate climate) =>
        _electorates[contest].Draw(new RandomNumbers(_seed, number, $"papers/{_scenario.Contests[contest].Contest.Id}"), climate);

    CountResult? RunContest(int index, long number, Climate climate, Lots lots)
    {
        var (contest, rule) = _scenario.Contests[index];
        var tally = Tally[index];
        try
        {
            var drawn = contest with { Ballots = Draw(index, number, climate) };
            if (Elect(drawn, rule, lots) is not { } result)
            {
                tally.AddUncounted(number, $"{contest.Title}: the candidates cannot fill the reserved places.");
                return null;
            }
            tally.Add(result);
            if (_isChanged)
                tally.AddFirstPreferences(drawn.Ballots);
            if (result.Course?.ReservedPlacesActed == true)
                CountWithout(drawn, rule, lots, result.Elected, tally);
            return result;
        }
        catch (ElectionException refusal)
        {
            tally.AddUncounted(number, refusal.Message);
            return null;
        }
    }

    /// <summary>Counts without each constraint, and without all of them.</summary>
    static void CountWithout(Contest contest, Rule rule, Lots lots, ImmutableArray<int> elected, ContestTally tally)
    {
        var constraints = contest.Reserved.Constraints;
        var free = Elect(contest with { Reserved = ReservedPlaces.None }, rule, lots)!.Elected;
        if (!free.ToHashSet().SetEquals(elected))
            tally.AddBound();
        for (var constraint = 0; constraint < constraints.Length; constraint++)
        {
            var without = constraints.Length == 1 ? free
                : Elect(contest with { Reserved = contest.Reserved with { Constraints = constraints.RemoveAt(constraint) } }, rule, lots)?.Elected ?? elected;
            tally.AddWithout(constraint, elected, without);
        }
    }

    static CountResult? Elect(Contest contest, Rule rule, Lots lots) =>
        new ContestCount(contest, rule, lots, CountDetail.Elected).Run() is Counted { Result: var result } ? result : null;
}
