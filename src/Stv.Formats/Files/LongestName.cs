namespace Stv.Formats;

/// <summary>How long a name or title may be. Longer text is something else, and every sheet and page would repeat it at every stage.</summary>
internal static class LongestName
{
    /// <summary>Bytes or letters.</summary>
    public const int Length = 10_000;

    /// <summary>What was found instead, for a message.</summary>
    public const string Found = "a name of more than ten thousand letters";
}
