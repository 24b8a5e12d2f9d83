namespace Stv.Counting;

/// <content>Moving papers that lie as a tree: a place is then a group, or a node of the tree with all papers below it.</content>
partial class PileStore
{
    readonly PaperTree? _tree;

    /// <summary>How many papers each of the places has that are being moved.</summary>
    int[] _papersOf = [];

    /// <summary>How many places there are to move, in <see cref="_moving"/>, <see cref="_receivers"/> and <see cref="_papersOf"/>.</summary>
    int _places;

    /// <summary>A place for a node. That of a group is not negative.</summary>
    static PaperPlace PlaceOf(int node) => new(~node, 0);

    /// <summary>Finds where the papers of some places go.</summary>
    void Follow(in PaperWalk walk, ReadOnlySpan<PaperPlace> places)
    {
        _places = 0;
        foreach (var place in places)
            if (place.Group < 0)
                Follow(walk, _tree!.Nodes, _tree.PapersBefore, ~place.Group + 1, _tree.Nodes[~place.Group].After);
            else
                FollowGroup(walk, place.Group, place.At, (int)walk.Count(place.Group));
    }

    /// <summary>Finds where the papers of nodes side by side go.</summary>
    void Follow(in PaperWalk walk, ReadOnlySpan<PaperTree.Node> nodes, ReadOnlySpan<int> before, int next, int end)
    {
        var stops = _stops;
        while (next < end)
        {
            ref readonly var node = ref nodes[next];
            var papers = before[node.End] - before[node.First];
            if (papers > 0)
            {
                var isAlone = node.End - node.First == 1;
                if (stops[node.Number])
                    Note(isAlone ? new PaperPlace(node.First, node.At) : PlaceOf(next), node.Number - 1, papers);
                else if (isAlone)
                    FollowGroup(walk, node.First, node.At, papers);
                else
                    Follow(walk, nodes, before, next + 1, node.After);
            }
            next = node.After;
        }
    }

    void FollowGroup(in PaperWalk walk, int group, int at, int papers)
    {
        var receiver = walk.Next(ref at);
        Note(new PaperPlace(group, at), receiver, papers);
    }

    void Note(PaperPlace place, int receiver, int papers)
    {
        if (_places == _papersOf.Length)
        {
            var length = Math.Max(2 * _places, PaperLists.LongestChunk);
            Array.Resize(ref _moving, length);
            Array.Resize(ref _receivers, length);
            Array.Resize(ref _papersOf, length);
        }
        (_moving[_places], _receivers[_places], _papersOf[_places]) = (place, receiver, papers);
        _places++;
    }

    /// <summary>Puts what was followed on the open piles of their receivers.</summary>
    void PutFollowed(int intoClass, Movement movement)
    {
        var leftOut = 0L;
        for (var i = 0; i < _places; i++)
        {
            var receiver = _receivers[i];
            if (receiver < 0)
            {
                leftOut += _papersOf[i];
                continue;
            }
            _received[receiver] += _papersOf[i];
            ref var groups = ref _growing[receiver];
            if (groups.IsFull)
                MakeRoom(receiver, intoClass);
            _lists.Chunks[groups.Next++] = _moving[i];
        }
        movement.NonTransferable(leftOut);
    }

    void LookAtFollowed(Movement movement)
    {
        for (var i = 0; i < _places; i++)
            if (_receivers[i] >= 0)
                movement.Receive(_receivers[i], _papersOf[i]);
            else
                movement.NonTransferable(_papersOf[i]);
    }
}
