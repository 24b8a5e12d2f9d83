namespace Stv.Counting;

/// <summary>Where papers lie that are counted as a tree, for <see cref="PileStore"/>: a pile holds groups that are alone on their way, and branches with all papers below them, each a list that leads from one to the next.</summary>
/// <remarks>Piles of one class lie side by side by the numbers of their candidates, so that no pile is looked for. What ends is put under the number 0, like the rest, and then forgotten. One count at a time uses it, and each begins anew.</remarks>
/// <param name="tree">The papers.</param>
internal sealed class TreePiles(PaperTree tree)
{
    const int None = TreePlaces.None;

    /// <summary>How many numbers there are: the candidates', and 0.</summary>
    readonly int _width = tree.Candidates + 1;

    readonly TreePlaces _places = new(tree);

    /// <summary>For each class and number the first group and the first branch of the pile, how many papers it has, and the class of the candidate's next pile.</summary>
    Heads[] _heads = [];
    int _classes;

    /// <summary>For each number the class of the candidate's first pile and of their last.</summary>
    readonly (int First, int Last)[] _classesOf = new (int, int)[tree.Candidates + 1];

    /// <summary>How many papers each number has received.</summary>
    readonly int[] _received = new int[tree.Candidates + 1];
    readonly List<Pile> _taken = [];
    readonly Stack<Pile> _pool = [];

    struct Heads
    {
        public int Group, Branch, Papers, NextClass;
    }

    /// <summary>Whether these are piles of some papers.</summary>
    public bool AreOf(PaperTree other) => _places.AreOf(other);

    /// <summary>Sorts all papers by their first continuing preference into piles of a class, and forgets all other piles.</summary>
    public void SortFirstPreferences(int intoClass, ReadOnlySpan<bool> continuing, Movement movement)
    {
        _classes = 0;
        Array.Fill(_classesOf, (None, None));
        Array.Clear(_received);
        var walk = new TreeWalk(tree, continuing, _places.Stops);
        Follow(walk, 0, PilesOf(intoClass));
        Close(intoClass, movement);
    }

    /// <summary>Takes away all of a candidate's piles, in the order in which they came to have them.</summary>
    /// <returns>The piles; the list is used again when piles are taken again.</returns>
    public List<Pile> Take(int candidate)
    {
        _taken.Clear();
        for (var of = _classesOf[candidate + 1].First; of != None;)
        {
            ref var heads = ref _heads[of * _width + candidate + 1];
            var pile = _pool.Count > 0 ? _pool.Pop() : new Pile();
            (pile.Class, pile.Papers, pile.FirstGroup, pile.FirstBranch) = (of, heads.Papers, heads.Group, heads.Branch);
            _taken.Add(pile);
            of = heads.NextClass;
            heads = new Heads { Group = None, Branch = None };
        }
        _classesOf[candidate + 1] = (None, None);
        return _taken;
    }

    /// <summary>Moves every paper of a pile that was taken, which nobody looks at any more, to the next continuing candidate named on it.</summary>
    public void Move(Pile pile, int intoClass, ReadOnlySpan<bool> continuing, Movement movement)
    {
        var walk = new TreeWalk(tree, continuing, _places.Stops);
        var piles = PilesOf(intoClass);
        var (groups, received) = (_places.Groups, _received);
        var before = tree.PapersBefore;
        for (var group = pile.FirstGroup; group != None;)
        {
            ref var place = ref groups[group];
            var next = place.Next;
            var number = walk.Next(ref place.At);
            received[number] += before[group + 1] - before[group];
            place.Next = piles[number].Group;
            piles[number].Group = group;
            group = next;
        }
        for (var branch = pile.FirstBranch; branch != None;)
        {
            var next = _places.NextBranch[branch];
            Follow(walk, branch, piles);
            branch = next;
        }
        Close(intoClass, movement);
        _pool.Push(pile);
    }

