using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Stv;

/// <summary>Papers sorted by what they say, as a tree of their preferences: those that begin alike lie together, so that many groups whose papers go the same way are one place.</summary>
/// <remarks>Made once for papers that are counted again and again in other numbers. Behind a preference come first the groups that are alone on their way from there, then the branches: preferences that several groups share, with all that follows on them.</remarks>
internal sealed class PaperTree
{
    /// <summary>Groups that are alike for so many preferences are told apart one by one, so that no paper is too long.</summary>
    const int Deepest = 40;

    /// <summary>Larger sets take more memory for their tree than it is worth.</summary>
    const int MostGroups = 1 << 18;

    /// <summary>So many numbers can be read from the place of any number.</summary>
    public const int ReadAhead = 16;

    /// <summary>A preference that several groups share, after the same preferences before it.</summary>
    /// <param name="Number">The candidate's number, from 1; of the tree's root 0.</param>
    /// <param name="Depth">How many preferences lie before what follows.</param>
    /// <param name="First">The first group that goes this way.</param>
    /// <param name="EndAlone">The group behind those that go on alone from here.</param>
    /// <param name="End">The group behind the last that goes this way.</param>
    /// <param name="FirstBranch">The first branch that follows.</param>
    /// <param name="EndBranch">The branch behind the last that follows.</param>
    public readonly record struct Branch(int Number, int Depth, int First, int EndAlone, int End, int FirstBranch, int EndBranch);

    readonly Branch[] _branches;
    readonly byte[] _numbers;
    readonly int[] _offsets;

    /// <summary>For each group how many papers the groups before it have; behind the last how many there are.</summary>
    readonly int[] _papersBefore;

    /// <param name="set">Papers that <see cref="Fits"/>, in the order of <see cref="Order(BallotSet)"/>.</param>
    public PaperTree(BallotSet set)
    {
        Candidates = set.Candidates;
        _offsets = set.Offsets.ToArray();
        _numbers = new byte[_offsets[^1] + ReadAhead];
        set.Numbers.Narrow[.._offsets[^1]].CopyTo(_numbers);
        _papersBefore = new int[set.Groups + 1];
        var branches = new List<Branch> { default };
        Grow(branches, 0, number: 0, depth: 0, first: 0, end: set.Groups);
        _branches = [.. branches];
    }

    /// <summary>How many candidates there are.</summary>
    public int Candidates { get; }

    /// <summary>The branches; the first is the root.</summary>
    public ReadOnlySpan<Branch> Branches => _branches;

    /// <summary>The numbers of all groups, a 0 behind each, and room for <see cref="ReadAhead"/>.</summary>
    public ReadOnlySpan<byte> Numbers => _numbers;

    /// <summary>For each group which number is its first.</summary>
    public ReadOnlySpan<int> Offsets => _offsets;

    /// <summary>For each group how many papers the groups before it have, as they were taken last.</summary>
    public ReadOnlySpan<int> PapersBefore => _papersBefore;

    /// <summary>Whether papers can lie as a tree: of one kind, each with its candidates in strict order, whose numbers take a byte.</summary>
    public static bool Fits(BallotSet set) => set.Groups <= MostGroups && !set.HasMarks && !set.HasRepeats && !set.Wide && set.KindTable.Length == 1;

    /// <summary>The groups of a set that is sorted by its numbers in the order in which they lie in a tree.</summary>
    public static ImmutableArray<int> Order(BallotSet sorted)
    {
        var order = ImmutableArray.CreateBuilder<int>(sorted.Groups);
        Order(order, sorted, 0, sorted.Groups, depth: 0);
        return order.MoveToImmutable();
    }

    /// <summary>Takes the number of papers of each group as it is now.</summary>
    /// <param name="papers">For each group how many papers; together no more than a 32-bit number holds.</param>
    public void Take(ReadOnlySpan<long> papers)
    {
        var sum = 0;
        for (var group = 0; group < papers.Length; group++)
        {
            _papersBefore[group] = sum;
            sum += (int)papers[group];
        }
        _papersBefore[^1] = sum;
    }

    static void Order(ImmutableArray<int>.Builder order, BallotSet sorted, int first, int end, int depth)
    {
        var numbers = sorted.Numbers.Narrow;
        var offsets = sorted.Offsets;
        var branches = new List<(int First, int End)>();
        while (first < end)
        {
            var next = EndOfBranch(numbers, offsets, first, end, depth);
            if (next == first + 1)
                order.Add(first);
            else
                branches.Add((first, next));
            first = next;
        }
        foreach (var branch in branches)
            Order(order, sorted, branch.First, branch.End, depth + 1);
    }

    void Grow(List<Branch> branches, int branch, int number, int depth, int first, int end)
    {
        var alone = first;
        while (alone < end && EndOfBranch(_numbers, _offsets, alone, end, depth) == alone + 1)
            alone++;
        var ends = new List<int>();
        for (var at = alone; at < end; ends.Add(at))
            at = EndOfBranch(_numbers, _offsets, at, end, depth);
        var below = branches.Count;
        branches[branch] = new Branch(number, depth, first, alone, end, below, below + ends.Count);
        CollectionsMarshal.SetCount(branches, below + ends.Count);
        for (var next = 0; next < ends.Count; next++)
        {
            var begin = next == 0 ? alone : ends[next - 1];
            Grow(branches, below + next, _numbers[_offsets[begin] + depth], depth + 1, begin, ends[next]);
        }
    }

    /// <summary>The group behind those that have the same preference next as a group; the one behind it where it is alone.</summary>
    static int EndOfBranch(ReadOnlySpan<byte> numbers, ReadOnlySpan<int> offsets, int group, int end, int depth)
    {
        var number = numbers[offsets[group] + depth];
        var next = group + 1;
        while (number != 0 && depth < Deepest && next < end && numbers[offsets[next] + depth] == number)
            next++;
        return next;
    }
}
