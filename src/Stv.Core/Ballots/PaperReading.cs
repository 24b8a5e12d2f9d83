using System.Collections.Immutable;

namespace Stv;

/// <summary>Decides paper by paper what a <see cref="BallotPolicy"/> makes of it, and keeps the tally.</summary>
/// <remarks>Withdrawn candidates are struck out first, so a rank that only they shared or left empty is neither equal nor a gap.</remarks>
internal ref struct PaperReading(BallotPolicy policy, ReadOnlySpan<bool> withdrawn, int kinds)
{
    readonly ReadOnlySpan<bool> _withdrawn = withdrawn;
    readonly bool _anyWithdrawn = withdrawn.Contains(true);
    readonly HashSet<int> _seen = [];
    readonly List<int> _rank = [];
    readonly Dictionary<InvalidReason, long> _invalid = [];
    readonly long[] _validByKind = new long[kinds];
    long _withGaps;
    long _withEqualRanks;
    long _withRepeats;

    /// <summary>How many papers of each kind are valid.</summary>
    public readonly long[] ValidByKind => _validByKind;

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
        ReadOnlySpan<ushort> paper = set.Paper(group);
        var count = set.Count(group);
        var (written, gap, equal, repeat) = (0, false, false, false);
        _seen.Clear();
        for (var read = 0; read < paper.Length;)
        {
            if (paper[read] == 0 && paper[read + 1] == 0)
            {
                read += 2;
                gap |= !OnlyWithdrawn(paper[read..]);
                if (gap && policy.Gaps == GapPolicy.Stop)
                    break;
                continue;
            }
            read = ReadRank(paper, read, ref repeat);
            if (repeat && policy.Repeats == RepeatPolicy.Stop)
                break;
            if (_rank.Count > 1)
            {
                equal = true;
                if (policy.EqualRanks == EqualRankPolicy.Stop)
                    break;
                // A rank that is passed over names nobody, so whoever shares it can still be named below it.
                if (policy.EqualRanks == EqualRankPolicy.PassOver)
                {
                    _seen.ExceptWith(_rank);
                    continue;
                }
            }
            for (var i = 0; i < _rank.Count; i++)
            {
                if (i > 0)
                    PaperNumbers.Write(target, at + written++, 0, set.Wide);
                PaperNumbers.Write(target, at + written++, _rank[i], set.Wide);
            }
        }

        if (written == 0)
            Invalid(!paper.ContainsAnyExcept((ushort)0) ? InvalidReason.Blank
                : equal ? InvalidReason.EqualFirstPreferences
                : OnlyWithdrawn(paper) ? InvalidReason.OnlyWithdrawn
                : InvalidReason.NoFirstPreference, count);
        else
        {
            _validByKind[set.Kind(group)] += count;
            _withGaps += gap ? count : 0;
            _withEqualRanks += equal ? count : 0;
            _withRepeats += repeat ? count : 0;
        }
        PaperNumbers.Write(target, at + written, 0, set.Wide);
        return written + 1;
    }

    /// <summary>Collects the standing candidates at one rank who have not been named before, and returns where the next rank begins.</summary>
    readonly int ReadRank(ReadOnlySpan<ushort> paper, int at, ref bool repeat)
    {
        _rank.Clear();
        Take(paper[at++], ref repeat);
        while (at + 1 < paper.Length && paper[at] == 0 && paper[at + 1] != 0)
        {
            Take(paper[at + 1], ref repeat);
            at += 2;
        }
        return at;
    }

    readonly void Take(int number, ref bool repeat)
    {
        if (_withdrawn[number - 1])
            return;
        if (_seen.Add(number))
            _rank.Add(number);
        else
            repeat = true;
    }

    readonly bool OnlyWithdrawn(ReadOnlySpan<ushort> paper)
    {
        foreach (var number in paper)
            if (number != 0 && !_withdrawn[number - 1])
                return false;
        return true;
    }

    readonly void Invalid(InvalidReason reason, long count) =>
        _invalid[reason] = _invalid.GetValueOrDefault(reason) + count;
}
