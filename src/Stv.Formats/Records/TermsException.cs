namespace Stv.Formats;

/// <summary>Something that was asked of a count does not fit the files, or is missing. The message says what.</summary>
public sealed class TermsException : Exception
{
    /// <summary>With what is at fault and a message for whoever asked.</summary>
    /// <param name="term">Which of the terms is at fault.</param>
    /// <param name="message">What is wrong with it.</param>
    public TermsException(Term term, string message) : base(message) => Term = term;

    /// <summary>With a message alone.</summary>
    public TermsException(string message) : base(message) { }

    /// <summary>With a message and its cause.</summary>
    public TermsException(string message, Exception cause) : base(message, cause) { }

    /// <summary>Without a message.</summary>
    public TermsException() { }

    /// <summary>Which of the terms is at fault.</summary>
    public Term Term { get; }
}
