namespace Stv.Counting;

/// <content>Moving papers that lie as a tree: a place is then a group, or a branch of the tree with all papers below it.</content>
internal sealed partial class PathPiles
{
    readonly PaperTree? _tree;

    /// <summary>Puts papers that lie as a tree with the first continuing candidate on them; those without one stay out.</summary>
    void Start(in PaperWalk walk) => Follow(walk, 0, Paths.Start, isStart: true);

    /// <summary>Moves papers on from some places.</summary>
    void Follow(in PaperWalk walk, ReadOnlySpan<PaperPlace> places, int path)
    {
        foreach (var place in places)
            if (place.Group < 0)
                Follow(walk, ~place.Group, path, isStart: false);
            else
                FollowGroup(walk, place, path, isStart: false);
    }

    /// <summary>Moves papers below a branch on, past the elected.</summary>
    void Follow(in PaperWalk walk, int branch, int path, bool isStart)
    {
        ref readonly var from = ref _tree!.Branches[branch];
        var before = _tree.PapersBefore;
        for (var group = from.First; group < from.EndAlone; group++)
            if (before[group + 1] > before[group])
                FollowGroup(walk, new PaperPlace(group, _tree.Offsets[group] + from.Depth), path, isStart);
        for (var below = from.FirstBranch; below < from.EndBranch; below++)
        {
            ref readonly var to = ref _tree.Branches[below];
            var papers = before[to.End] - before[to.First];
            if (papers == 0)
                continue;
            var (candidate, onwards) = (to.Number - 1, path);
            if (_stands[candidate] && _standing[candidate] != Standing.Elected)
            {
                Put(new PaperPlace(~below, 0), path, candidate).AddPapers(papers);
                continue;
            }
            if (_stands[candidate])
                Units.Passing(onwards = _paths.After(path, candidate)).AddPapers(papers);
            Follow(walk, below, onwards, isStart);
        }
    }

    void FollowGroup(in PaperWalk walk, PaperPlace place, int path, bool isStart)
    {
        var candidate = walk.Next(ref place.At);
        if (candidate >= 0 || !isStart)
            Move(walk, place, candidate, path);
    }
}
