using System.Buffers;
using System.Text;

namespace Stv.Formats;

/// <summary>Names as bytes of UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>What to do about bytes that are not UTF-8.</summary>
    public static Advice HowToSave { get; } = $"save the file as UTF-8, or name its encoding with {Term.Encoding}, such as windows-1252";

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Without white space of any alphabet at either end.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        while (!text.IsEmpty && IsBlankAtStart(text, out var length))
            text = text[length..];
        while (!text.IsEmpty && IsBlankAtEnd(text, out var length))
            text = text[..^length];
        return text;
    }

    /// <summary>The text; null when the bytes are not UTF-8 or hold a control character, and so are no name.</summary>
    public static string? Decode(ReadOnlySpan<byte> utf8)
    {
        foreach (var b in utf8)
        {
            if (b < ' ' && !IsAsciiBlank(b))
                return null;
        }
        try
        {
            return Strict.GetString(utf8);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    static bool IsAsciiBlank(byte b) => b is (byte)' ' or (>= (byte)'\t' and <= (byte)'\r');

    static bool IsBlankAtStart(ReadOnlySpan<byte> text, out int length)
    {
        length = 1;
        if (text[0] < 0x80)
            return IsAsciiBlank(text[0]);
        return Rune.DecodeFromUtf8(text, out var rune, out length) == OperationStatus.Done && Rune.IsWhiteSpace(rune);
    }

    static bool IsBlankAtEnd(ReadOnlySpan<byte> text, out int length)
    {
        length = 1;
        if (text[^1] < 0x80)
            return IsAsciiBlank(text[^1]);
        return Rune.DecodeLastFromUtf8(text, out var rune, out length) == OperationStatus.Done && Rune.IsWhiteSpace(rune);
    }
}
