using System.Globalization;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>Numbers for people, whose thousands are parted by commas. Files for programs have none.</summary>
internal static partial class Thousands
{
    /// <summary>A whole number: <c>1,204</c>.</summary>
    public static string Of(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number that is already written, with decimals or without: <c>1,204.50000</c>. Whatever stands before its digits is kept.</summary>
    public static string Of(string number)
    {
        var begin = number.AsSpan().IndexOfAnyInRange('0', '9');
        var digits = begin < 0 ? 0 : number.AsSpan(begin).IndexOfAnyExceptInRange('0', '9') is var end && end < 0 ? number.Length - begin : end;
        for (var at = digits - 3; at > 0; at -= 3)
            number = number.Insert(begin + at, ",");
        return number;
    }

    /// <summary>A text whose numbers have no commas, as programs want them.</summary>
    public static string Without(string text) => Parted().Replace(text, number => string.Concat(number.Value.Where(char.IsAsciiDigit)));

    // Elsewhere spaces that do not break, thin ones, or apostrophes stand for the commas.
    [GeneratedRegex(@"(?<![\d.,])\d{1,3}(,\d{3}|[\u00A0\u202F\u2009'’]\d{3})+(?![\d,])", RegexOptions.CultureInvariant)]
    private static partial Regex Parted();
}
