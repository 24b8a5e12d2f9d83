namespace Stv.Modelling;

/// <summary>
/// After Bradley and Terry: a whole order of slates has a chance in proportion to the product, over all pairs of places of
/// different slates, of a ÷ (a + b), a being the weight of the higher slate for the voter and b the weight of the lower.
/// </summary>
/// <remarks>The divisors are the same for every order, and so are the pairs within a slate. What remains is a product over all places: the weight of the slate there, to the power of the number of places below it. So the orders need not be listed. How many candidates each slate has left tells what all their orders weigh together.</remarks>
internal sealed class BradleyTerryOrder : SlateOrder
{
    /// <summary>The most combinations of remaining candidates that are worked through.</summary>
    const int MaxStates = 2_000_000;

    readonly double[] _regard;
    readonly int[] _sizes;
    readonly int[] _steps;

    /// <summary>For each combination of remaining candidates, the chance of each slate to be next.</summary>
    readonly double[] _chances;
    readonly int _all;
    int _state;

    /// <exception cref="ElectionException">There are too many slates and candidates.</exception>
    public BradleyTerryOrder(double[] regard, int[] sizes)
    {
        var most = regard.Max();
        _regard = [.. regard.Select(value => most > 0 ? value / most : 0)];
        // The voter never ranks slates of weight 0.
        _sizes = [.. sizes.Select((size, slate) => regard[slate] > 0 ? size : 0)];
        _steps = new int[sizes.Length];
        var states = 1L;
        for (var slate = 0; slate < sizes.Length; slate++)
        {
            _steps[slate] = (int)states;
            states *= _sizes[slate] + 1;
            if (states > MaxStates)
                throw new ElectionException("There are too many slates and candidates for Bradley-Terry orders. Use the kind plackett-luce, or fewer slates.");
        }
        _all = (int)states - 1;
        _chances = new double[states * sizes.Length];
        WorkOut((int)states);
    }

    /// <summary>Finds what all orders of every combination weigh together, smaller combinations first. Weights are relative to the heaviest combination of the same size, since only these are ever compared.</summary>
    void WorkOut(int states)
    {
        var weights = new double[states];
        weights[0] = 1;
        foreach (var level in Enumerable.Range(1, states - 1).GroupBy(Left).OrderBy(level => level.Key))
        {
            var heaviest = 0.0;
            foreach (var state in level)
                heaviest = Math.Max(heaviest, weights[state] = Weigh(state, level.Key, weights));
            foreach (var state in level)
                weights[state] /= heaviest;
        }
    }

    double Weigh(int state, int left, double[] weights)
    {
        var sum = 0.0;
        for (var slate = 0; slate < _sizes.Length; slate++)
        {
            var weight = LeftOf(state, slate) == 0 ? 0 : Power(_regard[slate], left - 1) * weights[state - _steps[slate]];
            _chances[state * _sizes.Length + slate] = weight;
            sum += weight;
        }
        return sum;
    }

    static double Power(double value, int exponent)
    {
        var power = 1.0;
        for (; exponent > 0; exponent--)
            power *= value;
        return power;
    }

    int LeftOf(int state, int slate) => state / _steps[slate] % (_sizes[slate] + 1);

    int Left(int state) => Enumerable.Range(0, _sizes.Length).Sum(slate => LeftOf(state, slate));

    public override void Begin() => _state = _all;

    public override int Next(RandomNumbers numbers)
    {
        if (_state == 0)
            return -1;
        var chances = _chances.AsSpan(_state * _sizes.Length, _sizes.Length);
        var sum = 0.0;
        foreach (var chance in chances)
            sum += chance;
        var slate = numbers.Which(chances, sum);
        _state -= _steps[slate];
        return slate;
    }
}
