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
    readonly ReservedPlan?[] _plans;
    readonly (ReservedPlaces Reserved, ReservedPlan? Plan)[][] _without;
    readonly CountRoom[] _rooms;
    readonly bool _isChanged;
    readonly bool _onlyElected;

    /// <summary>Whether slates or swings are drawn for each run; else all runs have one climate.</summary>
    readonly bool _hasClimate;
    readonly Climate _mild;

    /// <param name="scenario">What is imagined.</param>
    /// <param name="seed">Any text.</param>
    /// <param name="forCounting">Whether runs are made; else papers are only drawn.</param>
    /// <param name="onlyElected">Whether it matters only who is elected: what reserved places do and the first preferences are then left out.</param>
    public SimulationWorker(Scenario scenario, string seed, bool forCounting, bool onlyElected = false)
    {
        (_scenario, _seed, _onlyElected) = (scenario, seed, onlyElected);
        _electorates = [.. scenario.Contests.Select(contest => Electorate.Of(contest, scenario.Model, forCounting))];
        _plans = [.. scenario.Contests.Select(contest => ReservedPlan.ForMany(contest.Contest))];
        _without = [.. scenario.Contests.Select(contest => contest.Contest.Reserved.Constraints.Select((_, constraint) => Without(contest.Contest, constraint)).ToArray())];
        _results = new CountResult?[_electorates.Length];
        _rooms = [.. _results.Select(_ => new CountRoom())];
        _isChanged = !scenario.Model.UsesPapers || scenario.Model.Kind == ElectorateKind.Dirichlet || Climate.Matters(scenario.Model);
        _hasClimate = !scenario.Model.Slates.IsEmpty || !scenario.Model.Swings.IsEmpty;
        _mild = new Climate(scenario.Model, new RandomNumbers(seed, 0, "climate"));
        Tally = new ElectionTally(scenario);
    }

    /// <summary>The results of the runs so far.</summary>
    public ElectionTally Tally { get; }

    /// <summary>The results of the last run, contest by contest; null where one could not be counted.</summary>
    public ReadOnlySpan<CountResult?> Results => _results;

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

    Climate ClimateOf(long number) => _hasClimate ? new(_scenario.Model, new RandomNumbers(_seed, number, "climate")) : _mild;

    BallotSet Draw(int contest, long number, Climate climate)
    {
        var numbers = Numbers("papers", contest, number);
        return _electorates[contest].Draw(numbers, _scenario.Model.Change is null ? numbers : Numbers("changes", contest, number), climate);
    }

    RandomNumbers Numbers(string purpose, int contest, long number) => new(_seed, number, $"{purpose}/{_scenario.Contests[contest].Contest.Id}");

    CountResult? RunContest(int index, long number, Climate climate, Lots lots)
    {
        var (contest, rule) = _scenario.Contests[index];
        var tally = Tally[index];
        try
        {
            var drawn = contest with { Ballots = Draw(index, number, climate) };
            var count = new ContestCount(drawn, rule, lots, CountDetail.Elected, _plans[index], _rooms[index]);
            if (Elect(count) is not { } result)
            {
                tally.AddUncounted(number, $"{contest.Title}: the candidates cannot fill the reserved places.");
                return null;
            }
            tally.Add(result);
            if (_onlyElected)
                return result;
            if (_isChanged)
                tally.AddFirstPreferences(drawn.Ballots);
            if (MatteredIn(result, _plans[index]) is { } mattered)
                CountWithout(count, result.Elected, mattered, _without[index], tally);
            return result;
        }
        catch (ElectionException refusal)
        {
            tally.AddUncounted(number, refusal.Message);
            return null;
        }
    }

    /// <summary>The constraints, as bits, without each of which the count can be another; null where it is the one without any. Where a fallback changed some, others can be in force without them.</summary>
    static int? MatteredIn(CountResult result, ReservedPlan? plan) =>
        plan is { IsFallback: true } ? ~0 : result.Course is { ReservedPlacesActed: true } course ? course.ConstraintsMattered : null;

    /// <summary>Counts without each constraint, and without all of them, where that can be another count.</summary>
    static void CountWithout(ContestCount count, ImmutableArray<int> elected, int mattered, (ReservedPlaces Reserved, ReservedPlan? Plan)[] others, ContestTally tally)
    {
        ImmutableArray<int>? free = null;
        if (others.Length > 1)
            for (var constraint = 0; constraint < others.Length; constraint++)
            {
                if ((mattered >> constraint & 1) == 0)
                    continue;
                var (reserved, plan) = others[constraint];
                var without = Elect(count.With(reserved, plan));
                tally.AddWithout(constraint, elected, without?.Elected ?? elected);
                // Where those left did not act, the count is the one without any.
                if (without?.Course is { ReservedPlacesActed: false } && plan is { IsFallback: false })
                    free = without.Elected;
            }
        free ??= Elect(count.With(ReservedPlaces.None, plan: null))!.Elected;
        if (!free.Value.ToHashSet().SetEquals(elected))
            tally.AddBound();
        if (others.Length == 1)
            tally.AddWithout(0, elected, free.Value);
    }

    /// <summary>The reserved places of a contest without one constraint.</summary>
    static (ReservedPlaces Reserved, ReservedPlan? Plan) Without(Contest contest, int constraint)
    {
        var reserved = contest.Reserved with { Constraints = contest.Reserved.Constraints.RemoveAt(constraint) };
        return (reserved, ReservedPlan.ForMany(contest with { Reserved = reserved }));
    }

    static CountResult? Elect(ContestCount count) => count.Run() is Counted { Result: var result } ? result : null;
}
