namespace Stv.Formats;

/// <summary>What was to be written cannot be written there; the message says why and what to do, in sentences. Nothing was changed.</summary>
public sealed class PublicationException : Exception
{
    /// <param name="message">Why, and what to do.</param>
    /// <param name="cause">What went wrong; null where nothing did.</param>
    public PublicationException(string message, Exception? cause = null) : base(message, cause)
    {
    }
}
