using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Stv.Core.Tests;

public class VotesTests
{
    [Theory]
    [InlineData(730000, 5, "7.30000")]
    [InlineData(1, 5, "0.00001")]
    [InlineData(-1, 5, "-0.00001")]
    [InlineData(-730000, 5, "-7.30000")]
    [InlineData(0, 4, "0.0000")]
    [InlineData(12, 0, "12")]
    public void Decimals_are_written_with_all_their_places(long units, int places, string text) =>
        Assert.Equal(text, Votes.Decimals(units, places).ToString());

    static readonly BigInteger[] AtTheEdges = [.. new[] { long.MinValue, long.MinValue + 1, -(1L << 62), -1, 0, 1, (1L << 62) - 1, 1L << 62, long.MaxValue }
        .SelectMany(units => new[] { units - BigInteger.One, units, units + BigInteger.One }).Distinct()];

    /// <summary>Votes that fit in 64 bits are kept otherwise than larger ones; nobody who uses them can tell.</summary>
    [Fact]
    public void Votes_add_and_compare_alike_on_both_sides_of_64_bits()
    {
        foreach (var (a, b) in AtTheEdges.SelectMany(a => AtTheEdges.Select(b => (a, b))))
        {
            var (left, right) = (Votes.Decimals(a, 5), Votes.Decimals(b, 5));
            Assert.Equal(Votes.Exact(new Fraction(a + b, 100_000)).Value, (left + right).Value);
            Assert.Equal(Votes.Exact(new Fraction(a - b, 100_000)).Value, (left - right).Value);
            Assert.Equal((a + b).IsZero ? "0.00000" : Votes.Parse((left + right).ToString()).ToString(), (left + right).ToString());
            Assert.Equal(Math.Sign(a.CompareTo(b)), Math.Sign(left.CompareTo(right)));
            Assert.Equal(a.Sign, Math.Sign(left.CompareTo(Votes.Zero)));
            Assert.Equal((a == b, a == b), (left == right, left == Votes.Exact(new Fraction(b, 100_000))));
            Assert.Equal(left.GetHashCode(), Votes.Exact(new Fraction(a, 100_000)).GetHashCode());
        }
    }

    [Fact]
    public void Exact_votes_are_written_as_a_fraction_in_lowest_terms()
    {
        Assert.Equal("7/3", Votes.Exact(new Fraction(14, 6)).ToString());
        Assert.Equal("7", Votes.Exact(new Fraction(7)).ToString());
        Assert.Null(Votes.Exact(new Fraction(7)).DecimalPlaces);
    }

    [Fact]
    public void The_default_value_is_zero_without_places()
    {
        Assert.Equal("0", default(Votes).ToString());
        Assert.Equal(0, Votes.Zero.DecimalPlaces);
        Assert.Equal(Fraction.Zero, Votes.Zero.Value);
    }

    [Fact]
    public void A_sum_has_the_places_of_the_finer_of_the_two()
    {
        var sum = Votes.Decimals(15, 1) + Votes.Decimals(25, 3);
        Assert.Equal("1.525", sum.ToString());
        Assert.Equal("1.475", (Votes.Decimals(15, 1) - Votes.Decimals(25, 3)).ToString());
        Assert.Equal("-1.475", (Votes.Decimals(25, 3) - Votes.Decimals(15, 1)).ToString());
    }

    [Fact]
    public void A_sum_with_an_exact_fraction_is_exact() =>
        Assert.Equal("11/6", (Votes.Decimals(15, 1) + Votes.Exact(new Fraction(1, 3))).ToString());

    [Fact]
    public void The_same_number_in_other_places_is_equal()
    {
        Assert.True(Votes.Decimals(5, 1) == Votes.Decimals(50000, 5));
        Assert.True(Votes.Decimals(5, 1) == Votes.Exact(new Fraction(1, 2)));
        Assert.Equal(Votes.Decimals(5, 1).GetHashCode(), Votes.Exact(new Fraction(1, 2)).GetHashCode());
    }

    [Fact]
    public void Comparison_is_of_the_numbers_and_not_of_their_places()
    {
        var third = Votes.Exact(new Fraction(1, 3));
        Assert.True(Votes.Decimals(33333, 5) < third);
        Assert.True(Votes.Decimals(33334, 5) > third);
        Assert.True(third <= Votes.Exact(new Fraction(1, 3)));
        Assert.True(third >= Votes.Exact(new Fraction(1, 3)));
        Assert.True(third != Votes.Decimals(33333, 5));
    }

    [Theory]
    [InlineData(25, 1, "3")]
    [InlineData(-25, 1, "-3")]
    [InlineData(249, 2, "2")]
    [InlineData(-4, 1, "0")]
    public void Rounding_for_showing_goes_to_the_nearest_with_halves_away_from_zero(long units, int places, string text) =>
        Assert.Equal(text, Votes.Decimals(units, places).ToString(0));

