using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Stv.Arithmetic;

namespace Stv.Core.Tests;

public class WideProductTests
{
    static readonly Arbitrary<ulong> Words = Arb.From(from bits in Gen.Choose(0, 63) from rest in Gen.Choose(0, int.MaxValue) select (1UL << bits) + ((ulong)rest * 0x9E3779B97F4A7C15 & (1UL << bits) - 1));

    [Property]
    public Property The_halves_are_those_of_the_exact_product() => Prop.ForAll(Words, Words, (a, b) =>
    {
        var high = WideProduct.High(a, b, out var low);
        Assert.Equal((BigInteger)a * b, ((BigInteger)high << 64) + low);
    });

    [Property]
    public Property Quotient_and_remainder_are_exact_and_a_quotient_too_long_is_refused() => Prop.ForAll(Words, Words, Words, (a, b, c) =>
    {
        var quotient = BigInteger.DivRem((BigInteger)a * b, c, out var remainder);
        if (quotient > ulong.MaxValue)
            Assert.Throws<OverflowException>(() => WideProduct.Divide(a, b, c));
        else
            Assert.Equal(((ulong)quotient, (ulong)remainder), WideProduct.Divide(a, b, c));
    });
}
