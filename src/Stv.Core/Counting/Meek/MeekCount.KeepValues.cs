using System.Numerics;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <content>The surpluses, and the keep values that pass them on.</content>
partial class MeekCount<T, TArithmetic>
{
    /// <summary>The total surplus, and that of the iteration before.</summary>
    T _surplus, _lastSurplus;

    /// <summary>The rule's limit of the surplus, or of each one's part.</summary>
    readonly T _limit;

    /// <summary>The lowest that each keep value has been in this round.</summary>
    readonly T[] _lowest;

    /// <summary>Whether no keep value falls any more.</summary>
    bool _hasSettled;

    /// <summary>What the elected have above the quota, together.</summary>
    T TotalSurplus()
    {
        var surplus = default(T);
        foreach (var candidate in Elected())
            if (_rule.KeepUpdate.Value == KeepUpdate.AllElected || IsAboveQuota(candidate))
                surplus = _arithmetic.Add(surplus, _arithmetic.Subtract(_totals[candidate], _quota));
        return _arithmetic.Compare(surplus, default) < 0 ? default : surplus;
    }

    bool IsAboveQuota(int candidate) => _arithmetic.Compare(_totals[candidate], _quota) > 0;

    /// <summary>Whether the surpluses are small enough to count as passed on.</summary>
    bool IsWithinLimit()
    {
        if (_rule.SurplusLimit.Value is SurplusLimit.TotalBelow)
            return _arithmetic.Compare(_surplus, _limit) < 0;
        foreach (var candidate in Elected())
            if (!IsWithin(candidate, _limit))
                return false;
        return true;
    }

    bool IsWithin(int candidate, T part)
    {
        var difference = _arithmetic.Subtract(_totals[candidate], _quota);
        if (_arithmetic.Compare(difference, default) < 0)
            difference = _arithmetic.Subtract(default, difference);
        return _arithmetic.Compare(difference, _arithmetic.Multiply(_totals[candidate], part, Rounding.Down)) <= 0;
    }

    /// <summary>A limit of the rule, above 0 and less than 1, in its own numbers, cut off at their last place.</summary>
    T Number(decimal limit)
    {
        var number = default(T);
        var place = _arithmetic.Whole(1);
        for (var rest = limit; rest > 0; rest = rest * 10 % 1)
        {
            place = _arithmetic.Divide(place, _arithmetic.Whole(10), Rounding.Down);
            number = _arithmetic.Add(number, _arithmetic.Tally(place, (BigInteger)(rest * 10), BigInteger.One, Rounding.Down));
        }
        return number;
    }

    /// <summary>Changes the keep values so that the surpluses move on at the next distribution.</summary>
    /// <returns>Whether any has changed by more than the guards call equal.</returns>
    bool UpdateKeepValues()
    {
        var changed = false;
        foreach (var candidate in Elected())
        {
            if (_rule.KeepUpdate.Value == KeepUpdate.AboveQuota && !IsAboveQuota(candidate))
                continue;
            var value = NewKeepValue(candidate);
            changed |= _arithmetic.Compare(value, _keep[candidate]) != 0;
            _keep[candidate] = value;
        }
        _lastSurplus = _surplus;
        return changed;
    }

    /// <summary>Whether an iteration has made no keep value lower than it has been in the round.</summary>
    /// <remarks>
    /// While surpluses move, keep values fall. Only rounding can raise one, and that proves nothing, since the surplus of another
    /// candidate can still be moving. A value that falls back to where it has been proves nothing either, since rounding can
    /// move keep values up and down for ever. But an iteration that takes no keep value below its lowest so far moves no
    /// surplus, and no later iteration will. So every round ends: each iteration before the last takes some candidate's lowest
    /// value down by a unit of the last place or more, and none is below 0.
    /// </remarks>
    bool HaveSettled()
    {
        if (_iterationOfRound == 1)
            _distributedBy.CopyTo(_lowest, 0);
        var settled = true;
        foreach (var candidate in Elected())
            if (_arithmetic.Compare(_keep[candidate], _lowest[candidate]) < 0)
            {
                _lowest[candidate] = _keep[candidate];
                settled = false;
            }
        return settled;
    }

    T NewKeepValue(int candidate)
    {
        var (keep, votes) = (_keep[candidate], _totals[candidate]);
        // Where few decimals cut a keep value to nothing, nothing is left to lower. Exactly nothing: guards call tiny votes equal to 0.
        if (EqualityComparer<T>.Default.Equals(votes, default))
            return keep;
        var value = _rule.KeepUpdateRounding.Value == KeepUpdateRounding.TwiceUp
            ? _arithmetic.Divide(_arithmetic.Multiply(keep, _quota, Rounding.Up), votes, Rounding.Up)
            : _arithmetic.MultiplyDivide(keep, _quota, votes, Rounding.Down);
        var whole = _arithmetic.Whole(1);
        return _arithmetic.Compare(value, whole) > 0 ? whole : value;
    }

    /// <summary>Why somebody is to be excluded now, or null while the surpluses are to be passed on first.</summary>
    Reason? WhyExclude()
    {
        if (!_tooMany.IsEmpty)
            return new Reason.TooManyReachedQuota(Published(_quota)) { Candidates = _tooMany, Clause = ByMajority ? _rule.SingleVacancy.Clause : _rule.Quota.Clause };
        if (IsWithinLimit())
            return new Reason.SurplusBelowLimit(Published(_surplus)) { Candidates = [.. Elected()], Clause = _rule.SurplusLimit.Clause };
        if (_rule.EarlyExclusion.Value == EarlyExclusion.SureLoser && !SomebodyAwaitsElection && SureLoser() is { } early)
            return early;
        if (IsStable)
            return Stable();
        return HasReachedIterationLimit ? new Reason.IterationLimitReached(Published(_surplus)) { Candidates = [.. Elected()], Clause = _rule.IterationLimit.Clause } : null;
    }

    /// <summary>Whether another iteration is known to change nothing. The surplus of a candidate elected just now has not begun to move, so it does not tell.</summary>
    bool IsStable => _rule.StableStop.Value switch
    {
        StableStop.SurplusNotFalling => !_someoneElected && _iterationOfRound > 1 && _arithmetic.Compare(_surplus, _lastSurplus) >= 0,
        _ => _hasSettled,
    };

    bool HasReachedIterationLimit => _iterationOfRound >= _rule.IterationLimit.Value;

    Reason.SurplusStable Stable() => new Reason.SurplusStable(Published(_surplus)) { Candidates = [.. Elected()], Clause = _rule.StableStop.Clause };
}
