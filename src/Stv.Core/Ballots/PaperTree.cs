namespace Stv;

/// <summary>Papers sorted by what they say, as a tree of their preferences: those that begin alike lie together, so that many groups whose papers go the same way are one place.</summary>
/// <remarks>Made once for papers that are counted again and again in other numbers. A node is a preference that follows on the same preferences before it; below it are the preferences that follow on it, as long as more than one group of papers goes that way.</remarks>
internal sealed class PaperTree
{
    /// <summary>Groups that are alike for so many preferences are told apart one by one, so that no paper is too long.</summary>
    const int Deepest = 40;

    /// <summary>Larger sets take more memory for their tree than it is worth.</summary>
    public const int MostGroups = 1 << 18;

    /// <summary>A preference.</summary>
    /// <param name="Number">The candidate's number, from 1; 0 where the papers end.</param>
    /// <param name="At">The place in the numbers of the first group behind this preference.</param>
    /// <param name="First">The first group that goes this way.</param>
    /// <param name="End">The group behind the last of these.</param>
    /// <param name="After">The next node that follows on the same preferences, or the end of those.</param>
    public readonly record struct Node(int Number, int At, int First, int End, int After);

    readonly Node[] _nodes;

    /// <summary>For each group how many papers the groups before it have; behind the last how many there are.</summary>
    readonly int[] _papersBefore;

    /// <param name="set">Papers sorted by their numbers, without marks, of at most <see cref="MostGroups"/> groups.</param>
    public PaperTree(BallotSet set)
    {
        _papersBefore = new int[set.Groups + 1];
        var nodes = new List<Node>();
        Add(nodes, set, 0, set.Groups, depth: 0);
        _nodes = [.. nodes];
    }

    /// <summary>The nodes; those that follow on a preference come behind it. The first preferences begin with the first node.</summary>
    public ReadOnlySpan<Node> Nodes => _nodes;

    /// <summary>For each group how many papers the groups before it have, as they were taken last.</summary>
    public ReadOnlySpan<int> PapersBefore => _papersBefore;

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

    static void Add(List<Node> nodes, BallotSet set, int first, int end, int depth)
    {
        var numbers = set.Numbers;
        var offsets = set.Offsets;
        while (first < end)
        {
            var number = numbers[offsets[first] + depth];
            var last = first + 1;
            while (last < end && depth < Deepest && numbers[offsets[last] + depth] == number)
                last++;
            var node = nodes.Count;
            nodes.Add(new Node(number, offsets[first] + depth + 1, first, last, After: 0));
            if (number != 0 && last - first > 1)
                Add(nodes, set, first, last, depth + 1);
            nodes[node] = nodes[node] with { After = nodes.Count };
            first = last;
        }
    }
}
