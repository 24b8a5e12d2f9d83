namespace Stv.Counting;

/// <content>Moving papers that lie as a tree: a place is then a group, or a node of the tree with all papers below it.</content>
internal sealed partial class PathPiles
{
    readonly PaperTree? _tree;

    /// <summary>Puts papers that lie as a tree with the first continuing candidate on them; those without one stay out.</summary>
    void Start(in PaperWalk walk) => Follow(walk, _tree!.Nodes, _tree.PapersBefore, 0, _tree.Nodes.Length, Paths.Start, isStart: true);

    /// <summary>Moves papers on from some places.</summary>
    void Follow(in PaperWalk walk, ReadOnlySpan<PaperPlace> places, int path)
    {
        foreach (var place in places)
            if (place.Group < 0)
                Follow(walk, _tree!.Nodes, _tree.PapersBefore, ~place.Group + 1, _tree.Nodes[~place.Group].After, path, isStart: false);
            else
                FollowGroup(walk, place, path, isStart: false);
    }

    /// <summary>Moves papers on along nodes side by side, past the elected.</summary>
    void Follow(in PaperWalk walk, ReadOnlySpan<PaperTree.Node> nodes, ReadOnlySpan<int> before, int next, int end, int path, bool isStart)
    {
        for (; next < end; next = nodes[next].After)
        {
            ref readonly var node = ref nodes[next];
            var papers = before[node.End] - before[node.First];
            if (papers == 0)
                continue;
            var (candidate, isAlone, onwards) = (node.Number - 1, node.End - node.First == 1, path);
            if (candidate < 0)
            {
                if (!isStart)
                    Units.Ending(path).AddPapers(papers);
                continue;
            }
            if (_stands[candidate] && _standing[candidate] != Standing.Elected)
            {
                Put(isAlone ? new PaperPlace(node.First, node.At) : new PaperPlace(~next, 0), path, candidate).AddPapers(papers);
                continue;
            }
            if (_stands[candidate])
                Units.Passing(onwards = _paths.After(path, candidate)).AddPapers(papers);
            if (isAlone)
                FollowGroup(walk, new PaperPlace(node.First, node.At), onwards, isStart);
            else
                Follow(walk, nodes, before, next + 1, node.After, onwards, isStart);
        }
    }

    void FollowGroup(in PaperWalk walk, PaperPlace place, int path, bool isStart)
    {
        var candidate = walk.Next(ref place.At);
        if (candidate >= 0 || !isStart)
            Move(walk, place, candidate, path);
    }
}
