using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Moving papers of one value together.</content>
partial class GregoryCount<T, TArithmetic>
{
    /// <summary>The class of papers that have not moved since the first preferences were counted.</summary>
    const int FirstPreferences = 0;

    /// <summary>The piles of one value that candidates give up.</summary>
    /// <param name="Turn">When they move: those of a lower turn before those of a higher one.</param>
    /// <param name="Value">What a paper of worth 1 is worth.</param>
    /// <param name="Piles">The piles, and whose they are.</param>
    sealed record Part(int Turn, T Value, List<(int Candidate, Pile Pile)> Piles)
    {
        /// <summary>When their papers had come to the candidates.</summary>
        public List<(int Candidate, Arrival<T> Arrival)> Arrivals => field ??= [];
    }

    /// <summary>Takes all piles of some candidates, put together by value, the greatest value first; where the rule parts them, those of first preferences before all others, or all as they came.</summary>
    List<Part> PartsByValue(ImmutableArray<int> candidates)
    {
        var parts = new List<Part>();
        foreach (var candidate in candidates)
        {
            var piles = _piles.Take(candidate);
            foreach (var pile in piles)
            {
                var turn = Turn(pile.Class);
                var value = _values[pile.Class];
                if (PartOf(parts, turn, value) is { } part)
                    part.Piles.Add((candidate, pile));
                else
                    parts.Add(new Part(turn, value, [(candidate, pile)]));
            }
            var arrivals = ArrivalsOf(candidate);
            for (var index = 0; index < arrivals.Length; index++)
            {
                var arrival = arrivals[index];
                // Where papers move as they came, what came together is a class of its own.
                var turn = Turn(_rule.ExclusionTransfer.Value == ExclusionTransfer.InOrderReceived ? piles[index].Class : arrival.Transfer);
                PartOf(parts, turn, arrival.Value)!.Arrivals.Add((candidate, arrival));
            }
            ForgetArrivals(candidate);
        }
        if (parts.Count > 1)
            parts.Sort((a, b) => ReferenceEquals(a, b) ? 0 : a.Turn != b.Turn ? a.Turn.CompareTo(b.Turn) : _arithmetic.Compare(b.Value, a.Value));
        return parts;
    }

    static Part? PartOf(List<Part> parts, int turn, T value)
    {
        foreach (var part in parts)
            if (part.Turn == turn && part.Value.Equals(value))
                return part;
        return null;
    }

    /// <summary>When papers of a class move in an exclusion.</summary>
    int Turn(int ofClass) => _rule.ExclusionTransfer.Value switch
    {
        ExclusionTransfer.FirstPreferencesThenByValue => ofClass == FirstPreferences ? 0 : 1,
        ExclusionTransfer.InOrderReceived => ofClass,
        _ => 0,
    };

    /// <summary>Moves the papers of one value of the excluded, at that value.</summary>
    void MovePart(ImmutableArray<int> candidates, Part part, bool isLast)
    {
        var given = isLast ? TakeAll(candidates) : Take(part);
        var sources = _recorder.WantsStages && candidates.Length > 1 ? new SourcesOfTransfer<T, TArithmetic>(_movement, _arithmetic, part.Value, Tally) : null;
        // Where only the last batch carries a surplus, or papers move as they came, what arrives together must be known by its
        // class; where first preferences move before other papers, those that have moved must not stay in theirs.
        var batch = _rule.SurplusPapers.Value == SurplusPapers.LastBatch || _rule.ExclusionTransfer.Value is ExclusionTransfer.FirstPreferencesThenByValue or ExclusionTransfer.InOrderReceived
            ? NewClass(part.Value) : (int?)null;
        // Piles lie in the order of their candidates.
        var (next, taken) = (0, default(T));
        foreach (var (candidate, votes) in given)
        {
            for (; next < part.Piles.Count && part.Piles[next] is var (owner, pile) && owner == candidate; next++)
                _piles.Move(pile, batch ?? pile.Class, _receiving, _movement);
            sources?.Add(candidate, votes);
            taken = _arithmetic.Add(taken, votes);
        }
        // Whole papers at their present value lose nothing. Fractional worths are rounded anew for every new set of papers
        // counted together, which can lose a little or win back what was lost before.
        var lost = _arithmetic.Subtract(taken, Credit(part.Value));
        Book(candidates, Parcels(part), part.Value, part.Value, lost, notTransferred: default, sources?.Transfers ?? []);
    }

    ImmutableArray<Parcel> Parcels(Part part) => _recorder.WantsStages ? [.. part.Arrivals.Select(one => Parcel(one.Candidate, one.Arrival))] : [];

