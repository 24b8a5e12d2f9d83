namespace Stv.Modelling;

/// <summary>
/// The least cost of whole numbers between bounds that satisfy some inequalities. Floating point only proposes: what is
/// proved is a bound worked out in whole numbers from multipliers of the inequalities, which holds whatever multipliers
/// were proposed, and a solution is taken only when it satisfies every inequality exactly.
/// </summary>
/// <remarks>For multipliers y ≥ 0 no x in its bounds with Ax ≥ b costs less than y·b + Σ min (c − yA)ⱼxⱼ, each minimum over the bounds of xⱼ (weak duality).</remarks>
internal sealed class WholeProgram
{
    /// <summary>Multipliers are multiples of 2⁻⁴⁰.</summary>
    const int MultiplierBits = 40;

    readonly List<long> _costs = [];
    readonly List<long> _upper = [];
    readonly List<List<(int Row, int Times)>> _columns = [];
    readonly List<long> _atLeast = [];

    public int Columns => _costs.Count;

    public int Rows => _atLeast.Count;

    public long Cost(int column) => _costs[column];

    public long AtLeast(int row) => _atLeast[row];

    public IReadOnlyList<(int Row, int Times)> Column(int column) => _columns[column];

    /// <summary>Adds a whole number from 0 to a limit. Costs are 0 or more.</summary>
    public int AddNumber(long cost, long upper)
    {
        _costs.Add(cost);
        _upper.Add(upper);
        _columns.Add([]);
        return _costs.Count - 1;
    }

    /// <summary>Adds an inequality, without terms.</summary>
    public int AddRow(long atLeast)
    {
        _atLeast.Add(atLeast);
        return _atLeast.Count - 1;
    }

    /// <summary>Adds so many times a number to the left side of an inequality.</summary>
    public void AddTerm(int row, int column, int times)
    {
        var terms = _columns[column];
        if (terms.FindIndex(term => term.Row == row) is >= 0 and var at)
            terms[at] = (row, terms[at].Times + times);
        else
            terms.Add((row, times));
    }

    /// <summary>Finds the least cost, unless it is at least a limit.</summary>
    /// <param name="limit">Costs of this and more do not matter.</param>
    /// <param name="attempts">How many linear programs may be solved, 1 or more.</param>
    /// <returns>A cost below which there is no solution, at most the limit; and the cheapest solution found below the limit.</returns>
    public (long Proved, long[]? Solution) Least(long limit, int attempts)
    {
        long[]? best = null;
        var (least, left) = (limit, attempts);
        var proved = Branch(new long[Columns], [.. _upper]);
        return (Math.Min(proved, least), best);

        // What no solution within the bounds is cheaper than, at most the cheapest found.
        long Branch(long[] lower, long[] upper)
        {
            left--;
            var relaxed = new DualSimplex(this, lower, upper);
            relaxed.Solve(least);
            var bound = Math.Max(0, Bound(relaxed.Multipliers(), lower, upper, least));
            if (bound >= least || !relaxed.IsSolved)
                return Math.Min(bound, least);
            var values = relaxed.Values();
            if (Rounded(values, lower, upper) is { } whole && Total(whole) < least)
                (best, least) = (whole, Total(whole));
            if (bound >= least || left <= 0 || MostFractional(values) is not { } column)
                return Math.Min(bound, least);
            var floor = (long)Math.Floor(values[column]);
            var (above, below) = ((long[])lower.Clone(), (long[])upper.Clone());
            (above[column], below[column]) = (floor + 1, floor);
            // The side on which the value lies is tried first, since it is likelier to hold a solution.
            var near = values[column] - floor < 0.5;
            var first = near ? Branch(lower, below) : Branch(above, upper);
            var second = bound >= least ? least : left > 0 ? near ? Branch(above, upper) : Branch(lower, below) : bound;
            return Math.Max(bound, Math.Min(first, second));
        }
    }

    static int? MostFractional(double[] values)
    {
        var (column, most) = (-1, 1e-6);
        for (var j = 0; j < values.Length; j++)
            if (Math.Abs(values[j] - Math.Round(values[j])) is var apart && apart > most)
                (column, most) = (j, apart);
        return column < 0 ? null : column;
    }

    long Total(long[] solution)
    {
        var total = 0L;
        for (var j = 0; j < solution.Length; j++)
            total = checked(total + _costs[j] * solution[j]);
        return total;
    }

    /// <summary>The nearest whole numbers, or those above; null when neither satisfies every inequality.</summary>
    long[]? Rounded(double[] values, long[] lower, long[] upper) =>
        Satisfying([.. values.Select((value, j) => Math.Clamp((long)Math.Round(value), lower[j], upper[j]))])
        ?? Satisfying([.. values.Select((value, j) => Math.Clamp((long)Math.Ceiling(value - 1e-6), lower[j], upper[j]))]);

    long[]? Satisfying(long[] numbers) => Array.TrueForAll(Spare(numbers), spare => spare >= 0) ? numbers : null;

    /// <summary>By how much numbers do more than each inequality asks.</summary>
    public long[] Spare(long[] numbers)
    {
        long[] spare = [.. _atLeast.Select(least => -least)];
        for (var j = 0; j < numbers.Length; j++)
            if (numbers[j] != 0)
                foreach (var (row, times) in _columns[j])
                    spare[row] = checked(spare[row] + times * numbers[j]);
        return spare;
    }

    /// <summary>The cost, rounded up, that multipliers prove, at most the limit.</summary>
    long Bound(double[] multipliers, long[] lower, long[] upper, long limit)
    {
        var whole = new Int128[Rows];
        Int128 sum = 0;
        for (var row = 0; row < whole.Length; row++)
        {
            whole[row] = double.IsFinite(multipliers[row]) && multipliers[row] is > 0 and < 1e6 ? (Int128)(multipliers[row] * (1L << MultiplierBits)) : 0;
            sum = checked(sum + whole[row] * _atLeast[row]);
        }
        for (var j = 0; j < Columns; j++)
        {
            var cost = (Int128)_costs[j] << MultiplierBits;
            foreach (var (row, times) in _columns[j])
                cost = checked(cost - whole[row] * times);
            sum = checked(sum + cost * (cost < 0 ? upper[j] : lower[j]));
        }
        var units = (sum + ((Int128)1 << MultiplierBits) - 1) >> MultiplierBits;
        return units >= limit ? limit : (long)Int128.Max(units, 0);
    }
}
