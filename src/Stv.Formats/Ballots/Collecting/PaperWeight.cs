using System.Globalization;
using System.Numerics;
using System.Text;

namespace Stv.Formats;

/// <summary>What stands before a paper: how many there are of it, or what it is worth.</summary>
internal static class PaperWeight
{
    const int Longest = 40;

    /// <summary>A whole weight is how many papers there are; any other is what one paper is worth, and the count is 0.</summary>
    public static bool TryRead(ReadOnlySpan<byte> token, out long count, out Fraction worth)
    {
        worth = Fraction.Zero;
        if (WholeNumber.TryRead(token, out count))
            return count > 0;
        if (token.Length > Longest || !TryReadFraction(Encoding.ASCII.GetString(token), out worth))
            return false;
        if (worth.IsWhole && worth.Numerator <= long.MaxValue)
            count = (long)worth.Numerator;
        return worth > Fraction.Zero;
    }

    /// <summary>A decimal such as <c>0.5</c>, or a fraction such as <c>3/2</c>.</summary>
    static bool TryReadFraction(string text, out Fraction fraction)
    {
        fraction = Fraction.Zero;
        var mark = text.AsSpan().IndexOfAny('.', '/');
        if (mark < 0 || !BigInteger.TryParse("0" + text[..mark], NumberStyles.None, CultureInfo.InvariantCulture, out var before)
            || !BigInteger.TryParse(text.AsSpan(mark + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var after))
            return false;
        if (text[mark] == '/')
        {
            if (mark == 0 || after.IsZero)
                return false;
            fraction = new Fraction(before, after);
            return true;
        }
        var scale = BigInteger.Pow(10, text.Length - mark - 1);
        fraction = new Fraction(before * scale + after, scale);
        return true;
    }
}
