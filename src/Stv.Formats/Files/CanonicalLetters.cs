using System.Buffers.Binary;
using System.Collections.Frozen;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// Brings text that Unicode holds to be the same to the same characters: letters are parted from their accents and the
/// accents put in order, which is Unicode's normal form D.
/// </summary>
/// <remarks>
/// It does not lean on the machine's own tables, which can be switched off and differ by version. Its range is the Basic
/// Multilingual Plane but for the CJK compatibility ideographs: every alphabet in which names are commonly written, and
/// Hangul. Characters beyond it stay as they are, and are the same only as themselves.
/// </remarks>
internal static partial class CanonicalLetters
{
    const int FirstHangul = 0xAC00, HangulSyllables = 11172, HangulVowels = 21, HangulEnds = 28;
    const int FirstLead = 0x1100, FirstVowel = 0x1161, BeforeFirstEnd = 0x11A7;

    static readonly FrozenDictionary<char, (char First, char Second)> PartsOf = Triples(Parts).ToFrozenDictionary(part => (char)part.A, part => ((char)part.B, (char)part.C));

    static readonly FrozenDictionary<char, byte> ClassOf = Triples(Classes)
        .SelectMany(run => Enumerable.Range(run.A, run.B).Select(code => ((char)code, (byte)run.C)))
        .ToFrozenDictionary(entry => entry.Item1, entry => entry.Item2);

    /// <summary>The text in normal form D.</summary>
    public static string Parted(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', '\u007F'))
            return text;
        var parted = new StringBuilder(text.Length + 8);
        foreach (var letter in text)
            AppendParts(parted, letter);
        PutMarksInOrder(parted);
        return parted.ToString();
    }

    static void AppendParts(StringBuilder parted, char letter)
    {
        if (letter - FirstHangul is >= 0 and < HangulSyllables and var syllable)
        {
            parted.Append((char)(FirstLead + syllable / (HangulVowels * HangulEnds)));
            parted.Append((char)(FirstVowel + syllable / HangulEnds % HangulVowels));
            if (syllable % HangulEnds is > 0 and var end)
                parted.Append((char)(BeforeFirstEnd + end));
        }
        else if (PartsOf.TryGetValue(letter, out var parts))
        {
            AppendParts(parted, parts.First);
            if (parts.Second != 0)
                AppendParts(parted, parts.Second);
        }
        else
        {
            parted.Append(letter);
        }
    }

    /// <summary>Sorts each run of combining marks by class, leaving those of one class as they come.</summary>
    static void PutMarksInOrder(StringBuilder parted)
    {
        for (var i = 1; i < parted.Length; i++)
        {
            var mark = parted[i];
            var own = ClassOf.GetValueOrDefault(mark);
            if (own == 0)
                continue;
            var at = i;
            for (; at > 0 && ClassOf.GetValueOrDefault(parted[at - 1]) > own; at--)
                parted[at] = parted[at - 1];
            parted[at] = mark;
        }
    }

    static IEnumerable<(int A, int B, int C)> Triples(string table)
    {
        var bytes = Convert.FromBase64String(table);
        for (var i = 0; i < bytes.Length; i += 6)
            yield return (At(bytes, i), At(bytes, i + 2), At(bytes, i + 4));
    }

    static int At(byte[] bytes, int index) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(index));
}
