using System.Collections.Immutable;
using System.Numerics;

namespace Stv.Core.Tests;

/// <summary>New Zealand's count: Meek's method as the regulations describe it, or as the official calculator is known to make it.</summary>
sealed class PlainNewZealand(SmallElection election, bool asCalculator) : PlainHillMeek(election)
{
    protected override bool ClosesGaps => false;

    protected override bool SharesEqualRanks => false;

    protected override bool ChangesKeepValuesWhenExcluding => asCalculator;

    protected override bool ExcludesZerosTogether => asCalculator;

    bool ForOnePlace => Election.Seats == 1;

    /// <summary>Clause 20.</summary>
    protected override bool Stands(int candidate) => ForOnePlace || IsNamed(candidate);

    /// <summary>Clause 26, where one is to be elected.</summary>
    protected override BigInteger QuotaOf(BigInteger held) => ForOnePlace ? DivideUp(held, 2 * One) * One : base.QuotaOf(held);

    /// <summary>At least one step is taken, however few have votes (clauses 3 and 21).</summary>
    protected override void Count()
    {
        if (Hopeful.Count > Vacancies)
        {
            base.Count();
            return;
        }
        Distribute();
        Elect(WithQuota().ToArray());
    }

    protected override BigInteger Remainder(BigInteger weight, BigInteger keep) =>
        asCalculator ? base.Remainder(weight, keep) : TimesUp(weight, One - keep);

    /// <summary>Clauses 41 to 48, and the lowest number is excluded.</summary>
    protected override int BreakTie(ImmutableArray<int> tied)
    {
        var papers = asCalculator ? Election.Papers.Sum(paper => paper.Count) : ValidPapers;
        long x = Election.Candidates + 5, y = Election.Seats, z = (papers + 1000 * (papers % 10)) % 30323;
        var numbers = new List<long>();
        for (var drawn = 0; numbers.Count < Election.Candidates; drawn++)
        {
            (x, y, z) = (171 * x % 30269, 172 * y % 30307, 170 * z % 30323);
            var number = 10000 * x / 30269 + 10000 * y / 30307 + 10000 * z / 30323;
            if (asCalculator)
                number %= 10000;
            if (drawn >= 4 && !numbers.Contains(number))
                numbers.Add(number);
        }
        var lowestIsLast = Iteration % 2 == (asCalculator ? 1 : 0);
        return lowestIsLast ? tied.MaxBy(candidate => numbers[candidate]) : tied.MinBy(candidate => numbers[candidate]);
    }
}
