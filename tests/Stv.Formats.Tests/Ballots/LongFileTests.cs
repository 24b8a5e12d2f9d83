using System.IO.Compression;
using System.Text;

namespace Stv.Formats.Tests.Ballots;

/// <summary>Files that are longer than what is looked at to recognise them, which a second thread reads ahead.</summary>
public class LongFileTests
{
    const int Papers = 120_000;

    static readonly byte[] Long = Encoding.UTF8.GetBytes($"150 6\n{string.Concat(Enumerable.Range(0, Papers).Select(Line))}0\n{string.Concat(Enumerable.Range(1, 150).Select(number => $"\"Candidate {number}\"\n"))}");

    [Fact]
    public void Every_paper_is_read_however_the_bytes_arrive_and_whatever_ends_a_line()
    {
        var whole = PapersOf(new MemoryStream(Long));
        Assert.Equal(Papers, whole.Length);
        Assert.Equal(Enumerable.Range(0, Papers).Select(i => string.Join(' ', Preferences(i))), whole);
        Assert.Equal(whole, PapersOf(new Trickle(Long, 65_537)));
        Assert.Equal(whole, PapersOf(new MemoryStream(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Long).Replace("\n", "\r\n", StringComparison.Ordinal)))));
        Assert.Equal(whole, PapersOf(new MemoryStream(Packed(Long))));
    }

    [Fact]
    public void A_stream_that_fails_far_in_fails_the_reading() =>
        Assert.Throws<IOException>(() => BallotFile.Read(new Failing(Long, after: 1_000_000), "ward.blt"));

    [Fact]
    public void A_packed_file_that_is_cut_off_far_in_is_a_defect() =>
        Assert.Contains("damaged gzip", Assert.Throws<BallotFormatException>(() => BallotFile.Read(new MemoryStream(Packed(Long)[..^5_000]), "ward.blt.gz")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_defect_far_in_has_its_place()
    {
        var text = Encoding.UTF8.GetString(Long).Split('\n');
        text[100_000] = "1 5 151 0";
        var defect = Assert.Single(Assert.Throws<BallotFormatException>(() => BallotFile.Read(new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', text))), "ward.blt")).Defects);
        Assert.Equal((100_001, 5), (defect.Row, defect.Column));
    }

    [Fact]
    public void The_rest_of_a_stream_that_nobody_reads_is_left()
    {
        var source = new Trickle(Long, int.MaxValue);
        using (var ahead = new AheadStream(source))
            Assert.Equal((byte)'1', ahead.ReadByte());
        Assert.True(source.Position < Long.Length);
    }

    /// <summary>Papers that all differ, so that none is counted together with another.</summary>
    static string Line(int i) => $"1 {string.Join(' ', Preferences(i))} 0\n";

    static int[] Preferences(int i) => [.. new[] { i % 50, 50 + i / 50 % 50, 100 + i / 2500 % 50 }.Select(candidate => candidate + 1)];

    static string[] PapersOf(Stream file)
    {
        var ballots = BallotFile.Read(file, "ward.blt").Ballots;
        return [.. Enumerable.Range(0, ballots.Groups).Select(group => string.Join(' ', ballots.Paper(group)))];
    }

    static byte[] Packed(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            gzip.Write(bytes);
        return packed.ToArray();
    }

    sealed class Failing(byte[] bytes, long after) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => Position < after ? base.Read(buffer[..Math.Min(buffer.Length, 1 << 16)]) : throw new IOException("The disk is gone.");
    }
}
