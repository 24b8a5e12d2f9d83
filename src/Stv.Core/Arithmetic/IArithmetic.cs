using System.Numerics;

namespace Stv.Arithmetic;

/// <summary>The numbers that an engine counts in. Only a difference may be negative. Every operation that can lose a remainder names its rounding, and exact numbers have none to lose.</summary>
/// <typeparam name="T">How one number is kept. The default value is 0.</typeparam>
internal interface IArithmetic<T> where T : struct
{
    /// <summary>The smallest step between two numbers, or 0 where there is none.</summary>
    T Unit { get; }

    /// <summary>Whether papers counted apart can come to less than the same papers counted together, since each tally is cut off.</summary>
    bool CutsTallies { get; }

    /// <summary>The number for a whole number.</summary>
    T Whole(BigInteger value);

    /// <summary>The sum.</summary>
    T Add(T a, T b);

    /// <summary>The difference, which may be negative.</summary>
    T Subtract(T a, T b);

    /// <summary>Less than, equal to or more than 0 as <paramref name="a"/> is less than, counts as equal to, or is more than <paramref name="b"/>.</summary>
    int Compare(T a, T b);

    /// <summary>a × b.</summary>
    T Multiply(T a, T b, Rounding rounding);

    /// <summary>a ÷ b.</summary>
    T Divide(T a, T b, Rounding rounding);

    /// <summary>a × b ÷ c in one operation, rounded once.</summary>
    T MultiplyDivide(T a, T b, T c, Rounding rounding);

    /// <summary>What papers are worth together: value × units ÷ denominator.</summary>
    /// <param name="value">Value of a paper of worth 1.</param>
    /// <param name="units">Sum of count × worth × denominator.</param>
    /// <param name="denominator">Common denominator of all worths.</param>
    /// <param name="rounding">What becomes of a remainder; with worths of 1 there is none unless tallies are cut off.</param>
    T Tally(T value, BigInteger units, BigInteger denominator, Rounding rounding);

    /// <summary>What papers of worth 1 are together: value × papers, without a remainder unless tallies are cut off.</summary>
    T Tally(T value, long papers);

    /// <summary>The number as it is published.</summary>
    Votes ToVotes(T value);
}
