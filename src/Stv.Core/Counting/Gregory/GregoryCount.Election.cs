using System.Numerics;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <content>The quota, who is elected, and when the count is over.</content>
partial class GregoryCount<T, TArithmetic>
{
    T Quota()
    {
        var places = _arithmetic.Whole(_contest.Seats + 1);
        return _rule.Quota.Value switch
        {
            QuotaFormula.DroopInteger => _arithmetic.Whole(WholeValid() / (_contest.Seats + 1) + 1),
            QuotaFormula.DroopExact => _arithmetic.Divide(_valid, places, Rounding.Down),
            QuotaFormula.DroopPlusUnit => _arithmetic.Add(_arithmetic.Divide(_valid, places, Rounding.Down), _arithmetic.Unit),
            _ => throw new InvalidOperationException($"No such quota: {_rule.Quota.Value}."),
        };
    }

    /// <summary>The valid votes as a whole number, which rules with a whole-number quota make sure of (<see cref="Rule.CarriesWorth"/>).</summary>
    BigInteger WholeValid() => _arithmetic.ToVotes(_valid).Value.Numerator;

    bool HasQuota(int candidate)
    {
        var comparison = _arithmetic.Compare(_totals[candidate], _quota);
        return _rule.Election.Value == ElectionTest.AtLeastQuota ? comparison >= 0 : comparison > 0;
    }

    /// <summary>
    /// Elects everybody who has the quota, most votes first. Where reserved places leave no room for all of them, they are
    /// elected one after another, and each election can doom those who come after it.
    /// </summary>
    /// <returns>The tie that needs a lot before anybody else can be elected, or null.</returns>
    Tie? ElectByQuota()
    {
        while (Electable().Where(HasQuota).ToList() is { Count: > 0 } reached)
        {
            Tie? tie = null;
            if (!_reserved.CanAllBeElected(reached))
            {
                var first = Equal(reached, (a, b) => _arithmetic.Compare(_totals[a], _totals[b]) > 0);
                if (!_reserved.CanAllBeElected(first))
                    tie = Choose(TiePurpose.Elect, first);
                if (tie is { Chosen: null })
                    return tie;
                reached = tie is null ? [.. first] : [tie.Chosen!.Value];
            }
            if (tie is not null)
                _recorder.Tie(tie);
            Elect(reached, ReasonKind.ReachedQuota, _rule.Election.Clause);
            Reconsider();
        }
        return null;
    }

    /// <summary>Whether the count is over. Candidates who are left for as many places, or more, fill them now.</summary>
    bool AllPlacesFilled()
    {
        if (_vacancies > 0 && Electable().Count() <= _vacancies)
        {
            Elect([.. Electable()], ReasonKind.FillsLastPlace, _rule.LastPlaces.Clause);
            Reconsider();
        }
        return _vacancies == 0 || !Electable().Any();
    }

    IEnumerable<int> Continuing() => Enumerable.Range(0, _continuing.Length).Where(candidate => _continuing[candidate]);

    /// <summary>Elects candidates together, most votes first; those with equal votes share their place in the order, since nothing hangs on it.</summary>
    void Elect(List<int> together, ReasonKind kind, string? clause)
    {
        together.Sort((a, b) => _arithmetic.Compare(_totals[b], _totals[a]) is not 0 and var difference ? difference : a.CompareTo(b));
        var order = 0;
        for (var i = 0; i < together.Count; i++)
        {
            var candidate = together[i];
            if (i == 0 || _arithmetic.Compare(_totals[candidate], _totals[together[i - 1]]) != 0)
                order = _plan.SeatsToFill - _vacancies + 1;
            Elect(candidate, order, kind, clause);
        }
    }

    void Elect(int candidate, int order, ReasonKind kind, string? clause)
    {
        _standing[candidate] = HasSurplus(candidate) ? Standing.ElectedWithSurplus : Standing.Elected;
        _continuing[candidate] = false;
        _vacancies--;
        _recorder.Elect(candidate, order);
        var votes = _arithmetic.ToVotes(_totals[candidate]);
        if (kind == ReasonKind.ReachedQuota)
            _recorder.Reason(kind, candidate, clause, votes, _arithmetic.ToVotes(_quota));
        else
            _recorder.Reason(kind, candidate, clause);
    }
}
