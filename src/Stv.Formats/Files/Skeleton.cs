using System.Collections.Frozen;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// What a name looks like: two names with the same skeleton can hardly be told apart by eye, though their letters differ. The
/// steps are those of Unicode Technical Standard 39, section 4 (confusable detection): canonical parts, what cannot be seen
/// left out, each character replaced by a prototype, and parts again.
/// </summary>
/// <remarks>
/// The table is our own and small: letters of other alphabets with the shape of a Latin one, full-width and mathematical
/// forms, and the digits and letters that are taken for one another (0 O, 1 l I). It serves to warn, never to join names.
/// </remarks>
internal static class Skeleton
{
    /// <summary>In each word a character and what it looks like.</summary>
    const string Pairs =
        "АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ҮY ԌG ԚQ ԜW аa еe оo рp сc уy хx ѕs іi јj һh ԁd ԛq ԝw үy ӏl ӀI " // Cyrillic
        + "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv ρp ιi κk υu αa γy " // Greek
        + "ՍU ՕO օo սu հh ցg ոn " // Armenian
        + "ıi ȷj ɑa ɡg ɩi ʏy ſf ᴏo ᴄc ᴠv ᴡw ᴢz " // Latin
        + "0O 1l Il |l"; // digits, capital I and the bar

    static readonly FrozenDictionary<int, char> Looks = Pairs.Split(' ').ToFrozenDictionary(pair => (int)pair[0], pair => pair[1]);

    /// <summary>The skeleton of a name; upper and lower case, blanks, apostrophes and dashes are as in <see cref="NameKey"/>.</summary>
    public static string Of(string name)
    {
        var seen = new StringBuilder(name.Length);
        foreach (var rune in CanonicalLetters.Parted(name).EnumerateRunes())
        {
            var plain = Compatible(rune.Value);
            plain = Looks.GetValueOrDefault(plain, '\0') is var look and not '\0' ? look : plain;
            // What a letter of another alphabet looks like can itself be taken for another: Cyrillic І for I for l.
            plain = Looks.GetValueOrDefault(plain, '\0') is var again and not '\0' ? again : plain;
            seen.Append(new Rune(plain).ToString());
        }
        return NameKey.Of(seen.ToString());
    }

    /// <summary>The plain character behind a full-width or mathematical one.</summary>
    static int Compatible(int code) => code switch
    {
        >= 0xFF01 and <= 0xFF5E => code - 0xFEE0,
        >= 0x1D400 and <= 0x1D6A3 => (code - 0x1D400) % 52 is var letter && letter < 26 ? 'A' + letter : 'a' + letter - 26,
        >= 0x1D7CE and <= 0x1D7FF => '0' + (code - 0x1D7CE) % 10,
        _ => code,
    };
}
