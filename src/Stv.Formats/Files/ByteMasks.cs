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
    public static ulong CellMarks(ReadOnlySpan<byte> text, byte separator)
    {
        if (text.Length >= Bytes)
            return CellMarksOf16(text, separator) | CellMarksOf16(text[16..], separator) << 16 | CellMarksOf16(text[32..], separator) << 32 | CellMarksOf16(text[48..], separator) << 48;
        var mask = 0UL;
        for (var i = 0; i < text.Length; i++)
            mask |= text[i] is (byte)'\n' or (byte)'\r' or (byte)'"' || text[i] == separator ? 1UL << i : 0;
        return mask;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong NotDigitsOf16(ReadOnlySpan<byte> text) =>
        Vector128.GreaterThan(Vector128.Create(text) - Vector128.Create((byte)'0'), Vector128.Create((byte)9)).ExtractMostSignificantBits();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static ulong CellMarksOf16(ReadOnlySpan<byte> text, byte separator)
    {
        var bytes = Vector128.Create(text);
        return (Vector128.Equals(bytes, Vector128.Create(separator)) | Vector128.Equals(bytes, Vector128.Create((byte)'\n'))
            | Vector128.Equals(bytes, Vector128.Create((byte)'\r')) | Vector128.Equals(bytes, Vector128.Create((byte)'"'))).ExtractMostSignificantBits();
    }
}
