using System.Collections.Immutable;
using Stv.Counting;

namespace Stv.Modelling;

/// <summary>Adds up the runs of a scenario: each contest, and all of them together.</summary>
internal sealed class ElectionTally
{
    readonly Scenario _scenario;
    readonly ContestTally[] _contests;
    readonly ImmutableArray<string> _slates;
    readonly int[][] _slateOfContest;
    readonly long[][] _seats;
    readonly int[] _seatsOfRun;
    readonly bool[] _isOfBody;
    readonly long[][] _members;
    readonly long[] _met;
    long _runs;
    long _allMet;
    long _complete;

    public ElectionTally(Scenario scenario)
    {
        _scenario = scenario;
        var contests = scenario.Contests;
        _contests = [.. contests.Select(contest => new ContestTally(contest, scenario.Model))];
        _slates = contests.Length == 1 ? [] : [.. contests.SelectMany(contest => ContestTally.SlatesOf(contest.Contest, scenario.Model)).Distinct()];
        _slateOfContest = [.. contests.Select(contest => ContestTally.SlatesOf(contest.Contest, scenario.Model).Select(_slates.IndexOf).ToArray())];
        _seats = [.. _slates.Select(_ => new long[contests.Sum(contest => contest.Contest.Seats) + 1])];
        _seatsOfRun = new int[_slates.Length];
        _isOfBody = [.. contests.Select(contest => scenario.Body?.Contests.Contains(contest.Contest.Id) == true)];
        _members = [.. Minimums.Select(_ => new long[contests.Sum(contest => contest.Contest.Seats) + 1])];
        _met = new long[_members.Length];
    }

    public ContestTally this[int contest] => _contests[contest];

    ImmutableArray<Constraint> Minimums => _scenario.Body?.Minimums ?? [];

    /// <summary>Adds a run after each of its contests was added. A result is null where the contest could not be counted.</summary>
    public void AddRun(ReadOnlySpan<CountResult?> results)
    {
        _runs++;
        if (results.Contains(null))
            return;
        _complete++;
        AddSlates();
        AddBody(results);
    }

    void AddSlates()
    {
        Array.Clear(_seatsOfRun);
        if (_slates.IsEmpty)
            return;
        for (var contest = 0; contest < _contests.Length; contest++)
            for (var slate = 0; slate < _slateOfContest[contest].Length; slate++)
                _seatsOfRun[_slateOfContest[contest][slate]] += _contests[contest].SeatsOfRun[slate];
        for (var slate = 0; slate < _seats.Length; slate++)
            _seats[slate][_seatsOfRun[slate]]++;
    }

    void AddBody(ReadOnlySpan<CountResult?> results)
    {
        if (_members.Length == 0)
            return;
        var all = true;
        for (var minimum = 0; minimum < _members.Length; minimum++)
        {
            var members = 0;
            for (var contest = 0; contest < results.Length; contest++)
                if (_isOfBody[contest])
                    foreach (var candidate in results[contest]!.Elected)
                        members += Minimums[minimum].Concerns(_scenario.Contests[contest].Contest.Candidates[candidate]) ? 1 : 0;
            _members[minimum][members]++;
            var met = members >= Minimums[minimum].Minimum;
            _met[minimum] += met ? 1 : 0;
            all &= met;
        }
        _allMet += all ? 1 : 0;
    }

    public void Add(ElectionTally other)
    {
        for (var contest = 0; contest < _contests.Length; contest++)
            _contests[contest].Add(other._contests[contest]);
        for (var slate = 0; slate < _seats.Length; slate++)
            Sum(_seats[slate], other._seats[slate]);
        for (var minimum = 0; minimum < _members.Length; minimum++)
            Sum(_members[minimum], other._members[minimum]);
        Sum(_met, other._met);
        _runs += other._runs;
        _allMet += other._allMet;
        _complete += other._complete;
    }

    /// <summary>Goes through all figures but those of the contests.</summary>
    public void Figures(ITallyFigures figures)
    {
        for (var slate = 0; slate < _seats.Length; slate++)
            figures.Row($"seats {slate}", _seats[slate]);
        for (var minimum = 0; minimum < _members.Length; minimum++)
            figures.Row($"members {minimum}", _members[minimum]);
        figures.Row("met", _met);
        figures.One("runs", ref _runs);
        figures.One("allMet", ref _allMet);
        figures.One("complete", ref _complete);
    }

    /// <summary>How many contests there are.</summary>
    public int Contests => _contests.Length;

    static void Sum(long[] sums, long[] more)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += more[i];
    }

    public Chances Chances(string seed, long asked) => new()
    {
        Scenario = _scenario,
        Seed = seed,
        Asked = asked,
        Runs = _runs,
        Contests = [.. _contests.Select(contest => contest.Chances())],
        Slates = [.. _slates.Select((slate, index) => new SlateChances(slate, CandidatesOf(slate), UpTo(_seats[index])))],
        Body = _scenario.Body is not { } body ? null : new BodyChances(
            body,
            [.. body.Minimums.Select((minimum, index) => new MinimumChances(minimum, Of(_met[index]), UpTo(_members[index])))],
            Of(_allMet)),
    };

    int CandidatesOf(string slate) => _scenario.Contests.Sum(contest =>
        contest.Contest.Candidates.Count(candidate => !candidate.Withdrawn && _scenario.Model.SlateOf(contest.Contest, candidate) == slate));

    Frequency Of(long times) => new(times, _complete);

    /// <summary>A distribution without the figures above the last that occurred.</summary>
    ImmutableArray<Frequency> UpTo(long[] times) => [.. times.Take(Array.FindLastIndex(times, number => number > 0) + 1).Select(Of)];
}
