using System.Collections.Immutable;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <summary>Counts a contest under a <see cref="QuotientRule"/>: sort the papers, stop?, elect the largest quotient if it is above the quota, otherwise exclude the smallest.</summary>
/// <typeparam name="T">How a number is kept.</typeparam>
/// <typeparam name="TArithmetic">The numbers that the rule counts in.</typeparam>
/// <remarks>Totals are the votes of the papers that lie with a candidate. Those of whoever was elected go on to the next stage's candidates, so that they have none there.</remarks>
internal sealed partial class QuotientCount<T, TArithmetic> : Engine<T, TArithmetic>
    where T : struct, IEquatable<T>
    where TArithmetic : struct, IArithmetic<T>
{
    readonly QuotientRule _rule;

    public QuotientCount(Contest contest, QuotientRule rule, ReservedPlan plan, Lots lots, Papers papers, TArithmetic arithmetic, CountDetail detail)
        : base(contest, rule, rule.LastPlaces, plan, lots, papers, arithmetic, detail)
    {
        _rule = rule;
        _lies = new int[papers.Groups];
        _class = new int[papers.Groups];
        _haveElected = new T[_totals.Length];
        _quotients = new T[_totals.Length];
        SetValid(Sort());
        Weigh();
    }

    /// <inheritdoc/>
    public override CountOutcome Run()
    {
        Reconsider();
        while (!AllPlacesFilled())
        {
            _recorder.GoOn();
            if (NextAction() is { } waiting)
                return LotNeeded(waiting);
        }
        return Finished();
    }

    /// <summary>Whether the count is over. Candidates who are left for as many places, or more, fill them now.</summary>
    bool AllPlacesFilled()
    {
        if (_vacancies > 0 && Electable().Count <= _vacancies)
            Elect(Electable(), candidate => new Reason.FillsLastPlace { Candidates = [candidate], Clause = _rule.LastPlaces.Clause });
        return _vacancies == 0 || Electable().Count == 0;
    }

    /// <summary>Excludes the doomed, elects whoever is above the quota, otherwise excludes the lowest: the first of these that there is to do.</summary>
    /// <returns>The tie that needs a lot before the count can go on, or null.</returns>
    Tie? NextAction()
    {
        var doomed = Doomed();
        if (!doomed.IsEmpty && !DoomedWait)
            return GiveUpAll(doomed);
        if (WithQuotient(Electable(), largest: true) is [var first, ..] highest && _arithmetic.Compare(_quotients[first], _quota) > 0)
            return ElectOne(highest);
        return doomed.IsEmpty ? ExcludeOne(WithQuotient(Excludable(), largest: false)) : GiveUpAll(doomed);
    }

    Tie? ElectOne(ImmutableArray<int> tied)
    {
        var tie = Choose(TiePurpose.Elect, tied, _rule.QuotientTies);
        if (tie is { Chosen: null })
            return tie;
        if (tie is not null)
            _recorder.Tie(tie);
        var elected = tie?.Chosen ?? tied[0];
        Elect([elected], _ => new Reason.LargestQuotient(Published(_totals[elected]), Published(_haveElected[elected]), Published(_quotients[elected]), Published(_quota))
        {
            Candidates = [elected],
            Clause = _rule.Election.Clause,
        });
        if (!AllPlacesFilled())
            PassOn(elected);
        return null;
    }

    /// <summary>Sends the papers of whoever was elected on. Each of them has now elected one part in as many as the quotient says.</summary>
    void PassOn(int elected)
    {
        OpenStage(StageKind.Election, [elected]);
        _values.Add(_arithmetic.Divide(_arithmetic.Whole(1), _quotients[elected], Rounding.Down));
        for (var group = 0; group < _lies.Length; group++)
            if (_lies[group] == elected)
                _class[group] = _values.Count - 1;
        Sort();
        Weigh();
    }

    Tie? ExcludeOne(ImmutableArray<int> tied)
    {
        var tie = Choose(TiePurpose.Exclude, tied, _rule.QuotientTies);
        if (tie is { Chosen: null })
            return tie;
        var excluded = tie?.Chosen ?? tied[0];
        ImmutableArray<Reason> why =
        [
            new Reason.SmallestQuotient(Published(_totals[excluded]), Published(_haveElected[excluded]), Published(_quotients[excluded]), Published(_quota))
            {
                Candidates = [excluded],
                Clause = _rule.Election.Clause,
            },
            .. PassedOverFor(excluded),
        ];
        if (_rule.ExclusionEffect.Value == ExclusionEffect.PapersMove)
            return Exclude([excluded], why, tie);
        BeginAnew([excluded], why, tie);
        return null;
    }

    /// <summary>Excludes the doomed together, as the rule excludes anybody.</summary>
    Tie? GiveUpAll(ImmutableArray<int> doomed)
    {
        if (_rule.ExclusionEffect.Value == ExclusionEffect.PapersMove)
            return GiveUp(doomed);
        BeginAnew(doomed, [new Reason.DoomedExcluded { Candidates = doomed, VotesOfEach = VotesOf(doomed) }]);
        return null;
    }

    /// <summary>The guarded who have no larger quotient than whoever is excluded, as a reason; none where there are none.</summary>
    IEnumerable<Reason> PassedOverFor(int excluded)
    {
        ImmutableArray<int> guarded = [.. Continuing().Where(other => _reserved.IsGuarded(other) && _arithmetic.Compare(_quotients[other], _quotients[excluded]) <= 0)];
        return guarded.IsEmpty ? [] : [new Reason.PassedOverAsGuarded { Candidates = guarded, VotesOfEach = VotesOf(guarded) }];
    }

    /// <summary>Those of the candidates who have the largest quotient of them, or the smallest.</summary>
    ImmutableArray<int> WithQuotient(IEnumerable<int> candidates, bool largest)
    {
        var all = candidates.ToList();
        if (all.Count == 0)
            return [];
        var first = all.Aggregate((a, b) => _arithmetic.Compare(_quotients[b], _quotients[a]) is var order && (largest ? order > 0 : order < 0) ? b : a);
        return [.. all.Where(candidate => _arithmetic.Compare(_quotients[candidate], _quotients[first]) == 0)];
    }

    protected override void CloseStage()
    {
        if (_recorder.WantsStages)
            _recorder.Compared(Published(_quotients));
        base.CloseStage();
    }

    protected override void AfterElection(IReadOnlyList<int> together) { }

    protected override void Leave(int candidate) { }

    protected override Tie? MovePapers(ImmutableArray<int> candidates)
    {
        Sort();
        Weigh();
        return null;
    }

    /// <remarks>No paper has elected anybody.</remarks>
    protected override void StartAgain()
    {
        _values.RemoveRange(1, _values.Count - 1);
        Array.Clear(_class);
        Sort();
        Weigh();
    }
}
