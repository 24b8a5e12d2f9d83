using System.Numerics;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <content>Where the papers lie, and what they have elected.</content>
partial class QuotientCount<T, TArithmetic>
{
    /// <summary>With whom the papers of each group lie; −1 where they name nobody who continues, which are the inactive.</summary>
    readonly int[] _lies;

    /// <summary>For each group which of <see cref="_values"/> a paper of it has elected.</summary>
    readonly int[] _class;

    /// <summary>What part of a candidate a paper of worth 1 has elected: nothing, then for each election since the count began.</summary>
    readonly List<T> _values = [default];

    /// <summary>For each of <see cref="_values"/> what the papers that lie with each candidate are worth, and last those that lie with nobody, invalid ones among them. In multiples of one over the common denominator.</summary>
    readonly List<BigInteger[]> _units = [];

    /// <summary>How many candidates the papers of each have elected so far.</summary>
    readonly T[] _haveElected;

    readonly T[] _quotients;

    /// <summary>Sorts all papers to the continuing candidates whom they put highest.</summary>
    /// <returns>What the papers are worth together that lie with somebody.</returns>
    BigInteger Sort()
    {
        _units.Clear();
        foreach (var _ in _values)
            _units.Add(new BigInteger[_totals.Length + 1]);
        var walk = new PaperWalk(_papers, [.. _standing.Select(standing => standing == Standing.Continuing)]);
        var active = BigInteger.Zero;
        for (var group = 0; group < _lies.Length; group++)
        {
            var lies = _lies[group] = walk.First(group);
            var units = walk.Units(group);
            _units[_class[group]][lies < 0 ? ^1 : lies] += units;
            active += lies < 0 ? BigInteger.Zero : units;
        }
        return active;
    }

    /// <summary>Works out totals, quotients and the quota from where the papers lie.</summary>
    void Weigh()
    {
        var (active, activeUnits) = (default(T), BigInteger.Zero);
        for (var candidate = 0; candidate < _totals.Length; candidate++)
        {
            var units = _units.Aggregate(BigInteger.Zero, (sum, kind) => sum + kind[candidate]);
            _totals[candidate] = Tally(_arithmetic.Whole(1), units);
            _haveElected[candidate] = ElectedBy(candidate);
            _quotients[candidate] = _arithmetic.Divide(_totals[candidate], _arithmetic.Add(_arithmetic.Whole(1), _haveElected[candidate]), Rounding.Down);
            active = _arithmetic.Add(active, _totals[candidate]);
            activeUnits += units;
        }
        _nonTransferable = Tally(_arithmetic.Whole(1), _validUnits - activeUnits);
        _loss = _arithmetic.Subtract(_arithmetic.Subtract(_valid, active), _nonTransferable);
        _quota = _arithmetic.Divide(active, _arithmetic.Subtract(_arithmetic.Whole(1 + _contest.Seats), ElectedBy(_totals.Length)), Rounding.Down);
    }

    /// <summary>How many candidates the papers have elected that lie in one place: with a candidate, or last with nobody.</summary>
    T ElectedBy(int place)
    {
        var elected = default(T);
        for (var kind = 1; kind < _values.Count; kind++)
            if (!_units[kind][place].IsZero)
                elected = _arithmetic.Add(elected, Tally(_values[kind], _units[kind][place]));
        return elected;
    }

    T Tally(T value, BigInteger units) => _arithmetic.Tally(value, units, _papers.Denominator, Rounding.Down);
}
