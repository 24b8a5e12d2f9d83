namespace Stv.Formats;

/// <summary>Whole numbers as bytes of text: digits and nothing else.</summary>
internal static class WholeNumber
{
    /// <summary>Most digits that a 64-bit number is sure to hold.</summary>
    const int SafeDigits = 18;

    /// <summary>The number; false when there is another character, or none, or when it exceeds 64 bits.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        if (text.IsEmpty)
            return false;
        if (text.Length > SafeDigits)
            return TryReadLong(text, out number);
        foreach (var b in text)
        {
            var digit = (uint)b - '0';
            if (digit > 9)
                return false;
            number = number * 10 + digit;
        }
        return true;
    }

    static bool TryReadLong(ReadOnlySpan<byte> text, out long number)
    {
        number = 0;
        foreach (var b in text)
        {
            var digit = (uint)b - '0';
            if (digit > 9 || number > (long.MaxValue - digit) / 10)
                return false;
            number = number * 10 + digit;
        }
        return true;
    }
}
