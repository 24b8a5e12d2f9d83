using System.Numerics;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <content>Distributing the papers: what each candidate keeps of them, and the quota that follows. Only paths and piles are touched.</content>
partial class MeekCount<T, TArithmetic>
{
    Paths _paths = null!;
    PathPiles _piles = null!;

    /// <summary>Papers with equal ranks; null when there are none.</summary>
    SharedPapers? _shared;

    /// <summary>What a paper of worth 1 still weighs on each path.</summary>
    T[] _weights = [];

    /// <summary>The keep values of the last distribution.</summary>
    readonly T[] _distributedBy;

    /// <summary>Distributes all papers by the keep values as they are.</summary>
    void Distribute()
    {
        _iteration++;
        _iterationOfRound++;
        _keep.CopyTo(_distributedBy, 0);
        Array.Clear(_totals);
        WeighPaths();
        CountPiles();
        for (var candidate = 0; candidate < _totals.Length; candidate++)
            _totals[candidate] = PerWorth(_totals[candidate]);
        _nonTransferable = PerWorth(_nonTransferable);

        var held = default(T);
        foreach (var total in _totals)
            held = _arithmetic.Add(held, total);
        _quota = ByMajority ? Majority(held) : Quota(_rule.Quota.Value, held);
        _surplus = TotalSurplus();
        _loss = _arithmetic.Subtract(_arithmetic.Subtract(_valid, held), _nonTransferable);
        // What is kept and what is passed on make up the whole weight, unless the rule rounds both or worths are fractions.
        if (_rule.PassedOn.Value == PassedOn.WeightLessKept && _papers.AllWorthOne && _shared is null && !_loss.Equals(default))
            throw new InvalidOperationException($"{_contest.Id}: iteration {_iteration} lost votes.");
    }

    /// <summary>Goes along the paths: what the papers of each still weigh after its last step, and what that step gave to whom.</summary>
    void WeighPaths()
    {
        if (_weights.Length < _paths.Count)
            Array.Resize(ref _weights, Math.Max(_paths.Count, 2 * _weights.Length));
        _weights[Paths.Start] = _arithmetic.Whole(1);
        _nonTransferable = Ended(Paths.Start);
        for (var path = Paths.Start + 1; path < _paths.Count; path++)
        {
            var before = _weights[_paths.Before(path)];
            _weights[path] = _paths.SharedAmong(path) is > 0 and var among
                ? KeptPart.Shared(_arithmetic, before, among)
                : TakeParts(path, before);
            _nonTransferable = _arithmetic.Add(_nonTransferable, Ended(path));
        }
    }

    /// <summary>Credits those who take a part at the last step of a path.</summary>
    /// <returns>What a paper weighs after it.</returns>
    T TakeParts(int path, T weight)
    {
        var left = default(T);
        var one = 0;
        foreach (var candidate in _paths.Takers(path, ref one))
        {
            var kept = KeptPart.Of(_rule, _arithmetic, weight, _keep[candidate]);
            _totals[candidate] = _arithmetic.Add(_totals[candidate], Times(kept, _piles.Units.Passed(path)));
            if (_shared is not null)
                _totals[candidate] = _arithmetic.Add(_totals[candidate], Times(kept, _shared.Units.Passed(path)));
            left = _arithmetic.Add(left, KeptPart.PassedOn(_rule, _arithmetic, weight, _keep[candidate], kept));
        }
        return left;
    }

    void CountPiles()
    {
        foreach (ref readonly var pile in _piles.Piles)
            _totals[pile.Candidate] = _arithmetic.Add(_totals[pile.Candidate], Times(_weights[pile.Path], pile.Units));
        if (_shared is not null)
            foreach (var ((path, candidate), units) in _shared.Piles)
                _totals[candidate] = _arithmetic.Add(_totals[candidate], Times(_weights[path], units));
    }

    /// <summary>What the papers that end on a path are worth there.</summary>
    T Ended(int path)
    {
        var ended = Times(_weights[path], _piles.Units.Ended(path));
        return _shared is null ? ended : _arithmetic.Add(ended, Times(_weights[path], _shared.Units.Ended(path)));
    }

    /// <summary>What all papers are worth together, before any was passed on.</summary>
    BigInteger Units()
    {
        var units = _shared?.TotalUnits ?? 0;
        foreach (ref readonly var pile in _piles.Piles)
            units += pile.Units.Value;
        return units;
    }

    /// <summary>Weight × units over their common denominator, without any rounding yet.</summary>
    T Times(T weight, in UnitSum units) => units.AllWorthOne ? _arithmetic.Tally(weight, units.Papers) : Times(weight, units.Value);

    T Times(T weight, BigInteger units) => _arithmetic.Tally(weight, units, BigInteger.One, Rounding.Down);

    /// <summary>Brings a sum over the common denominator of the worths back to votes; rounded here and nowhere else.</summary>
    T PerWorth(T sum) => _papers.AllWorthOne ? sum : _arithmetic.Tally(sum, BigInteger.One, _papers.Denominator, Rounding.Down);
}
