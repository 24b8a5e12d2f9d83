namespace Stv.Formats;

/// <summary>What was to be written cannot be written there; the message says why and what to do, in sentences. Nothing was changed.</summary>
public sealed class PublicationException : Exception
{
    readonly Advice _words;

    /// <param name="words">Why, and what to do.</param>
    /// <param name="cause">What went wrong; null where nothing did.</param>
    public PublicationException(Advice words, Exception? cause = null) : base(words?.ToString(), cause)
    {
        ArgumentNullException.ThrowIfNull(words);
        _words = words;
    }

    /// <summary>The message, with settings named for those who read it.</summary>
    /// <param name="words">How they are named.</param>
    public string MessageIn(SettingNames words) => _words.In(words);
}
