using System.Collections.Immutable;
using System.Numerics;

namespace Stv.Core.Tests;

/// <summary>The PR Foundation's reference rule for Meek's method, step by step as it is published.</summary>
class PlainMeekPrf(SmallElection election) : PlainMeek(election, places: 9)
{
    /// <summary>The surplus at the last iteration of the round; null at its first.</summary>
    BigInteger? _previous;

    protected override BigInteger Kept(BigInteger weight, BigInteger keep) => TimesUp(weight, keep);

    protected override void Count()
    {
        while (Vacancies > 0 && Hopeful.Count > Vacancies) // B.1
            Round();
    }

    void Round()
    {
        BeginRound();
        while (true)
        {
            Distribute(); // B.2.a, b
            var winners = WithQuota().ToArray();
            Elect(winners); // B.2.c
            var surplus = BigInteger.Max(0, Elected.Aggregate(BigInteger.Zero, (sum, candidate) => sum + Votes[candidate] - Quota)); // B.2.d
            if (winners.Length > 0) // B.2.e
            {
                if (Vacancies > 0 && Hopeful.Count > Vacancies)
                    PassOnSurpluses();
                return;
            }
            if (surplus < 1000 || !PassesOn(surplus))
            {
                Exclude(Lowest(surplus)); // B.3
                return;
            }
        }
    }

    protected virtual void BeginRound() => _previous = null;

    /// <summary>Lowers the keep values, if that helps any more.</summary>
    protected virtual bool PassesOn(BigInteger surplus)
    {
        if (surplus >= _previous) // B.2.e
            return false;
        _previous = surplus;
        foreach (var candidate in Elected) // B.2.f
            Keep[candidate] = Lowered(candidate);
        return true;
    }

    protected BigInteger Lowered(int candidate) => BigInteger.Min(One, DivideUp(TimesUp(Keep[candidate], Quota) * One, Votes[candidate]));

    int Lowest(BigInteger surplus)
    {
        var reach = Hopeful.Min(candidate => Votes[candidate]) + surplus;
        ImmutableArray<int> tied = [.. Hopeful.Where(candidate => Votes[candidate] <= reach)];
        return Election.DeclaredOrder.First(tied.Contains); // T
    }
}
