using System.Text.Unicode;

namespace Stv.Formats;

/// <summary>
/// The text of a ballot file: its beginning, kept for recognition, then once through from the start. Every byte that
/// passes is looked at for what no text in UTF-8 holds.
/// </summary>
internal sealed class BallotInput : ForwardStream
{
    const int HeadLength = 1 << 16;
    const int LongestRune = 4;

    readonly Stream _text;

    /// <summary>The last bytes that passed, if they may begin a character whose rest is still to come.</summary>
    readonly byte[] _begun = new byte[LongestRune];
    int _begunLength;
    int _rows = 1;

    /// <summary>A part of a file whose beginning is known.</summary>
    public BallotInput(Stream part, FileHead head) => (_text, Head) = (part, head);

    /// <summary>Reads the beginning of a stream, which stays its owner's to close.</summary>
    public BallotInput(Stream source)
    {
        var head = new byte[HeadLength];
        var length = source.ReadAtLeast(head, HeadLength, throwOnEndOfStream: false);
        Head = new FileHead(head.AsMemory(0, length), isWhole: length < HeadLength);
        _text = new ReplayStream(head.AsMemory(0, length), source);
    }

    public FileHead Head { get; }

    /// <summary>Row of the first byte 0 that has passed; null while there was none.</summary>
    public int? RowOfZero { get; private set; }

    /// <summary>Row of the first bytes that are no UTF-8; null while there were none.</summary>
    public int? RowOfForeignBytes { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = _text.Read(buffer);
        if (RowOfZero is null && RowOfForeignBytes is null)
            Inspect(buffer[..read]);
        return read;
    }

    void Inspect(ReadOnlySpan<byte> bytes)
    {
        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
            RowOfZero = _rows + bytes[..zero].Count((byte)'\n');
        else if (IsUtf8(bytes, out var row))
            _rows += bytes.Count((byte)'\n');
        else
            RowOfForeignBytes = row;
    }

    /// <summary>Whether the bytes continue the text in UTF-8. A character that they leave unfinished is looked at with what comes next.</summary>
    bool IsUtf8(ReadOnlySpan<byte> bytes, out int row)
    {
        row = _rows;
        if (bytes.IsEmpty)
            return _begunLength == 0;
        var start = 0;
        while (_begunLength > 0 && start < bytes.Length)
        {
            if ((bytes[start] & 0xC0) != 0x80 || _begunLength == LongestRune)
                break;
            _begun[_begunLength++] = bytes[start++];
            if (IsWhole(_begun.AsSpan(0, _begunLength)))
                _begunLength = 0;
        }
        if (start == bytes.Length)
            return true;
        if (_begunLength > 0)
            return false;
        var whole = bytes.Length;
        while (whole > start && bytes.Length - whole < LongestRune - 1 && (bytes[whole - 1] & 0xC0) == 0x80)
            whole--;
        if (whole > start && bytes[whole - 1] >= 0xC0 && !IsWhole(bytes[(whole - 1)..]))
        {
            bytes[(whole - 1)..].CopyTo(_begun);
            _begunLength = bytes.Length - whole + 1;
            bytes = bytes[..(whole - 1)];
        }
        bytes = bytes[start..];
        if (Utf8.IsValid(bytes))
            return true;
        while (bytes.IndexOf((byte)'\n') is var end and >= 0 && Utf8.IsValid(bytes[..end]))
        {
            row++;
            bytes = bytes[(end + 1)..];
        }
        return false;
    }

    static bool IsWhole(ReadOnlySpan<byte> rune) => Utf8.IsValid(rune);
}
