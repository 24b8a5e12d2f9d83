using System.Collections.Immutable;

namespace Stv;

/// <summary>What one paper says under a rule's <see cref="BallotPolicy"/>: what a count counts of it, and why no more.</summary>
/// <remarks>
/// The order is that of a person who reads the paper from the top. Withdrawn candidates are struck out first. A blank rank is
/// a gap when anybody stands below it. A rank at which two or more different candidates are marked is an equal rank as it was
/// marked, whoever of them was named before; only then is a candidate who was named before passed over. The same candidate
/// marked twice at one rank is marked once. A rank of which it is only said that several were marked is an equal rank too; where
/// equal ranks are shared the paper ends before it, since nobody knows between whom.
/// </remarks>
public sealed record PaperMeaning
{
    /// <summary>The ranks that count, candidates from 0 in ballot-paper order; more than one at a rank only under <see cref="EqualRankPolicy.Split"/> and <see cref="EqualRankPolicy.EachHasAVote"/>. Empty when the paper is invalid.</summary>
    public required ImmutableArray<ImmutableArray<int>> Ranks { get => _ranks; init => _ranks = value; }
    readonly ValueArray<ImmutableArray<int>> _ranks;

    /// <summary>Why the paper is invalid; null when it is valid.</summary>
    public required InvalidReason? Invalid { get; init; }

    /// <summary>What ended the paper before its last rank; null when nothing did.</summary>
    public required PaperEnd? EndedBy { get; init; }

    /// <summary>The rank, as marked and from 1, at which it ended: this one and those below do not count. 0 when nothing ended it.</summary>
    public required int EndedAt { get; init; }

    /// <summary>Whether a blank rank ended or closed up the preferences.</summary>
    public required bool HasGap { get; init; }

    /// <summary>Whether a rank given to several mattered.</summary>
    public required bool HasEqualRanks { get; init; }

    /// <summary>Whether a candidate named before was passed over or ended the paper.</summary>
    public required bool HasRepeat { get; init; }

    /// <summary>Reads a paper.</summary>
    /// <param name="paper">Candidate numbers from 1 and marks, as <see cref="BallotSet"/> describes them.</param>
    /// <param name="policy">What gaps, equal ranks and repeats mean.</param>
    /// <param name="withdrawn">For each candidate whether they have withdrawn.</param>
    /// <exception cref="ArgumentOutOfRangeException">The paper names a candidate beyond those.</exception>
    public static PaperMeaning Of(ReadOnlySpan<ushort> paper, BallotPolicy policy, ReadOnlySpan<bool> withdrawn)
    {
        ArgumentNullException.ThrowIfNull(policy);
        for (var marked = new RankWalk(paper); marked.Next();)
            for (var i = 0; i < marked.Count; i++)
                ArgumentOutOfRangeException.ThrowIfGreaterThan(marked[i], withdrawn.Length, nameof(paper));
        var reading = new PaperReading(policy, withdrawn, kinds: 0);
        reading.Read(paper);
        var ranks = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var kept = new RankWalk(reading.Kept);
        while (kept.Next())
        {
            var rank = new int[kept.Count];
            for (var i = 0; i < rank.Length; i++)
                rank[i] = kept[i] - 1;
            ranks.Add([.. rank.Order()]);
        }
        return new PaperMeaning
        {
            Ranks = ranks.ToImmutable(),
            Invalid = reading.Reason,
            EndedBy = reading.EndedBy,
            EndedAt = reading.EndedAt,
            HasGap = reading.HasGap,
            HasEqualRanks = reading.HasEqualRanks,
            HasRepeat = reading.HasRepeat,
        };
    }
}
