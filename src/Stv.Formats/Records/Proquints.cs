using System.Text;

namespace Stv.Formats;

/// <summary>Bytes as words that can be read out: two bytes are five letters, consonants and vowels in turn. After D. S. Wilkerson, “A Proposal for Proquints” (arXiv:0901.4016, 2009), where 127.0.0.1 is <c>lusab-babad</c>.</summary>
internal static class Proquints
{
    /// <summary>What stands for each four bits.</summary>
    const string Consonants = "bdfghjklmnprstvz";

    /// <summary>What stands for each two bits.</summary>
    const string Vowels = "aiou";

    const int Letters = 5;

    /// <summary>The words, with a hyphen between them.</summary>
    /// <param name="bytes">An even number of bytes.</param>
    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var words = new StringBuilder();
        for (var at = 0; at < bytes.Length; at += 2)
        {
            var bits = bytes[at] << 8 | bytes[at + 1];
            if (at > 0)
                words.Append('-');
            words.Append(Consonants[bits >> 12]).Append(Vowels[bits >> 10 & 3]).Append(Consonants[bits >> 6 & 15]).Append(Vowels[bits >> 4 & 3]).Append(Consonants[bits & 15]);
        }
        return words.ToString();
    }

    /// <summary>The bytes of words; null where a letter stands where it cannot. Whatever stands between words is passed over.</summary>
    public static byte[]? Read(string words)
    {
        var letters = words.Where(char.IsAsciiLetter).Select(char.ToLowerInvariant).ToList();
        if (letters.Count == 0 || letters.Count % Letters != 0)
            return null;
        var bytes = new List<byte>();
        for (var at = 0; at < letters.Count; at += Letters)
        {
            var bits = 0;
            for (var i = 0; i < Letters; i++)
            {
                var isVowel = i % 2 == 1;
                var digit = (isVowel ? Vowels : Consonants).IndexOf(letters[at + i], StringComparison.Ordinal);
                if (digit < 0)
                    return null;
                bits = bits << (isVowel ? 2 : 4) | digit;
            }
            bytes.AddRange([(byte)(bits >> 8), (byte)bits]);
        }
        return [.. bytes];
    }
}
