using System.Collections.Immutable;
using System.Globalization;

namespace Stv;

/// <summary>Places to be filled by one count: who stands, how many are to be elected, and the papers.</summary>
public sealed record Contest
{
    /// <summary>Identity in results and lots, and part of the seed of every draw.</summary>
    public required string Id { get; init; }

    /// <summary>Title as it is to be published.</summary>
    public required string Title { get; init; }

    /// <summary>Places to be filled, at least 1.</summary>
    public required int Seats { get; init; }

    /// <summary>Candidates in ballot-paper order, the withdrawn among them. Elsewhere a candidate is named by their index here, from 0.</summary>
    public required ImmutableArray<Candidate> Candidates { get => _candidates; init => _candidates = value; }
    readonly ValueArray<Candidate> _candidates;

    /// <summary>The papers, which number the same candidates. May be empty when the contest is unopposed.</summary>
    public required BallotSet Ballots { get; init; }

    /// <summary>Places reserved for candidates of certain attributes.</summary>
    public ReservedPlaces Reserved { get; init; } = ReservedPlaces.None;

    /// <summary>The electoral college that votes, or null where every paper is worth the same.</summary>
    public ElectoralCollege? College { get; init; }

    /// <summary>How many were entitled to vote, 1 or more; null where that is not known. It is reported and plays no part in the count.</summary>
    public long? Electorate { get; init; }

    /// <summary>Papers that were marked as spoilt before they were read, 0 or more. They are not among <see cref="Ballots"/>, and are reported beside them.</summary>
    public long Spoilt { get; init; }

    /// <summary>Papers that could not be read and were set aside, 0 or more. They are not among <see cref="Ballots"/>, and are reported beside them.</summary>
    public long SetAside { get; init; }

    /// <summary>Papers that were left out because another of the same voter counts, or none of theirs does, 0 or more. They are not among <see cref="Ballots"/>, and are reported beside them.</summary>
    public long Duplicates { get; init; }

    /// <summary>What a person corrected in the ballots, by reason; empty where nothing was. It is reported beside the papers.</summary>
    public ImmutableArray<CorrectionsMade> Corrections { get => _corrections; init => _corrections = value; }
    readonly ValueArray<CorrectionsMade> _corrections;

    /// <summary>What vacancy the count fills; null where it is no such count. It plays no part in the count.</summary>
    public CasualVacancy? Vacancy { get; init; }

    /// <summary>Whether the papers are made up and the count is a rehearsal: everything that is published of it says so. It plays no part in the count.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>Attributes that are published with a candidate's name whether or not places are reserved for them. All others are published only where they decide.</summary>
    public ImmutableArray<string> PublicAttributes { get => _publicAttributes; init => _publicAttributes = value; }
    readonly ValueArray<string> _publicAttributes;

    /// <summary>The attributes that are published with a candidate's name: those that places of this contest are reserved for, and the public ones.</summary>
    /// <param name="candidate">The candidate.</param>
    public ImmutableArray<string> Published(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return [.. candidate.Attributes.Where(attribute => PublicAttributes.Contains(attribute) || Reserved.Constraints.Any(constraint => constraint.Reserves && constraint.AnyOf.Contains(attribute)))];
    }

    /// <summary>Its title, id and size.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Title} ({Id}): {Candidates.Length} candidates, {Seats} seats, {Ballots.Papers} papers");
}
