using Stv.Modelling;

namespace Stv.Core.Tests;

[Trait("Cases", "many")]
public class DirichletNumbersTests
{
    const int Draws = 40_000;

    static double[] Shares(RandomNumbers numbers, double alpha, int among)
    {
        var shares = new double[among];
        DirichletNumbers.Draw(numbers, alpha, shares);
        var sum = shares.Sum();
        return [.. shares.Select(share => share / sum)];
    }

    /// <summary>A share has the mean 1 ÷ k and the variance (1 ÷ k)(1 − 1 ÷ k) ÷ (kα + 1).</summary>
    [Theory]
    [InlineData(0.01, 3)]
    [InlineData(0.5, 2)]
    [InlineData(0.5, 5)]
    [InlineData(1, 4)]
    [InlineData(2, 5)]
    [InlineData(50, 3)]
    public void Shares_have_the_mean_and_the_variance_of_the_distribution(double alpha, int among)
    {
        var numbers = new RandomNumbers("27182", 0, "strengths");
        var (mean, variance) = (1.0 / among, 1.0 / among * (1 - 1.0 / among) / (among * alpha + 1));

        double[] squares = [.. Enumerable.Range(0, Draws).Select(_ => Shares(numbers, alpha, among)[0] - mean)];

        var deviation = Math.Sqrt(variance / Draws);
        Assert.InRange(squares.Average(), -4 * deviation, 4 * deviation);
        var ofSquares = squares.Select(each => each * each).ToList();
        var error = Math.Sqrt(ofSquares.Select(each => (each - variance) * (each - variance)).Average() / Draws);
        Assert.InRange(ofSquares.Average(), variance - 4 * error, variance + 4 * error);
    }

    [Fact]
    public void With_two_and_the_parameter_1_all_divisions_are_equally_likely()
    {
        var numbers = new RandomNumbers("27182", 1, "strengths");
        double[] drawn = [.. Enumerable.Range(0, Draws).Select(_ => Shares(numbers, 1, 2)[0]).Order()];

        // The greatest distance between the two distributions, after Kolmogorov; 1.95 is exceeded once in a thousand.
        Assert.InRange(drawn.Select((share, index) => Math.Abs(share - (index + 0.5) / Draws)).Max(), 0, 1.95 / Math.Sqrt(Draws));
    }

    [Fact]
    public void With_a_parameter_near_0_one_has_nearly_all_and_each_as_often()
    {
        var numbers = new RandomNumbers("27182", 2, "strengths");
        var first = 0;
        for (var draw = 0; draw < 3_000; draw++)
        {
            var shares = Shares(numbers, 1e-6, 3);
            Assert.InRange(shares.Max(), 1 - 1e-9, 1);
            first += shares[0] == shares.Max() ? 1 : 0;
        }
        Assert.InRange(first, 1_000 - 4 * 26, 1_000 + 4 * 26);
    }

    /// <summary>The bits were worked out a second time by a program in another language, from the same sums and products.</summary>
    [Fact]
    public void A_seed_gives_the_same_bits_everywhere()
    {
        var shares = new double[3];
        DirichletNumbers.Draw(new RandomNumbers("1", 0, "strengths"), 0.5, shares);
        var others = new double[3];
        DirichletNumbers.Draw(new RandomNumbers("1", 0, "strengths"), 2, others);

        Assert.Equal(Known, shares.Concat(others).Select(BitConverter.DoubleToInt64Bits));
    }

    static readonly long[] Known = [0x3FF0000000000000, 0x3FB4A174FB9DD80E, 0x3FEBD6499EA9EF5C, 0x3FE3723575F72E63, 0x3FE13609100C92FC, 0x3FF0000000000000];
}
