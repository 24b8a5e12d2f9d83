namespace Stv.Formats;

/// <summary>A number of things with its noun, for a defect or a notice.</summary>
internal static class Amount
{
    /// <summary>The number and the noun: <c>1 paper</c>, <c>0 papers</c>, <c>1,204 papers</c>.</summary>
    public static string Of(long number, string noun) =>
        $"{Thousands.Of(number)} {noun}{(number == 1 ? "" : "s")}";
}
