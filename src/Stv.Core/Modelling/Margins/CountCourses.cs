using System.Collections.Immutable;
using System.Numerics;

namespace Stv.Modelling;

/// <summary>
/// Proves how many papers must change at least before a count for several places can elect others, by following every
/// course that a count can take: who is elected when, whose surplus moves, who is excluded. Each course is made on the
/// papers as they are; the decisions that they would not have taken say how many papers it takes.
/// </summary>
/// <remarks>
/// <para>Two counts that take the same decisions come no further apart than they began. With k papers changed, all that piles
/// of the one have more than those of the other is worth k papers at most, and so is all that they have less, but for
/// rounding. Exclusions only put piles together. A surplus leaves the part φ = max(0, 1 − quota ÷ votes) of a pile: where
/// the votes v′ of one count are not below v of the other, no pile loses more by φ′ than by φ, so that what was less
/// becomes no more; and the sum of all differences, v′φ′ − vφ, is no more than v′ − v, so that neither does what was more.</para>
/// <para>So a decision that k changed papers bring about must come true when the votes of its stage are raised by k together
/// and lowered by k together. Courses are taken up in the order of what their hardest decision needs; whatever is needed
/// by the next one is needed by every course that is left.</para>
/// </remarks>
internal sealed class CountCourses
{
    readonly RankedPapers _papers;
    readonly int _seats;
    readonly bool[] _standing;
    readonly ulong _winners;
    readonly long _quota;
    readonly long _roundingOfSurplus;
    readonly PriorityQueue<Course, (long Papers, int Left, long Number)> _open = new();
    readonly HashSet<(ulong Excluded, string Elected)> _known = [];
    long _made;

    /// <param name="papers">The papers.</param>
    /// <param name="contest">The contest, of at most 64 candidates.</param>
    /// <param name="winners">Whom the papers as they are elect.</param>
    /// <param name="quota">The quota.</param>
    /// <param name="places">Decimals that the rule keeps; null where it keeps fractions.</param>
    public CountCourses(RankedPapers papers, Contest contest, ImmutableArray<int> winners, Fraction quota, int? places)
    {
        (_papers, _seats) = (papers, contest.Seats);
        _standing = [.. contest.Candidates.Select(candidate => !candidate.Withdrawn)];
        _winners = winners.Aggregate(0UL, (set, winner) => set | 1UL << winner);
        _quota = (long)(quota.Numerator * CourseOfCount.Unit / quota.Denominator);
        // A paper loses less than two of the rule's last places when it carries a surplus, and less than two units here.
        var lastPlace = places is { } decimals ? (CourseOfCount.Unit + BigInteger.Pow(10, decimals) - 1) / BigInteger.Pow(10, decimals) : 0;
        _roundingOfSurplus = (long)(2 * lastPlace + 2) * papers.Total;
    }

    /// <summary>The most candidates whose courses are looked at.</summary>
    public const int MostCandidates = 64;

    /// <summary>Whether a count takes only such decisions, and the argument holds for them: surpluses move one by one, the largest first, as a part of all papers, the quota stands and no more than there are places can reach it, candidates go one at a time, every paper is worth 1, and no places are reserved.</summary>
    public static bool Serves(CountResult result) =>
        result is { Unopposed: false, Rule: GregoryRule rule, Contest.Candidates.Length: <= MostCandidates }
        && QuotaTerms.Of(rule.Quota.Value) is { FollowsVotes: true, Share: not QuotaShare.Figure }
        && RankedPapers.CountWhole(result.Contest, rule)
        && rule.Numbers.Value is Numbers.ExactFractions or Numbers.FixedDecimals
        && rule.SurplusPapers.Value == SurplusPapers.All && rule.TransferValue.Value == TransferValue.Weighted
        && rule.QuotaRevision.Value == QuotaRevision.Never && rule.Election.Value is ElectionTest.AtLeastQuota or ElectionTest.MoreThanQuota
        && rule.Winners.Value == WinnersPerStage.AllWhoReach && rule.ElectedReceive.Value == ElectedReceive.Nothing && rule.SinglePlace.Value == SinglePlace.AsAnyOther
        && rule.SurplusOrder.Value == SurplusOrder.LargestFirst && rule.Deferral.Value == SurplusDeferral.Never && rule.EmptySurplus.Value == EmptySurplus.NoStage
        && rule.Exclusion.Value == ExclusionOrder.LowestOne && rule.SureLosers.Value == SureLosers.WaitForSurpluses && rule.MinimumVotes.Value == 0
        && rule.ElectionDuringExclusion.Value == ElectionDuringExclusion.AtItsEnd
        && rule.LastPlaces.Value == LastPlaces.AfterTransfer && rule.LastVacancy.Value == LastVacancy.AsAnyOther && rule.LastButOne.Value == LastButOne.AsAnyOther;

