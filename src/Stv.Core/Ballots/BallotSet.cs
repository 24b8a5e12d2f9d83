using System.Collections.Immutable;
using System.Globalization;

namespace Stv;

/// <summary>
/// The papers of a contest as they were read: groups of papers that say the same, each with a count, a worth and a section,
/// in the order in which each ranking was first seen. Immutable; made by <see cref="BallotSetBuilder"/>.
/// </summary>
/// <remarks>
/// <para>A paper is a sequence of candidate numbers, first preference first, counted from 1 in ballot-paper order.
/// The number 0 is a mark and never stands alone: <c>0, c</c> puts candidate <c>c</c> at the same rank as the number
/// before it, <c>0, 0</c> is a rank left blank, and <see cref="Overvote"/> a rank given to several candidates whose names are not known. So <c>3, 1, 0, 2</c> ranks 3 first and 1 and 2 equal second;
/// <c>3, 0, 0, 1</c> ranks 3 first, nobody second, and 1 third. A paper with no number at all is blank.</para>
/// <para>Nothing is put right here: gaps, equal ranks and repeated candidates are kept, and the rule's
/// <see cref="BallotPolicy"/> decides what they mean.</para>
/// <para>The numbers lie one after another in a single array, one byte each while there are at most 255 candidates,
/// two above that, with a 0 after each paper; a group costs its preferences, a 4-byte offset and, where groups are more
/// than single papers, an 8-byte count.</para>
/// </remarks>
public sealed class BallotSet : IEquatable<BallotSet>
{
    /// <summary>The most candidates that a ballot set can number: 65,535.</summary>
    public const int MaxCandidates = ushort.MaxValue;

    /// <summary>The marks of an overvote: a rank given to several candidates whose names are not known: <c>0, 0, 0, 2</c>. The 2 is no candidate: two or more were marked.</summary>
    public static ReadOnlySpan<ushort> Overvote => [0, 0, 0, 2];

    /// <summary>Every group's numbers and the 0 after them; two bytes a number when <see cref="Wide"/>.</summary>
    readonly byte[] _numbers;

    /// <summary>For each group which of the numbers is its first, and after the last group how many numbers there are.</summary>
    readonly int[] _offsets;

    /// <summary>How many papers each of the first groups has; the groups after them are single papers.</summary>
    readonly ReadOnlyMemory<long> _counts;
    readonly int[]? _kinds;

    internal BallotSet(int candidates, int groups, byte[] numbers, int[] offsets, ReadOnlyMemory<long> counts, int[]? kinds,
        ImmutableArray<PaperKind> kindTable, long papers, bool hasMarks, bool hasRepeats)
    {
        Candidates = candidates;
        Groups = groups;
        Papers = papers;
        HasMarks = hasMarks;
        HasRepeats = hasRepeats;
        _numbers = numbers;
        _offsets = offsets;
        _counts = counts;
        _kinds = kinds;
        KindTable = kindTable;
    }

    /// <summary>How many candidates the papers number, 0 to <see cref="MaxCandidates"/>.</summary>
    public int Candidates { get; }

    /// <summary>How many groups there are. Papers of one group say the same, are worth the same and come from the same section; two groups may say the same too, where looking for equals among very many different papers did not pay.</summary>
    public int Groups { get; }

    /// <summary>How many papers there are, blank ones included: the sum of all counts.</summary>
    public long Papers { get; }

    /// <summary>Whether the papers, group by group, still stand in the order in which they were added; false when identical papers were counted together from different places.</summary>
    public bool KeepsOrder { get; internal init; }

    /// <summary>Whether some paper has a weight of its own other than 1.</summary>
    internal bool HasWeights => KindTable.Any(kind => kind.Worth != Fraction.One);

    /// <summary>Every kind of paper in this set; the first is the ordinary one, whether or not there are any.</summary>
    internal ImmutableArray<PaperKind> KindTable { get; }

    /// <summary>Whether any paper has an equal or a blank rank.</summary>
    internal bool HasMarks { get; }

    /// <summary>Whether any paper names a candidate twice.</summary>
    internal bool HasRepeats { get; }

    /// <summary>Whether all papers are of the ordinary kind and name somebody.</summary>
    internal bool AllNameSomebody { get; init; }

    /// <summary>The groups as a tree, where they are sorted and counted again and again; else null.</summary>
    internal PaperTree? Tree { get; private init; }

    /// <summary>Whether a number takes two bytes.</summary>
    internal bool Wide => Candidates > byte.MaxValue;

    internal PaperNumbers Numbers => new(_numbers, Wide);

    internal ReadOnlySpan<int> Offsets => _offsets.AsSpan(0, Groups + 1);

