using System.Runtime.InteropServices;

namespace Stv.Counting;

/// <summary>
/// Where every paper of strict order lies in a Meek count: piles keyed by (path, candidate), each paper with the first
/// continuing candidate on it. Papers are looked at only when that candidate is elected or excluded.
/// </summary>
internal sealed partial class PathPiles
{
    const int End = -1;

    /// <summary>Papers of one path that lie with one continuing candidate.</summary>
    public struct Pile
    {
        public int Path, Candidate;

        /// <summary>What the papers are worth; 0 once they have moved on.</summary>
        public UnitSum Units;

        /// <summary>Which groups of papers.</summary>
        public PaperList Groups;

        /// <summary>Of papers that lie as a tree the first group and the first branch.</summary>
        public int FirstGroup, FirstBranch;

        /// <summary>The candidate's next pile.</summary>
        public int Next;
    }

    readonly Papers _papers;
    readonly Paths _paths;
    readonly Standing[] _standing;

    /// <summary>Who continues or is elected, as it was when papers last began to move: these a paper stops at.</summary>
    readonly bool[] _stands;
    readonly PaperLists _lists;

    /// <summary>Some of the papers that are being moved, and for each at whom it arrives next, or −1.</summary>
    readonly PaperPlace[] _moving;
    readonly int[] _receivers;
    readonly List<Pile> _piles;
    readonly Stack<int> _free;

    /// <summary>For each path and candidate one more than the index of their pile; 0 where there is none.</summary>
    readonly PathTable _index;

    /// <summary>For each candidate the first of their piles.</summary>
    readonly int[] _firstPile;

    /// <summary>Puts each paper with the first continuing candidate on it; papers without one stay out.</summary>
    /// <param name="papers">The papers. Those with equal ranks are left out.</param>
    /// <param name="paths">The paths, which grow as papers walk them.</param>
    /// <param name="standing">Where everybody stands: nobody is elected yet. Read anew whenever papers move.</param>
    /// <param name="room">Memory that was cleared.</param>
    public PathPiles(Papers papers, Paths paths, Standing[] standing, PathRoom room)
    {
        (_piles, _free, _index, Units) = (room.Piles, room.Free, room.PileOf, room.Units);
        _papers = papers;
        _paths = paths;
        _standing = standing;
        _tree = papers.Tree;
        _places = _tree is null ? null : papers.Room.PlacesOf(_tree);
        _lists = new PaperLists(_tree is null ? papers.Groups : 0);
        var longest = _tree is null ? PaperLists.LongestChunk : 0;
        (_moving, _receivers) = (new PaperPlace[longest], new int[longest]);
        _firstPile = new int[standing.Length];
        Array.Fill(_firstPile, End);
        _stands = new bool[standing.Length];
        if (_tree is not null)
        {
            Follow(TreeWalk(), 0, Paths.Start, isStart: true);
            return;
        }
        var walk = Walk();
        for (var group = 0; group < papers.Groups;)
        {
            var places = walk.Start(ref group, _moving);
            walk.Advance(places, _receivers);
            for (var i = 0; i < places.Length; i++)
                if (_receivers[i] >= 0 && !papers.HasMarks(places[i].Group))
                    Put(places[i], Paths.Start, _receivers[i]).Add(walk, places[i].Group);
        }
    }

    /// <summary>What has passed along the paths.</summary>
    public PathUnits Units { get; }

    /// <summary>All piles, the empty among them.</summary>
    public ReadOnlySpan<Pile> Piles => CollectionsMarshal.AsSpan(_piles);

    /// <summary>Moves a candidate's papers on. If the candidate was elected, each paper goes on with what they leave of it; if excluded, as if they had never stood.</summary>
    public void Release(int candidate)
    {
        var isElected = _standing[candidate] == Standing.Elected;
        var walk = _tree is null ? Walk() : default;
        var treeWalk = _tree is null ? default : TreeWalk();
        for (int index = _firstPile[candidate], nextPile; index != End; index = nextPile)
        {
            var pile = _piles[index];
            nextPile = pile.Next;
            Clear(index);
            var path = pile.Path;
            if (isElected)
            {
                path = _paths.After(path, candidate);
                Units.Passing(path).Add(pile.Units);
            }
            if (_tree is not null)
                Follow(treeWalk, pile, path);
            while (_lists.Take(ref pile.Groups, _moving) is { IsEmpty: false } places)
            {
                walk.Advance(places, _receivers);
                for (var i = 0; i < places.Length; i++)
                    Move(walk, places[i], _receivers[i], path);
            }
        }
        _firstPile[candidate] = End;
    }

    void FindWhoStands()
    {
        for (var candidate = 0; candidate < _stands.Length; candidate++)
            _stands[candidate] = _standing[candidate] is Standing.Continuing or Standing.Elected;
    }

    PaperWalk Walk()
    {
        FindWhoStands();
        return new PaperWalk(_papers, _stands);
    }

    /// <summary>Moves papers on past the elected.</summary>
    /// <param name="walk">Reads the papers.</param>
    /// <param name="place">Where the papers have come to.</param>
    /// <param name="candidate">The candidate at whom they have arrived, or −1.</param>
    /// <param name="path">The path that has led there.</param>
    void Move(in PaperWalk walk, PaperPlace place, int candidate, int path)
    {
        for (; candidate >= 0 && _standing[candidate] == Standing.Elected; candidate = walk.Next(ref place.At))
        {
            path = _paths.After(path, candidate);
            Units.Passing(path).Add(walk, place.Group);
        }
        if (candidate < 0)
            Units.Ending(path).Add(walk, place.Group);
        else
            Put(place, path, candidate).Add(walk, place.Group);
    }

    /// <summary>Puts papers on a pile.</summary>
    /// <returns>What the pile is worth, to which what they are worth is to be added.</returns>
    ref UnitSum Put(PaperPlace place, int path, int candidate)
    {
        ref var pile = ref PileAt(PileOf(path, candidate));
        _lists.Append(ref pile.Groups, place);
        return ref pile.Units;
    }

    int PileOf(int path, int candidate)
    {
        ref var known = ref _index.At(path, candidate);
        if (known == 0)
        {
            if (!_free.TryPop(out var index))
            {
                index = _piles.Count;
                _piles.Add(default);
            }
            PileAt(index) = new Pile { Path = path, Candidate = candidate, FirstGroup = TreePlaces.None, FirstBranch = TreePlaces.None, Next = _firstPile[candidate] };
            _firstPile[candidate] = index;
            known = index + 1;
        }
        return known - 1;
    }

    ref Pile PileAt(int index) => ref CollectionsMarshal.AsSpan(_piles)[index];

    /// <summary>Drops a pile whose candidate receives no more papers.</summary>
    void Clear(int index)
    {
        PileAt(index) = default;
        _free.Push(index);
    }
}
