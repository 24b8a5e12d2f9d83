namespace Stv.Formats;

/// <summary>How long a name or title may be. What is longer is some other text, which every sheet and page would repeat at every stage.</summary>
internal static class LongestName
{
    /// <summary>Bytes or letters.</summary>
    public const int Length = 10_000;

    /// <summary>What was found instead, for a message.</summary>
    public const string Found = "a name of more than ten thousand letters";
}
