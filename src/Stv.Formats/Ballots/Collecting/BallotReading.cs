using System.Collections.Immutable;
using System.Collections.ObjectModel;

namespace Stv.Formats;

/// <summary>What a ballot file holds, and how it was read.</summary>
public sealed record BallotReading
{
    /// <summary>Name of the file, without a folder.</summary>
    public required string FileName { get; init; }

    /// <summary>The layout that it was read as.</summary>
    public required BallotLayout Layout { get; init; }

    /// <summary>Title of the contest; null when the file gives none.</summary>
    public required string? Title { get; init; }

    /// <summary>Places to be filled, at least 1; null when the file does not say.</summary>
    public required int? Seats { get; init; }

    /// <summary>Candidates in ballot-paper order, the withdrawn among them. The id is the number on the ballot paper, from 1.</summary>
    public required ImmutableArray<Candidate> Candidates { get => _candidates; init => _candidates = value; }
    readonly ValueArray<Candidate> _candidates;

    /// <summary>The papers, which number the same candidates.</summary>
    public required BallotSet Ballots { get; init; }

    /// <summary>What was seen and left aside: columns without a meaning, options of other programs.</summary>
    public required ImmutableArray<Notice> Notices { get => _notices; init => _notices = value; }
    readonly ValueArray<Notice> _notices;

    /// <summary>Papers that are no plain lists of preferences, in the order of the file: the first thousand rows of them, or all when asked.</summary>
    public ImmutableArray<Irregularity> Irregularities { get => _irregularities; init => _irregularities = value; }
    readonly ValueArray<Irregularity> _irregularities;

    /// <summary>How many papers are irregular, by kind; one that is so in two ways counts in both.</summary>
    public ImmutableSortedDictionary<IrregularityKind, long> IrregularPapers { get; init; } = ImmutableSortedDictionary<IrregularityKind, long>.Empty;

    /// <summary>Why papers were set aside; empty unless that was asked for.</summary>
    public ImmutableArray<Defect> Unreadable { get => _unreadable; init => _unreadable = value; }
    readonly ValueArray<Defect> _unreadable;

    /// <summary>How many papers were set aside because they cannot be read; they are not among <see cref="Ballots"/>.</summary>
    public long SetAside { get; init; }

    /// <summary>How many papers the file itself says are spoilt; they are not among <see cref="Ballots"/>.</summary>
    public long Spoilt { get; init; }

    /// <summary>How many papers were left out because another of the same voter counts, or none of theirs does; they are not among <see cref="Ballots"/>.</summary>
    public long DuplicatePapers { get; init; }

    /// <summary>The voters who have several papers, and which of them counts.</summary>
    public ImmutableArray<VoterPapers> Duplicates { get => _duplicates; init => _duplicates = value; }
    readonly ValueArray<VoterPapers> _duplicates;

    /// <summary>What was corrected in the papers that were read, by reason; empty where nothing was.</summary>
    public ImmutableArray<CorrectionsMade> Corrections { get => _corrections; init => _corrections = value; }
    readonly ValueArray<CorrectionsMade> _corrections;

    /// <summary>Whether it has to be said first which of a voter's papers counts.</summary>
    internal bool HasUnsettledVoters { get; init; }

    /// <summary>The column that tells voters apart, from 1; null where there is none.</summary>
    internal int? VoterColumn { get; init; }

    /// <summary>Further papers of voters who have one before, in the order of the file.</summary>
    internal ImmutableArray<(UInt128 Voter, int Row)> Again { get; init; } = [];

    /// <summary>The digest of each voter's id and the row where it first stands; empty where papers have no ids.</summary>
    internal VoterRows Voters { get; init; } = [];

    /// <summary>Where everything is listed: by row, a cell by which it is known again.</summary>
    internal IReadOnlyDictionary<int, string> RowMarks { get; init; } = ReadOnlyDictionary<int, string>.Empty;

    /// <summary>Whether the candidates are known only from the cells of papers.</summary>
    internal bool HasCollectedNames { get; init; }

    /// <summary>The single papers with the codes of their voters, where these were asked for.</summary>
    internal PaperLog? Codes { get; init; }

    /// <summary>SHA-256 of the file's bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Whether both are of the same bytes and say the same.</summary>
    public bool Equals(BallotReading? other) => other is not null
        && (FileName, Layout, Title, Seats, Sha256) == (other.FileName, other.Layout, other.Title, other.Seats, other.Sha256)
        && (SetAside, Spoilt, DuplicatePapers) == (other.SetAside, other.Spoilt, other.DuplicatePapers)
        && Ballots.Equals(other.Ballots) && _candidates.Equals(other._candidates) && _notices.Equals(other._notices)
        && _irregularities.Equals(other._irregularities) && IrregularPapers.SequenceEqual(other.IrregularPapers)
        && _unreadable.Equals(other._unreadable) && _duplicates.Equals(other._duplicates) && _corrections.Equals(other._corrections);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(FileName, Layout, Seats, Sha256);

    /// <summary>The file, its layout, and how many papers and candidates it has.</summary>
    public override string ToString() => $"{FileName}, read as {Layout.Word()}: {Amount.Of(Ballots.Papers, "paper")}, {Amount.Of(Candidates.Length, "candidate")}";
}
