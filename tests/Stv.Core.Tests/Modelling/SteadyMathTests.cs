using Stv.Modelling;

namespace Stv.Core.Tests;

public class SteadyMathTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(1 - 1e-12)]
    [InlineData(0.5)]
    [InlineData(1.4142135623730951)]
    [InlineData(1.4142135623730954)]
    [InlineData(3e-9)]
    [InlineData(1.1102230246251565e-16)]
    [InlineData(987654321.5)]
    public void The_logarithm_is_that_of_the_runtime_but_for_the_last_digits(double value) =>
        Assert.InRange(SteadyMath.Log(value), Math.Log(value) - 1e-15 - 4e-15 * Math.Abs(Math.Log(value)), Math.Log(value) + 1e-15 + 4e-15 * Math.Abs(Math.Log(value)));

    [Theory]
    [InlineData(0)]
    [InlineData(-1e-9)]
    [InlineData(-0.34657359027997264)]
    [InlineData(-0.3465735902799727)]
    [InlineData(-1)]
    [InlineData(-20.5)]
    [InlineData(-700)]
    public void The_exponential_is_that_of_the_runtime_but_for_the_last_digits(double power) =>
        Assert.InRange(SteadyMath.Exp(power), Math.Exp(power) * (1 - 3e-13), Math.Exp(power) * (1 + 3e-13));

    [Fact]
    public void What_is_too_small_for_a_normal_number_is_0() => Assert.Equal(0, SteadyMath.Exp(-1e9));
}
