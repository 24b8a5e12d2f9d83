namespace Stv.Formats;

/// <summary>Where a value stands in the bytes of its text.</summary>
internal static class JsonPlace
{
    /// <summary>The offset of a value's first byte.</summary>
    /// <param name="utf8">The text, without a byte-order mark.</param>
    /// <param name="value">A value that was read of it.</param>
    public static int Offset(ReadOnlySpan<byte> utf8, PlacedJson value)
    {
        var (offset, row, column) = (0, 1, 1);
        for (; row < value.Row || column < value.Column; offset++)
        {
            if (utf8[offset] == '\n')
                (row, column) = (row + 1, 1);
            else if ((utf8[offset] & 0xC0) != 0x80)
                column++;
        }
        // The last step may have gone into a letter of several bytes.
        while ((utf8[offset] & 0xC0) == 0x80)
            offset++;
        return offset;
    }
}
