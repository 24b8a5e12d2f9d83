using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Counting;

/// <summary>Which numbers of a body's members can have certain attributes, over all its contests and within the reserved places of each: exactly, by dynamic programming.</summary>
/// <remarks>For each contest only the numbers of each of the body's kinds are kept, cut off at the body's minimum. The sets of all contests are then added up. Nothing else is kept, so the sets stay small.</remarks>
internal static class JointFeasibility
{
    /// <summary>The most combinations of numbers kept at once: about 200 MB.</summary>
    const int MostStates = 1_000_000;

    /// <summary>All attainable numbers, one for each minimum, cut off at that minimum; empty when some contest cannot fill its reserved places.</summary>
    public static HashSet<long> Attainable(ImmutableArray<Contest> contests, ImmutableArray<Constraint> minimums)
    {
        var code = new Code([.. minimums.Select(minimum => minimum.Minimum)]);
        var sums = new HashSet<long> { 0 };
        foreach (var contest in contests)
        {
            var ways = OfContest(contest, minimums, code);
            sums = Distinct(sums.SelectMany(sum => ways.Select(way => code.Add(sum, way))), contest);
        }
        return sums;
    }

    /// <summary>Whether some attainable numbers meet all minimums.</summary>
    public static bool MeetsAll(HashSet<long> attainable, ImmutableArray<Constraint> minimums) =>
        attainable.Contains(new Code([.. minimums.Select(minimum => minimum.Minimum)]).Full);

    static HashSet<long> OfContest(Contest contest, ImmutableArray<Constraint> minimums, Code code)
    {
        if (ReservedPlan.For(contest) is not { } plan)
            return [];
        var own = plan.Constraints;
        var ownCode = new Code([.. own.Select(constraint => constraint.Maximum < plan.SeatsToFill ? constraint.Maximum.Value + 1 : constraint.Minimum)]);
        var states = new HashSet<(int Seats, long Own, long Body)> { (0, 0, 0) };
        foreach (var kind in contest.Candidates.Where(candidate => candidate.CanTakePlace)
            .GroupBy(candidate => (Own: ownCode.Of(own, candidate), Body: code.Of(minimums, candidate), candidate.Sitting)))
        {
            var number = kind.Count();
            states = Distinct(states.SelectMany(state => Enumerable.Range(kind.Key.Sitting ? number : 0, kind.Key.Sitting ? 1 : number + 1)
                .Where(taken => state.Seats + taken <= plan.SeatsToFill)
                .Select(taken => (state.Seats + taken, ownCode.Add(state.Own, kind.Key.Own, taken), code.Add(state.Body, kind.Key.Body, taken)))), contest);
        }
        return [.. states.Where(state => state.Seats == plan.SeatsToFill && ownCode.Meets(state.Own, own)).Select(state => state.Body)];
    }

    /// <exception cref="ElectionException">There are more than <see cref="MostStates"/>.</exception>
    static HashSet<T> Distinct<T>(IEnumerable<T> items, Contest contest)
    {
        var distinct = new HashSet<T>();
        foreach (var item in items)
            if (distinct.Add(item) && distinct.Count > MostStates)
                throw new ElectionException(string.Create(CultureInfo.InvariantCulture, $"{contest.Title}: with the minimums of the whole body there are more than {MostStates:N0} combinations of numbers to be worked through. Reserve places of fewer kinds in the contest, or set fewer minimums for the body."));
        return distinct;
    }

    /// <summary>Several numbers, each cut off at a limit, in one: mixed radix, the limit of each its greatest digit.</summary>
    sealed class Code(ImmutableArray<int> limits)
    {
        /// <summary>Every number at its limit, which is the greatest code.</summary>
        public long Full { get; } = Greatest(limits);

        public long Of(ImmutableArray<Constraint> constraints, Candidate candidate) =>
            Encode(limits, [.. constraints.Select((constraint, i) => constraint.Concerns(candidate) ? Math.Min(1, limits[i]) : 0)]);

        public long Add(long a, long b, int times = 1)
        {
            var sum = new int[limits.Length];
            for (var i = 0; i < limits.Length; i++)
            {
                (a, var left) = Math.DivRem(a, limits[i] + 1);
                (b, var right) = Math.DivRem(b, limits[i] + 1);
                sum[i] = (int)Math.Min(limits[i], left + right * times);
            }
            return Encode(limits, [.. sum]);
        }

        /// <summary>Whether each number lies between its constraint's minimum and maximum.</summary>
        public bool Meets(long numbers, ImmutableArray<Constraint> constraints)
        {
            for (var i = 0; i < limits.Length; i++)
            {
                (numbers, var number) = Math.DivRem(numbers, limits[i] + 1);
                if (number < constraints[i].Minimum || number > constraints[i].Maximum)
                    return false;
            }
            return true;
        }

        static long Greatest(ImmutableArray<int> limits)
        {
            try
            {
                return Encode(limits, limits);
            }
            catch (OverflowException overflow)
            {
                throw new ElectionException("There are too many minimums at once to work through their combinations.", overflow);
            }
        }

        static long Encode(ImmutableArray<int> limits, ImmutableArray<int> numbers)
        {
            long code = 0;
            for (var i = limits.Length - 1; i >= 0; i--)
                code = checked(code * (limits[i] + 1) + numbers[i]);
            return code;
        }
    }
}
