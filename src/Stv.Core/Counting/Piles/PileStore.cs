using System.Runtime.CompilerServices;

namespace Stv.Counting;

/// <summary>
/// Where every paper lies: piles keyed by (class, candidate). A class is what papers have been through together, and owns
/// one value; the engine keeps the values. Papers are looked at only when they move.
/// </summary>
internal sealed class PileStore
{
    readonly Papers _papers;
    readonly bool _isWeighted;
    readonly PaperLists _lists;
    readonly List<Pile>[] _piles;

    /// <summary>Some of the papers that are being moved, and for each to whom, or −1.</summary>
    readonly PaperPlace[] _moving;
    readonly int[] _receivers;

    /// <summary>The piles of papers that lie as a tree; else null.</summary>
    readonly TreePiles? _tree;

    /// <summary>Room for what a walk stops at: there is one walk at a time.</summary>
    readonly bool[] _stops;

    /// <summary>For each candidate the one of their piles that papers are being put on, or null; its groups meanwhile, and how many papers so far.</summary>
    readonly Pile?[] _open;
    readonly PaperList[] _growing;
    readonly long[] _received;
    readonly List<int> _receiving = [];

    public PileStore(Papers papers, int candidates)
    {
        _papers = papers;
        _isWeighted = !papers.AllWorthOne;
        _tree = papers.Tree is { } tree ? papers.Room.PilesOf(tree) : null;
        var longest = _tree is null ? PaperLists.LongestChunk : 0;
        (_moving, _receivers) = (new PaperPlace[longest], new int[longest]);
        _lists = new PaperLists(_tree is null ? papers.Groups : 0);
        (_piles, _open, _stops, _growing, _received) = ([], [], [], [], []);
        if (_tree is not null)
            return;
        _piles = new List<Pile>[candidates];
        for (var candidate = 0; candidate < candidates; candidate++)
            _piles[candidate] = [];
        _open = new Pile?[candidates];
        _stops = new bool[candidates + 1];
        _growing = new PaperList[candidates];
        _received = new long[candidates];
    }

    /// <summary>Sorts all papers by their first continuing preference into piles of a class. Papers without one stay out.</summary>
    public void SortFirstPreferences(int intoClass, ReadOnlySpan<bool> continuing, Movement movement)
    {
        if (_tree is not null)
        {
            _tree.SortFirstPreferences(intoClass, continuing, movement);
            return;
        }
        var walk = new PaperWalk(_papers, continuing, _stops);
        for (var group = 0; group < _papers.Groups;)
        {
            var places = walk.Start(ref group, _moving);
            walk.Advance(places, _receivers);
            Put(walk, places, intoClass, movement);
        }
        Close(movement);
    }

    /// <summary>Takes away all of a candidate's piles.</summary>
    public List<Pile> Take(int candidate)
    {
        if (_tree is not null)
            return _tree.Take(candidate);
        var piles = _piles[candidate];
        _piles[candidate] = [];
        return piles;
    }

    /// <summary>Moves every paper of a pile that was taken to the next continuing candidate named on it, into their pile of a class.</summary>
    public void Move(Pile pile, int intoClass, ReadOnlySpan<bool> continuing, Movement movement)
    {
        _papers.Cancellation.ThrowIfCancellationRequested();
        var (papers, before) = (pile.Papers, movement.Papers);
        if (_tree is not null)
            _tree.Move(pile, intoClass, continuing, movement);
        else
            MoveGroups(pile, intoClass, continuing, movement);
        if (movement.Papers - before != papers)
            throw new InvalidOperationException("A pile lost papers while it moved.");
    }

    void MoveGroups(Pile pile, int intoClass, ReadOnlySpan<bool> continuing, Movement movement)
    {
        var walk = new PaperWalk(_papers, continuing, _stops);
        while (_lists.Take(ref pile.Groups, _moving) is { IsEmpty: false } places)
        {
            walk.Advance(places, _receivers);
            Put(walk, places, intoClass, movement);
        }
        Close(movement);
    }

    /// <summary>The pile that a candidate came to have last. They must have one.</summary>
    public Pile Last(int candidate) => _piles[candidate][^1];

    /// <summary>Finds where the papers of a pile would move, and moves nothing.</summary>
    public void Look(Pile pile, ReadOnlySpan<bool> continuing, Movement movement)
    {
        if (_tree is not null)
        {
            _tree.Look(pile, continuing, movement);
            return;
        }
        var walk = new PaperWalk(_papers, continuing, _stops);
        for (var chunk = pile.Groups.First; chunk != 0;)
        {
            var places = _lists.Chunk(pile.Groups, chunk, out chunk);
            foreach (var place in places)
            {
                var at = place.At;
                var receiver = walk.Next(ref at);
                if (receiver >= 0)
                    movement.Receive(receiver, walk.Count(place.Group));
                else
                    movement.NonTransferable(walk.Count(place.Group));
                if (_isWeighted && receiver >= 0)
                    movement.ReceiveUnits(receiver, walk.Units(place.Group));
                else if (_isWeighted)
                    movement.NonTransferableWorth(walk.Units(place.Group));
            }
        }
    }

