using System.IO.Compression;
using System.Text;

namespace Stv.Formats.Tests;

/// <summary>What is packed the same on every machine is unpacked by everybody.</summary>
public class PlainGzipTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(26)]
    [InlineData(256)]
    public void Random_bytes_come_back(int letters)
    {
        var random = new Random(20261129 + letters);
        for (var i = 0; i < 60; i++)
        {
            var content = Enumerable.Range(0, random.Next(0, i < 3 ? 150_000 : 2_000)).Select(_ => (byte)random.Next(letters)).ToArray();
            // Stretches from far back, of any length, at any distance.
            for (var copies = 0; copies < 6 && content.Length > 10; copies++)
                content.AsSpan(0, random.Next(content.Length / 2)).CopyTo(content.AsSpan(random.Next(content.Length / 2)));

            Assert.Equal(content, Unpacked(PlainGzip.Pack(content)));
        }
    }

    [Fact]
    public void A_table_becomes_much_shorter()
    {
        var table = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 400).Select(i => $"{i % 7},Ann Moss>Bob Fell,Ann Moss 0.73034 + Bob Fell 0.26966\n")));

        var packed = PlainGzip.Pack(table);

        Assert.True(packed.Length < table.Length / 15, $"{packed.Length} of {table.Length}");
    }

    /// <summary>By hand: the literals “ab”, a match of 6 at a distance of 2, the end; RFC 1951, 3.2.6.</summary>
    [Fact]
    public void Bytes_are_packed_as_the_text_says()
    {
        const string Literals = "10010001" + "10010010";
        const string Match = "0000100" + "00001";
        const string End = "0000000";
        var bits = "110" + Literals + Match + End;
        var bytes = Enumerable.Range(0, (bits.Length + 7) / 8).Select(at => (byte)bits.Skip(8 * at).Take(8).Index().Sum(bit => bit.Item == '1' ? 1 << bit.Index : 0)).ToArray();

        Assert.Equal(bytes, PlainGzip.Pack("abababab"u8)[10..^8]);
    }

    static byte[] Unpacked(byte[] packed)
    {
        using var unpacking = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        using var content = new MemoryStream();
        unpacking.CopyTo(content);
        return content.ToArray();
    }
}
