using System.Globalization;
using System.Text;

namespace Stv.Formats.Tests.Ballots;

public class DigitRunsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(17)]
    public void A_number_is_what_its_digits_say_wherever_it_stands(int before)
    {
        foreach (var number in new[] { 0, 1, 9, 10, 42, 99, 100, 999, 1000, 9999, 10_000, 65_535, 123_456_789, 999_999_999 })
        {
            var digits = number.ToString(CultureInfo.InvariantCulture);
            var text = Encoding.ASCII.GetBytes(new string(' ', before) + digits + " ");
            Assert.Equal(number, DigitRuns.Number(text, before, before + digits.Length));
        }
    }

    [Fact]
    public void Leading_zeros_count_for_nothing() => Assert.Equal(7, DigitRuns.Number("   0007 "u8, 3, 7));

    [Fact]
    public void No_digits_and_more_than_nine_are_no_number()
    {
        Assert.Equal(-1, DigitRuns.Number("12345"u8, 5, 5));
        Assert.Equal(-1, DigitRuns.Number("1234567890"u8, 0, 10));
    }

    [Fact]
    public void All_bytes_that_are_no_digits_are_found_in_texts_of_every_length()
    {
        var random = new Random(1);
        for (var length = 0; length < 200; length++)
        {
            var text = new byte[length];
            random.NextBytes(text);
            for (var i = 0; i < length; i++)
                if (random.Next(2) == 0)
                    text[i] = (byte)('0' + text[i] % 10);

            Assert.Equal(Enumerable.Range(0, length).Where(i => !char.IsAsciiDigit((char)text[i])), Ends(text));
        }
    }

    [Fact]
    public void The_marks_of_a_csv_are_found_among_all_bytes_wherever_they_stand()
    {
        var every = Enumerable.Range(0, 256 + ByteMasks.Bytes).Select(i => (byte)i).ToArray();
        for (var start = 0; start < 256; start++)
        {
            var text = every.AsSpan(start);
            Assert.Equal((Places(text, ';'), Places(text, '\n'), Places(text, '\r'), Places(text, '"')), ByteMasks.CellMarks(text, (byte)';'));
        }
    }

    static ulong Places(ReadOnlySpan<byte> text, char sought)
    {
        var places = 0UL;
        for (var i = 0; i < ByteMasks.Bytes; i++)
            places |= text[i] == sought ? 1UL << i : 0;
        return places;
    }

    static List<int> Ends(byte[] text)
    {
        var ends = new List<int>();
        for (var first = 0; first < text.Length; first += DigitRuns.BytesAtOnce)
            foreach (var end in DigitRuns.Ends(text, first))
                ends.Add(end);
        return ends;
    }
}
