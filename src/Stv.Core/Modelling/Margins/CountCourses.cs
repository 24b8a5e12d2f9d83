using System.Numerics;
using Stv.Counting;

namespace Stv.Modelling;

/// <summary>
/// Proves how many papers must be altered at least before a count for several places can elect others, by following every
/// course that a count can take: who is elected when, whose surplus moves, who is excluded. Each course is made on the
/// papers as they are; the decisions that they would not have taken say how many papers it takes.
/// </summary>
/// <remarks>
/// <para>Two counts that take the same decisions come no further apart than they began. With k papers changed, all that piles
/// of the one have more than those of the other is worth k papers at most, and so is all that they have less, but for
/// rounding. Exclusions only put piles together. A surplus leaves the part φ = max(0, 1 − quota ÷ votes) of a pile: where
/// the votes v′ of one count are not below v of the other, no pile loses more by φ′ than by φ, so that what was less
/// becomes no more; and the sum of all differences, v′φ′ − vφ, is no more than v′ − v, so that neither does what was more.
/// Where papers added make the quota d higher, φ′ is less by d ÷ v′ at most, and a surplus leaves d less together; where papers taken away make it
/// d lower, d more.</para>
/// <para>So a decision that k papers bring about must come true when the votes of its stage are raised and lowered by no more than that
/// together. Courses are taken up in the order of what their hardest decision needs; whatever is needed
/// by the next one is needed by every course that is left.</para>
/// <para>Who is guarded or doomed by reserved places hangs on who is elected and excluded alone, and so is the same in every count that takes a course.</para>
/// </remarks>
internal sealed class CountCourses
{
    readonly RankedPapers _papers;
    readonly Contest _contest;
    readonly ReservedPlan _plan;
    readonly ReservedTable? _reserved;
    readonly Alterations _alterations;
    readonly ulong _standing;
    readonly long _rounding;
    readonly long _roundingOfSurplus;
    readonly PriorityQueue<Course, (long Papers, int Left, long Number)> _open = new();
    readonly HashSet<(ulong Excluded, string History)> _known = [];
    long _made;

    /// <param name="papers">The papers.</param>
    /// <param name="contest">The contest, of at most 64 candidates.</param>
    /// <param name="plan">The reserved places in force.</param>
    /// <param name="alterations">What is done to papers.</param>
    /// <param name="places">Decimals that the rule keeps; null where it keeps fractions.</param>
    public CountCourses(RankedPapers papers, Contest contest, ReservedPlan plan, Alterations alterations, int? places)
    {
        (_papers, _contest, _plan, _alterations) = (papers, contest, plan, alterations);
        _reserved = plan.Constraints.IsEmpty ? null : new ReservedTable(contest, plan);
        _standing = Bits(candidate => !candidate.Withdrawn);
        // A paper loses less than two of the rule's last places when it carries a surplus, and less than two units here; and less than one here to begin with.
        var lastPlace = places is { } decimals ? (CourseOfCount.Unit + BigInteger.Pow(10, decimals) - 1) / BigInteger.Pow(10, decimals) : 0;
        _roundingOfSurplus = (long)(2 * lastPlace + 2) * papers.Total;
        _rounding = papers.Total;
    }

    /// <summary>The most candidates whose courses are looked at.</summary>
    public const int MostCandidates = ReservedTable.MostCandidates;

