using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>The files that a published result is held against, and what is said of them. How they are read, and where notes go, is the business of whoever has them: a command, a page.</summary>
internal interface ICountFiles
{
    /// <summary>What is said of them, their names included.</summary>
    CountTerms Terms { get; }

    /// <summary>Name of the election file; null where ballots were given.</summary>
    string? Election { get; }

    /// <summary>A list of candidates beside ballots; null without one.</summary>
    InputBytes? Candidates { get; }

    /// <summary>A lots file; null without one.</summary>
    InputBytes? Lots { get; }

    /// <summary>Reads them for a count on terms.</summary>
    /// <param name="terms">The terms.</param>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    /// <exception cref="TermsException">The terms do not go with the files.</exception>
    CountInput Read(CountTerms terms);

    /// <summary>Reads the ballots of one contest, and names each file as an input of the result.</summary>
    /// <param name="options">What is known of them.</param>
    /// <param name="given">The candidates, where somebody tells them.</param>
    /// <param name="keepOrder">Whether the order of the papers matters to the rule.</param>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    (BallotReading Reading, ImmutableArray<InputFile> Inputs) ReadBallots(BallotReadOptions options, ImmutableArray<Candidate> given, bool keepOrder);
}
