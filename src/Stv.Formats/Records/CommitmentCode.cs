using System.Security.Cryptography;

namespace Stv.Formats;

/// <summary>The short hash by which a count is committed to before it is made: the first 160 bits of the SHA-256 of what is committed to.</summary>
/// <remarks>
/// Whoever would exchange the ballots afterwards for others of the same hash must find one among 2¹⁶⁰; and whoever makes two
/// sets of ballots beforehand, to publish the hash of both and choose later, must try some 2⁸⁰, which is out of reach. (Half as
/// many bits would do against the former alone.)
/// </remarks>
public sealed record CommitmentCode
{
    /// <summary>How many bits it has.</summary>
    public const int Bits = 160;

    const int Group = 4;

    /// <summary>Its bits as 40 lower-case hexadecimal digits.</summary>
    public string Hex { get; }

    CommitmentCode(ReadOnlySpan<byte> bytes) => Hex = Convert.ToHexStringLower(bytes[..(Bits / 8)]);

    /// <summary>Its digits in groups of four, for print.</summary>
    public string Digits => string.Join(' ', Hex.Chunk(Group).Select(digits => new string(digits)));

    /// <summary>The same as ten words of five letters, for reading out: proquints, each of which is four of the digits.</summary>
    public string Words => Proquints.Write(Convert.FromHexString(Hex));

    /// <summary>The code of what is committed to.</summary>
    /// <param name="listing">The bytes of the listing.</param>
    public static CommitmentCode Of(ReadOnlySpan<byte> listing) => new(SHA256.HashData(listing));

    /// <summary>Reads a code as digits or as words, whatever stands between them; a whole SHA-256 serves as well.</summary>
    /// <returns>The code; null where it is none.</returns>
    public static CommitmentCode? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var digits = new string([.. text.Where(char.IsAsciiLetterOrDigit)]);
        var bytes = digits.Length is Bits / 4 or 2 * SHA256.HashSizeInBytes && digits.All(char.IsAsciiHexDigit) ? Convert.FromHexString(digits) : Proquints.Read(text);
        return bytes?.Length is Bits / 8 or SHA256.HashSizeInBytes ? new CommitmentCode(bytes) : null;
    }

    /// <summary>Its digits in groups of four.</summary>
    public override string ToString() => Digits;
}