    /// <summary>How many papers must change before others can be elected, even by a lot.</summary>
    /// <param name="found">How many are known to do.</param>
    /// <param name="mayGoOn">Whether another course may be taken up.</param>
    public long Prove(long found, Func<bool> mayGoOn)
    {
        _open.Enqueue(new Course(null, 0, -1, false, 0, 0), (0, 0, 0));
        while (_open.TryDequeue(out var course, out _))
        {
            if (course.Papers >= found)
                return found;
            if (course.IsDone)
                return course.Papers;
            if (!_known.Add(course.Key()))
                continue;
            if (!mayGoOn())
                return course.Papers;
            Follow(course, found);
        }
        return found;
    }

    void Follow(Course course, long found)
    {
        var count = new CourseOfCount(_papers, _standing, _quota);
        var surpluses = course.Take(count);
        var elected = course.Elected();
        var waiting = elected & ~course.Transferred();
        var free = _seats - BitOperations.PopCount(elected);
        var continuing = Enumerable.Range(0, _standing.Length).Where(count.Continues).ToArray();
        var slack = surpluses * _roundingOfSurplus;
        var shift = new Shift(count.Votes.ToArray(), _quota, slack, found);
        foreach (var reach in Reaching(shift, continuing, free))
            Next(reach);

        void Next(ulong reach)
        {
            var left = free - BitOperations.PopCount(reach);
            int[] others = [.. continuing.Where(candidate => (reach >> candidate & 1) == 0)];
            if (left == 0 || others.Length <= left)
            {
                var winners = elected | reach | (left == 0 ? 0 : others.Aggregate(0UL, (set, candidate) => set | 1UL << candidate));
                if (winners != _winners)
                    Open(course, reach, -1, false, shift.Reach(reach, others), isDone: true);
                return;
            }
            var together = waiting | reach;
            if (together != 0)
            {
                for (var first = 0; first < _standing.Length; first++)
                    if ((together >> first & 1) != 0)
                        Open(course, reach, first, true, shift.LargestSurplus(reach, others, together, first), isDone: false);
            }
            else
            {
                foreach (var lowest in others)
                    Open(course, 0, lowest, false, shift.Lowest(others, lowest), isDone: false);
            }
        }

        void Open(Course before, ulong reach, int moved, bool isSurplus, long papers, bool isDone)
        {
            papers = Math.Max(papers, before.Papers);
            if (papers < found)
                _open.Enqueue(new Course(before, reach, moved, isSurplus, papers, before.Depth + 1) { IsDone = isDone }, (papers, -before.Depth, ++_made));
        }
    }

    /// <summary>Sets of candidates who could come to the quota together while no others do.</summary>
    static List<ulong> Reaching(Shift shift, int[] continuing, int free)
    {
        var sets = new List<ulong>();
        Extend(0, 0, 0);
        return sets;

        void Extend(int at, ulong reach, int number)
        {
            if (shift.Reach(reach, continuing.AsSpan(0, at)) >= shift.Limit)
                return;
            if (at == continuing.Length)
            {
                sets.Add(reach);
                return;
            }
            Extend(at + 1, reach, number);
            if (number < free)
                Extend(at + 1, reach | 1UL << continuing[at], number + 1);
        }
    }

    /// <summary>Decisions that a count takes one after another.</summary>
    /// <param name="Before">Those before; null at the beginning.</param>
    /// <param name="Reach">Who reached the quota.</param>
    /// <param name="Moved">Whose papers moved then; −1 at the beginning and at the end.</param>
    /// <param name="IsSurplus">Whether that was a surplus, and not an exclusion.</param>
    /// <param name="Papers">How many papers must change at least.</param>
    /// <param name="Depth">How many decisions there are.</param>
    sealed record Course(Course? Before, ulong Reach, int Moved, bool IsSurplus, long Papers, int Depth)
    {
        public bool IsDone { get; init; }

        /// <summary>Makes a count take the decisions. Returns how many surpluses moved.</summary>
        public int Take(CourseOfCount count)
        {
            var surpluses = Before?.Take(count) ?? 0;
            count.Elect(Reach);
            if (Moved < 0)
                return surpluses;
            if (IsSurplus)
                count.TransferSurplus(Moved);
            else
                count.Exclude(Moved);
            return surpluses + (IsSurplus ? 1 : 0);
        }

        public ulong Elected() => Reach | (Before?.Elected() ?? 0);

        public ulong Transferred() => (IsSurplus ? 1UL << Moved : 0) | (Before?.Transferred() ?? 0);

        /// <summary>What the votes hang on: exclusions may have come in any order between elections.</summary>
        public (ulong Excluded, string Elected) Key()
        {
            var (excluded, elected) = Before?.Key() ?? (0, "");
            if (Reach == 0 && !IsSurplus)
                return (Moved < 0 ? excluded : excluded | 1UL << Moved, elected);
            return (IsSurplus || Moved < 0 ? excluded : excluded | 1UL << Moved, $"{elected}{excluded:x}:{Reach:x}{(IsSurplus ? Moved : -1)};");
        }
    }
}