    internal PaperCounts Counts => new(_counts.Span);

    internal int Kind(int group) => _kinds is null ? 0 : _kinds[group];

    /// <summary>How many papers the group has.</summary>
    /// <param name="group">Group, from 0 to <see cref="Groups"/> − 1.</param>
    public long Count(int group)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)group, (uint)Groups, nameof(group));
        return Counts[group];
    }

    /// <summary>What each paper of the group is worth: exactly 1 unless the file weighed it.</summary>
    /// <param name="group">Group, from 0 to <see cref="Groups"/> − 1.</param>
    public Fraction Worth(int group) => KindTable[Kind(group)].Worth;

    /// <summary>The section of the electoral college that cast the papers of the group, from 0; 0 where there is no college.</summary>
    /// <param name="group">Group, from 0 to <see cref="Groups"/> − 1.</param>
    public int Section(int group) => KindTable[Kind(group)].Section;

    /// <summary>The group's numbers and marks, as the remarks on this type describe them.</summary>
    /// <param name="group">Group, from 0 to <see cref="Groups"/> − 1.</param>
    public ushort[] Paper(int group) => Numbers.Paper(Offsets, group);

    /// <summary>Whether both hold the same groups in the same order, and as many papers of each. Sets of the same papers that were put together otherwise are not equal.</summary>
    public bool Equals(BallotSet? other)
    {
        if (ReferenceEquals(this, other))
            return true;
        if (other is null || (Candidates, Groups, Papers, KeepsOrder) != (other.Candidates, other.Groups, other.Papers, other.KeepsOrder) || !Offsets.SequenceEqual(other.Offsets))
            return false;
        var bytes = PaperNumbers.Bytes(_offsets[Groups], Wide);
        if (!_numbers.AsSpan(0, bytes).SequenceEqual(other._numbers.AsSpan(0, bytes)))
            return false;
        for (var group = 0; group < Groups; group++)
            if (Counts[group] != other.Counts[group] || KindTable[Kind(group)] != other.KindTable[other.Kind(group)])
                return false;
        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as BallotSet);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Candidates, Groups, Papers);

    /// <summary>How many papers, groups and candidates there are.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Papers} papers in {Groups} groups, {Candidates} candidates");

    /// <summary>For each candidate how many papers name them, at whatever rank.</summary>
    internal long[] PapersNaming()
    {
        if (!HasMarks && !HasRepeats)
            return PapersNamingOnce();
        var papers = new long[Candidates];
        // For each candidate the group that named them last, from 1, so that a group that names them twice counts once.
        var namedBy = new int[Candidates];
        for (var group = 0; group < Groups; group++)
            for (var ranks = new RankWalk(Paper(group)); ranks.Next();)
                for (var i = 0; i < ranks.Count; i++)
                    Name(ranks[i] - 1, group);
        return papers;

        void Name(int candidate, int group)
        {
            if (namedBy[candidate] == group + 1)
                return;
            namedBy[candidate] = group + 1;
            papers[candidate] += Counts[group];
        }
    }

    /// <summary>The same where no paper names anybody twice: how many papers each number stands on.</summary>
    long[] PapersNamingOnce()
    {
        // By number; 0 stands behind every paper.
        var papers = new long[Candidates + 1];
        var numbers = Numbers;
        for (var group = 0; group < _counts.Length; group++)
            for (var at = _offsets[group]; at < _offsets[group + 1]; at++)
                papers[numbers[at]] += Counts[group];
        var singles = _offsets[_counts.Length].._offsets[Groups];
        if (Wide)
            foreach (var number in numbers.Wide[singles])
                papers[number]++;
        else
            foreach (var number in numbers.Narrow[singles])
                papers[number]++;
        return papers[1..];
    }

    /// <summary>The same groups with other numbers of papers, which may be 0.</summary>
    /// <param name="counts">How many papers each group has. They are looked at whenever the set is, so they must stay as they are as long as it is used.</param>
    /// <param name="papers">Their sum.</param>
    /// <param name="tree">The groups as a tree that has taken these numbers; null where there is none.</param>
    internal BallotSet WithCounts(long[] counts, long papers, PaperTree? tree) =>
        new(Candidates, Groups, _numbers, _offsets, counts, _kinds, KindTable, papers, HasMarks, HasRepeats) { KeepsOrder = KeepsOrder, AllNameSomebody = AllNameSomebody, Tree = tree };

    /// <summary>The papers as a policy reads them (<see cref="PaperMeaning"/>), group by group: without gaps, repeats, withdrawn candidates and whatever does not count; with equal ranks only where they are shared. Invalid papers are blank.</summary>
    /// <param name="policy">What gaps, equal ranks and repeats mean.</param>
    /// <param name="withdrawn">For each candidate whether they have withdrawn.</param>
    /// <returns>The papers; this set itself where that makes no difference.</returns>
    /// <exception cref="ArgumentException">There are other candidates than the papers number.</exception>
    public BallotSet As(BallotPolicy policy, ReadOnlySpan<bool> withdrawn)
    {
        ArgumentNullException.ThrowIfNull(policy);
        if (withdrawn.Length != Candidates)
            throw new ArgumentException($"The papers number {Candidates} candidates, not {withdrawn.Length}.", nameof(withdrawn));
        if (!HasMarks && !HasRepeats && !withdrawn.Contains(true) && policy.TakesPlainPapersWhole)
            return this;
        var builder = new BallotSetBuilder(Candidates, keepOrder: KeepsOrder);
        var reading = new PaperReading(policy, withdrawn, kinds: 0);
        for (var group = 0; group < Groups; group++)
        {
            reading.Read(Paper(group));
            builder.AddMarked(reading.Kept, Count(group), Worth(group), Section(group));
        }
        builder.TakeOrderOf(this);
        return builder.Build();
    }

    /// <summary>The same papers, each different one once with its number, in an order that comes of what they say alone: by section, by worth, then by their numbers one after another. Nothing is left of the order in which they were cast.</summary>
    public BallotSet Sorted()
    {
        var papers = new SortedDictionary<(int Section, Fraction Worth, ushort[] Paper), long>(Comparer<(int Section, Fraction Worth, ushort[] Paper)>.Create((a, b) =>
            a.Section != b.Section ? a.Section.CompareTo(b.Section) : a.Worth != b.Worth ? a.Worth.CompareTo(b.Worth) : a.Paper.AsSpan().SequenceCompareTo(b.Paper)));
        for (var group = 0; group < Groups; group++)
        {
            var key = (Section(group), Worth(group), Paper(group));
            papers[key] = papers.GetValueOrDefault(key) + Count(group);
        }
        var builder = new BallotSetBuilder(Candidates);
        foreach (var ((section, worth, paper), count) in papers)
            builder.AddMarked(paper, count, worth, section);
        return builder.Build();
    }

    /// <summary>The same papers with the candidates numbered anew, group by group in the same order.</summary>
    /// <param name="numbers">For each candidate their new number, from 1; no two the same.</param>
    /// <param name="candidates">How many candidates the new numbers are among; those without a new number are named on no paper.</param>
    /// <exception cref="ArgumentOutOfRangeException">A paper names a candidate who has no new number, or one above the number of candidates.</exception>
    public BallotSet Renumbered(ReadOnlySpan<ushort> numbers, int candidates)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(candidates);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(candidates, MaxCandidates);
        if (HasMarks)
            return WithMarksRenumbered(numbers, candidates);
        ReadOnlySpan<ushort> renumbering = [0, .. numbers];
        var old = Numbers;
        var (length, wide) = (_offsets[Groups], candidates > byte.MaxValue);
        var renumbered = new byte[PaperNumbers.Bytes(length, wide)];
        for (var at = 0; at < length; at++)
        {
            var number = old[at];
            if (number >= renumbering.Length || renumbering[number] > candidates)
                throw new ArgumentOutOfRangeException(nameof(numbers), number, $"A paper names candidate {number}, who has no new number up to {candidates}.");
            PaperNumbers.Write(renumbered, at, renumbering[number], wide);
        }
        return new BallotSet(candidates, Groups, renumbered, _offsets, _counts, _kinds, KindTable, Papers, HasMarks, HasRepeats) { KeepsOrder = KeepsOrder, AllNameSomebody = AllNameSomebody };
    }

    BallotSet WithMarksRenumbered(ReadOnlySpan<ushort> numbers, int candidates)
    {
        var wide = candidates > byte.MaxValue;
        var renumbered = new byte[PaperNumbers.Bytes(_offsets[Groups], wide)];
        for (var group = 0; group < Groups; group++)
        {
            var (paper, at) = (Paper(group), _offsets[group]);
            RankWalk.Renumber(paper, numbers);
            for (var ranks = new RankWalk(paper); ranks.Next();)
                for (var i = 0; i < ranks.Count; i++)
                    ArgumentOutOfRangeException.ThrowIfGreaterThan(ranks[i], candidates, nameof(numbers));
            foreach (var number in paper)
                PaperNumbers.Write(renumbered, at++, number, wide);
        }
        return new BallotSet(candidates, Groups, renumbered, _offsets, _counts, _kinds, KindTable, Papers, HasMarks, HasRepeats) { KeepsOrder = KeepsOrder, AllNameSomebody = AllNameSomebody };
    }
}
