namespace Stv.Counting;

/// <content>Moving papers that lie as a tree: a pile holds groups that are alone on their way, and branches with all papers below them.</content>
internal sealed partial class PathPiles
{
    readonly PaperTree? _tree;

    /// <summary>Where its groups and branches lie.</summary>
    readonly TreePlaces? _places;

    TreeWalk TreeWalk()
    {
        FindWhoStands();
        return new TreeWalk(_tree!, _stands, _places!.Stops);
    }

    /// <summary>Moves the papers of a pile on.</summary>
    void Follow(in TreeWalk walk, in Pile pile, int path)
    {
        for (var group = pile.FirstGroup; group != TreePlaces.None;)
        {
            var (at, next) = _places!.Groups[group];
            MoveGroup(walk, group, at, path, isStart: false);
            group = next;
        }
        for (var branch = pile.FirstBranch; branch != TreePlaces.None;)
        {
            var next = _places!.NextBranch[branch];
            Follow(walk, branch, path, isStart: false);
            branch = next;
        }
    }

    /// <summary>Moves papers below a branch on, past the elected.</summary>
    void Follow(in TreeWalk walk, int branch, int path, bool isStart)
    {
        ref readonly var from = ref _tree!.Branches[branch];
        var before = _tree.PapersBefore;
        for (var group = from.First; group < from.EndAlone; group++)
            if (before[group + 1] > before[group])
                MoveGroup(walk, group, _tree.Offsets[group] + from.Depth, path, isStart);
        for (var below = from.FirstBranch; below < from.EndBranch; below++)
        {
            ref readonly var to = ref _tree.Branches[below];
            var papers = before[to.End] - before[to.First];
            if (papers == 0)
                continue;
            var (candidate, onwards) = (to.Number - 1, path);
            if (_stands[candidate] && _standing[candidate] != Standing.Elected)
            {
                ref var pile = ref PileAt(PileOf(path, candidate));
                pile.Units.AddPapers(papers);
                (_places!.NextBranch[below], pile.FirstBranch) = (pile.FirstBranch, below);
                continue;
            }
            if (_stands[candidate])
                Units.Passing(onwards = _paths.After(path, candidate)).AddPapers(papers);
            Follow(walk, below, onwards, isStart);
        }
    }

    /// <summary>Moves a group that is alone on its way on, past the elected.</summary>
    void MoveGroup(in TreeWalk walk, int group, int at, int path, bool isStart)
    {
        var papers = _tree!.PapersBefore[group + 1] - _tree.PapersBefore[group];
        int number;
        for (number = walk.Next(ref at); number != 0 && _standing[number - 1] == Standing.Elected; number = walk.Next(ref at))
            Units.Passing(path = _paths.After(path, number - 1)).AddPapers(papers);
        if (number == 0)
        {
            // At the start these are papers that name nobody.
            if (!isStart)
                Units.Ending(path).AddPapers(papers);
            return;
        }
        ref var pile = ref PileAt(PileOf(path, number - 1));
        pile.Units.AddPapers(papers);
        (_places!.Groups[group], pile.FirstGroup) = ((at, pile.FirstGroup), group);
    }
}
