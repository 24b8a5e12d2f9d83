using System.Numerics;

namespace Stv;

/// <summary>A quota formula in its two parts, from which the engines work it out, sheets are audited and the words are made.</summary>
/// <param name="Share">How much of the votes it is.</param>
/// <param name="Rounding">What becomes of a part of a vote.</param>
internal readonly record struct QuotaTerms(QuotaShare Share, QuotaRounding Rounding)
{
    /// <summary>The parts of a formula.</summary>
    public static QuotaTerms Of(QuotaFormula formula) => formula switch
    {
        QuotaFormula.DroopInteger => new(QuotaShare.OfSeatsAndOne, QuotaRounding.NextWhole),
        QuotaFormula.DroopExact => new(QuotaShare.OfSeatsAndOne, QuotaRounding.None),
        QuotaFormula.DroopPlusUnit => new(QuotaShare.OfSeatsAndOne, QuotaRounding.NextUnit),
        QuotaFormula.DroopRoundedUp => new(QuotaShare.OfSeatsAndOne, QuotaRounding.UpToUnit),
        QuotaFormula.HareRoundedUp => new(QuotaShare.OfSeats, QuotaRounding.UpToWhole),
        QuotaFormula.Hare => new(QuotaShare.OfSeats, QuotaRounding.UpToUnit),
        QuotaFormula.TwoThirds => new(QuotaShare.TwoThirds, QuotaRounding.UpToUnit),
        QuotaFormula.ShareOfVotes => new(QuotaShare.Figure, QuotaRounding.UpToUnit),
        QuotaFormula.FixedNumber => new(QuotaShare.FigureWhateverTheVotes, QuotaRounding.UpToUnit),
        _ => throw new ArgumentOutOfRangeException(nameof(formula)),
    };

    /// <summary>Whether the quota is a whole number of votes whatever the rule's numbers are.</summary>
    public bool IsWhole => Rounding is QuotaRounding.NextWhole or QuotaRounding.UpToWhole;

    /// <summary>Whether the rule must say a figure.</summary>
    public bool NeedsFigure => Share is QuotaShare.Figure or QuotaShare.FigureWhateverTheVotes;

    /// <summary>Whether it grows with the votes.</summary>
    public bool FollowsVotes => Share != QuotaShare.FigureWhateverTheVotes;

    /// <summary>The part of the votes that it is; of a number whatever the votes are, that number.</summary>
    /// <param name="seats">Places to fill, 1 or more.</param>
    /// <param name="figure">The rule's figure, where it needs one.</param>
    public (BigInteger Numerator, BigInteger Denominator) Part(int seats, Fraction figure) => Share switch
    {
        QuotaShare.OfSeatsAndOne => (1, seats + 1),
        QuotaShare.OfSeats => (1, seats),
        QuotaShare.TwoThirds => (2, 3),
        _ => (figure.Numerator, figure.Denominator),
    };
}

/// <summary>How much of the votes V a quota is, with s seats.</summary>
internal enum QuotaShare
{
    /// <summary>V ÷ (s + 1).</summary>
    OfSeatsAndOne,

    /// <summary>V ÷ s.</summary>
    OfSeats,

    /// <summary>2/3 × V.</summary>
    TwoThirds,

    /// <summary>The rule's figure × V.</summary>
    Figure,

    /// <summary>The rule's figure by itself.</summary>
    FigureWhateverTheVotes,
}

/// <summary>What becomes of a part of a vote; a unit is one in the last place that the rule's numbers keep.</summary>
internal enum QuotaRounding
{
    /// <summary>It stays.</summary>
    None,

    /// <summary>The next whole number above, also from a whole number.</summary>
    NextWhole,

    /// <summary>Raised to a whole number, where it is not one.</summary>
    UpToWhole,

    /// <summary>The next unit above, also from a number of units.</summary>
    NextUnit,

    /// <summary>Raised to a unit, where it is not one.</summary>
    UpToUnit,
}
