using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>
/// Which voters change their slate when a change gives the slates other shares of the voters: as few as can be. A voter of a slate that shrinks
/// stays with the chance that its new share is of its old one; whoever leaves goes to a slate that grows, in proportion to how much it grows.
/// The shares are then the new ones, and a voter who left for a small swing leaves for a larger one.
/// </summary>
internal sealed class VoterMoves(VoterChange change)
{
    double[] _stays = [];
    double[] _grows = [];
    double _growth;

    /// <summary>Begins an electorate.</summary>
    /// <param name="slates">Names of the slates; null for voters of none.</param>
    /// <param name="weights">How many voters each has without the change, in proportion.</param>
    /// <param name="sum">The sum of the weights, more than 0.</param>
    /// <exception cref="ElectionException">With the change nobody votes.</exception>
    public void Begin(ImmutableArray<string?> slates, ReadOnlySpan<double> weights, double sum)
    {
        if (_stays.Length != weights.Length)
            (_stays, _grows) = (new double[weights.Length], new double[weights.Length]);
        weights.CopyTo(_grows);
        var after = change.Apply(slates, _grows);
        if (after <= 0)
            throw new ElectionException("With such a turnout nobody votes.");
        _growth = 0;
        for (var slate = 0; slate < _grows.Length; slate++)
        {
            var (was, will) = (weights[slate] / sum, _grows[slate] / after);
            _stays[slate] = will < was ? will / was : 1;
            _grows[slate] = Math.Max(0, will - was);
            _growth += _grows[slate];
        }
    }

    /// <summary>Where a voter goes; null if they stay. It takes as many numbers in either case.</summary>
    /// <param name="slate">The voter's slate without the change.</param>
    /// <param name="numbers">The numbers of the change.</param>
    public int? To(int slate, RandomNumbers numbers)
    {
        var leaves = numbers.Unit() >= _stays[slate];
        if (_growth > 0)
            return numbers.Which(_grows, _growth) is var to && leaves ? to : null;
        numbers.Unit();
        return null;
    }
}
