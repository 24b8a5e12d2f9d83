namespace Stv;

/// <summary>An election cannot be counted as it was asked: no valid papers, a rule that cannot carry the papers' worth, a lot that fits no tie. The message says what to do.</summary>
public sealed class ElectionException : Exception
{
    /// <summary>With a message for whoever runs the count.</summary>
    public ElectionException(string message) : base(message) { }

    /// <summary>With a message and the cause.</summary>
    public ElectionException(string message, Exception cause) : base(message, cause) { }

    /// <summary>Without a message.</summary>
    public ElectionException() { }
}
