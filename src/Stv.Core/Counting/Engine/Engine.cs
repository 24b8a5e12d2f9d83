using System.Collections.Immutable;
using System.Numerics;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <summary>The ground of every count, whatever its rule: where everybody stands, their votes, ties, reserved places and the record. How votes move is left to the kinds of rule.</summary>
/// <typeparam name="T">How a number is kept.</typeparam>
/// <typeparam name="TArithmetic">The numbers that the rule counts in.</typeparam>
internal abstract partial class Engine<T, TArithmetic>
    where T : struct, IEquatable<T>
    where TArithmetic : struct, IArithmetic<T>
{
    protected readonly Contest _contest;
    protected readonly ReservedPlan _plan;
    protected readonly TArithmetic _arithmetic;
    protected readonly Papers _papers;
    protected readonly Recorder _recorder;
    protected readonly GuardAndDoom _reserved;
    readonly TieBreaker<T, TArithmetic> _ties;
    readonly Cited<LastPlaces> _lastPlaces;

    protected readonly Standing[] _standing;
    protected readonly T[] _totals;

    /// <summary>For each whether they can take a place at all.</summary>
    readonly bool[] _canTakePlace;

    /// <summary>The candidates by their votes, as they were sorted last; empty before.</summary>
    int[] _descending = [];

    /// <summary>So few are sorted fast as they stand.</summary>
    const int FewCandidates = 32;

    /// <summary>Earlier totals, for breaking ties.</summary>
    protected readonly History<T> _history;
    readonly PublishedColumn<T> _statedTotals;
    protected T _quota;
    protected T _nonTransferable;
    protected T _loss;

    /// <summary>Places that are still to be filled.</summary>
    protected int _vacancies;

    /// <summary>The valid votes, and the part of them below the last place of the rule's numbers, which weights such as 1/3 leave.</summary>
    protected BigInteger _validUnits;
    protected T _valid;
    Fraction _belowLastPlace;

    protected Engine(Contest contest, Rule rule, Cited<LastPlaces> lastPlaces, ReservedPlan plan, Lots lots, Papers papers, TArithmetic arithmetic, CountDetail detail)
    {
        _contest = contest;
        _plan = plan;
        _arithmetic = arithmetic;
        _papers = papers;
        _lastPlaces = lastPlaces;
        _history = papers.Room.Of<History<T>>();
        _history.Begin(contest.Candidates.Length);
        _ties = new TieBreaker<T, TArithmetic>(contest, lots, arithmetic, _history, papers.Tally);
        _reserved = new GuardAndDoom(contest, plan);
        _statedTotals = new PublishedColumn<T>(_arithmetic.ToVotes);
        _recorder = new Recorder(contest, rule, papers, _reserved, detail);
        var candidates = contest.Candidates;
        (_standing, _canTakePlace) = (new Standing[candidates.Length], new bool[candidates.Length]);
        for (var candidate = 0; candidate < _standing.Length; candidate++)
            (_standing[candidate], _canTakePlace[candidate]) = (candidates[candidate].Withdrawn ? Standing.Withdrawn : Standing.Continuing, candidates[candidate].CanTakePlace);
        _totals = new T[_standing.Length];
        _vacancies = plan.SeatsToFill;
    }

    /// <summary>The recorded lots that answered a tie of this count.</summary>
    public IReadOnlySet<Lot> UsedLots => _ties.UsedLots;

    /// <summary>Counts to the end, or to the first tie that needs a lot.</summary>
    public abstract CountOutcome Run();

    /// <summary>Takes down what the valid papers are worth together, over the common denominator.</summary>
    protected void SetValid(BigInteger units)
    {
        _validUnits = units;
        _valid = _arithmetic.Tally(_arithmetic.Whole(1), units, _papers.Denominator, Rounding.Down);
        _belowLastPlace = _papers.Denominator.IsOne ? Fraction.Zero : new Fraction(units, _papers.Denominator) - _arithmetic.ToVotes(_valid).Value;
    }

    protected Votes ValidVotes => WithRemainder(_valid);

    /// <summary>Closes the last stage. All places are filled.</summary>
    protected Counted Finished()
    {
        CloseStage();
        return new Counted(_recorder.Result(ValidVotes, _ties.DeclaredOrder));
    }

    /// <summary>Stops at a tie.</summary>
    protected LotNeeded LotNeeded(Tie tie)
    {
        CloseStage();
        return new LotNeeded(tie, _recorder.Result(ValidVotes, _ties.DeclaredOrder));
    }

    /// <summary>Opens the stage of an action, after closing the one before it, and notes how its tie was broken.</summary>
    protected virtual void OpenStage(StageKind kind, ImmutableArray<int> candidates, Tie? tie = null)
    {
        CloseStage();
        _recorder.Open(kind, candidates);
        if (tie is not null)
            _recorder.Tie(tie);
    }

    /// <summary>Closes the stage with the figures as they are now.</summary>
    protected virtual void CloseStage()
    {
        if (_recorder.WantsStages)
            _recorder.Close(_arithmetic.ToVotes(_quota), _statedTotals.State(_totals), _arithmetic.ToVotes(_nonTransferable), WithRemainder(_loss), ValidVotes);
        else
            _recorder.Close(Ranks());
    }

    /// <summary>For each candidate how many have more votes.</summary>
    int[] Ranks()
    {
        SortByVotes();
        var descending = _descending;
        var ranks = new int[_totals.Length];
        for (var place = 1; place < ranks.Length; place++)
            ranks[descending[place]] = _arithmetic.Compare(_totals[descending[place]], _totals[descending[place - 1]]) == 0 ? ranks[descending[place - 1]] : place;
        return ranks;
    }

    /// <summary>Sorts the candidates by their votes, the most first. From one stage to the next few change places, so that each is moved from where it was.</summary>
    void SortByVotes()
    {
        if (_descending.Length == 0)
        {
            _descending = new int[_totals.Length];
            for (var candidate = 0; candidate < _descending.Length; candidate++)
                _descending[candidate] = candidate;
            if (_descending.Length > FewCandidates)
                Array.Sort(_descending, (a, b) => _arithmetic.Compare(_totals[b], _totals[a]));
        }
        for (var place = 1; place < _descending.Length; place++)
        {
            var (candidate, at) = (_descending[place], place);
            for (; at > 0 && _arithmetic.Compare(_totals[_descending[at - 1]], _totals[candidate]) < 0; at--)
                _descending[at] = _descending[at - 1];
            _descending[at] = candidate;
        }
    }

    /// <summary>Numbers as the record states them; none where it keeps no figures.</summary>
    protected ImmutableArray<Votes> Published(T[] values) => _recorder.WantsStages ? [.. values.Select(_arithmetic.ToVotes)] : [];

    /// <summary>The votes of candidates as the record states them; none where it keeps no figures.</summary>
    protected ImmutableArray<Votes> VotesOf(ImmutableArray<int> candidates) => _recorder.WantsStages ? [.. candidates.Select(candidate => _arithmetic.ToVotes(_totals[candidate]))] : [];

    /// <summary>A number as the record states it; 0 where it keeps no figures.</summary>
    protected Votes Published(T value) => _recorder.WantsStages ? _arithmetic.ToVotes(value) : Votes.Zero;

    protected Votes WithRemainder(T value) => _belowLastPlace == Fraction.Zero
        ? _arithmetic.ToVotes(value)
        : _arithmetic.ToVotes(value) + Votes.Exact(_belowLastPlace);

    /// <summary>The quota for these votes.</summary>
    protected T Quota(QuotaFormula formula, T votes, Fraction figure = default)
    {
        var terms = QuotaTerms.Of(formula);
        var (numerator, denominator) = terms.Part(_contest.Seats, figure);
        return terms.Rounding switch
        {
            QuotaRounding.NextWhole => _arithmetic.Whole(WholePart(votes) * numerator / denominator + 1),
            QuotaRounding.UpToWhole => _arithmetic.Whole((WholePart(votes) * numerator + denominator - 1) / denominator),
            QuotaRounding.NextUnit => _arithmetic.Add(Part(Rounding.Down), _arithmetic.Unit),
            QuotaRounding.UpToUnit => Part(Rounding.Up),
            _ => Part(Rounding.Down),
        };

        T Part(Rounding rounding) => terms.FollowsVotes
            ? _arithmetic.MultiplyDivide(votes, _arithmetic.Whole(numerator), _arithmetic.Whole(denominator), rounding)
            : _arithmetic.Divide(_arithmetic.Whole(numerator), _arithmetic.Whole(denominator), rounding);
    }

    /// <summary>The votes as a whole number, which rules with a whole-number quota make sure of (<see cref="Rule.CarriesWorth"/>).</summary>
    BigInteger WholePart(T votes)
    {
        var value = _arithmetic.ToVotes(votes).Value;
        return value.Numerator / value.Denominator;
    }
}
