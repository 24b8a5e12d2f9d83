using System.Collections.Immutable;

namespace Stv;

/// <summary>Collects papers into a <see cref="BallotSet"/>, counting identical ones together. Made for millions of papers; not thread-safe.</summary>
public sealed class BallotSetBuilder
{
    readonly int _candidates;
    readonly bool _wide;
    readonly bool _keepOrder;
    readonly GroupTable _table = new();
    byte[] _numbers = new byte[256];
    int[] _offsets = new int[64];
    long[] _counts = new long[64];
    int[]? _kinds;
    readonly List<PaperKind> _kindTable = [PaperKind.Ordinary];
    readonly Dictionary<PaperKind, int> _kindIndex = new() { [PaperKind.Ordinary] = 0 };
    int _groups;
    long _papers;
    bool _hasMarks;
    bool _hasRepeats;
    bool _isOutOfOrder;
    readonly ulong[] _seen;

    /// <summary>Starts an empty set.</summary>
    /// <param name="candidates">How many candidates the papers number, 0 to <see cref="BallotSet.MaxCandidates"/>.</param>
    /// <param name="keepOrder">Whether the order of the papers matters to the rule: then identical papers are counted together only where they follow one another.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of candidates is out of range.</exception>
    public BallotSetBuilder(int candidates, bool keepOrder = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(candidates);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(candidates, BallotSet.MaxCandidates);
        _candidates = candidates;
        _wide = candidates > byte.MaxValue;
        _keepOrder = keepOrder;
        _seen = new ulong[candidates / 64 + 1];
    }

    /// <summary>How many papers have been added.</summary>
    public long Papers => _papers;

    /// <summary>Adds papers that all say the same and are worth 1 each.</summary>
    /// <param name="paper">Candidate numbers from 1 and marks, as <see cref="BallotSet"/> describes them; empty for a blank paper.</param>
    /// <param name="count">How many papers; 0 adds nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number above the number of candidates, or a negative count.</exception>
    /// <exception cref="ArgumentException">A mark that joins nothing.</exception>
    /// <exception cref="OverflowException">More than 2⁶³ − 1 papers, or more than 2³¹ bytes of preferences.</exception>
    public void Add(ReadOnlySpan<ushort> paper, long count = 1) => Add(paper, count, kind: 0);

    /// <summary>Adds papers that all say the same, have the same worth and come from the same section.</summary>
    /// <param name="paper">Candidate numbers from 1 and marks, as <see cref="BallotSet"/> describes them; empty for a blank paper.</param>
    /// <param name="count">How many papers; 0 adds nothing.</param>
    /// <param name="worth">What each is worth, more than 0.</param>
    /// <param name="section">Section of the electoral college, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number above the number of candidates, a negative count or section, or a worth that is not more than 0.</exception>
    /// <exception cref="ArgumentException">A mark that joins nothing.</exception>
    /// <exception cref="OverflowException">More than 2⁶³ − 1 papers, or more than 2³¹ bytes of preferences.</exception>
    public void Add(ReadOnlySpan<ushort> paper, long count, Fraction worth, int section = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(worth, Fraction.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(section);
        var kind = new PaperKind(worth, section);
        var isKnown = _kindIndex.TryGetValue(kind, out var index);
        if (!isKnown)
            index = _kindTable.Count;
        Add(paper, count, index);
        // Only now, so that papers refused or never added leave no kind behind.
        if (isKnown || count == 0)
            return;
        _kindTable.Add(kind);
        _kindIndex.Add(kind, index);
    }

    /// <summary>Adds every paper of another set, in its order.</summary>
    /// <param name="other">Papers that number the same candidates.</param>
    /// <exception cref="ArgumentException">The other set numbers another number of candidates.</exception>
    public void Merge(BallotSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Candidates != _candidates)
            throw new ArgumentException($"The papers number {other.Candidates} candidates, not {_candidates}.", nameof(other));
        for (var group = 0; group < other.Groups; group++)
            Add(other.Paper(group), other.Count(group), other.Worth(group), other.Section(group));
    }