    /// <summary>Finds where the papers of a pile would move, and moves nothing.</summary>
    public void Look(Pile pile, ReadOnlySpan<bool> continuing, Movement movement)
    {
        var walk = new TreeWalk(tree, continuing, _places.Stops);
        var before = tree.PapersBefore;
        for (var group = pile.FirstGroup; group != None; group = _places.Groups[group].Next)
        {
            var at = _places.Groups[group].At;
            _received[walk.Next(ref at)] += before[group + 1] - before[group];
        }
        for (var branch = pile.FirstBranch; branch != None; branch = _places.NextBranch[branch])
            Look(walk, branch);
        Tell(movement);
    }

    /// <summary>Moves the papers below a branch.</summary>
    void Follow(in TreeWalk walk, int branch, Span<Heads> piles)
    {
        ref readonly var from = ref tree.Branches[branch];
        var (groups, received) = (_places.Groups, _received);
        var before = tree.PapersBefore;
        var offsets = tree.Offsets;
        for (var group = from.First; group < from.EndAlone; group++)
        {
            var at = offsets[group] + from.Depth;
            var papers = before[group + 1] - before[group];
            var number = walk.Next(ref at);
            received[number] += papers;
            ref var first = ref piles[number].Group;
            groups[group] = (at, first);
            // Without a branch in the code, since nobody foresees which groups are without papers.
            first = papers > 0 ? group : first;
        }
        for (var below = from.FirstBranch; below < from.EndBranch; below++)
        {
            ref readonly var to = ref tree.Branches[below];
            var papers = before[to.End] - before[to.First];
            if (papers == 0)
                continue;
            if (!walk.StopsAt(to.Number))
            {
                Follow(walk, below, piles);
                continue;
            }
            received[to.Number] += papers;
            _places.NextBranch[below] = piles[to.Number].Branch;
            piles[to.Number].Branch = below;
        }
    }

    void Look(in TreeWalk walk, int branch)
    {
        ref readonly var from = ref tree.Branches[branch];
        var before = tree.PapersBefore;
        for (var group = from.First; group < from.EndAlone; group++)
        {
            var at = tree.Offsets[group] + from.Depth;
            _received[walk.Next(ref at)] += before[group + 1] - before[group];
        }
        for (var below = from.FirstBranch; below < from.EndBranch; below++)
        {
            ref readonly var to = ref tree.Branches[below];
            if (walk.StopsAt(to.Number))
                _received[to.Number] += before[to.End] - before[to.First];
            else
                Look(walk, below);
        }
    }

    /// <summary>The piles of a class, by number.</summary>
    Span<Heads> PilesOf(int ofClass)
    {
        if (ofClass >= _classes)
        {
            var (old, needed) = (_classes * _width, (ofClass + 1) * _width);
            if (needed > _heads.Length)
                Array.Resize(ref _heads, Math.Max(needed, 2 * _heads.Length));
            _heads.AsSpan(old..needed).Fill(new Heads { Group = None, Branch = None });
            _classes = ofClass + 1;
        }
        return _heads.AsSpan(ofClass * _width, _width);
    }

    /// <summary>Books the papers that were put on piles of a class, and forgets those that ended.</summary>
    void Close(int ofClass, Movement movement)
    {
        var piles = PilesOf(ofClass);
        (piles[0].Group, piles[0].Branch) = (None, None);
        for (var number = 1; number < piles.Length; number++)
        {
            if (_received[number] == 0)
                continue;
            if (piles[number].Papers == 0)
                Append(number, ofClass);
            piles[number].Papers += _received[number];
        }
        Tell(movement);
    }

    void Append(int number, int ofClass)
    {
        ref var classes = ref _classesOf[number];
        if (classes.First == None)
            classes.First = ofClass;
        else
            _heads[classes.Last * _width + number].NextClass = ofClass;
        classes.Last = ofClass;
        _heads[ofClass * _width + number].NextClass = None;
    }

    void Tell(Movement movement)
    {
        movement.NonTransferable(_received[0]);
        for (var number = 1; number < _received.Length; number++)
            movement.Receive(number - 1, _received[number]);
        Array.Clear(_received);
    }
}
