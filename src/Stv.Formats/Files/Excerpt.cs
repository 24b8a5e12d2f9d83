using System.Text;

namespace Stv.Formats;

/// <summary>A piece of a file as an error may show it: in quotation marks, short, on one line, and without anything a terminal would obey.</summary>
internal static class Excerpt
{
    const int Longest = 40;

    public static string Of(ReadOnlySpan<byte> utf8) => Of(Encoding.UTF8.GetString(utf8.Length > 4 * Longest ? utf8[..(4 * Longest)] : utf8));

    public static string Of(string text)
    {
        var shown = new StringBuilder("\"");
        var count = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (count++ == Longest)
            {
                shown.Append('…');
                break;
            }
            shown.Append(Rune.IsControl(rune) ? Rune.ReplacementChar.ToString() : rune.ToString());
        }
        return shown.Append('"').ToString();
    }
}
