using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Stv.Arithmetic;

namespace Stv.Modelling;

/// <summary>Pseudo-random numbers from a seed: the generator xoshiro256** of D. Blackman and S. Vigna (2018), begun with the SHA-256 of the seed's text. The same on every machine.</summary>
/// <remarks>A sequence depends only on its seed, replicate and purpose, so it does not matter which thread draws it, or when.</remarks>
internal sealed class RandomNumbers
{
    ulong _a, _b, _c, _d;

    /// <param name="seed">The seed as it was given.</param>
    /// <param name="replicate">Number of the replicate, from 0.</param>
    /// <param name="purpose">What the numbers are for, such as the id of a contest.</param>
    public RandomNumbers(string seed, long replicate, string purpose)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{seed}/{replicate}/{purpose}");
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        _a = BinaryPrimitives.ReadUInt64BigEndian(hash);
        _b = BinaryPrimitives.ReadUInt64BigEndian(hash[8..]);
        _c = BinaryPrimitives.ReadUInt64BigEndian(hash[16..]);
        _d = BinaryPrimitives.ReadUInt64BigEndian(hash[24..]);
    }

    /// <summary>Begins anew with a state drawn from other numbers, of which it takes four.</summary>
    public void BeginFrom(RandomNumbers others) => (_a, _b, _c, _d) = (others.Bits(), others.Bits(), others.Bits(), others.Bits());

    /// <summary>64 random bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Bits()
    {
        var result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        var t = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= t;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>A number from 0 up to, not including, 1: a multiple of 2⁻⁵³.</summary>
    public double Unit() => (Bits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from 0 to <paramref name="limit"/> − 1, each as likely as the others.</summary>
    /// <remarks>After D. Lemire, "Fast random integer generation in an interval" (2019): the upper half of a product, drawn again where the lower half would favour some.</remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Below(long limit)
    {
        var high = WideProduct.High(Bits(), (ulong)limit, out var low);
        return low >= (ulong)limit ? (long)high : BelowFairly(limit, high, low);
    }

    long BelowFairly(long limit, ulong high, ulong low)
    {
        var tooLow = (0 - (ulong)limit) % (ulong)limit;
        while (low < tooLow)
            high = WideProduct.High(Bits(), (ulong)limit, out low);
        return (long)high;
    }

    /// <summary>Draws places of a list, as <see cref="Below"/> would one after another, and counts for each number that stands there how often it was drawn.</summary>
    /// <remarks>Most of a small count goes into this: what the next bits come from is held in registers.</remarks>
    /// <param name="list">The list.</param>
    /// <param name="times">How often.</param>
    /// <param name="drawn">For each number how often it was drawn, to which is added.</param>
    public void DrawFrom(ReadOnlySpan<int> list, long times, Span<long> drawn)
    {
        var limit = (ulong)list.Length;
        var (a, b, c, d) = (_a, _b, _c, _d);
        for (; times > 0; times--)
        {
            var bits = BitOperations.RotateLeft(b * 5, 7) * 9;
            var t = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= t;
            d = BitOperations.RotateLeft(d, 45);
            var high = ((bits >> 32) * limit + ((bits & uint.MaxValue) * limit >> 32)) >> 32;
            if (bits * limit is var low && low < limit)
            {
                (_a, _b, _c, _d) = (a, b, c, d);
                high = (ulong)BelowFairly((long)limit, high, low);
                (a, b, c, d) = (_a, _b, _c, _d);
            }
            drawn[list[(int)high]]++;
        }
        (_a, _b, _c, _d) = (a, b, c, d);
    }

    /// <summary>Draws one of several alternatives, with chances in proportion to their weights.</summary>
    /// <param name="weights">Weights of 0 or more, not all 0.</param>
    /// <param name="sum">Their sum.</param>
    public int Which(ReadOnlySpan<double> weights, double sum)
    {
        var point = Unit() * sum;
        var last = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] <= 0)
                continue;
            if (point < weights[i])
                return i;
            point -= weights[i];
            last = i;
        }
        // Rounding of the sum can leave the point just beyond the last weight.
        return last;
    }
}
