using System.Collections.Immutable;
using Stv.Counting;

namespace Stv.Modelling;

/// <summary>Adds up the results of the counts of one contest. Only whole numbers are added, so the order of the counts does not matter.</summary>
internal sealed class ContestTally
{
    readonly ScenarioContest _of;
    readonly ElectorateModel _model;
    readonly long[] _elected;
    readonly int[] _slateOf;
    readonly ImmutableArray<string> _slates;
    readonly long[][] _seats;
    readonly int[] _seatsOfRun;
    readonly long[][] _gains;
    readonly long[][] _losses;
    readonly long[] _binds;
    readonly Dictionary<LastPlace, long> _lastPlaces = [];
    readonly long[] _firstPreferences;
    readonly ShareTally? _shares;
    long _papers;
    long _counts;
    long _uncounted;
    long _bindTogether;
    long _byLot;
    (long Run, string Why)? _first;

    public ContestTally(ScenarioContest of, ElectorateModel model)
    {
        (_of, _model) = (of, model);
        var contest = of.Contest;
        _elected = new long[contest.Candidates.Length];
        _firstPreferences = new long[contest.Candidates.Length];
        _shares = model.Kind == ElectorateKind.Dirichlet ? new ShareTally(contest.Candidates.Length) : null;
        _slates = SlatesOf(contest, model);
        _slateOf = [.. contest.Candidates.Select(candidate => _slates.IndexOf(model.SlateOf(contest, candidate) ?? ""))];
        _seats = [.. _slates.Select((_, slate) => new long[Math.Min(contest.Seats, _slateOf.Count(of => of == slate)) + 1])];
        _seatsOfRun = new int[_slates.Length];
        _binds = new long[contest.Reserved.Constraints.Length];
        _gains = [.. _binds.Select(_ => new long[_elected.Length])];
        _losses = [.. _binds.Select(_ => new long[_elected.Length])];
    }

    /// <summary>The slates of a contest, in the order of its candidates.</summary>
    public static ImmutableArray<string> SlatesOf(Contest contest, ElectorateModel model) =>
        [.. contest.Candidates.Where(candidate => !candidate.Withdrawn).Select(candidate => model.SlateOf(contest, candidate)).OfType<string>().Distinct()];

    /// <summary>How many seats each slate had in the count added last, in the order of <see cref="SlatesOf"/>.</summary>
    public ReadOnlySpan<int> SeatsOfRun => _seatsOfRun;

    public void AddUncounted(long run, string why)
    {
        _uncounted++;
        if (_first is null || run < _first.Value.Run)
            _first = (run, why);
    }

    /// <summary>Adds one count.</summary>
    public void Add(CountResult result)
    {
        _counts++;
        _byLot += result.Course?.ByLot == true ? 1 : 0;
        Array.Clear(_seatsOfRun);
        foreach (var candidate in result.Elected)
        {
            _elected[candidate]++;
            if (_slateOf[candidate] >= 0)
                _seatsOfRun[_slateOf[candidate]]++;
        }
        for (var slate = 0; slate < _seats.Length; slate++)
            _seats[slate][_seatsOfRun[slate]]++;
        if (LastPlace.Of(result) is { } last)
            _lastPlaces[last] = _lastPlaces.GetValueOrDefault(last) + 1;
    }

    /// <summary>Adds who would be elected without one constraint.</summary>
    public void AddWithout(int constraint, ImmutableArray<int> elected, ImmutableArray<int> without)
    {
        var differs = false;
        foreach (var candidate in elected)
            if (!without.Contains(candidate))
                (differs, _gains[constraint][candidate]) = (true, _gains[constraint][candidate] + 1);
        foreach (var candidate in without)
            if (!elected.Contains(candidate))
                (differs, _losses[constraint][candidate]) = (true, _losses[constraint][candidate] + 1);
        _binds[constraint] += differs ? 1 : 0;
    }

    /// <summary>Adds that all constraints together changed who was elected.</summary>
    public void AddBound() => _bindTogether++;

    /// <summary>Adds the first preferences of an electorate that was drawn.</summary>
    public void AddFirstPreferences(BallotSet ballots)
    {
        if (_shares is null)
        {
            _papers += AddFirstPreferences(ballots, _of.Contest, _firstPreferences);
            return;
        }
        var votes = new long[_firstPreferences.Length];
        var papers = AddFirstPreferences(ballots, _of.Contest, votes);
        _shares.Add(votes, papers);
        Sum(_firstPreferences, votes);
        _papers += papers;
    }

