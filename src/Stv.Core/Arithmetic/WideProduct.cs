using System.Runtime.CompilerServices;

namespace Stv.Arithmetic;

/// <summary>Products of two words that may take two words.</summary>
/// <remarks>The processors that a native build must run on have no single instruction for the upper half of such a product which .NET uses, so <see cref="Math.BigMul(ulong, ulong, out ulong)"/> takes four multiplications; most products here need one.</remarks>
internal static class WideProduct
{
    /// <summary>The upper half of a product, and the lower.</summary>
    /// <param name="a">Any number.</param>
    /// <param name="b">Any number; below 2³² it takes two multiplications.</param>
    /// <param name="low">The lower half.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong High(ulong a, ulong b, out ulong low)
    {
        if (b > uint.MaxValue)
            return Math.BigMul(a, b, out low);
        low = unchecked(a * b);
        return unchecked((a >> 32) * b + ((uint)a * b >> 32)) >> 32;
    }

    /// <summary>a × b ÷ c.</summary>
    /// <returns>The quotient and the remainder.</returns>
    /// <exception cref="OverflowException">The quotient takes more than a word.</exception>
    public static (ulong Quotient, ulong Remainder) Divide(ulong a, ulong b, ulong c)
    {
        if ((a | b) <= uint.MaxValue)
            return Math.DivRem(a * b, c);
        var high = High(a, b, out var low);
        if (high == 0)
            return Math.DivRem(low, c);
        var quotient = new UInt128(high, low) / c;
        return (checked((ulong)quotient), unchecked(low - (ulong)quotient * c));
    }
}
