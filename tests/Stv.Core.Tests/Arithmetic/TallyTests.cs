using System.Numerics;
using Stv.Arithmetic;

namespace Stv.Core.Tests.Arithmetic;

public class TallyTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(123_456)]
    public void Papers_of_worth_1_are_tallied_alike_by_their_number_and_by_their_worth(long papers)
    {
        Same<long, FixedDecimals>(new FixedDecimals(5), papers);
        Same<BigInteger, GuardedDecimals>(new GuardedDecimals(9, guards: 9), papers);
        Same<Fraction, ExactFractions>(new ExactFractions(), papers);
    }

    static void Same<T, TArithmetic>(TArithmetic arithmetic, long papers)
        where T : struct
        where TArithmetic : struct, IArithmetic<T>
    {
        var third = arithmetic.Divide(arithmetic.Whole(1), arithmetic.Whole(3), Rounding.Down);
        Assert.Equal(arithmetic.Tally(third, papers, BigInteger.One, Rounding.Down), arithmetic.Tally(third, papers));
    }
}
