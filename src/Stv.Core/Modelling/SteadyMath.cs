namespace Stv.Modelling;

/// <summary>A logarithm and an exponential that have the same bits on every machine.</summary>
/// <remarks>Those of the runtime come from the system's library, and systems differ in the last digit. Here only sums, differences, products and quotients of doubles are taken, whose results IEEE 754 fixes, always in the same order.</remarks>
internal static class SteadyMath
{
    const double Log2 = 0.693147180559945309;

    /// <summary>The natural logarithm, to about 15 digits.</summary>
    /// <param name="value">A number above 0 and not subnormal.</param>
    public static double Log(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)(bits >> 52) - 1023;
        var mantissa = BitConverter.Int64BitsToDouble(bits & 0x000F_FFFF_FFFF_FFFF | 0x3FF0_0000_0000_0000);
        if (mantissa > 1.4142135623730951)
            (mantissa, exponent) = (mantissa / 2, exponent + 1);
        // ln m = 2 (s + s³/3 + s⁵/5 + …) with s = (m − 1)/(m + 1), which is at most 0.172: 12 terms are enough.
        var s = (mantissa - 1) / (mantissa + 1);
        var square = s * s;
        var sum = 0.0;
        for (var term = 23; term >= 1; term -= 2)
            sum = sum * square + 1.0 / term;
        return exponent * Log2 + 2 * s * sum;
    }

    /// <summary>e to a power that is not above 0, to about 13 digits; 0 where it would be below the smallest normal number.</summary>
    public static double Exp(double power)
    {
        if (power < -708)
            return 0;
        var halvings = (int)Math.Floor(0.5 - power / Log2);
        var rest = power + halvings * Log2;
        // The rest is at most 0.35 either way: 16 terms of the series are enough.
        var sum = 1.0;
        for (var term = 16; term >= 1; term--)
            sum = 1 + sum * rest / term;
        return sum * BitConverter.Int64BitsToDouble((long)(1023 - halvings) << 52);
    }
}
