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

    /// <summary>The papers that are being moved.</summary>
    readonly PaperPlace[] _moving = new PaperPlace[PaperLists.LongestChunk];

    /// <summary>For each candidate the one of his piles that papers are being put on, or null.</summary>
    readonly Pile?[] _open;

    public PileStore(Papers papers, int candidates)
    {
        _papers = papers;
        _isWeighted = !papers.AllWorthOne;
        _lists = new PaperLists(papers.Groups);
        _piles = new List<Pile>[candidates];
        for (var candidate = 0; candidate < candidates; candidate++)
            _piles[candidate] = [];
        _open = new Pile?[candidates];
    }

    /// <summary>Sorts all papers by their first continuing preference into piles of a class. Papers without one stay out.</summary>
    public void SortFirstPreferences(int intoClass, ReadOnlySpan<bool> continuing, Movement movement)
    {
        Array.Clear(_open);
        var walk = new PaperWalk(_papers, continuing);
        for (var group = 0; group < _papers.Groups; group++)
        {
            var at = walk.Start(group).At;
            if (walk.Next(ref at) is >= 0 and var receiver)
                Put(walk, new PaperPlace(group, at), receiver, intoClass, movement);
        }
    }

    /// <summary>Takes away all of a candidate's piles.</summary>
    public List<Pile> Take(int candidate)
    {
        var piles = _piles[candidate];
        _piles[candidate] = [];
        return piles;
    }

    /// <summary>Moves every paper of a pile that was taken to the next continuing candidate named on it, into his pile of a class.</summary>
    public void Move(Pile pile, int intoClass, ReadOnlySpan<bool> continuing, Movement movement)
    {
        Array.Clear(_open);
        var walk = new PaperWalk(_papers, continuing);
        var before = movement.Papers;
        while (Take(walk, pile) is { IsEmpty: false } places)
            foreach (var (group, place) in places)
            {
                var at = place;
                if (walk.Next(ref at) is >= 0 and var receiver)
                    Put(walk, new PaperPlace(group, at), receiver, intoClass, movement);
                else
                    LeaveOut(walk, group, movement);
            }
        if (movement.Papers - before != pile.Papers)
            throw new InvalidOperationException("A pile lost papers while it moved.");
    }

    /// <summary>The pile that a candidate came to have last. He must have one.</summary>
    public Pile Last(int candidate) => _piles[candidate][^1];

    /// <summary>Finds where the papers of a pile would move, and moves nothing.</summary>
    public void Look(Pile pile, ReadOnlySpan<bool> continuing, Movement movement)
    {
        var walk = new PaperWalk(_papers, continuing);
        for (var chunk = pile.Groups.First; chunk != 0;)
            foreach (var (group, place) in _lists.Peek(pile.Groups, chunk, out chunk))
            {
                var at = place;
                if (walk.Next(ref at) is >= 0 and var receiver)
                    movement.Receive(receiver, walk.Count(group));
            }
    }

    /// <summary>Moves to each candidate so many of the papers of a pile that was taken on which he comes next, those that arrived last; the others are let go. Every group must be a single paper.</summary>
    /// <param name="pile">The pile.</param>
    /// <param name="intoClass">Class of the papers that move.</param>
    /// <param name="taken">How many papers each candidate gets, at most as many as there are for him.</param>
    /// <param name="continuing">Who can receive papers.</param>
    /// <param name="movement">Told what moves.</param>
    public void MoveLast(Pile pile, int intoClass, ReadOnlySpan<long> taken, ReadOnlySpan<bool> continuing, Movement movement)
    {
        Look(pile, continuing, movement);
        var passed = new long[taken.Length];
        for (var candidate = 0; candidate < taken.Length; candidate++)
            passed[candidate] = movement.PapersTo(candidate) - taken[candidate];
        movement.Clear();

        Array.Clear(_open);
        var walk = new PaperWalk(_papers, continuing);
        while (Take(walk, pile) is { IsEmpty: false } places)
            foreach (var (group, place) in places)
            {
                var at = place;
                if (walk.Next(ref at) is >= 0 and var receiver && --passed[receiver] < 0)
                    Put(walk, new PaperPlace(group, at), receiver, intoClass, movement);
            }
    }

    /// <summary>Takes the next papers of a pile, and looks at them.</summary>
    ReadOnlySpan<PaperPlace> Take(in PaperWalk walk, Pile pile)
    {
        var places = _lists.Take(ref pile.Groups, _moving);
        walk.LookAt(places);
        return places;
    }

    void Put(in PaperWalk walk, PaperPlace place, int receiver, int intoClass, Movement movement)
    {
        var papers = walk.Count(place.Group);
        var pile = _open[receiver] ??= PileOf(receiver, intoClass);
        _lists.Append(ref pile.Groups, place);
        pile.Papers += papers;
        movement.Receive(receiver, papers);
        if (!_isWeighted)
            return;
        var units = walk.Units(place.Group);
        pile.Units += units;
        movement.ReceiveUnits(receiver, units);
    }

    void LeaveOut(in PaperWalk walk, int group, Movement movement)
    {
        movement.NonTransferable(walk.Count(group));
        if (_isWeighted)
            movement.NonTransferableWorth(walk.Units(group));
    }

    Pile PileOf(int candidate, int @class)
    {
        var pile = _piles[candidate].Find(pile => pile.Class == @class);
        if (pile is null)
            _piles[candidate].Add(pile = new Pile { Class = @class });
        return pile;
    }
}
