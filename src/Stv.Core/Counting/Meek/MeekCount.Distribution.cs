using System.Numerics;
using System.Runtime.CompilerServices;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <content>Distributing the papers: what each candidate keeps of them, and the quota that follows. Only paths and piles are touched.</content>
partial class MeekCount<T, TArithmetic>
{
    Paths _paths = null!;
    PathPiles _piles = null!;

    /// <summary>Papers with equal ranks; null when there are none.</summary>
    SharedPapers? _shared;

    readonly KeptPart _kept;

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
        var steps = _paths.Steps;
        if (_weights.Length < steps.Length)
            Array.Resize(ref _weights, Math.Max(steps.Length, 2 * _weights.Length));
        _weights[Paths.Start] = _arithmetic.Whole(1);
        WeighPaths(_weights, steps, _piles.Units.UpTo(steps.Length), _shared is null ? default : _shared.Units.UpTo(steps.Length));
    }

    /// <remarks>Most of a count that iterates: what it reads is held in registers and not looked up anew for each path.</remarks>
    void WeighPaths(T[] weights, ReadOnlySpan<PathStep> steps, ReadOnlySpan<PathUnits.Sums> units, ReadOnlySpan<PathUnits.Sums> shared)
    {
        var (arithmetic, totals, keep, part) = (_arithmetic, _totals, _keep, _kept);
        var nonTransferable = Times(weights[Paths.Start], units[Paths.Start].Ended);
        if (!shared.IsEmpty)
            nonTransferable = arithmetic.Add(nonTransferable, Times(weights[Paths.Start], shared[Paths.Start].Ended));
        for (var path = Paths.Start + 1; path < steps.Length; path++)
        {
            var (weight, step) = (weights[steps[path].Path], steps[path].Next);
            if (step < 0)
                weight = KeptPart.Shared(arithmetic, weight, among: -step);
            else if (step < keep.Length)
                weight = TakePart(weight, step, units, shared);
            else
            {
                var left = default(T);
                foreach (var candidate in _paths.Together(path))
                    left = arithmetic.Add(left, TakePart(weight, candidate, units, shared));
                weight = left;
            }
            weights[path] = weight;
            nonTransferable = arithmetic.Add(nonTransferable, Times(weight, units[path].Ended));
            if (!shared.IsEmpty)
                nonTransferable = arithmetic.Add(nonTransferable, Times(weight, shared[path].Ended));

            // Credits one who takes a part at the last step of the path, and returns what a paper weighs after it.
            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            T TakePart(T weight, int candidate, ReadOnlySpan<PathUnits.Sums> units, ReadOnlySpan<PathUnits.Sums> shared)
            {
                var kept = part.Of(arithmetic, weight, keep[candidate]);
                totals[candidate] = arithmetic.Add(totals[candidate], Times(kept, units[path].Passed));
                if (!shared.IsEmpty)
                    totals[candidate] = arithmetic.Add(totals[candidate], Times(kept, shared[path].Passed));
                return part.PassedOn(arithmetic, weight, keep[candidate], kept);
            }
        }
        _nonTransferable = nonTransferable;
    }

    void CountPiles()
    {
        var (arithmetic, totals, weights) = (_arithmetic, _totals, _weights);
        foreach (ref readonly var pile in _piles.Piles)
            totals[pile.Candidate] = arithmetic.Add(totals[pile.Candidate], Times(weights[pile.Path], pile.Units));
        if (_shared is not null)
            foreach (var ((path, candidate), units) in _shared.Piles)
                _totals[candidate] = _arithmetic.Add(_totals[candidate], Times(_weights[path], units));
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
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    T Times(T weight, in UnitSum units) => units.AllWorthOne ? _arithmetic.Tally(weight, units.Papers) : Times(weight, units.Value);

    T Times(T weight, BigInteger units) => _arithmetic.Tally(weight, units, BigInteger.One, Rounding.Down);

    /// <summary>Brings a sum over the common denominator of the worths back to votes; rounded here and nowhere else.</summary>
    T PerWorth(T sum) => _papers.AllWorthOne ? sum : _arithmetic.Tally(sum, BigInteger.One, _papers.Denominator, Rounding.Down);
}
