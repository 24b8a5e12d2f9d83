using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Stv.Formats;

/// <summary>Finds and reads the numbers in a text of digits and what stands between them.</summary>
/// <remarks>Where the digits end is found for many bytes at once, and a number of up to four digits is read as one word. Reading digit by digit, the processor must guess at each whether it is the last, and guesses wrong at every other number. <c>NumberBenchmarks</c> compares the two.</remarks>
internal static class DigitRuns
{
    /// <summary>How many bytes <see cref="Ends"/> looks at.</summary>
    public const int BytesAtOnce = ByteMasks.Bytes;

    /// <summary>The places, from first to last, of all bytes that are no digits.</summary>
    public ref struct Places(ulong mask, int first)
    {
        ulong _mask = mask;

        public int Current { get; private set; }

        public readonly Places GetEnumerator() => this;

        public bool MoveNext()
        {
            if (_mask == 0)
                return false;
            Current = first + BitOperations.TrailingZeroCount(_mask);
            _mask &= _mask - 1;
            return true;
        }
    }

    /// <summary>Where among the next <see cref="BytesAtOnce"/> bytes, or as many as are left, something stands that is no digit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Places Ends(ReadOnlySpan<byte> text, int first) => new(ByteMasks.NotDigits(text[first..]), first);

    /// <summary>The number that the digits between two places write; −1 where there are none, or more than nine.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Number(ReadOnlySpan<byte> text, int start, int end)
    {
        var digits = end - start;
        if (digits is < 1 or > 4 || end < 4)
            return LongNumber(text[start..end]);
        // The digits are the upper bytes of the word; those below them are shifted out and come back as 0.
        var unused = 8 * (4 - digits);
        var word = (BinaryPrimitives.ReadUInt32LittleEndian(text[(end - 4)..]) ^ 0x30303030) >> unused << unused;
        var pairs = word * 10 + (word >> 8);
        return (int)((pairs & 0xFF) * 100 + (pairs >> 16 & 0xFF));
    }

    static int LongNumber(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is 0 or > 9)
            return -1;
        var number = 0;
        foreach (var digit in digits)
            number = number * 10 + digit - '0';
        return number;
    }
}