    /// <summary>Moves to each candidate so many of the papers of a pile that was taken on which they come next, those that arrived last; the others are let go. Every group must be a single paper.</summary>
    /// <param name="pile">The pile.</param>
    /// <param name="intoClass">Class of the papers that move.</param>
    /// <param name="taken">How many papers each candidate gets, at most as many as there are for them.</param>
    /// <param name="continuing">Who can receive papers.</param>
    /// <param name="movement">Told what moves.</param>
    public void MoveLast(Pile pile, int intoClass, ReadOnlySpan<long> taken, ReadOnlySpan<bool> continuing, Movement movement)
    {
        Look(pile, continuing, movement);
        var passed = new long[taken.Length];
        for (var candidate = 0; candidate < taken.Length; candidate++)
            passed[candidate] = movement.PapersTo(candidate) - taken[candidate];
        movement.Clear();

        var walk = new PaperWalk(_papers, continuing, _stops);
        while (_lists.Take(ref pile.Groups, _moving) is { IsEmpty: false } places)
        {
            walk.Advance(places, _receivers);
            foreach (ref var receiver in _receivers.AsSpan(0, places.Length))
                if (receiver >= 0 && --passed[receiver] >= 0)
                    receiver = -1;
            Put(walk, places, intoClass, movement);
        }
        Close(movement);
        movement.ForgetNonTransferable();
    }

    /// <summary>Takes away all of a candidate's papers, in the order in which they came.</summary>
    public List<PaperPlace> TakePapers(int candidate)
    {
        var papers = new List<PaperPlace>();
        foreach (var pile in Take(candidate))
            while (_lists.Take(ref pile.Groups, _moving) is { IsEmpty: false } places)
                papers.AddRange(places);
        return papers;
    }

    /// <summary>Moves papers that were taken one by one, each to the next candidate named on it who can receive papers then. Every group must be a single paper.</summary>
    /// <param name="papers">The papers in their order.</param>
    /// <param name="intoClass">Class of the papers that move.</param>
    /// <param name="continuing">Who can receive papers; whoever has no more room no longer can.</param>
    /// <param name="room">How many papers each can receive.</param>
    /// <param name="atMost">How many move at most; the rest is let go.</param>
    /// <param name="passOver">Whether a paper that names nobody is let go; else it becomes non-transferable.</param>
    /// <param name="movement">Told what moves.</param>
    /// <returns>How many moved.</returns>
    public long MoveOneByOne(IEnumerable<PaperPlace> papers, int intoClass, bool[] continuing, long[] room, long atMost, bool passOver, Movement movement)
    {
        _papers.Cancellation.ThrowIfCancellationRequested();
        var moved = 0L;
        var walk = new PaperWalk(_papers, continuing, _stops);
        foreach (var paper in papers)
        {
            if (moved == atMost)
                break;
            _moving[0] = paper;
            walk.Advance(_moving.AsSpan(0, 1), _receivers);
            var receiver = _receivers[0];
            if (receiver < 0 && passOver)
                continue;
            Put(walk, _moving.AsSpan(0, 1), intoClass, movement);
            moved++;
            if (receiver < 0 || --room[receiver] > 0)
                continue;
            continuing[receiver] = false;
            walk = new PaperWalk(_papers, continuing, _stops);
        }
        Close(movement);
        return moved;
    }

    /// <summary>Puts papers on the open piles of their receivers.</summary>
    void Put(in PaperWalk walk, ReadOnlySpan<PaperPlace> places, int intoClass, Movement movement)
    {
        var (growing, received, receivers, leftOut, chunks) = (_growing, _received, _receivers, 0L, _lists.Chunks);
        for (var i = 0; i < places.Length; i++)
        {
            var (receiver, papers) = (receivers[i], walk.Count(places[i].Group));
            if (receiver < 0)
            {
                leftOut += papers;
                continue;
            }
            received[receiver] += papers;
            ref var groups = ref growing[receiver];
            if (groups.IsFull)
            {
                MakeRoom(receiver, intoClass);
                chunks = _lists.Chunks;
            }
            chunks[groups.Next++] = places[i];
        }
        movement.NonTransferable(leftOut);
        if (_isWeighted)
            Weigh(walk, places, movement);
        if (movement.TellsSections)
            for (var i = 0; i < places.Length; i++)
                movement.Section(_papers.Section(places[i].Group), walk.Count(places[i].Group), isTransferable: receivers[i] >= 0);
    }

    /// <summary>Opens a candidate's pile if it is not open, and makes room on it if there is none.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    void MakeRoom(int candidate, int @class)
    {
        ref var groups = ref _growing[candidate];
        if (_open[candidate] is null)
        {
            groups = (_open[candidate] = PileOf(candidate, @class)).Groups;
            _receiving.Add(candidate);
        }
        if (groups.IsFull)
            _lists.Extend(ref groups);
    }

    /// <summary>Adds what papers that were put on piles, or left out, are worth.</summary>
    void Weigh(in PaperWalk walk, ReadOnlySpan<PaperPlace> places, Movement movement)
    {
        for (var i = 0; i < places.Length; i++)
        {
            var units = walk.Units(places[i].Group);
            if (_receivers[i] < 0)
            {
                movement.NonTransferableWorth(units);
                continue;
            }
            _open[_receivers[i]]!.Units += units;
            movement.ReceiveUnits(_receivers[i], units);
        }
    }

    /// <summary>Books the papers that were put on open piles, and closes these.</summary>
    void Close(Movement movement)
    {
        foreach (var candidate in _receiving)
        {
            var pile = _open[candidate]!;
            pile.Groups = _growing[candidate];
            pile.Papers += _received[candidate];
            movement.Receive(candidate, _received[candidate]);
            (_open[candidate], _growing[candidate], _received[candidate]) = (null, default, 0);
        }
        _receiving.Clear();
    }

    Pile PileOf(int candidate, int @class)
    {
        foreach (var known in _piles[candidate])
            if (known.Class == @class)
                return known;
        var pile = new Pile { Class = @class };
        _piles[candidate].Add(pile);
        return pile;
    }
}
