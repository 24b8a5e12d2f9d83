namespace Stv.Modelling;

/// <summary>After Plackett and Luce: each place goes to a slate that has candidates left, with a chance in proportion to its weight for the voter.</summary>
internal sealed class PlackettLuceOrder(double[] regard, int[] sizes) : SlateOrder
{
    readonly int[] _left = new int[sizes.Length];
    readonly double[] _weights = new double[sizes.Length];

    public override void Begin()
    {
        for (var slate = 0; slate < _left.Length; slate++)
        {
            _left[slate] = sizes[slate];
            _weights[slate] = sizes[slate] > 0 ? regard[slate] : 0;
        }
    }

    public override int Next(RandomNumbers numbers)
    {
        var sum = 0.0;
        foreach (var weight in _weights)
            sum += weight;
        if (sum <= 0)
            return -1;
        var slate = numbers.Which(_weights, sum);
        if (--_left[slate] == 0)
            _weights[slate] = 0;
        return slate;
    }
}
