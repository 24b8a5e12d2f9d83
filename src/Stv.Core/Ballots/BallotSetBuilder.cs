using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Stv;

/// <summary>Collects papers into a <see cref="BallotSet"/>, counting identical ones together while that pays. Made for millions of papers; not thread-safe.</summary>
public sealed partial class BallotSetBuilder
{
    readonly int _candidates;

    /// <summary>Whether a number takes two bytes: from the first on that needs them.</summary>
    bool _wide;
    GroupTable? _table;
    byte[] _numbers = new byte[256];
    int[] _offsets = new int[64];

    /// <summary>How many papers each of the first <see cref="_counted"/> groups has; the groups after them are single papers.</summary>
    long[] _counts = new long[64];
    int _counted;
    int[]? _kinds;
    readonly List<PaperKind> _kindTable = [PaperKind.Ordinary];
    readonly Dictionary<PaperKind, int> _kindIndex = new() { [PaperKind.Ordinary] = 0 };
    int _groups;
    long _papers;

    /// <summary>Looking for the group of a paper costs several times what reading it does, and the count is the same without: it is given up where, after this many groups, fewer papers than these share one.</summary>
    const int GroupsBeforeItMustPay = 1 << 15, PapersPerGroup = 4;

    /// <summary>Whether identical papers are still counted together.</summary>
    bool _isGrouping = true;

    bool _hasMarks;
    bool _hasRepeats;
    bool _isOutOfOrder;
    bool _hasBlanks;

    /// <summary>For each candidate the paper that named them last. Nobody is 0, so that a mark on a paper looks like somebody named twice.</summary>
    readonly uint[] _namedBy;
    uint _paper;