    /// <summary>Whether a count takes only such decisions, and the argument holds for them: surpluses move one by one, the largest first, as a part of all papers, the quota stands and no more than there are places can reach it, and candidates go one at a time, but for those whom reserved places keep out.</summary>
    public static bool Serves(CountResult result) =>
        result is { Unopposed: false, Rule: GregoryRule rule, Contest: { Candidates.Length: <= MostCandidates } contest }
        && contest.Candidates.All(candidate => candidate.Withdrawn || candidate.CanTakePlace)
        && QuotaTerms.Of(rule.Quota.Value) is { FollowsVotes: true, Share: not QuotaShare.Figure, Rounding: var rounding }
        && RankedPapers.Serve(contest, rule)
        && (rule.Numbers.Value is Numbers.ExactFractions || rule.Numbers.Value is Numbers.FixedDecimals && RankedPapers.CountWhole(contest))
        && rule.SurplusPapers.Value == SurplusPapers.All && rule.TransferValue.Value == TransferValue.Weighted
        && rule.QuotaRevision.Value == QuotaRevision.Never
        && (rule.Election.Value == ElectionTest.MoreThanQuota || rule.Election.Value == ElectionTest.AtLeastQuota && rounding != QuotaRounding.None)
        && rule.Winners.Value == WinnersPerStage.AllWhoReach && rule.ElectedReceive.Value == ElectedReceive.Nothing && rule.SinglePlace.Value == SinglePlace.AsAnyOther
        && rule.SurplusOrder.Value == SurplusOrder.LargestFirst && rule.Deferral.Value == SurplusDeferral.Never && rule.EmptySurplus.Value == EmptySurplus.NoStage
        && rule.Exclusion.Value == ExclusionOrder.LowestOne && rule.SureLosers.Value == SureLosers.WaitForSurpluses && rule.MinimumVotes.Value == 0
        && rule.ExclusionEffect.Value != ExclusionEffect.CountBeginsAnew && rule.ElectionDuringExclusion.Value == ElectionDuringExclusion.AtItsEnd
        && rule.LastPlaces.Value == LastPlaces.AfterTransfer && rule.LastVacancy.Value == LastVacancy.AsAnyOther && rule.LastButOne.Value == LastButOne.AsAnyOther;

    /// <summary>How many papers must be altered before a count can elect certain people, even by a lot.</summary>
    /// <param name="electsThem">Whether the people, as bits, are such.</param>
    /// <param name="found">How many are known to do; or how many are too many.</param>
    /// <param name="mayGoOn">Whether another course may be taken up.</param>
    public long Prove(Func<ulong, bool> electsThem, long found, Func<bool> mayGoOn)
    {
        _open.Enqueue(new Course(null, 0, CourseStep.Beginning, 0, 0, 0), (0, 0, 0));
        while (_open.TryDequeue(out var course, out _))
        {
            if (course.Papers >= found)
                return found;
            if (course.Step == CourseStep.End)
                return course.Papers;
            if (!_known.Add(course.Key()))
                continue;
            if (!mayGoOn())
                return course.Papers;
            Follow(course, electsThem, found);
        }
        return found;
    }

    void Follow(Course course, Func<ulong, bool> electsThem, long found)
    {
        var count = new CourseOfCount(_papers, _contest.Candidates.Length, _standing, _alterations.Quota);
        course.Take(count, _standing);
        var shift = new Shift(count.Votes, _alterations, course.Surpluses, _rounding + course.Surpluses * _roundingOfSurplus, course.Papers, found);
        var electable = _standing & ~course.Elected & ~course.Excluded & ~Decision(course.Elected, course.Excluded).Doomed;
        foreach (var reach in Reaching(shift, electable, _contest.Seats - BitOperations.PopCount(course.Elected)))
            foreach (var (elected, papers) in Elections(shift, course, reach, electable & ~reach))
                Next(elected, reach, electable & ~reach, papers);

        void Next(ulong elected, ulong reach, ulong others, long papers)
        {
            var decision = Decision(elected, course.Excluded);
            var left = _plan.SeatsToFill - BitOperations.PopCount(elected);
            var continuing = _standing & ~elected & ~course.Excluded;
            var together = course.Waiting | elected & ~course.Elected;
            if (left == 0 || BitOperations.PopCount(continuing & ~decision.Doomed) <= left)
            {
                if (electsThem(elected | (left == 0 ? 0 : continuing & ~decision.Doomed)))
                    Open(CourseStep.End, 0, papers);
            }
            else if ((continuing & decision.Doomed) != 0 && (together == 0 || !DoomedWait))
            {
                Open(_contest.Reserved.RestartOnDoom ? CourseStep.Restart : CourseStep.Exclusion, continuing & decision.Doomed, papers);
            }
            else if (together != 0)
            {
                for (var first = together; first != 0; first &= first - 1)
                    Open(CourseStep.Surplus, first & ~(first - 1), Math.Max(papers, shift.Highest(reach, others, together, BitOperations.TrailingZeroCount(first))));
            }
            else
            {
                var excludable = continuing & ~decision.Guarded;
                for (var lowest = excludable; lowest != 0; lowest &= lowest - 1)
                    Open(CourseStep.Exclusion, lowest & ~(lowest - 1), Math.Max(papers, shift.Lowest(continuing, excludable, BitOperations.TrailingZeroCount(lowest))));
            }

            void Open(CourseStep step, ulong moved, long papers)
            {
                if (papers >= found)
                    return;
                var passedBy = step == CourseStep.Exclusion && _contest.Reserved.Doomed == DoomedTiming.BeforeSurpluses
                    ? Decision(elected, course.Excluded | moved).Doomed & continuing & ~moved : 0;
                var next = new Course(course, elected & ~course.Elected, step, moved, passedBy, papers);
                _open.Enqueue(next, (papers, -next.Depth, ++_made));
            }
        }
    }

