using System.Collections.Frozen;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// What a name looks like: two names with the same skeleton can hardly be told apart by eye, though their letters differ. The
/// steps are those of Unicode Technical Standard 39, section 4 (confusable detection): canonical parts, what cannot be seen
/// left out, each character replaced by a prototype, and parts again.
/// </summary>
/// <remarks>
/// The table is our own and small: letters of other alphabets with the shape of a Latin one, small capitals, ligatures,
/// full-width, mathematical and encircled forms, accents with one shape, and the letters and digits that are taken for one
/// another (0 O, 1 l I, rn m, vv w). It serves to warn, never to join names.
/// </remarks>
internal static class Skeleton
{
    /// <summary>In each word a character and what it looks like.</summary>
    const string Pairs =
        "АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX ҮY ԌG ԚQ ԜW Ьb З3 з3 аa вb еe оo рp сc уy хx ѕs іi јj һh ԁd ԛq ԝw үy ӏl ӀI кk мm нh тt пn гr ьb ѵv б6 ӔAE ӕae " // Cyrillic
        + "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv ρp ιi κk υu αa γy χx τt σo βß ϲc ϳj ϹC ͿJ " // Greek
        + "ՍU ՕO ՏS ԼL օo սu հh ցg ոn ռn զq յj " // Armenian
        + "ᎪA ᏴB ᏟC ᎠD ᎬE ᏀG ᎻH ᎥI ᎫJ ᏦK ᏞL ᎷM ᏢP ᎡR ᏒR ᏚS ᎢT ᏙV ᎳW ᎩY ᏃZ " // Cherokee
        + "ᴀa ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz " // small capitals
        + "ıi ȷj ɑa ɡg ɩi ſf ǀl ƖI ʋu ĸk ªa ºo " // Latin
        + "ﬀff ﬁfi ﬂfl ﬃffi ﬄffl ﬅft ﬆst ÆAE æae ŒOE œoe ĲIJ ĳij ǄDŽ ǅDž ǆdž ǇLJ ǈLj ǉlj ǊNJ ǋNj ǌnj ǱDZ ǲDz ǳdz " // ligatures
        + "ØO\u0338 øo\u0338 ŁL\u0335 łl\u0335 ÐD\u0335 ĐD\u0335 ƉD\u0335 đd\u0335 " // letters with a stroke
        + "\u030C\u0306 \u0326\u0327 \u0336\u0335 \u0342\u0303 " // caron and breve, comma and cedilla, strokes, tildes
        + "ℂC ℊg ℋH ℌH ℍH ℎh ℐI ℑI ℒL ℓl ℕN ℙP ℚQ ℛR ℜR ℝR ℤZ ℨZ ℬB ℭC ℯe ℰE ℱF ℳM ℴo ℹi ⅅD ⅆd ⅇe ⅈi ⅉj " // letters used as signs
        + "ⅠI ⅡII ⅢIII ⅣIV ⅤV ⅥVI ⅦVII ⅧVIII ⅨIX ⅩX ⅪXI ⅫXII ⅬL ⅭC ⅮD ⅯM ⅰi ⅱii ⅲiii ⅳiv ⅴv ⅵvi ⅶvii ⅷviii ⅸix ⅹx ⅺxi ⅻxii ⅼl ⅽc ⅾd ⅿm"; // numerals

    static readonly FrozenDictionary<int, string> Looks = Pairs.Split(' ').ToFrozenDictionary(pair => (int)pair[0], pair => CanonicalLetters.Parted(pair[1..]));

    /// <summary>What an ASCII letter, digit or bar looks like; null for itself. Most names need no other table, and to set one up takes longer than to compare the names.</summary>
    static string? LookOfAscii(int code) => code switch
    {
        '0' => "O",
        '1' or 'I' or '|' => "l",
        'm' => "rn",
        'w' => "vv",
        'W' => "VV",
        _ => null,
    };

    /// <summary>The skeleton of a name; upper and lower case, blanks, apostrophes and dashes are as in <see cref="NameKey"/>.</summary>
    public static string Of(string name)
    {
        var seen = new StringBuilder(name.Length);
        foreach (var rune in CanonicalLetters.Parted(name).EnumerateRunes())
        {
            const int DotAbove = 0x307;
            // i and j have their dot already.
            if (rune.Value != DotAbove || seen.Length == 0 || seen[^1] is not ('i' or 'j'))
                Look(Compatible(rune.Value), seen);
        }
        return NameKey.Of(seen.ToString());
    }

    /// <summary>What a letter of another alphabet looks like can itself be taken for another: Cyrillic І for I for l.</summary>
    static void Look(int code, StringBuilder seen)
    {
        var look = code < 128 ? LookOfAscii(code) : Looks.GetValueOrDefault(code);
        if (look is null)
            seen.Append(new Rune(code).ToString());
        else
            foreach (var letter in look)
                Look(letter, seen);
    }

    /// <summary>The plain character behind a full-width, mathematical or encircled one, and the capital behind a small Cherokee one.</summary>
    static int Compatible(int code) => code switch
    {
        >= 0xFF01 and <= 0xFF5E => code - 0xFEE0,
        >= 0x24B6 and <= 0x24E9 => Letter(code - 0x24B6),
        >= 0xAB70 and <= 0xABBF => code - 0x97D0,
        >= 0x1D400 and <= 0x1D6A3 => Letter((code - 0x1D400) % 52),
        0x1D6A4 => 'i',
        0x1D6A5 => 'j',
        >= 0x1D6A8 and <= 0x1D7C9 => (code - 0x1D6A8) % 58 is var letter && letter < 25 ? 'Α' + letter : letter is > 25 and < 51 ? 'α' + letter - 26 : code,
        >= 0x1D7CE and <= 0x1D7FF => '0' + (code - 0x1D7CE) % 10,
        >= 0x1F130 and <= 0x1F149 => 'A' + code - 0x1F130,
        >= 0x1F150 and <= 0x1F169 => 'A' + code - 0x1F150,
        >= 0x1F170 and <= 0x1F189 => 'A' + code - 0x1F170,
        _ => code,
    };

    static int Letter(int index) => index < 26 ? 'A' + index : 'a' + index - 26;
}
