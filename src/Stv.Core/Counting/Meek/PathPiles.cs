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
    readonly PaperPlace[] _moving = new PaperPlace[PaperLists.LongestChunk];
    readonly int[] _receivers = new int[PaperLists.LongestChunk];
    readonly List<Pile> _piles = [];
    readonly Stack<int> _free = [];
    readonly Dictionary<PathStep, int> _index = [];

    /// <summary>For each candidate the first of their piles, and the one that a paper was last put on.</summary>
    readonly int[] _firstPile, _lastUsed;

    /// <summary>Puts each paper with the first continuing candidate on it; papers without one stay out.</summary>
    /// <param name="papers">The papers. Those with equal ranks are left out.</param>
    /// <param name="paths">The paths, which grow as papers walk them.</param>
    /// <param name="standing">Where everybody stands: nobody is elected yet. Read anew whenever papers move.</param>
    public PathPiles(Papers papers, Paths paths, Standing[] standing)
    {
        _papers = papers;
        _paths = paths;
        _standing = standing;
        _tree = papers.Tree;
        _lists = new PaperLists(_tree is null ? papers.Groups : PaperLists.LongestChunk);
        _firstPile = new int[standing.Length];
        _lastUsed = new int[standing.Length];
        Array.Fill(_firstPile, End);
        Array.Fill(_lastUsed, End);
        _stands = new bool[standing.Length];
        var walk = Walk();
        if (_tree is not null)
            Start(walk);
        for (var group = 0; group < papers.Groups && _tree is null;)
        {
            var places = walk.Start(ref group, _moving);
            walk.Advance(places, _receivers);
            for (var i = 0; i < places.Length; i++)
                if (_receivers[i] >= 0 && !papers.HasMarks(places[i].Group))
                    Put(places[i], Paths.Start, _receivers[i]).Add(walk, places[i].Group);
        }
    }

    /// <summary>What has passed along the paths.</summary>
    public PathUnits Units { get; } = new();

    /// <summary>All piles, the empty among them.</summary>
    public ReadOnlySpan<Pile> Piles => CollectionsMarshal.AsSpan(_piles);

    /// <summary>Moves a candidate's papers on. If the candidate was elected, each paper goes on with what they leave of it; if excluded, as if they had never stood.</summary>
    public void Release(int candidate)
    {
        var isElected = _standing[candidate] == Standing.Elected;
        var walk = Walk();
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
            while (_lists.Take(ref pile.Groups, _moving) is { IsEmpty: false } places)
            {
                if (_tree is not null)
                {
                    Follow(walk, places, path);
                    continue;
                }
                walk.Advance(places, _receivers);
                for (var i = 0; i < places.Length; i++)
                    Move(walk, places[i], _receivers[i], path);
            }
        }
        _firstPile[candidate] = End;
    }

    PaperWalk Walk()
    {
        for (var candidate = 0; candidate < _stands.Length; candidate++)
            _stands[candidate] = _standing[candidate] is Standing.Continuing or Standing.Elected;
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
        var index = PileOf(path, candidate);
        ref var pile = ref CollectionsMarshal.AsSpan(_piles)[index];
        _lists.Append(ref pile.Groups, place);
        return ref pile.Units;
    }

    int PileOf(int path, int candidate)
    {
        // Papers that move together mostly go to the same piles.
        if (_lastUsed[candidate] is not End and var used && _piles[used].Path == path && _piles[used].Candidate == candidate)
            return used;
        ref var index = ref CollectionsMarshal.GetValueRefOrAddDefault(_index, new PathStep(path, candidate), out var isKnown);
        if (!isKnown)
        {
            if (!_free.TryPop(out index))
            {
                index = _piles.Count;
                _piles.Add(default);
            }
            CollectionsMarshal.AsSpan(_piles)[index] = new Pile { Path = path, Candidate = candidate, Next = _firstPile[candidate] };
            _firstPile[candidate] = index;
        }
        return _lastUsed[candidate] = index;
    }

    /// <summary>Drops a pile whose candidate receives no more papers.</summary>
    void Clear(int index)
    {
        CollectionsMarshal.AsSpan(_piles)[index] = default;
        _free.Push(index);
    }
}
