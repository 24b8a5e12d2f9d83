using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Stv;

/// <summary>Decides paper by paper what a <see cref="BallotPolicy"/> makes of it, and keeps the tally. No other code does; <see cref="PaperMeaning"/> says in which order.</summary>
internal ref struct PaperReading(BallotPolicy policy, ReadOnlySpan<bool> withdrawn, int kinds)
{
    readonly ReadOnlySpan<bool> _withdrawn = withdrawn;
    readonly bool _anyWithdrawn = withdrawn.Contains(true);

    /// <summary>For each number the paper that counts a preference for them, and the rank at which they were marked last, counted over all papers.</summary>
    readonly long[] _countedOn = new long[withdrawn.Length + 1];
    readonly long[] _markedAt = new long[withdrawn.Length + 1];
    long _paper;
    long _ranks;

    readonly List<ushort> _kept = [];
    readonly List<ushort> _rank = [];
    readonly Dictionary<InvalidReason, long> _invalid = [];
    readonly long[] _validByKind = new long[kinds];
    long _withGaps;
    long _withEqualRanks;
    long _withRepeats;

    /// <summary>How many papers of each kind are valid.</summary>
    public readonly long[] ValidByKind => _validByKind;

    /// <summary>What the paper read last counts for: candidate numbers, and where equal ranks are shared the marks between them.</summary>
    public readonly ReadOnlySpan<ushort> Kept => CollectionsMarshal.AsSpan(_kept);

    /// <summary>Why it is invalid; null when it is valid.</summary>
    public InvalidReason? Reason { get; private set; }

    /// <summary>What ended it.</summary>
    public PaperEnd? EndedBy { get; private set; }

    /// <summary>The rank at which it ended, from 1; 0 when nothing ended it.</summary>
    public int EndedAt { get; private set; }

    public bool HasGap { get; private set; }

    public bool HasEqualRanks { get; private set; }

    public bool HasRepeat { get; private set; }

    /// <summary>What became of the papers read.</summary>
    public readonly PaperTally Tally(long total) => new()
    {
        Total = total,
        Valid = total - _invalid.Values.Sum(),
        ByReason = _invalid.ToImmutableSortedDictionary(),
        WithGaps = _withGaps,
        WithEqualRanks = _withEqualRanks,
        WithRepeats = _withRepeats,
    };

    /// <summary>Reads all papers of a set that has neither marks nor repeats.</summary>
    public readonly void Plain(BallotSet set)
    {
        if (set.AllNameSomebody && !_anyWithdrawn)
        {
            _validByKind[0] = set.Papers;
            return;
        }
        var offsets = set.Offsets;
        var counts = set.Counts;
        for (var group = 0; group < offsets.Length - 1; group++)
        {
            var count = counts[group];
            if (offsets[group] == offsets[group + 1] - 1)
                Invalid(InvalidReason.Blank, count);
            else if (_anyWithdrawn && OnlyWithdrawn(set.Paper(group)))
                Invalid(InvalidReason.OnlyWithdrawn, count);
            else
                _validByKind[set.Kind(group)] += count;
        }
    }

    /// <summary>Reads a paper that may have marks and writes its preferences as plain numbers; where equal ranks are shared they keep their marks.</summary>
    /// <param name="set">The set.</param>
    /// <param name="group">The group.</param>
    /// <param name="target">Where the numbers of all papers are written.</param>
    /// <param name="at">Which number of the target is the paper's first.</param>
    /// <returns>How many numbers were written, with the 0 after them.</returns>
    public int Marked(BallotSet set, int group, Span<byte> target, int at)
    {
        Read(set.Paper(group));
        var count = set.Count(group);
        if (Reason is { } reason)
            Invalid(reason, count);
        else
        {
            _validByKind[set.Kind(group)] += count;
            _withGaps += HasGap ? count : 0;
            _withEqualRanks += HasEqualRanks ? count : 0;
            _withRepeats += HasRepeat ? count : 0;
        }
        foreach (var number in Kept)
            PaperNumbers.Write(target, at++, number, set.Wide);
        PaperNumbers.Write(target, at, 0, set.Wide);
        return _kept.Count + 1;
    }

    /// <summary>Reads one paper and leaves it out of the tally.</summary>
    public void Read(ReadOnlySpan<ushort> paper)
    {
        _paper++;
        _kept.Clear();
        (EndedBy, EndedAt, HasGap, HasEqualRanks, HasRepeat) = (null, 0, false, false, false);
        var (blank, names, stands, gap, longest) = (0, false, false, 0, 0);
        for (var ranks = new RankWalk(paper); EndedBy is null && ranks.Next() && (policy.LastRank == 0 || ranks.Rank <= policy.LastRank);)
        {
            gap = ranks.Count > 0 || ranks.IsOvervote ? 0 : gap + 1;
            longest = Math.Max(longest, gap);
            names |= ranks.Count > 0 || ranks.IsOvervote;
            TakeStanding(ranks);
            if (_rank.Count == 0 && !ranks.IsOvervote)
            {
                // Nobody stands here. Left blank it is a gap, if anybody stands below it; struck out it is nothing.
                if (blank == 0 && ranks.Count == 0)
                    blank = ranks.Rank;
                continue;
            }
            stands = true;
            if (blank > 0)
            {
                HasGap = true;
                if (policy.Gaps == GapPolicy.Stop || policy.LongestGap > 0 && longest > policy.LongestGap)
                {
                    End(PaperEnd.Gap, blank);
                    break;
                }
            }
            ReadRank(ranks.IsOvervote, ranks.Rank);
        }
        var tooFew = _kept.Count > 0 && policy.FewestPreferences > 1 && HasTooFew();
        if (tooFew)
            _kept.Clear();
        Reason = _kept.Count > 0 ? null
            : tooFew ? InvalidReason.TooFewPreferences
            : !names ? InvalidReason.Blank
            : HasEqualRanks ? InvalidReason.EqualFirstPreferences
            : !stands ? InvalidReason.OnlyWithdrawn
            : InvalidReason.NoFirstPreference;
    }

    /// <summary>Whether the paper counts for fewer candidates than the rule asks for, and not for all who stand.</summary>
    readonly bool HasTooFew()
    {
        var preferences = _kept.Count(number => number != 0);
        return preferences < policy.FewestPreferences && preferences < _withdrawn.Length - _withdrawn.Count(true);
    }

    /// <summary>Decides about a rank at which somebody is marked.</summary>
    void ReadRank(bool isOvervote, int rank)
    {
        if (policy.Repeats == RepeatPolicy.Stop)
        {
            foreach (var number in _rank)
                HasRepeat |= _countedOn[number] == _paper;
            if (HasRepeat)
            {
                End(PaperEnd.Repeat, rank);
                return;
            }
        }
        if (isOvervote || _rank.Count > 1)
        {
            HasEqualRanks = true;
            // A rank that is passed over names nobody, so whoever shares it can still be named below it; not where a second mention ends the paper.
            if (policy.EqualRanks == EqualRankPolicy.PassOver)
            {
                if (policy.Repeats == RepeatPolicy.Stop)
                    foreach (var number in _rank)
                        _countedOn[number] = _paper;
                return;
            }
            // At first everybody continues, so that several of a first rank do.
            if (policy.EqualRanks == EqualRankPolicy.Stop || isOvervote || policy.EqualRanks == EqualRankPolicy.StopIfSeveralContinue && _kept.Count == 0)
            {
                End(PaperEnd.EqualRanks, rank);
                return;
            }
        }
        foreach (var number in _rank)
            HasRepeat |= _countedOn[number] == _paper;
        var isFirst = true;
        foreach (var number in _rank)
        {
            if (_countedOn[number] == _paper)
                continue;
            _countedOn[number] = _paper;
            if (!isFirst)
                _kept.Add(0);
            isFirst = false;
            _kept.Add(number);
        }
    }

    void End(PaperEnd cause, int rank) => (EndedBy, EndedAt) = (cause, rank);

    /// <summary>Collects the different candidates marked at a rank who stand.</summary>
    void TakeStanding(RankWalk ranks)
    {
        _ranks++;
        _rank.Clear();
        for (var i = 0; i < ranks.Count; i++)
        {
            var number = ranks[i];
            if (_withdrawn[number - 1] || _markedAt[number] == _ranks)
                continue;
            _markedAt[number] = _ranks;
            _rank.Add((ushort)number);
        }
    }

    readonly bool OnlyWithdrawn(ReadOnlySpan<ushort> paper)
    {
        foreach (var number in paper)
            if (!_withdrawn[number - 1])
                return false;
        return true;
    }

    readonly void Invalid(InvalidReason reason, long count) =>
        _invalid[reason] = _invalid.GetValueOrDefault(reason) + count;
}
