using System.Collections.Immutable;
using Stv.Counting;

namespace Stv.Modelling;

/// <summary>Adds up, run by run, how many more seats each slate has in a case than as things stand. Only whole numbers are added, so that their order does not matter.</summary>
internal sealed class SeatsChanged
{
    readonly int? _only;
    readonly ImmutableArray<string> _slates;

    /// <summary>For each contest as it stands, and each of its candidates, which slate is theirs; −1 for none.</summary>
    readonly ImmutableArray<int[]> _slateOf;

    /// <summary>For each contest and slate the sums; all contests together are the last.</summary>
    readonly MeanEstimate[][] _sums;
    readonly int[] _more;
    readonly int[] _together;

    public SeatsChanged(Scenario scenario, PlannedCase planned)
    {
        _only = planned.Contest;
        _slates = [.. scenario.Contests.SelectMany(contest => ContestTally.SlatesOf(contest.Contest, scenario.Model)).Distinct()];
        _slateOf = [.. scenario.Contests.Select(each => each.Contest.Candidates.Select(candidate => _slates.IndexOf(scenario.Model.SlateOf(each.Contest, candidate) ?? "")).ToArray())];
        _sums = [.. Enumerable.Range(0, scenario.Contests.Length + 1).Select(_ => new MeanEstimate[_slates.Length])];
        (_more, _together) = (new int[_slates.Length], new int[_slates.Length]);
    }

    /// <summary>Adds a run.</summary>
    /// <param name="standing">The results as things stand, contest by contest; null where one could not be counted.</param>
    /// <param name="otherwise">The results of the case; of a field, of its one contest.</param>
    public void Add(ReadOnlySpan<CountResult?> standing, ReadOnlySpan<CountResult?> otherwise)
    {
        Array.Clear(_together);
        var isWhole = true;
        for (var contest = _only ?? 0; contest < (_only + 1 ?? standing.Length); contest++)
        {
            if (standing[contest] is not { } before || otherwise[_only is null ? contest : 0] is not { } after)
            {
                isWhole = false;
                continue;
            }
            Array.Clear(_more);
            Count(after, contest, 1);
            Count(before, contest, -1);
            Add(_sums[contest], _more);
            for (var slate = 0; slate < _together.Length; slate++)
                _together[slate] += _more[slate];
        }
        if (isWhole)
            Add(_sums[^1], _together);
    }

    void Count(CountResult result, int contest, int seats)
    {
        foreach (var candidate in result.Elected)
            if (_slateOf[contest][candidate] is >= 0 and var slate)
                _more[slate] += seats;
    }

    static void Add(MeanEstimate[] sums, int[] more)
    {
        for (var slate = 0; slate < sums.Length; slate++)
            sums[slate] = new MeanEstimate(sums[slate].Counts + 1, sums[slate].Sum + more[slate], sums[slate].Squares + more[slate] * more[slate]);
    }

    /// <summary>Adds what another has added.</summary>
    public void Add(SeatsChanged other)
    {
        for (var contest = 0; contest < _sums.Length; contest++)
            for (var slate = 0; slate < _slates.Length; slate++)
            {
                var (mine, more) = (_sums[contest][slate], other._sums[contest][slate]);
                _sums[contest][slate] = new MeanEstimate(mine.Counts + more.Counts, mine.Sum + more.Sum, mine.Squares + more.Squares);
            }
    }

    /// <summary>How many more seats a slate has in a contest.</summary>
    public MeanEstimate In(int contest, string slate) => _sums[contest][_slates.IndexOf(slate)];

    /// <summary>How many more seats a slate has in all contests together.</summary>
    public MeanEstimate Together(string slate) => _sums[^1][_slates.IndexOf(slate)];
}
