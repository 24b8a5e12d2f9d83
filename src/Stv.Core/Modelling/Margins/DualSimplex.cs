namespace Stv.Modelling;

/// <summary>Proposes a solution of a program with fractions allowed, and multipliers of its inequalities, by the dual simplex method for bounded numbers. Nothing that it says is taken without a check in whole numbers.</summary>
/// <remarks>Costs are 0 or more, so the method can begin with every number at its lower bound. Each cost is raised by a little of its own, so that ties do not make it go in a circle.</remarks>
internal sealed class DualSimplex
{
    const double Tolerance = 1e-7;
    const double LeastPivot = 1e-9;

    readonly int _columns, _rows;
    /// <summary>For each row the number that it gives, as its value and its change with each number that lies at a bound.</summary>
    readonly double[][] _terms;
    readonly double[] _values;
    readonly int[] _basic;
    /// <summary>For each place the number that lies at a bound there: those of the program, then what each inequality has to spare.</summary>
    readonly int[] _resting;
    readonly double[] _reduced;
    readonly bool[] _isUpper;
    readonly double[] _lower, _upper;
    double _cost;

    public DualSimplex(WholeProgram program, long[] lower, long[] upper)
    {
        (_columns, _rows) = (program.Columns, program.Rows);
        _lower = new double[_columns + _rows];
        _upper = new double[_columns + _rows];
        _reduced = new double[_columns];
        _resting = new int[_columns];
        _isUpper = new bool[_columns];
        _terms = new double[_rows][];
        _values = new double[_rows];
        _basic = new int[_rows];
        for (var row = 0; row < _rows; row++)
        {
            _terms[row] = new double[_columns];
            _values[row] = -program.AtLeast(row);
            _basic[row] = _columns + row;
            _upper[_columns + row] = double.PositiveInfinity;
        }
        for (var j = 0; j < _columns; j++)
        {
            (_lower[j], _upper[j], _resting[j]) = (lower[j], upper[j], j);
            _reduced[j] = program.Cost(j) + 1e-7 * (1 + (j * 2654435761L & 1023) / 1024.0);
            _cost += program.Cost(j) * _lower[j];
            foreach (var (row, times) in program.Column(j))
            {
                _terms[row][j] = times;
                _values[row] += times * _lower[j];
            }
        }
    }

    /// <summary>Whether <see cref="Values"/> satisfies every inequality, as far as floating point tells.</summary>
    public bool IsSolved { get; private set; }

    double[]? _ray;

    /// <summary>Goes on until the solution is found, none is possible, or the cost is certain to reach a limit.</summary>
    public void Solve(double limit)
    {
        for (var pivots = 50 * (_rows + 10); pivots > 0 && _cost < limit + 0.5; pivots--)
        {
            var row = MostBroken();
            if (row < 0)
            {
                IsSolved = true;
                return;
            }
            var isBelow = _values[row] < _lower[_basic[row]];
            var enters = Entering(row, isBelow);
            if (enters < 0)
            {
                _ray = Ray(row, isBelow);
                return;
            }
            Pivot(row, enters, isBelow);
        }
    }

    int MostBroken()
    {
        var (most, at) = (Tolerance, -1);
        for (var row = 0; row < _rows; row++)
        {
            var beyond = Math.Max(_lower[_basic[row]] - _values[row], _values[row] - _upper[_basic[row]]);
            if (beyond > most)
                (most, at) = (beyond, row);
        }
        return at;
    }

    int Entering(int row, bool isBelow)
    {
        var terms = _terms[row];
        var (least, size, at) = (double.PositiveInfinity, 0.0, -1);
        for (var j = 0; j < _columns; j++)
        {
            var helps = (isBelow ? terms[j] : -terms[j]) * (_isUpper[j] ? -1 : 1);
            if (helps <= LeastPivot || _lower[_resting[j]] == _upper[_resting[j]])
                continue;
            var ratio = Math.Abs(_reduced[j]) / helps;
            if (ratio < least - 1e-12 || ratio < least + 1e-12 && helps > size)
                (least, size, at) = (Math.Min(ratio, least), helps, j);
        }
        return at;
    }

    void Pivot(int row, int enters, bool isBelow)
    {
        var terms = _terms[row];
        var by = terms[enters];
        var (leaving, entering) = (_basic[row], _resting[enters]);
        var bound = isBelow ? _lower[leaving] : _upper[leaving];
        var step = (bound - _values[row]) / by;
        var at = _isUpper[enters] ? _upper[entering] : _lower[entering];
        _cost += _reduced[enters] * step;
        for (var j = 0; j < _columns; j++)
            terms[j] /= -by;
        terms[enters] = 1 / by;
        for (var other = 0; other < _rows; other++)
        {
            if (other == row || _terms[other][enters] is 0)
                continue;
            Eliminate(_terms[other], terms, enters, out var factor);
            _values[other] += factor * step;
        }
        Eliminate(_reduced, terms, enters, out _);
        _values[row] = at + step;
        (_basic[row], _resting[enters], _isUpper[enters]) = (entering, leaving, !isBelow);
    }

    static void Eliminate(double[] of, double[] terms, int enters, out double factor)
    {
        factor = of[enters];
        of[enters] = 0;
        if (factor is 0)
            return;
        for (var j = 0; j < of.Length; j++)
            of[j] += factor * terms[j];
    }

    /// <summary>Multipliers that rise without end where a row cannot be satisfied.</summary>
    double[] Ray(int row, bool isBelow)
    {
        var ray = new double[_rows];
        for (var j = 0; j < _columns; j++)
            if (_resting[j] >= _columns)
                ray[_resting[j] - _columns] = Math.Max(0, isBelow ? -_terms[row][j] : _terms[row][j]);
        if (_basic[row] >= _columns)
            ray[_basic[row] - _columns] = 1;
        return ray;
    }

    /// <summary>The multipliers of the inequalities: what a cost rises by with each.</summary>
    public double[] Multipliers()
    {
        var multipliers = new double[_rows];
        for (var j = 0; j < _columns; j++)
            if (_resting[j] >= _columns)
                multipliers[_resting[j] - _columns] = Math.Max(0, _reduced[j]);
        for (var row = 0; _ray is not null && row < _rows; row++)
            multipliers[row] += 1e5 * _ray[row];
        return multipliers;
    }

    /// <summary>The numbers of the program.</summary>
    public double[] Values()
    {
        var values = new double[_columns];
        for (var j = 0; j < _columns; j++)
            if (_resting[j] < _columns)
                values[_resting[j]] = _isUpper[j] ? _upper[_resting[j]] : _lower[_resting[j]];
        for (var row = 0; row < _rows; row++)
            if (_basic[row] < _columns)
                values[_basic[row]] = _values[row];
        return values;
    }
}