    /// <summary>Starts an empty set.</summary>
    /// <param name="candidates">How many candidates the papers number, 0 to <see cref="BallotSet.MaxCandidates"/>.</param>
    /// <param name="keepOrder">Whether the order of the papers matters to the rule: then identical papers are counted together only where they follow one another.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of candidates is out of range.</exception>
    public BallotSetBuilder(int candidates, bool keepOrder = false)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(candidates);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(candidates, BallotSet.MaxCandidates);
        _candidates = candidates;
        _table = keepOrder ? null : new GroupTable();
        _namedBy = new uint[candidates + 1];
    }

    /// <summary>How many papers have been added.</summary>
    public long Papers => _papers;

    /// <summary>Adds papers that all give the same preferences.</summary>
    /// <param name="preferences">Candidate numbers from 1, first preference first, nobody twice; empty for a blank paper. Papers with equal, blank or repeated ranks go through <see cref="AddMarked(ReadOnlySpan{ushort}, long)"/>.</param>
    /// <param name="count">How many papers; 0 adds nothing.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number that is no candidate's (0, or above the number of candidates), or a negative count.</exception>
    /// <exception cref="ArgumentException">A candidate is named twice.</exception>
    /// <exception cref="OverflowException">More than 2⁶³ − 1 papers, or more than 2³¹ bytes of preferences.</exception>
    public void Add(ReadOnlySpan<ushort> preferences, long count = 1) => Add(preferences, count, kind: 0, isStrict: true);

    /// <summary>Adds papers that all give the same preferences, have the same worth and come from the same section.</summary>
    /// <param name="preferences">Candidate numbers from 1, first preference first, nobody twice; empty for a blank paper.</param>
    /// <param name="count">How many papers; 0 adds nothing.</param>
    /// <param name="worth">What each is worth, more than 0.</param>
    /// <param name="section">Section of the electoral college, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number that is no candidate's (0, or above the number of candidates), a negative count or section, or a worth that is not more than 0.</exception>
    /// <exception cref="ArgumentException">A candidate is named twice.</exception>
    /// <exception cref="OverflowException">More than 2⁶³ − 1 papers, or more than 2³¹ bytes of preferences.</exception>
    public void Add(ReadOnlySpan<ushort> preferences, long count, Fraction worth, int section = 0) => Add(preferences, count, worth, section, isStrict: true);

    /// <summary>Adds papers as they were marked, mistakes and all, that all say the same and are worth 1 each. The rule's <see cref="BallotPolicy"/> decides what they mean.</summary>
    /// <param name="paper">Candidate numbers from 1 and marks, as <see cref="BallotSet"/> describes them; empty for a blank paper.</param>
    /// <param name="count">How many papers; 0 adds nothing.</param>
    /// <returns>Whether the papers are plain lists of preferences: they name somebody, nobody twice, and have no marks.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number above the number of candidates, or a negative count.</exception>
    /// <exception cref="ArgumentException">A mark that joins nothing.</exception>
    /// <exception cref="OverflowException">More than 2⁶³ − 1 papers, or more than 2³¹ bytes of preferences.</exception>
    public bool AddMarked(ReadOnlySpan<ushort> paper, long count = 1) => Add(paper, count, kind: 0, isStrict: false);

    /// <summary>Adds papers as they were marked, mistakes and all, that all say the same, have the same worth and come from the same section.</summary>
    /// <param name="paper">Candidate numbers from 1 and marks, as <see cref="BallotSet"/> describes them; empty for a blank paper.</param>
    /// <param name="count">How many papers; 0 adds nothing.</param>
    /// <param name="worth">What each is worth, more than 0.</param>
    /// <param name="section">Section of the electoral college, from 0.</param>
    /// <returns>Whether the papers are plain lists of preferences: they name somebody, nobody twice, and have no marks.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number above the number of candidates, a negative count or section, or a worth that is not more than 0.</exception>
    /// <exception cref="ArgumentException">A mark that joins nothing.</exception>
    /// <exception cref="OverflowException">More than 2⁶³ − 1 papers, or more than 2³¹ bytes of preferences.</exception>
    public bool AddMarked(ReadOnlySpan<ushort> paper, long count, Fraction worth, int section = 0) => Add(paper, count, worth, section, isStrict: false);

    /// <summary>Makes room for the papers to come, so that large arrays need not grow by doubling. Where identical papers are still counted together nobody knows how much they will need, and nothing is done.</summary>
    /// <param name="part">Which part of all papers has been added, more than 0 and at most 1. An estimate will do.</param>
    /// <exception cref="ArgumentOutOfRangeException">The part is out of range.</exception>
    /// <returns>Whether anything was done.</returns>
    internal bool MakeRoom(double part)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(part);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, 1);
        if (_table is not null)
            return false;
        // More than would be needed if it went on like this, since the first papers were still counted together; what is never written to takes no memory.
        int Expected(int added, int each = 1) => (int)Math.Min(Array.MaxLength, (added / part * 1.25 + 1024) * each);
        if (Expected(_offsets[_groups], PaperNumbers.Bytes(1, _wide)) is var bytes && bytes > _numbers.Length)
            Array.Resize(ref _numbers, bytes);
        if (Expected(_groups) is var groups && groups > _offsets.Length)
            ResizeGroups(groups);
        return true;
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
            AddMarked(other.Paper(group), other.Count(group), other.Worth(group), other.Section(group));
        TakeOrderOf(other);
    }

    /// <summary>Notes that papers were taken over from another set group by group: an order that was lost there is lost here too.</summary>
    internal void TakeOrderOf(BallotSet other) => _isOutOfOrder |= !other.KeepsOrder;

    /// <summary>The papers added so far. The builder is left empty of purpose: add nothing after this.</summary>
    public BallotSet Build()
    {
        if (_candidates > byte.MaxValue && !_wide)
            Widen();
        return Built(_candidates);
    }

    /// <summary>The papers added so far with the candidates numbered anew, as <see cref="BallotSet.Renumbered"/> does it.</summary>
    /// <inheritdoc cref="BallotSet.Renumbered"/>
    internal BallotSet Build(ReadOnlySpan<ushort> numbers, int candidates)
    {
        if (_wide || _hasMarks || candidates > byte.MaxValue || numbers.Length > byte.MaxValue)
            return Build().Renumbered(numbers, candidates);
        // Where they lie, since nobody else has them.
        const ushort None = ushort.MaxValue;
        Span<ushort> renumbering = stackalloc ushort[byte.MaxValue + 1];
        renumbering.Fill(None);
        renumbering[0] = 0;
        for (var number = 0; number < numbers.Length; number++)
            renumbering[number + 1] = numbers[number] > candidates ? None : numbers[number];
        var all = 0;
        foreach (ref var number in _numbers.AsSpan(0, _offsets[_groups]))
        {
            var anew = renumbering[number];
            all |= anew;
            number = (byte)anew;
        }
        return all <= byte.MaxValue ? Built(candidates) : throw new ArgumentOutOfRangeException(nameof(numbers), $"A paper names a candidate who has no new number up to {candidates}.");
    }

    BallotSet Built(int candidates) =>
        new(candidates, _groups, _numbers, _offsets, _counts.AsMemory(0, _counted), _kinds, [.. _kindTable], _papers, _hasMarks, _hasRepeats) { KeepsOrder = !_isOutOfOrder, AllNameSomebody = !_hasBlanks && !_hasMarks && _kinds is null };

    bool Add(ReadOnlySpan<ushort> paper, long count, Fraction worth, int section, bool isStrict)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(worth, Fraction.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(section);
        var kind = new PaperKind(worth, section);
        var isKnown = _kindIndex.TryGetValue(kind, out var index);
        if (!isKnown)
            index = _kindTable.Count;
        var isPlain = Add(paper, count, index, isStrict);
        // Only now, so that papers refused or never added leave no kind behind.
        if (isKnown || count == 0)
            return isPlain;
        _kindTable.Add(kind);
        _kindIndex.Add(kind, index);
        return isPlain;
    }

    bool Add(ReadOnlySpan<ushort> paper, long count, int kind, bool isStrict)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var papers = checked(_papers + count);

        // The paper is written where a new group would lie; if it turns out to be a known one, it is simply not kept.
        var end = Write(paper, _offsets[_groups], out var isPlain);
        if (!isPlain && isStrict)
            CheckPreferences(paper);
        else if (!isPlain)
            CheckMarks(paper);
        if (count == 0)
            return isPlain;
        if (Keep(end, kind, count))
        {
            _hasBlanks |= paper.IsEmpty;
            if (!isPlain)
                NoteMarksAndRepeats(paper);
        }
        _papers = papers;
        return isPlain;
    }

    /// <summary>Keeps the papers that were just written, as a group of their own or with their like; true where they are a new group.</summary>
    /// <param name="end">Where the paper ends.</param>
    /// <param name="kind">What kind of paper it is.</param>
    /// <param name="count">How many papers.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    bool Keep(int end, int kind, long count)
    {
        var group = _isGrouping ? GroupOf(end, kind) : _groups;
        var isNew = group == _groups;
        if (isNew)
            Append(end, kind);
        if (!isNew || count != 1)
            AddTo(group, count, isNew);
        return isNew;
    }

    /// <summary>The group of the paper that was just written, or the next where there is none.</summary>
    /// <param name="end">Where the paper ends.</param>
    /// <param name="kind">What kind of paper it is.</param>
    int GroupOf(int end, int kind)
    {
        var numbers = Bytes(_offsets[_groups], end);
        if (_groups > 0 && IsGroup(_groups - 1, numbers, kind))
            return _groups - 1;
        var group = _table?.FindOrAdd(numbers, kind, _groups, this) ?? _groups;
        _isOutOfOrder |= group < _groups;
        if (_table is not null && group == GroupsBeforeItMustPay - 1 && _groups > _papers / PapersPerGroup)
            (_table, _isGrouping) = (null, false);
        return group;
    }

    void AddTo(int group, long count, bool isNew)
    {
        if (group >= _counts.Length)
            Array.Resize(ref _counts, Larger(_counts.Length, group + 1));
        for (; _counted <= group; _counted++)
            _counts[_counted] = 1;
        _counts[group] = isNew ? count : _counts[group] + count;
    }

    internal bool IsGroup(int group, ReadOnlySpan<byte> numbers, int kind) =>
        (_kinds is null ? kind == 0 : _kinds[group] == kind) && numbers.SequenceEqual(Bytes(_offsets[group], _offsets[group + 1]));

    ReadOnlySpan<byte> Bytes(int start, int end) => _wide ? _numbers.AsSpan(2 * start, 2 * (end - start)) : _numbers.AsSpan(start, end - start);

    /// <summary>Writes the numbers of a paper and the 0 after them, and sees on the way whether it is plain.</summary>
    /// <returns>Where it ends.</returns>
    int Write(ReadOnlySpan<ushort> paper, int start, out bool isPlain)
    {
        var end = checked(start + paper.Length + 1);
        MakeRoomFor(end);
        var (namedBy, current, target, wide, all) = (_namedBy, NextPaper(), _numbers, _wide, 0);
        isPlain = !paper.IsEmpty;
        for (var i = 0; i < paper.Length; i++)
        {
            int number = paper[i];
            if (number >= namedBy.Length)
            {
                // An overvote's 2 is no candidate, so it may stand where there is only one.
                if (i >= 3 && paper[(i - 3)..(i + 1)].SequenceEqual(BallotSet.Overvote))
                {
                    PaperNumbers.Write(target, start + i, number, wide);
                    continue;
                }
                throw new ArgumentOutOfRangeException(nameof(paper), number, $"Preference {i + 1} is {number}, but there are only {_candidates} candidates, numbered from 1.");
            }
            isPlain &= namedBy[number] != current;
            namedBy[number] = current;
            all |= number;
            if (wide)
                PaperNumbers.Write(target, start + i, number, wide);
            else
                target[start + i] = (byte)number;
        }
        if (all > byte.MaxValue && !wide)
        {
            Widen();
            return Write(paper, start, out isPlain);
        }
        PaperNumbers.Write(target, end - 1, 0, wide);
        return end;
    }

    /// <summary>Gives every number two bytes.</summary>
    void Widen()
    {
        var numbers = new byte[PaperNumbers.Bytes(_offsets[_groups] + 1, wide: true)];
        for (var at = 0; at < _offsets[_groups]; at++)
            PaperNumbers.Write(numbers, at, _numbers[at], wide: true);
        (_numbers, _wide) = (numbers, true);
        if (_table is null)
            return;
        _table = new GroupTable();
        for (var group = 0; group < _groups; group++)
            _table.FindOrAdd(Bytes(_offsets[group], _offsets[group + 1]), _kinds?[group] ?? 0, group, this);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    uint NextPaper()
    {
        if (++_paper == 0)
        {
            Array.Clear(_namedBy);
            _paper = 1;
        }
        return _namedBy[0] = _paper;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Append(int end, int kind)
    {
        if (_groups + 2 > _offsets.Length)
            ResizeGroups(Larger(_offsets.Length, _groups + 2));
        if (kind != 0)
            _kinds ??= new int[_offsets.Length];
        if (_kinds is not null)
            _kinds[_groups] = kind;
        _offsets[++_groups] = end;
    }

    void ResizeGroups(int length)
    {
        Array.Resize(ref _offsets, length);
        if (_kinds is not null)
            Array.Resize(ref _kinds, length);
    }

    /// <summary>Refuses preferences that are no plain list, and says which is to blame.</summary>
    static void CheckPreferences(ReadOnlySpan<ushort> preferences)
    {
        for (var i = 0; i < preferences.Length; i++)
            if (preferences[i] == 0)
                throw new ArgumentOutOfRangeException(nameof(preferences), 0, $"Preference {i + 1} is 0, which is nobody's number: candidates are numbered from 1. Papers with equal or blank ranks are added with {nameof(AddMarked)}.");
            else if (preferences[..i].Contains(preferences[i]))
                throw new ArgumentException($"Preference {i + 1} names candidate {preferences[i]} again. Papers that name somebody twice are added with {nameof(AddMarked)}.", nameof(preferences));
    }

    static void CheckMarks(ReadOnlySpan<ushort> paper)
    {
        var afterNumber = false;
        for (var i = 0; i < paper.Length; i++)
        {
            if (paper[i..].StartsWith(BallotSet.Overvote))
            {
                i += BallotSet.Overvote.Length - 1;
                afterNumber = false;
                continue;
            }
            if (paper[i] == 0 && (++i == paper.Length || paper[i] != 0 && !afterNumber))
                throw new ArgumentException("The mark 0 must be followed by another 0, or by a number when it follows one.", nameof(paper));
            afterNumber = paper[i] != 0;
        }
    }

    void NoteMarksAndRepeats(ReadOnlySpan<ushort> paper)
    {
        _hasMarks |= paper.Contains((ushort)0);
        var seen = new HashSet<int>();
        for (var ranks = new RankWalk(paper); ranks.Next();)
            for (var i = 0; i < ranks.Count; i++)
                _hasRepeats |= !seen.Add(ranks[i]);
    }

    static int Larger(int length, int needed) => needed <= Array.MaxLength
        ? (int)Math.Min(Array.MaxLength, Math.Max(2L * length, needed))
        : throw new OverflowException("The preferences are too many for one array.");
}
