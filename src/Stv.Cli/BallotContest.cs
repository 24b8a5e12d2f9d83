using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Makes a contest of ballots, or of candidates alone, and of what the command line says of them.</summary>
static class BallotContest
{
    /// <summary>The contest.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="reading">The ballots; null when there are none.</param>
    /// <param name="given">The candidates that a file named on the command line gives; none without it.</param>
    /// <param name="seats">Places to fill, or null for what the ballots say.</param>
    /// <param name="title">Title, or null for what the ballots say.</param>
    /// <param name="constraints">Reserved places.</param>
    /// <exception cref="Refusal">Seats or attributes are wanting.</exception>
    public static Contest Of(string id, BallotReading? reading, ImmutableArray<Candidate> given, int? seats, string? title, ImmutableArray<Constraint> constraints) => new()
    {
        Id = id,
        Title = title ?? reading?.Title ?? id,
        Seats = seats ?? reading?.Seats ?? throw new Refusal($"{reading?.FileName ?? "A file of candidates"} does not say how many seats there are to fill. Add --seats and their number."),
        Candidates = Candidates(reading, given),
        Ballots = reading?.Ballots ?? new BallotSetBuilder(given.Length).Build(),
        Spoilt = reading?.Spoilt ?? 0,
        SetAside = reading?.SetAside ?? 0,
        Reserved = new ReservedPlaces { Constraints = KnownAttributes(constraints, given) },
    };

    /// <summary>Those who stand, as the ballots and the candidates file describe them.</summary>
    /// <exception cref="Refusal">The ballots name nobody.</exception>
    public static ImmutableArray<Candidate> Candidates(BallotReading? reading, ImmutableArray<Candidate> given)
    {
        if (reading is { Candidates.IsEmpty: true })
            throw new Refusal($"{reading.FileName} names no candidate: it has no papers. See whether this is the right file.");
        return reading is null ? Numbered(given) : given.IsEmpty ? reading.Candidates : Described(reading.Candidates, given);
    }

    static ImmutableArray<Candidate> Numbered(ImmutableArray<Candidate> given) =>
        [.. given.Select((candidate, index) => candidate.Id.Length > 0 ? candidate : candidate with { Id = (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture) })];

    /// <summary>The candidates of the ballots with what the candidates file says of them.</summary>
    static ImmutableArray<Candidate> Described(ImmutableArray<Candidate> candidates, ImmutableArray<Candidate> given) =>
    [
        .. candidates.Zip(given, (read, said) => read with
        {
            Id = said.Id.Length > 0 ? said.Id : read.Id,
            Slate = said.Slate ?? read.Slate,
            Attributes = said.Attributes,
            Withdrawn = read.Withdrawn || said.Withdrawn,
        }),
    ];

    /// <summary>The reserved places, once every attribute in them is somebody's: a misspelt one would be nobody's.</summary>
    static ImmutableArray<Constraint> KnownAttributes(ImmutableArray<Constraint> constraints, ImmutableArray<Candidate> given)
    {
        var known = given.SelectMany(candidate => candidate.Attributes).Distinct().ToList();
        if (constraints.SelectMany(constraint => constraint.AnyOf).FirstOrDefault(attribute => !known.Contains(attribute)) is { } unknown)
            throw new Refusal(known.Count == 0
                ? $"No candidate has an attribute such as {unknown}. Give --candidates a CSV with the columns name and attributes."
                : $"No candidate has the attribute {unknown}; there {(known.Count == 1 ? "is" : "are")} {string.Join(", ", known)}.{Words.DidYouMean(unknown, known)}");
        return constraints;
    }
}
