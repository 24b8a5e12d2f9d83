namespace Stv.Counting;

/// <summary>
/// Where every paper lies: piles keyed by (class, candidate). A class is what papers have been through together, and owns
/// one value; the engine keeps the values. Papers are looked at only when they move.
/// </summary>
/// <remarks>The papers of a pile are a list threaded through one array, a link a group, so that moving a paper allocates nothing and keeps the order of arrival.</remarks>
internal sealed class PileStore
{
    const int End = -1;

    readonly Papers _papers;
    readonly bool _isWeighted;
    readonly Link[] _links;
    readonly List<Pile>[] _piles;

    /// <summary>For each candidate the one of his piles that papers are being put on, or null.</summary>
    readonly Pile?[] _open;

    public PileStore(Papers papers, int candidates)
    {
        _papers = papers;
        _isWeighted = !papers.AllWorthOne;
        _links = new Link[papers.Groups];
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
        for (int group = 0, at = 0; group < _papers.Groups; group++, at = 0)
            if (walk.NextContinuing(group, ref at) is >= 0 and var receiver)
                Place(walk, group, at, receiver, intoClass, movement);
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
        for (int group = pile.First, next; group != End; group = next)
        {
            (next, var at) = (_links[group].Next, _links[group].At);
            var receiver = walk.NextContinuing(group, ref at);
            if (receiver >= 0)
                Place(walk, group, at, receiver, intoClass, movement);
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
        for (var group = pile.First; group != End; group = _links[group].Next)
        {
            var at = _links[group].At;
            if (walk.NextContinuing(group, ref at) is >= 0 and var receiver)
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
        for (int group = pile.First, next; group != End; group = next)
        {
            (next, var at) = (_links[group].Next, _links[group].At);
            if (walk.NextContinuing(group, ref at) is >= 0 and var receiver && --passed[receiver] < 0)
                Place(walk, group, at, receiver, intoClass, movement);
        }
    }

    void Place(in PaperWalk walk, int group, int at, int receiver, int intoClass, Movement movement)
    {
        var papers = walk.Count(group);
        var pile = _open[receiver] ??= PileOf(receiver, intoClass);
        Link.Append(_links, group, at, ref pile.First, ref pile.Last);
        pile.Papers += papers;
        movement.Receive(receiver, papers);
        if (!_isWeighted)
            return;
        var units = walk.Units(group);
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
            _piles[candidate].Add(pile = new Pile { Class = @class, First = End, Last = End });
        return pile;
    }
}
