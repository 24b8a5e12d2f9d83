using System.Numerics;

namespace Stv;

/// <summary>How finely the figures of a sheet are written: the last place at which each may have been rounded.</summary>
sealed class SheetPrecision
{
    readonly int _places;
    readonly int _digits;
    readonly bool _isExact;

    /// <param name="sheet">The sheet.</param>
    /// <param name="rule">The rule that it was counted by, if that is known.</param>
    public SheetPrecision(PublishedSheet sheet, Rule? rule)
    {
        var figures = sheet.Figures.Select(figure => figure.Votes).ToList();
        _places = figures.Max(votes => votes.DecimalPlaces ?? 0);
        _digits = figures.Max(votes => WholeDigits(votes) + (votes.DecimalPlaces ?? 0));
        _isExact = PlacesOf(rule) is { } places && places <= _places;
        // Whole numbers of a count with fractions come out at every stage before the first fraction, and say nothing about what follows.
        CanBeExact = _places > 0 && (rule is null || PlacesOf(rule) is not null);
    }

    /// <summary>Whether the figures may have been written without rounding, as far as the rule and their places tell.</summary>
    public bool CanBeExact { get; }

    /// <summary>Whether a sum would show that its figures are rounded: two of them at least reach the last place of the sheet.</summary>
    public bool Tells(IEnumerable<PublishedFigure> figures) => figures.Count(figure => !(figure.Votes.Value * new Fraction(BigInteger.Pow(10, _places - 1))).IsWhole) > 1;

    /// <summary>Whether figures come to what they must, at least but for rounding.</summary>
    /// <remarks>
    /// A figure cut off, raised or rounded to the nearest is off by less than a unit. Where all are rounded in one way, what is added
    /// and what is taken away are off in the same direction, so that together they are off by less than the greater of the two.
    /// </remarks>
    public bool IsNear(SheetSum sum)
    {
        var left = sum.Residual.Value;
        return left == Fraction.Zero || Slack(sum.Terms) is var slack && left < slack && left > Fraction.Zero - slack;
    }

    /// <summary>What figures of a sum that are all rounded in one way stay below being off together.</summary>
    public Fraction Slack(IEnumerable<SheetTerm> terms)
    {
        var (added, taken) = (Fraction.Zero, Fraction.Zero);
        foreach (var term in terms)
        {
            var (sign, unit) = (term.Figure.Votes.Value.Numerator.Sign * (term.IsTaken ? -1 : 1), Unit(term.Figure.Votes));
            (added, taken) = (sign >= 0 ? added + unit : added, sign <= 0 ? taken + unit : taken);
        }
        return added > taken ? added : taken;
    }

    /// <summary>One unit of the last place of the sheet.</summary>
    public Fraction LastPlace => _isExact ? Fraction.Zero : new Fraction(BigInteger.One, BigInteger.Pow(10, _places));

    /// <summary>
    /// One unit of the last place that was kept of a figure. Where zeros at the end are left out, 12 may be 12.00: the place is the last
    /// of the sheet, or where fewer digits are kept, the last that they leave.
    /// </summary>
    Fraction Unit(Votes votes)
    {
        var places = Math.Max(0, Math.Min(_places, _digits - WholeDigits(votes)));
        return _isExact && places == _places ? Fraction.Zero : new Fraction(BigInteger.One, BigInteger.Pow(10, places));
    }

    static int WholeDigits(Votes votes) => BigInteger.Abs(votes.Value.Numerator / votes.Value.Denominator) is var whole && whole.IsZero ? 0 : whole.ToString(System.Globalization.CultureInfo.InvariantCulture).Length;

    static int? PlacesOf(Rule? rule) => rule switch
    {
        WholeVoteRule => 0,
        GregoryRule { Numbers.Value: Numbers.FixedDecimals decimals } => decimals.Places,
        GregoryRule { Numbers.Value: Numbers.TalliedFractions tallied } => tallied.Places,
        MeekRule { Numbers.Value: Numbers.FixedDecimals decimals } => decimals.Places,
        _ => null,
    };
}
