using System.Collections.Immutable;

namespace Stv;

/// <summary>
/// The papers of a contest as they were read: groups of papers that say the same, each with a count, a worth and a section,
/// in the order in which each ranking was first seen. Immutable; made by <see cref="BallotSetBuilder"/>.
/// </summary>
/// <remarks>
/// <para>A paper is a sequence of candidate numbers, first preference first, counted from 1 in ballot-paper order.
/// The number 0 is a mark and never stands alone: <c>0, c</c> puts candidate <c>c</c> at the same rank as the number
/// before it, and <c>0, 0</c> is a rank left blank. So <c>3, 1, 0, 2</c> ranks 3 first and 1 and 2 equal second;
/// <c>3, 0, 0, 1</c> ranks 3 first, nobody second, and 1 third. A paper with no number at all is blank.</para>
/// <para>Nothing is put right here: gaps, equal ranks and repeated candidates are kept, and the rule's
/// <see cref="BallotPolicy"/> decides what they mean.</para>
/// <para>The numbers lie one after another in a single array, one byte each while there are at most 255 candidates,
/// two above that; a group costs its preferences, a 4-byte offset and an 8-byte count.</para>
/// </remarks>
public sealed class BallotSet
{
    /// <summary>The most candidates that a ballot set can number: 65,535.</summary>
    public const int MaxCandidates = ushort.MaxValue;

    /// <summary>The group's numbers lie in bytes [offset of the group, offset of the next); two bytes a number, low byte first, when <see cref="Wide"/>.</summary>
    readonly byte[] _numbers;
    readonly int[] _offsets;
    readonly long[] _counts;
    readonly int[]? _kinds;

    internal BallotSet(int candidates, int groups, byte[] numbers, int[] offsets, long[] counts, int[]? kinds,
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

    /// <summary>Every kind of paper in this set; the first is the ordinary one, whether or not there are any.</summary>
    internal ImmutableArray<PaperKind> KindTable { get; }

    /// <summary>Whether any paper has an equal or a blank rank.</summary>
    internal bool HasMarks { get; }

    /// <summary>Whether any paper names a candidate twice.</summary>
    internal bool HasRepeats { get; }

    /// <summary>Whether a number takes two bytes.</summary>
    internal bool Wide => Candidates > byte.MaxValue;

    internal ReadOnlySpan<byte> Numbers => _numbers;

    internal ReadOnlySpan<int> Offsets => _offsets.AsSpan(0, Groups + 1);

    internal ReadOnlySpan<long> Counts => _counts.AsSpan(0, Groups);

    internal int Kind(int group) => _kinds is null ? 0 : _kinds[group];

    /// <summary>How many papers the group has.</summary>
    /// <param name="group">Group, from 0 to <see cref="Groups"/> − 1.</param>
    public long Count(int group) => Counts[group];

    /// <summary>What each paper of the group is worth: exactly 1 unless the file weighed it.</summary>
    /// <param name="group">Group, from 0 to <see cref="Groups"/> − 1.</param>
    public Fraction Worth(int group) => KindTable[Kind(group)].Worth;

    /// <summary>The section of the electoral college that cast the papers of the group, from 0; 0 where there is no college.</summary>
    /// <param name="group">Group, from 0 to <see cref="Groups"/> − 1.</param>
    public int Section(int group) => KindTable[Kind(group)].Section;

    /// <summary>The group's numbers and marks, as the remarks on this type describe them.</summary>
    /// <param name="group">Group, from 0 to <see cref="Groups"/> − 1.</param>
    public ushort[] Paper(int group)
    {
        var bytes = Numbers[Offsets[group]..Offsets[group + 1]];
        var paper = new ushort[Wide ? bytes.Length / 2 : bytes.Length];
        for (var i = 0; i < paper.Length; i++)
            paper[i] = Wide ? (ushort)(bytes[2 * i] | bytes[2 * i + 1] << 8) : bytes[i];
        return paper;
    }

    /// <summary>The same papers with the candidates numbered anew, group by group in the same order.</summary>
    /// <param name="numbers">For each candidate his new number, from 1; no two the same.</param>
    /// <param name="candidates">How many candidates the new numbers are among; those without a new number are named on no paper.</param>
    /// <exception cref="ArgumentOutOfRangeException">A paper names a candidate who has no new number, or one above the number of candidates.</exception>
    public BallotSet Renumbered(ReadOnlySpan<ushort> numbers, int candidates)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(candidates);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(candidates, MaxCandidates);
        var (from, to) = (Wide ? 2 : 1, candidates > byte.MaxValue ? 2 : 1);
        var renumbered = new byte[checked(_offsets[Groups] / from * to)];
        for (var i = 0; i < renumbered.Length / to; i++)
        {
            var old = Wide ? _numbers[2 * i] | _numbers[2 * i + 1] << 8 : _numbers[i];
            ArgumentOutOfRangeException.ThrowIfGreaterThan(old, numbers.Length, nameof(numbers));
            var number = old == 0 ? 0 : numbers[old - 1];
            ArgumentOutOfRangeException.ThrowIfGreaterThan(number, candidates, nameof(numbers));
            renumbered[to * i] = (byte)number;
            if (to == 2)
                renumbered[2 * i + 1] = (byte)(number >> 8);
        }
        var offsets = new int[Groups + 1];
        for (var group = 0; group <= Groups; group++)
            offsets[group] = _offsets[group] / from * to;
        return new BallotSet(candidates, Groups, renumbered, offsets, _counts, _kinds, KindTable, Papers, HasMarks, HasRepeats) { KeepsOrder = KeepsOrder };
    }
}
