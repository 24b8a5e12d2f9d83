using System.Globalization;

namespace Stv.Formats;

/// <summary>A number of things with its noun, for a defect or a notice.</summary>
internal static class Amount
{
    /// <summary>The number and the noun: <c>1 paper</c>, <c>0 papers</c>, <c>93 papers</c>.</summary>
    public static string Of(long number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
