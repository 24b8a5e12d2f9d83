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

    /// <summary>Which bytes end a cell of a CSV, or are quotation marks.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">What stands between cells.</param>
    /// <param name="stops">Which of them are no separators, and so end a row or are quotation marks.</param>
    public static ulong CellMarks(ReadOnlySpan<byte> text, byte separator, out ulong stops)
    {
        if (text.Length >= Bytes)
        {
            stops = StopsOf16(text) | StopsOf16(text[16..]) << 16 | StopsOf16(text[32..]) << 32 | StopsOf16(text[48..]) << 48;
            return stops | SeparatorsOf16(text, separator) | SeparatorsOf16(text[16..], separator) << 16 | SeparatorsOf16(text[32..], separator) << 32 | SeparatorsOf16(text[48..], separator) << 48;
        }
        var separators = stops = 0;
        for (var i = 0; i < text.Length; i++)
        {
            stops |= text[i] is (byte)'\n' or (byte)'\r' or (byte)'"' ? 1UL << i : 0;
            separators |= text[i] == separator ? 1UL << i : 0;
        }
        return separators | stops;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong NotDigitsOf16(ReadOnlySpan<byte> text) =>
        Vector128.GreaterThan(Vector128.Create(text) - Vector128.Create((byte)'0'), Vector128.Create((byte)9)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong StopsOf16(ReadOnlySpan<byte> text)
    {
        var bytes = Vector128.Create(text);
        return (Vector128.Equals(bytes, Vector128.Create((byte)'\n')) | Vector128.Equals(bytes, Vector128.Create((byte)'\r')) | Vector128.Equals(bytes, Vector128.Create((byte)'"'))).ExtractMostSignificantBits();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong SeparatorsOf16(ReadOnlySpan<byte> text, byte separator) => Vector128.Equals(Vector128.Create(text), Vector128.Create(separator)).ExtractMostSignificantBits();
}
