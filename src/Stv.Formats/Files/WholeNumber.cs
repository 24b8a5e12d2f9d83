namespace Stv.Formats;

/// <summary>Whole numbers as bytes of text: digits and nothing else.</summary>
internal static class WholeNumber
{
    /// <summary>The number; false, and 0, when there is another character, or none, or when it exceeds 64 bits.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out long number)
    {
        var (value, sound) = (0UL, !text.IsEmpty);
        foreach (var b in text)
        {
            var digit = (uint)b - '0';
            sound &= digit <= 9 && value <= ((ulong)long.MaxValue - digit) / 10;
            value = value * 10 + digit;
        }
        number = sound ? (long)value : 0;
        return sound;
    }
}
