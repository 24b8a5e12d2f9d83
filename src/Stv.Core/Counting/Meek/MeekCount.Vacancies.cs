using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Places filled in another way: where papers name too few candidates, and where there is one place.</content>
partial class MeekCount<T, TArithmetic>
{
    /// <summary>Whether an absolute majority elects.</summary>
    bool ByMajority => _rule.SingleVacancy.Value == SingleVacancy.AbsoluteMajority && _contest.Seats == 1;

    /// <summary>The clause that elects a candidate with the quota.</summary>
    string? ElectionClause => ByMajority ? _rule.SingleVacancy.Clause : _rule.Election.Clause;

    /// <summary>Half of the votes, raised to a whole number.</summary>
    T Majority(T held)
    {
        var votes = _arithmetic.ToVotes(held).Value;
        var (half, rest) = System.Numerics.BigInteger.DivRem(votes.Numerator, 2 * votes.Denominator);
        return _arithmetic.Whole(rest.IsZero ? half : half + 1);
    }

    /// <summary>Treats candidates whom no valid paper names as withdrawn, where the rule does so: with two seats or more, and no reserved places.</summary>
    void WithdrawUnnamed()
    {
        if (_rule.UnnamedCandidates.Value != UnnamedCandidates.Withdrawn || _contest.Seats == 1 || !_contest.Reserved.Constraints.IsEmpty)
            return;
        var isNamed = Named();
        ImmutableArray<int> unnamed = [.. Continuing().Where(candidate => !isNamed[candidate])];
        if (unnamed.IsEmpty)
            return;
        foreach (var candidate in unnamed)
        {
            _standing[candidate] = Standing.Withdrawn;
            _recorder.Withdraw(candidate);
        }
        _recorder.Reason(new Reason.NamedByNobody { Candidates = unnamed, Clause = _rule.UnnamedCandidates.Clause });
    }

    bool[] Named()
    {
        var isNamed = new bool[_standing.Length];
        var left = isNamed.Length;
        for (var group = 0; group < _papers.Groups && left > 0; group++)
            for (var at = _papers.Offsets[group]; at < _papers.Offsets[group + 1] && _papers.Count(group) > 0; at++)
                if (_papers.Numbers[at] is > 0 and var number && !isNamed[number - 1])
                {
                    isNamed[number - 1] = true;
                    left--;
                }
        return isNamed;
    }
}
