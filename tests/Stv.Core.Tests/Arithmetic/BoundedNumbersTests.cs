using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Stv.Arithmetic;

namespace Stv.Core.Tests;

public class BoundedNumbersTests
{
    const int Votes = 3000, Seats = 6;

    static readonly BoundedNumbers Numbers = BoundedNumbers.For(Votes, 1, Seats)!.Value;

    static readonly long One = Numbers.Whole(1).Low;

    /// <summary>What steps of a count make of a number, by bounds and exactly.</summary>
    static readonly Arbitrary<(int First, (int Step, int Part, int Of)[] Steps)> Courses = Arb.From(
        from first in Gen.Choose(0, Votes)
        from steps in (from step in Gen.Choose(0, 3) from part in Gen.Choose(1, 900) from more in Gen.Choose(0, 900) select (step, part, part + more)).ArrayOf()
        select (first, steps));

    [Property]
    public Property The_exact_number_lies_between_the_bounds_whatever_is_done() => Prop.ForAll(Courses, course =>
    {
        var (bounds, exact) = Follow(course);
        Assert.True(new Fraction(bounds.Low, One) <= exact && exact <= new Fraction(bounds.High, One), $"{exact} is not in {bounds}");
        Assert.True(bounds.High - bounds.Low < One / 1_000_000);
    });

    [Property]
    public Property What_is_decided_is_decided_as_exact_fractions_decide_it() => Prop.ForAll(Courses, Courses, (a, b) =>
    {
        var (first, second) = (Follow(a), Follow(b));
        try
        {
            Assert.Equal(Math.Sign(first.Exact.CompareTo(second.Exact)), Numbers.Compare(first.Bounds, second.Bounds));
        }
        catch (UndecidedException)
        {
            Assert.False(first.Bounds.AreExact && second.Bounds.AreExact);
        }
    });

    [Fact]
    public void The_quota_is_exact()
    {
        var quota = Numbers.MultiplyDivide(Numbers.Whole(Votes), Numbers.Whole(1), Numbers.Whole(Seats + 1), Rounding.Down);
        Assert.Equal(new Fraction(Votes, Seats + 1), Numbers.ToVotes(quota).Value);
    }

    [Fact]
    public void A_number_that_is_not_exact_is_not_published() =>
        Assert.Throws<UndecidedException>(() => Numbers.ToVotes(Numbers.Divide(Numbers.Whole(1), Numbers.Whole(11), Rounding.Down)));

    [Fact]
    public void Too_many_votes_are_left_to_exact_fractions()
    {
        Assert.NotNull(BoundedNumbers.For(8_000_000, 1, 9));
        Assert.Null(BoundedNumbers.For(9_000_000, 1, 9));
    }

    /// <summary>3,000 papers of which each is worth a multiple of 1/420.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(420 * Votes)]
    public void What_papers_are_worth_over_their_common_denominator_is_exact(int units)
    {
        var numbers = BoundedNumbers.For(420 * Votes, 420, Seats)!.Value;
        var worth = numbers.Tally(numbers.Whole(1), units, 420, Rounding.Down);
        Assert.Equal(new Fraction(units, 420), numbers.ToVotes(worth).Value);
        Assert.Equal(new Fraction(units, 420 * (Seats + 1)), numbers.ToVotes(numbers.MultiplyDivide(worth, numbers.Whole(1), numbers.Whole(Seats + 1), Rounding.Down)).Value);
    }

    [Fact]
    public void A_part_of_what_papers_are_worth_lies_between_its_bounds()
    {
        var numbers = BoundedNumbers.For(420 * Votes, 420, Seats)!.Value;
        var part = numbers.Tally(numbers.Divide(numbers.Whole(1), numbers.Whole(11), Rounding.Down), 419, 420, Rounding.Down);
        var one = numbers.Whole(1).Low;
        Assert.True(new Fraction(part.Low, one) < new Fraction(419, 11 * 420) && new Fraction(419, 11 * 420) < new Fraction(part.High, one));
        Assert.True(part.High - part.Low <= 3);
    }

    [Fact]
    public void Too_fine_a_denominator_is_left_to_exact_fractions()
    {
        Assert.NotNull(BoundedNumbers.For(1L << 37, 1L << 34, 3));
        Assert.Null(BoundedNumbers.For(1L << 40, 1L << 37, 3));
    }

    static (Bounds Bounds, Fraction Exact) Follow((int First, (int Step, int Part, int Of)[] Steps) course)
    {
        var (bounds, exact) = (Numbers.Whole(course.First), new Fraction(course.First));
        foreach (var (step, part, of) in course.Steps)
            (bounds, exact) = step switch
            {
                0 => (Numbers.MultiplyDivide(bounds, Numbers.Whole(part), Numbers.Whole(of), Rounding.Down), exact * new Fraction(part, of)),
                1 when exact <= Fraction.One => (Numbers.Tally(bounds, part), exact * new Fraction(part)),
                2 when exact <= new Fraction(Votes) => (Numbers.Add(bounds, Numbers.Divide(Numbers.Whole(part), Numbers.Whole(of), Rounding.Down)), exact + new Fraction(part, of)),
                3 when exact >= new Fraction(part) => (Numbers.Subtract(bounds, Numbers.Whole(part)), exact - new Fraction(part)),
                _ => (bounds, exact),
            };
        return (bounds, exact);
    }
}