    /// <summary>Takes from the candidates what the papers of one value are worth: where tallies are cut off, what they were credited as.</summary>
    /// <returns>What each had of it, in their order.</returns>
    List<(int Candidate, T Votes)> Take(Part part)
    {
        var given = new List<(int Candidate, T Votes)>();
        for (var (next, arrival) = (0, 0); next < part.Piles.Count;)
        {
            var (candidate, taken) = (part.Piles[next].Candidate, default(T));
            for (; next < part.Piles.Count && part.Piles[next].Candidate == candidate; next++)
                if (!_arithmetic.CutsTallies)
                    taken = _arithmetic.Add(taken, Tally(part.Value, _papers.AllWorthOne ? part.Piles[next].Pile.Papers : part.Piles[next].Pile.Units));
            for (; _arithmetic.CutsTallies && arrival < part.Arrivals.Count && part.Arrivals[arrival].Candidate == candidate; arrival++)
                taken = _arithmetic.Add(taken, part.Arrivals[arrival].Arrival.Votes);
            _totals[candidate] = _arithmetic.Subtract(_totals[candidate], taken);
            given.Add((candidate, taken));
        }
        return given;
    }

    /// <summary>Takes from the candidates all that they have left.</summary>
    /// <returns>What each had, in their order.</returns>
    List<(int Candidate, T Votes)> TakeAll(ImmutableArray<int> candidates)
    {
        var given = new List<(int Candidate, T Votes)>();
        foreach (var candidate in candidates)
        {
            given.Add((candidate, _totals[candidate]));
            _totals[candidate] = default;
        }
        return given;
    }

    /// <summary>Moves papers of a surplus, those of each class into one of their own.</summary>
    void Shift(Part part, T value)
    {
        foreach (var (_, pile) in part.Piles)
            _piles.Move(pile, NewClass(value), _receiving, _movement);
    }

    /// <summary>Credits each candidate with what has just moved to them, rounded once.</summary>
    /// <returns>The votes credited, those to the non-transferable among them.</returns>
    T Credit(T value)
    {
        var credited = _papers.AllWorthOne ? _arithmetic.Tally(value, _movement.NonTransferablePapers) : Tally(value, _movement.NonTransferableUnits);
        _nonTransferable = _arithmetic.Add(_nonTransferable, credited);
        foreach (var receiver in _movement.Receivers)
        {
            var votes = TallyOf(value, receiver);
            _totals[receiver] = _arithmetic.Add(_totals[receiver], votes);
            Arrive(receiver, _recorder.NextTransfer, value, votes);
            credited = _arithmetic.Add(credited, votes);
        }
        return credited;
    }

    /// <summary>Puts on record what has moved, and with it what rounding has left over.</summary>
    /// <param name="from">Whose papers moved.</param>
    /// <param name="parcels">When they had come to whoever gave them up.</param>
    /// <param name="before">The value that the papers had.</param>
    /// <param name="value">The value at which they moved.</param>
    /// <param name="lost">What is lost by fraction.</param>
    /// <param name="notTransferred">What becomes non-transferable besides the papers that found no preference.</param>
    /// <param name="bySource">What each gave, where several did.</param>
    void Book(ImmutableArray<int> from, ImmutableArray<Parcel> parcels, T before, T value, T lost, T notTransferred, ImmutableArray<Transfer> bySource)
    {
        _loss = _arithmetic.Add(_loss, lost);
        _nonTransferable = _arithmetic.Add(_nonTransferable, notTransferred);
        if (_recorder.WantsStages)
            _recorder.Transfer(new Transfer
            {
                From = from,
                Parcels = parcels,
                ValueBefore = _arithmetic.ToVotes(before),
                Value = _arithmetic.ToVotes(value),
                Papers = _movement.Papers,
                To = [.. _movement.Receivers.Select(receiver =>
                    new Receipt(receiver, _movement.PapersTo(receiver), _arithmetic.ToVotes(Tally(value, _movement.UnitsTo(receiver)))))],
                NonTransferable = new Portion(_movement.NonTransferablePapers,
                    _arithmetic.ToVotes(Tally(value, _movement.NonTransferableUnits)) + _arithmetic.ToVotes(notTransferred)),
                Loss = _arithmetic.ToVotes(lost),
                BySource = bySource,
                Sections = [.. _movement.PapersBySection.Index().Where(section => section.Item > 0).Select(section =>
                    new SectionPortion(section.Index, section.Item, _arithmetic.ToVotes(Tally(value, section.Item * _papers.SectionUnits[section.Index]))))],
            });
        _movement.Clear();
    }
}
