using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Stv.Formats.Tests.Ballots;

public class VoterRowsTests
{
    /// <summary>The vectors of the definition: the key is the bytes 0 to 15, the text as many bytes from 0 on.</summary>
    [Theory]
    [InlineData(0, "a3817f04ba25a8e66df67214c7550293")]
    [InlineData(1, "da87c1d86b99af44347659119b22fc45")]
    public void A_digest_is_that_of_the_definition(int length, string expected)
    {
        byte[] text = [.. Enumerable.Range(0, length).Select(i => (byte)i)];
        var digest = VoterDigest.Of(text, 0x0706050403020100, 0x0F0E0D0C0B0A0908);
        var bytes = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt128LittleEndian(bytes, digest);
        Assert.Equal(expected, Convert.ToHexStringLower(bytes));
    }

    [Fact]
    public void Ids_that_differ_in_one_byte_or_in_length_have_other_digests()
    {
        var ids = Enumerable.Range(0, 40).SelectMany(length => Enumerable.Range(0, length + 1).Select(at => new string('a', at) + "b" + new string('a', length - at))).Append("").ToArray();
        Assert.Equal(ids.Length, ids.Select(id => VoterDigest.Of(Encoding.UTF8.GetBytes(id))).Distinct().Count());
        Assert.Equal(VoterDigest.Of("v1"u8), VoterDigest.Of("v1"u8));
    }

    /// <summary>Digests of few different bits, so that many begin their search in one place.</summary>
    static readonly Arbitrary<UInt128[]> Digests = Arb.From((from low in Gen.Choose(0, 5) from high in Gen.Choose(0, 40) select new UInt128((ulong)high, (ulong)low << 30 | (ulong)high << 33)).ArrayOf());

    [Property]
    public Property Voters_are_found_as_a_dictionary_finds_them_and_stand_in_their_order() => Prop.ForAll(Digests, digests =>
    {
        var (rows, dictionary) = (new VoterRows(), new Dictionary<UInt128, int>());
        foreach (var (row, digest) in digests.Concat(digests.Select(digest => digest + 1)).Index())
            Assert.Equal(dictionary.TryAdd(digest, row), rows.TryAdd(digest, row));
        Assert.Equal(dictionary.Count, rows.Count);
        Assert.Equal(dictionary, rows);
        Assert.All(dictionary, voter => Assert.Equal(voter.Value, rows[voter.Key]));
        Assert.Throws<KeyNotFoundException>(() => rows[UInt128.MaxValue]);
    });
}
