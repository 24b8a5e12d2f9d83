using System.Collections.Immutable;
using System.Numerics;

namespace Stv.Core.Tests;

/// <summary>Meek's method in the order of I. D. Hill's program: count, quota, elect, exclude, keep values, and again.</summary>
class PlainHillMeek(SmallElection election) : PlainMeek(election, places: 9)
{
    /// <summary>The keep values at every iteration of the round so far.</summary>
    readonly List<BigInteger[]> _before = [];

    protected override BigInteger Kept(BigInteger weight, BigInteger keep) => TimesUp(weight, keep);

    /// <summary>Whether an iteration that excludes somebody changes the keep values too.</summary>
    protected virtual bool ChangesKeepValuesWhenExcluding => true;

    /// <summary>Whether all candidates without votes are excluded together.</summary>
    protected virtual bool ExcludesZerosTogether => false;

    /// <summary>The one of equals to be excluded, when all earlier iterations left them equal.</summary>
    protected virtual int BreakTie(ImmutableArray<int> tied) => Draw(tied);

    protected override void Count()
    {
        while (Vacancies > 0 && Hopeful.Count > Vacancies)
            Iterate();
    }

    void Iterate()
    {
        Distribute();
        var winners = WithQuota().ToArray();
        if (winners.Length > Vacancies)
        {
            Exclude(BreakTie(BehindAtFirstDifference([.. winners])));
            return;
        }
        Elect(winners);
        if (Vacancies == 0)
            return;

        var surplus = Elected.Aggregate(BigInteger.Zero, (sum, candidate) => sum + BigInteger.Max(0, Votes[candidate] - Quota));
        var inOrder = Hopeful.Select(candidate => Votes[candidate]).Order().ToArray();
        var isTime = inOrder[1] - inOrder[0] > surplus || surplus < 100_000;
        var settled = (!isTime || ChangesKeepValuesWhenExcluding) && !ChangeKeepValues();
        if (isTime || settled || winners.Length > 0)
            _before.Clear();
        if (isTime || settled)
            Exclude(ToExclude());
        else if (winners.Length > 0)
            PassOnSurpluses();
    }

    int[] ToExclude()
    {
        var zeros = Hopeful.Where(candidate => Votes[candidate] == 0).ToArray();
        if (ExcludesZerosTogether && zeros.Length > 1 && Hopeful.Count - zeros.Length >= Vacancies)
            return zeros;
        var tied = BehindAtFirstDifference(Lowest());
        return [tied.Length == 1 ? tied[0] : BreakTie(tied)];
    }

    /// <returns>Whether somebody's is lower than at every iteration of the round.</returns>
    bool ChangeKeepValues()
    {
        _before.Add([.. Keep]);
        foreach (var candidate in Elected.Where(candidate => Votes[candidate] > Quota))
            Keep[candidate] = BigInteger.Min(One, DivideUp(TimesUp(Keep[candidate], Quota) * One, Votes[candidate]));
        return Elected.Any(candidate => _before.All(keep => Keep[candidate] < keep[candidate]));
    }
}
