using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>A contest in the making. What could not be read is null or empty, and its defect has been noted.</summary>
internal sealed class ContestDraft
{
    /// <summary>Where the file describes the contest.</summary>
    public required PlacedJson Place { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    public int? Seats { get; set; }

    public long? Electorate { get; set; }

    public Rule? Rule { get; set; }

    public bool RuleByDefault { get; set; }

    public ReservedPlaces Reserved { get; set; } = ReservedPlaces.None;

    public ElectoralCollege? College { get; set; }

    /// <summary>The column of the ballots that names a voter's section.</summary>
    public string? SectionColumn { get; set; }

    /// <summary>Where the contest lists its own candidates; null when the shared file does.</summary>
    public PlacedJson? OwnCandidates { get; set; }

    public List<CandidateEntry> Entries { get; } = [];

    /// <summary>The candidates, numbered and checked; default while they have defects.</summary>
    public ImmutableArray<Candidate> Candidates { get; set; }

    /// <summary>Whether it names ballots of its own, usable or not.</summary>
    public bool NamesBallots { get; set; }

    /// <summary>Where its own ballots are; null when it has none of its own.</summary>
    public BallotsPlace? OwnBallots { get; set; }

    /// <summary>What was left out before its ballots were written.</summary>
    public LeftOutPapers LeftOut { get; set; } = new();

    public BallotSet? Ballots { get; set; }

    public InputFile? BallotsFile { get; set; }

    /// <summary>What was read of the ballot file; null when there is none.</summary>
    public BallotReading? Reading { get; set; }

    /// <summary>Whether papers that cannot be read may be left out of the count.</summary>
    public bool MaySetAside { get; set; }

    /// <summary>Whether papers that cannot be read stand in the way of a count.</summary>
    public bool LacksPapers => !MaySetAside && Reading is { SetAside: > 0 };

    /// <summary>Whether more stand than there are seats, so that papers are needed.</summary>
    public bool IsContested => !Candidates.IsDefault && Candidates.Count(candidate => !candidate.Withdrawn) > Seats;
}

/// <summary>A candidate as a file names them; the id is empty when it gives none.</summary>
/// <param name="Candidate">What the file says.</param>
/// <param name="Defects">The file's defects.</param>
/// <param name="Row">Their row.</param>
/// <param name="Column">Their column, in a JSON file.</param>
internal sealed record CandidateEntry(Candidate Candidate, DefectList Defects, int Row, int? Column)
{
    public void Fault(string found, string expected, string remedy) => Defects.Add(Row, Column, found, expected, remedy);
}

/// <summary>A ballot file that the election names.</summary>
/// <param name="Place">Where it names it.</param>
/// <param name="Path">Where the file is.</param>
/// <param name="ReadOptions">What the election says of how it is read.</param>
/// <param name="ContestColumn">The column that says which contest a paper belongs to; null when the file has one contest.</param>
internal sealed record BallotsPlace(PlacedJson Place, string Path, BallotReadOptions ReadOptions, string? ContestColumn);