    /// <summary>The papers added so far. The builder is left empty of purpose: add nothing after this.</summary>
    public BallotSet Build() =>
        new(_candidates, _groups, _numbers, _offsets, _counts, _kinds, [.. _kindTable], _papers, _hasMarks, _hasRepeats) { KeepsOrder = !_isOutOfOrder };

    void Add(ReadOnlySpan<ushort> paper, long count, int kind)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        if (count == 0)
            return;
        if (paper.Contains((ushort)0))
            CheckMarks(paper);
        var papers = checked(_papers + count);

        // The paper is written where a new group would lie; if it turns out to be a known one, it is simply not kept.
        var start = _offsets[_groups];
        var end = Write(paper, start);
        var numbers = _numbers.AsSpan(start, end - start);
        var group = _groups > 0 && IsGroup(_groups - 1, numbers, kind) ? _groups - 1
            : _keepOrder ? _groups
            : _table.FindOrAdd(numbers, kind, _groups, this);
        if (group == _groups)
            Append(paper, end, kind);
        _isOutOfOrder |= group < _groups - 1;
        _counts[group] += count;
        _papers = papers;
    }

    internal bool IsGroup(int group, ReadOnlySpan<byte> numbers, int kind) =>
        (_kinds is null ? kind == 0 : _kinds[group] == kind)
        && numbers.SequenceEqual(_numbers.AsSpan(_offsets[group], _offsets[group + 1] - _offsets[group]));

    int Write(ReadOnlySpan<ushort> paper, int start)
    {
        var end = checked(start + paper.Length * (_wide ? 2 : 1));
        if (end > _numbers.Length)
            Array.Resize(ref _numbers, Larger(_numbers.Length, end));
        if (_wide)
        {
            for (var i = 0; i < paper.Length; i++)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThan(paper[i], _candidates, nameof(paper));
                _numbers[start + 2 * i] = (byte)paper[i];
                _numbers[start + 2 * i + 1] = (byte)(paper[i] >> 8);
            }
        }
        else
        {
            var target = _numbers.AsSpan(start, paper.Length);
            for (var i = 0; i < paper.Length; i++)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThan(paper[i], _candidates, nameof(paper));
                target[i] = (byte)paper[i];
            }
        }
        return end;
    }

    void Append(ReadOnlySpan<ushort> paper, int end, int kind)
    {
        if (_groups + 2 > _offsets.Length)
        {
            Array.Resize(ref _offsets, Larger(_offsets.Length, _groups + 2));
            Array.Resize(ref _counts, _offsets.Length);
            if (_kinds is not null)
                Array.Resize(ref _kinds, _offsets.Length);
        }
        if (kind != 0)
            _kinds ??= new int[_offsets.Length];
        if (_kinds is not null)
            _kinds[_groups] = kind;
        Inspect(paper);
        _offsets[++_groups] = end;
    }

    static void CheckMarks(ReadOnlySpan<ushort> paper)
    {
        var afterNumber = false;
        for (var i = 0; i < paper.Length; i++)
        {
            if (paper[i] == 0 && (++i == paper.Length || paper[i] != 0 && !afterNumber))
                throw new ArgumentException("The mark 0 must be followed by another 0, or by a number when it follows one.", nameof(paper));
            afterNumber = paper[i] != 0;
        }
    }

    /// <summary>Notes marks and repeated candidates, so that the common paper without either is never inspected again.</summary>
    void Inspect(ReadOnlySpan<ushort> paper)
    {
        for (var i = 0; i < paper.Length; i++)
        {
            int number = paper[i];
            if (number == 0)
            {
                _hasMarks = true;
                number = paper[++i];
                if (number == 0)
                    continue;
            }
            var bit = 1UL << (number & 63);
            _hasRepeats |= (_seen[number >> 6] & bit) != 0;
            _seen[number >> 6] |= bit;
        }
        foreach (var number in paper)
            _seen[number >> 6] = 0;
    }

    static int Larger(int length, int needed) => (int)Math.Min(Array.MaxLength, Math.Max(2L * length, needed));
}
