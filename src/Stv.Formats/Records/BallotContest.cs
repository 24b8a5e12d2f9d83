using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>Makes a contest of ballots, or of candidates alone, and of the terms on which they are counted.</summary>
public static class BallotContest
{
    /// <summary>The contest. Papers that the file calls spoilt, and those set aside, are kept beside the others.</summary>
    /// <param name="terms">The terms.</param>
    /// <param name="reading">The ballots; null when there are none.</param>
    /// <param name="given">The candidates that a list gives; none without one.</param>
    /// <exception cref="TermsException">Seats are missing, an attribute is nobody's, or one who withdrew does not stand.</exception>
    public static Contest Of(CountTerms terms, BallotReading? reading, ImmutableArray<Candidate> given)
    {
        ArgumentNullException.ThrowIfNull(terms);
        return new Contest
        {
            Id = terms.ContestId,
            Title = terms.Title ?? reading?.Title ?? terms.ContestId,
            Seats = terms.Seats ?? reading?.Seats ?? throw new TermsException(Term.Seats, $"{reading?.FileName ?? "A file of candidates"} does not say how many seats there are to fill."),
            Candidates = Withdrawals.Mark(Candidates(reading, given), terms.Withdrawn),
            Ballots = reading?.Ballots ?? new BallotSetBuilder(given.Length).Build(),
            Electorate = terms.Electorate,
            Spoilt = reading?.Spoilt ?? 0,
            SetAside = reading?.SetAside ?? 0,
            Duplicates = reading?.DuplicatePapers ?? 0,
            Corrections = reading?.Corrections ?? [],
            Reserved = new ReservedPlaces { Constraints = KnownAttributes(terms.Reserved, given), Fallback = terms.Fallback ?? InfeasibleFallback.Refuse },
        };
    }

    /// <summary>Those who stand, as the ballots and the list of candidates describe them.</summary>
    /// <param name="reading">The ballots; null when there are none.</param>
    /// <param name="given">The candidates that a list gives; none without one.</param>
    /// <exception cref="TermsException">The ballots name nobody.</exception>
    public static ImmutableArray<Candidate> Candidates(BallotReading? reading, ImmutableArray<Candidate> given)
    {
        if (reading is { Candidates.IsEmpty: true })
            throw new TermsException(Term.Files, $"{reading.FileName} names no candidate: it has no papers. Check that this is the right file.");
        return reading is null ? Numbered(given) : given.IsEmpty ? reading.Candidates : Described(reading.Candidates, given);
    }

    static ImmutableArray<Candidate> Numbered(ImmutableArray<Candidate> given) =>
        [.. given.Select((candidate, index) => candidate.Id.Length > 0 ? candidate : candidate with { Id = (index + 1).ToString(CultureInfo.InvariantCulture) })];

    /// <summary>The candidates of the ballots with what the list says of them.</summary>
    static ImmutableArray<Candidate> Described(ImmutableArray<Candidate> candidates, ImmutableArray<Candidate> given) =>
    [
        .. candidates.Zip(given, (read, said) => read with
        {
            Id = said.Id.Length > 0 ? said.Id : read.Id,
            Slate = said.Slate ?? read.Slate,
            Attributes = said.Attributes,
            Withdrawn = read.Withdrawn || said.Withdrawn,
            Kind = said.Kind == CandidateKind.Person ? read.Kind : said.Kind,
        }),
    ];

    /// <summary>The reserved places, once every attribute in them is somebody's: a misspelt one would be nobody's. A minimum of 0 reserves nothing.</summary>
    static ImmutableArray<Constraint> KnownAttributes(ImmutableArray<Constraint> constraints, ImmutableArray<Candidate> given)
    {
        var known = given.SelectMany(candidate => candidate.Attributes).Distinct().ToList();
        if (constraints.SelectMany(constraint => constraint.AnyOf).FirstOrDefault(attribute => !known.Contains(attribute)) is { } unknown)
            throw known.Count == 0
                ? new TermsException(Term.Candidates, $"No candidate has the attribute {unknown}.")
                : new TermsException(Term.Reserved, $"No candidate has the attribute {unknown}; there {(known.Count == 1 ? "is" : "are")} {string.Join(", ", known)}.{NearestName.DidYouMean(unknown, known)}");
        return [.. constraints.Where(constraint => constraint.Reserves)];
    }
}