    [Fact]
    public void A_fraction_can_be_shown_in_decimals()
    {
        Assert.Equal("0.667", Votes.Exact(new Fraction(2, 3)).ToString(3));
        Assert.Equal("-0.667", Votes.Exact(new Fraction(-2, 3)).ToString(3));
        Assert.Equal("2.000", Votes.Exact(new Fraction(2)).ToString(3));
    }

    [Fact]
    public void More_places_than_there_are_add_zeros() =>
        Assert.Equal("1.50000", Votes.Decimals(15, 1).ToString(5));

    [Fact]
    public void Numbers_far_beyond_any_electorate_keep_every_digit()
    {
        var many = Votes.Decimals(BigInteger.Pow(10, 80), 70);
        Assert.Equal("10000000000." + new string('0', 69) + "1", (many + Votes.Decimals(1, 70)).ToString());
    }

    [Fact]
    public void Negative_places_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Votes.Decimals(1, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Votes.Zero.ToString(-1));
    }

    [Fact]
    public void Text_is_the_same_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NegativeSign = "minus", NumberDecimalSeparator = "," } };
            Assert.Equal("-7.30", Votes.Decimals(-730, 2).ToString());
            Assert.Equal("-7.3", Votes.Decimals(-730, 2).ToString(1));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("7.30000", 5)]
    [InlineData("-0.05", 2)]
    [InlineData("1202", 0)]
    [InlineData("7/3", null)]
    [InlineData("-7/3", null)]
    [InlineData("0.000000000000000000000000000000000001", 36)]
    public void What_is_written_is_read_back_with_its_places(string text, int? places)
    {
        var votes = Votes.Parse(text);

        Assert.Equal(text, votes.ToString());
        Assert.Equal(places, votes.DecimalPlaces);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("+1")]
    [InlineData("--1")]
    [InlineData("1,000")]
    [InlineData("1e3")]
    [InlineData("1/0")]
    [InlineData("1/-2")]
    [InlineData("1/2/3")]
    [InlineData("1.2.3")]
    [InlineData("١")]
    [InlineData(null)]
    public void Anything_else_is_no_number_of_votes(string? text)
    {
        Assert.False(Votes.TryParse(text, null, out var votes));
        Assert.Equal(Votes.Zero, votes);
        if (text is not null)
            Assert.Throws<FormatException>(() => Votes.Parse(text));
    }

    [Fact]
    public void A_format_says_how_many_places_are_shown()
    {
        var votes = Votes.Decimals(-1234567, 3);

        Assert.Equal("-1234.567 -1234.57 -1235 -1234.56700", string.Create(CultureInfo.InvariantCulture, $"{votes} {votes:F2} {votes:F0} {votes:F5}"));
        Assert.Throws<FormatException>(() => votes.ToString("C", null));
        Assert.Throws<FormatException>(() => votes.ToString("F1000", null));
    }

    [Fact]
    public void A_culture_that_is_named_writes_its_own_point_and_reads_it()
    {
        var other = new CultureInfo("") { NumberFormat = { NegativeSign = "minus", NumberDecimalSeparator = "," } };

        Assert.Equal("minus7,30", Votes.Decimals(-730, 2).ToString(null, other));
        Assert.Equal(Votes.Decimals(-730, 2), Votes.Parse("minus7,30", other));
        Assert.False(Votes.TryParse("-7.30", other, out _));
    }

    [Fact]
    public void Formatting_into_too_little_room_writes_nothing()
    {
        Span<char> room = stackalloc char[4];

        Assert.False(Votes.Decimals(73000, 3).TryFormat(room, out var written, "", null));
        Assert.Equal(0, written);
        Assert.True(Votes.Decimals(73000, 3).TryFormat(room, out written, "F1", null));
        Assert.Equal("73.0", room[..written].ToString());
    }

    [Fact]
    public void In_json_votes_and_fractions_are_strings_that_keep_every_digit()
    {
        var receipt = new Receipt(3, 12, Votes.Decimals(1234567890123456789, 5));

        var json = JsonSerializer.Serialize(receipt);
        Assert.Equal("""{"Candidate":3,"Papers":12,"Votes":"12345678901234.56789"}""", json);
        Assert.Equal(receipt, JsonSerializer.Deserialize<Receipt>(json));
        Assert.Equal("\"7/3\"", JsonSerializer.Serialize(new Fraction(7, 3)));
        Assert.Equal(new Fraction(7, 20), JsonSerializer.Deserialize<Fraction>("\"0.35\""));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Votes>("7.3"));
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Votes>("\"many\""));
    }
}
