using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Stv.Arithmetic;

namespace Stv.Core.Tests;

public class BoundedNumbersTests
{
    const int Votes = 3000, Seats = 6;

    static readonly BoundedNumbers Numbers = BoundedNumbers.For(Votes, Seats)!.Value;

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
        Assert.NotNull(BoundedNumbers.For(8_000_000, 9));
        Assert.Null(BoundedNumbers.For(9_000_000, 9));
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
