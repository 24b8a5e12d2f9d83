using System.Net;

namespace Stv.Formats.Tests;

/// <summary>The examples of the proposal (arXiv:0901.4016), addresses of the internet as two words each.</summary>
public class ProquintsTests
{
    [Theory]
    [InlineData("127.0.0.1", "lusab-babad")]
    [InlineData("63.84.220.193", "gutih-tugad")]
    [InlineData("63.118.7.35", "gutuk-bisog")]
    [InlineData("140.98.193.141", "mudof-sakat")]
    [InlineData("64.255.6.200", "haguz-biram")]
    [InlineData("128.30.52.45", "mabiv-gibot")]
    [InlineData("147.67.119.2", "natag-lisaf")]
    [InlineData("212.58.253.68", "tibup-zujah")]
    [InlineData("216.35.68.215", "tobog-higil")]
    [InlineData("216.68.232.21", "todah-vobij")]
    [InlineData("198.81.129.136", "sinid-makam")]
    [InlineData("12.110.110.204", "budov-kuras")]
    public void Bytes_are_words_and_words_are_bytes(string address, string words)
    {
        var bytes = IPAddress.Parse(address).GetAddressBytes();

        Assert.Equal(words, Proquints.Write(bytes));
        Assert.Equal(bytes, Proquints.Read(words.Replace('-', ' ').ToUpperInvariant()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("lusab-baba")]
    [InlineData("lusab-babac")]
    [InlineData("ulsab")]
    public void Other_letters_are_no_words(string text) => Assert.Null(Proquints.Read(text));

    [Theory]
    [InlineData("f193151b2cda17c8be660df01f32825ba4f1ec4c")]
    [InlineData("F193 151B 2CDA 17C8 BE66 0DF0 1F32 825B A4F1 EC4C")]
    [InlineData("f193151b2cda17c8be660df01f32825ba4f1ec4c8537373b707309f1f71e0062")]
    [InlineData("zakig dihir fugip dizam runok bulub dusuf manir pigud vudas")]
    [InlineData("zakig-dihir-fugip-dizam-runok-bulub-dusuf-manir-pigud-vudas")]
    public void A_code_is_read_however_it_was_written_down(string text) =>
        Assert.Equal("f193151b2cda17c8be660df01f32825ba4f1ec4c", CommitmentCode.Read(text)?.Hex);
}