    public void Add(ContestTally other)
    {
        Sum(_elected, other._elected);
        Sum(_firstPreferences, other._firstPreferences);
        _shares?.Add(other._shares!);
        for (var slate = 0; slate < _seats.Length; slate++)
            Sum(_seats[slate], other._seats[slate]);
        Sum(_binds, other._binds);
        for (var constraint = 0; constraint < _binds.Length; constraint++)
        {
            Sum(_gains[constraint], other._gains[constraint]);
            Sum(_losses[constraint], other._losses[constraint]);
        }
        foreach (var (last, times) in other._lastPlaces)
            _lastPlaces[last] = _lastPlaces.GetValueOrDefault(last) + times;
        _papers += other._papers;
        _counts += other._counts;
        _bindTogether += other._bindTogether;
        _byLot += other._byLot;
        _uncounted += other._uncounted;
        if (other._first is { } first && (_first is null || first.Run < _first.Value.Run))
            _first = first;
    }

    /// <summary>Goes through all figures, in an order that does not change.</summary>
    public void Figures(ITallyFigures figures)
    {
        figures.Row("elected", _elected);
        figures.Row("firstPreferences", _firstPreferences);
        _shares?.Figures(figures);
        for (var slate = 0; slate < _seats.Length; slate++)
            figures.Row($"seats {slate}", _seats[slate]);
        figures.Row("binds", _binds);
        for (var constraint = 0; constraint < _binds.Length; constraint++)
        {
            figures.Row($"gains {constraint}", _gains[constraint]);
            figures.Row($"losses {constraint}", _losses[constraint]);
        }
        figures.LastPlaces(_lastPlaces);
        figures.One("papers", ref _papers);
        figures.One("counts", ref _counts);
        figures.One("bindTogether", ref _bindTogether);
        figures.One("byLot", ref _byLot);
        figures.One("uncounted", ref _uncounted);
        figures.FirstUncounted(ref _first);
    }

    public ContestChances Chances() => new()
    {
        Of = _of,
        Counts = _counts,
        Uncounted = _uncounted,
        WhyUncounted = _first?.Why,
        Elected = Of(_elected),
        Slates = [.. _slates.Select((slate, index) => new SlateChances(slate, _slateOf.Where((of, candidate) => of == index && !_of.Contest.Candidates[candidate].Withdrawn).Count(), Of(_seats[index])))],
        Constraints = [.. _of.Contest.Reserved.Constraints.Select((constraint, index) => new ConstraintChances(constraint, Of(_binds[index]), Of(_gains[index]), Of(_losses[index])))],
        ConstraintsBind = Of(_bindTogether),
        ByLot = Of(_byLot),
        LastPlace = [.. _lastPlaces.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.SortKey, StringComparer.Ordinal)
            .Select(pair => new DecidingTransfer(pair.Key.Kind, pair.Key.Moved, pair.Key.Stage, pair.Key.Winner, pair.Key.RunnerUp, Of(pair.Value)))],
        FirstPreferences = _papers == 0 ? [] : [.. _firstPreferences.Select(votes => (double)votes / _papers)],
        FirstPreferencesGiven = _shares is null ? Given() : [],
        FirstPreferencesLikely = _shares?.Intervals() ?? [],
    };

    ImmutableArray<double> Given()
    {
        var votes = new long[_elected.Length];
        return _papers == 0 || AddFirstPreferences(_of.Contest.Ballots.As(_of.Rule.Ballots, [.. _of.Contest.Candidates.Select(candidate => candidate.Withdrawn)]), _of.Contest, votes) is not (> 0 and var papers) ? [] : [.. votes.Select(number => (double)number / papers)];
    }

    /// <summary>Adds the first preferences for candidates who stand and returns how many papers have one.</summary>
    static long AddFirstPreferences(BallotSet ballots, Contest contest, long[] votes)
    {
        var papers = 0L;
        var numbers = ballots.Numbers;
        var offsets = ballots.Offsets;
        for (var group = 0; group < ballots.Groups; group++)
            for (var at = offsets[group]; at < offsets[group + 1] - 1; at++)
            {
                var candidate = numbers[at] - 1;
                if (candidate < 0 || contest.Candidates[candidate].Withdrawn)
                    continue;
                votes[candidate] += ballots.Count(group);
                papers += ballots.Count(group);
                break;
            }
        return papers;
    }

    Frequency Of(long times) => new(times, _counts);

    ImmutableArray<Frequency> Of(long[] times) => [.. times.Select(Of)];

    static void Sum(long[] sums, long[] more)
    {
        for (var i = 0; i < sums.Length; i++)
            sums[i] += more[i];
    }
}
