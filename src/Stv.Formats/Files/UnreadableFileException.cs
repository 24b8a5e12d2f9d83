namespace Stv.Formats;

/// <summary>A path from which nothing can be read.</summary>
/// <param name="found">What was found there: <c>a folder</c>.</param>
/// <param name="why">The same as half a sentence: <c>it is a folder, not a file</c>.</param>
/// <param name="cause">What went wrong.</param>
internal sealed class UnreadableFileException(string found, string why, Exception? cause = null) : IOException(why, cause)
{
    /// <summary>What was found there.</summary>
    public string Found => found;

    /// <summary>Whether there is no such file.</summary>
    public bool IsNoFile { get; init; }
}
