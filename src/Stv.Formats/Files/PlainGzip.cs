using System.Buffers;
using System.Buffers.Binary;

namespace Stv.Formats;

/// <summary>
/// Packs bytes with gzip in the plainest way that is worth it (RFC 1951, fixed codes, one match looked at), so that the same bytes
/// are packed the same on every machine. Those of the platform pack better and differ from one processor to the next.
/// </summary>
internal static class PlainGzip
{
    const int Window = 1 << 15, ShortestMatch = 4, LongestMatch = 258, TableBits = 16;

    /// <summary>The first length or distance of each code of RFC 1951, 3.2.5; how many bits follow the code is the logarithm of the steps between them.</summary>
    static readonly int[] Lengths = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];
    static readonly int[] Distances = [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289, 16385, 24577];

    /// <summary>The bytes as a gzip file without a name and a time.</summary>
    public static byte[] Pack(ReadOnlySpan<byte> content)
    {
        var bits = new BitsOut();
        bits.Bytes([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]);
        bits.Write(0b011, 3); // the last block, of fixed codes
        Block(bits, content);
        Literal(bits, 256);
        bits.Align();
        Span<byte> end = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(end, Crc(content));
        BinaryPrimitives.WriteUInt32LittleEndian(end[4..], (uint)content.Length);
        bits.Bytes(end);
        return bits.ToArray();
    }

    static void Block(BitsOut bits, ReadOnlySpan<byte> content)
    {
        var last = new int[1 << TableBits];
        Array.Fill(last, -1);
        for (var at = 0; at < content.Length;)
        {
            var length = 0;
            if (at + ShortestMatch <= content.Length)
            {
                ref var before = ref last[unchecked(BinaryPrimitives.ReadUInt32LittleEndian(content[at..]) * 2654435761u) >> (32 - TableBits)];
                if (before >= 0 && at - before <= Window)
                    length = content[at..Math.Min(content.Length, at + LongestMatch)].CommonPrefixLength(content[before..]);
                if (length >= ShortestMatch)
                    Match(bits, length, at - before);
                before = at;
            }
            if (length >= ShortestMatch)
                at += length;
            else
                Literal(bits, content[at++]);
        }
    }

    /// <summary>A byte, or one of the codes above them (3.2.6).</summary>
    static void Literal(BitsOut bits, int code)
    {
        switch (code)
        {
            case < 144:
                bits.Code(0x30 + code, 8);
                break;
            case < 256:
                bits.Code(0x190 + code - 144, 9);
                break;
            case < 280:
                bits.Code(code - 256, 7);
                break;
            default:
                bits.Code(0xC0 + code - 280, 8);
                break;
        }
    }

    static void Match(BitsOut bits, int length, int distance)
    {
        var (code, more) = Of(Lengths, length, perStep: 4, LongestMatch);
        Literal(bits, 257 + code);
        bits.Write(length - Lengths[code], more);
        (code, more) = Of(Distances, distance, perStep: 2, int.MaxValue);
        bits.Code(code, 5);
        bits.Write(distance - Distances[code], more);
    }

    /// <summary>The code of a length or a distance, and how many bits follow it.</summary>
    static (int Code, int More) Of(int[] firsts, int value, int perStep, int alone)
    {
        var code = Array.BinarySearch(firsts, value) is >= 0 and var found ? found : ~Array.BinarySearch(firsts, value) - 1;
        return (code, value == alone ? 0 : Math.Max(0, code / perStep - 1));
    }

    /// <summary>The checksum of RFC 1952, bit by bit of a table made once.</summary>
    static uint Crc(ReadOnlySpan<byte> content)
    {
        var table = new uint[256];
        for (var i = 0u; i < table.Length; i++)
        {
            var remainder = i;
            for (var bit = 0; bit < 8; bit++)
                remainder = (remainder & 1) == 0 ? remainder >> 1 : remainder >> 1 ^ 0xEDB88320;
            table[i] = remainder;
        }
        var crc = uint.MaxValue;
        foreach (var each in content)
            crc = crc >> 8 ^ table[(byte)crc ^ each];
        return ~crc;
    }

    /// <summary>Bits one after another, the lowest of each byte first.</summary>
    sealed class BitsOut
    {
        readonly ByteBlocks _bytes = new();
        uint _bits;
        int _count;

        public void Bytes(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

        public void Write(int value, int count)
        {
            _bits |= (uint)value << _count;
            for (_count += count; _count >= 8; _count -= 8)
            {
                _bytes.Write([(byte)_bits]);
                _bits >>= 8;
            }
        }

        /// <summary>A code, whose highest bit comes first.</summary>
        public void Code(int code, int length)
        {
            var turned = 0;
            for (var bit = 0; bit < length; bit++)
                turned |= (code >> bit & 1) << (length - 1 - bit);
            Write(turned, length);
        }

        public void Align() => Write(0, (8 - _count) % 8);

        public byte[] ToArray() => _bytes.ToArray();
    }
}
