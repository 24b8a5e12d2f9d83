namespace Stv.Counting;

/// <summary>Where the groups and branches of a tree lie: each in a list that leads from one to the next.</summary>
/// <param name="tree">The tree.</param>
internal sealed class TreePlaces(PaperTree tree)
{
    /// <summary>Behind the last of a list.</summary>
    public const int None = -1;

    /// <summary>For each group the place in the numbers behind the candidate with whom it lies, and the next group of its list.</summary>
    public (int At, int Next)[] Groups { get; } = new (int, int)[tree.PapersBefore.Length];

    /// <summary>For each branch the next of its list.</summary>
    public int[] NextBranch { get; } = new int[tree.Branches.Length];

    /// <summary>Room for what a walk stops at.</summary>
    public byte[] Stops { get; } = TreeWalk.RoomFor(tree.Candidates);

    /// <summary>Whether these are the places of a tree.</summary>
    public bool AreOf(PaperTree other) => ReferenceEquals(tree, other);
}
