using System.Collections.Immutable;

namespace Stv.Modelling;

/// <summary>What all contests of one imagined election have in common: the turnout of each slate and the swings between slates.</summary>
internal readonly struct Climate
{
    readonly ElectorateModel _model;
    readonly double[] _turnout;
    readonly double[] _swings;

    public Climate(ElectorateModel model, RandomNumbers numbers)
    {
        _model = model;
        _turnout = new double[model.Slates.Length];
        for (var slate = 0; slate < _turnout.Length; slate++)
            _turnout[slate] = model.Slates[slate].Turnout.At(numbers.Unit());
        _swings = new double[model.Swings.Length];
        for (var swing = 0; swing < _swings.Length; swing++)
            _swings[swing] = model.Swings[swing].Points.At(numbers.Unit());
    }

    /// <summary>Whether a model has anything that changes how many voters a slate has.</summary>
    public static bool Matters(ElectorateModel model) => !model.Swings.IsEmpty || model.Slates.Any(slate => slate.Turnout != Spread.One);

    /// <summary>Changes how many voters each slate has.</summary>
    /// <param name="slates">Names of the slates, in the order of the weights; null for voters of none.</param>
    /// <param name="weights">How many voters each has, in proportion.</param>
    /// <returns>The sum of the weights.</returns>
    public double Apply(ImmutableArray<string?> slates, Span<double> weights)
    {
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            for (var slate = 0; slate < _turnout.Length; slate++)
                if (_model.Slates[slate].Name == slates[i])
                    weights[i] *= _turnout[slate];
            sum += weights[i];
        }
        for (var swing = 0; swing < _swings.Length; swing++)
        {
            var (from, to) = (slates.IndexOf(_model.Swings[swing].From), slates.IndexOf(_model.Swings[swing].To));
            if (from < 0 || to < 0)
                continue;
            var moved = Math.Min(weights[from], sum * _swings[swing] / 100);
            weights[from] -= moved;
            weights[to] += moved;
        }
        return sum;
    }
}