    /// <summary>The ways in which those who have the quota are elected: together where there is room for all, else the highest first, each of whom can doom others.</summary>
    IEnumerable<(ulong Elected, long Papers)> Elections(Shift shift, Course course, ulong reach, ulong others)
    {
        return Elect(course.Elected, reach, shift.Reach(reach, others));

        IEnumerable<(ulong Elected, long Papers)> Elect(ulong elected, ulong waiting, long papers)
        {
            if (waiting == 0 || HaveRoom(elected, waiting, course.Excluded))
            {
                yield return (elected | waiting, papers);
                yield break;
            }
            for (var left = waiting; left != 0; left &= left - 1)
            {
                var first = left & ~(left - 1);
                var rest = waiting & ~first & ~Decision(elected | first, course.Excluded).Doomed;
                foreach (var end in Elect(elected | first, rest, Math.Max(papers, shift.Highest(reach, others, waiting, BitOperations.TrailingZeroCount(first)))))
                    yield return end;
            }
        }
    }

    /// <summary>Whether the doomed stay while surpluses are to be transferred.</summary>
    bool DoomedWait => _contest.Reserved is { Doomed: DoomedTiming.AfterSurpluses, RestartOnDoom: false };

    bool HaveRoom(ulong elected, ulong more, ulong excluded) =>
        BitOperations.PopCount(elected | more) <= _plan.SeatsToFill && (_reserved is null || _reserved.Of(elected | more, excluded) is not null);

    ReservedDecision Decision(ulong elected, ulong excluded) => _reserved is null ? ReservedDecision.None
        : _reserved.Of(elected, excluded) ?? throw new InvalidOperationException($"{_contest.Id}: the reserved places can no longer be filled.");

    /// <summary>Sets of candidates who could come to the quota together while no others do.</summary>
    static List<ulong> Reaching(Shift shift, ulong candidates, int most)
    {
        var sets = new List<ulong>();
        Extend(candidates, 0, 0);
        return sets;

        void Extend(ulong left, ulong reach, ulong others)
        {
            if (!shift.CanReach(reach, others))
                return;
            if (left == 0)
            {
                sets.Add(reach);
                return;
            }
            var next = left & ~(left - 1);
            Extend(left & ~next, reach, others | next);
            if (BitOperations.PopCount(reach) < most)
                Extend(left & ~next, reach | next, others);
        }
    }

    ulong Bits(Func<Candidate, bool> which) =>
        _contest.Candidates.Index().Where(candidate => which(candidate.Item)).Aggregate(0UL, (set, candidate) => set | 1UL << candidate.Index);
}
