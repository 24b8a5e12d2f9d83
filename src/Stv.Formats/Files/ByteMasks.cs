using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Stv.Formats;

/// <summary>Finds bytes of a kind among many at once. An answer has a bit for each byte, the lowest for the first.</summary>
/// <remarks>Made of vectors of 128 bits, which every machine has, so that it is compiled ahead and need not be at the start of each run.</remarks>
internal static class ByteMasks
{
    /// <summary>How many bytes are looked at; where a text is shorter, all of it.</summary>
    public const int Bytes = 64;

    /// <summary>Which bytes are no digits.</summary>
    public static ulong NotDigits(ReadOnlySpan<byte> text)
    {
        if (text.Length >= Bytes)
            return NotDigitsOf16(text) | NotDigitsOf16(text[16..]) << 16 | NotDigitsOf16(text[32..]) << 32 | NotDigitsOf16(text[48..]) << 48;
        var mask = 0UL;
        for (var i = 0; i < text.Length; i++)
            mask |= char.IsAsciiDigit((char)text[i]) ? 0 : 1UL << i;
        return mask;
    }

    /// <summary>Which bytes stand between cells of a CSV, end a row, or are quotation marks.</summary>
    /// <param name="text">The text, of at least <see cref="Bytes"/> bytes.</param>
    /// <param name="separator">What stands between cells.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (ulong Separators, ulong Feeds, ulong Returns, ulong Quotes) CellMarks(ReadOnlySpan<byte> text, byte separator)
    {
        var (a, b, c, d) = (Vector128.Create(text), Vector128.Create(text[16..]), Vector128.Create(text[32..]), Vector128.Create(text[48..]));
        return (Equal(a, b, c, d, separator), Equal(a, b, c, d, (byte)'\n'), Equal(a, b, c, d, (byte)'\r'), Equal(a, b, c, d, (byte)'"'));
    }

    /// <summary>Which bytes of four vectors are a certain one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong Equal(Vector128<byte> a, Vector128<byte> b, Vector128<byte> c, Vector128<byte> d, byte sought)
    {
        var all = Vector128.Create(sought);
        return Vector128.Equals(a, all).ExtractMostSignificantBits() | (ulong)Vector128.Equals(b, all).ExtractMostSignificantBits() << 16
            | (ulong)Vector128.Equals(c, all).ExtractMostSignificantBits() << 32 | (ulong)Vector128.Equals(d, all).ExtractMostSignificantBits() << 48;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong NotDigitsOf16(ReadOnlySpan<byte> text) =>
        Vector128.GreaterThan(Vector128.Create(text) - Vector128.Create((byte)'0'), Vector128.Create((byte)9)).ExtractMostSignificantBits();
}
