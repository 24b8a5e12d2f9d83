using System.Collections.Immutable;
using System.Numerics;

namespace Stv.Core.Tests;

/// <summary>Algorithm 123 in the order of its program: compute until nobody else is elected, exclude, and again. Its real numbers are decimals of 18 places, of which two count as equal that differ by less than half of the ninth.</summary>
sealed class PlainMeek1987(SmallElection election) : PlainMeek(election, places: 18)
{
    protected override BigInteger Kept(BigInteger weight, BigInteger keep) => weight * keep / One;

    protected override BigInteger QuotaOf(BigInteger held) => held / (Election.Seats + 1);

    protected override int Compare(BigInteger a, BigInteger b) => BigInteger.Abs(a - b) < 500_000_000 ? 0 : a.CompareTo(b);

    protected override void Count()
    {
        while (Vacancies > 0 && Hopeful.Count > Vacancies)
        {
            Converge();
            var reached = WithQuota().ToArray();
            if (reached.Length > Vacancies || reached.Length == 0)
            {
                var lowest = Draw(Lowest());
                ChangeKeepValues();
                Exclude(lowest);
                continue;
            }
            Elect(reached);
            if (Vacancies > 0 && Hopeful.Count > Vacancies && ChangeKeepValues())
                PassOnSurpluses();
        }
    }

    /// <summary>Iterates until everybody elected has the quota, within a hundred-thousandth of their votes.</summary>
    void Converge()
    {
        Distribute();
        for (var iteration = 1; iteration < 500 && Elected.Any(candidate => Compare(BigInteger.Abs(Votes[candidate] - Quota), Votes[candidate] * (One / 100_000) / One) > 0); iteration++)
        {
            ChangeKeepValues();
            Distribute();
        }
    }

    bool ChangeKeepValues()
    {
        var changed = false;
        foreach (var candidate in Elected)
        {
            var value = BigInteger.Min(One, Keep[candidate] * Quota / Votes[candidate]);
            changed |= Compare(value, Keep[candidate]) != 0;
            Keep[candidate] = value;
        }
        return changed;
    }
}
