namespace Stv.Modelling;

/// <summary>How many papers must change before the votes of a stage allow a decision: with k papers changed they are raised by k together at most, and lowered by k together at most, and by what rounding adds.</summary>
/// <param name="votes">The votes, in units.</param>
/// <param name="quota">The quota, in units.</param>
/// <param name="rounding">What rounding adds, in units.</param>
/// <param name="limit">How many papers are too many.</param>
internal sealed class Shift(long[] votes, long quota, long rounding, long limit)
{
    /// <summary>How many papers are too many.</summary>
    public long Limit => limit;

    /// <summary>Papers without which some candidates do not come to the quota, or others do too.</summary>
    public long Reach(ulong reach, ReadOnlySpan<int> others)
    {
        var (raised, lowered) = (Missing(reach), Above(reach, others));
        return Papers(Math.Max(raised, lowered));
    }

    /// <summary>Papers without which that happens, or somebody else of those with a surplus has a larger one.</summary>
    public long LargestSurplus(ulong reach, ReadOnlySpan<int> others, ulong together, int first)
    {
        var (missing, above) = (Missing(reach), Above(reach, others));
        var least = Papers(Math.Max(missing, above));
        for (var (low, high) = (least, limit); ; )
        {
            if (low >= high)
                return low;
            var papers = low + (high - low) / 2;
            if (Suffices(papers))
                high = papers;
            else
                low = papers + 1;
        }

        bool Suffices(long papers)
        {
            var most = papers * CourseOfCount.Unit + rounding;
            var raised = votes[first] + most - missing + (((reach >> first) & 1) != 0 ? Math.Max(0, quota - votes[first]) : 0);
            var lowered = above;
            for (var other = 0; other < votes.Length; other++)
                if ((together >> other & 1) != 0)
                    lowered += Math.Max(0, votes[other] - raised);
            return lowered <= most;
        }
    }

    /// <summary>Papers without which somebody has the quota, or somebody has fewer votes than a candidate.</summary>
    public long Lowest(ReadOnlySpan<int> continuing, int lowest)
    {
        var (low, high) = (0L, limit);
        while (low < high)
        {
            var papers = low + (high - low) / 2;
            if (Suffices(papers, continuing, lowest))
                high = papers;
            else
                low = papers + 1;
        }
        return low;
    }

    bool Suffices(long papers, ReadOnlySpan<int> continuing, int lowest)
    {
        var most = papers * CourseOfCount.Unit + rounding;
        var left = most;
        foreach (var other in continuing)
            if (other != lowest)
                left -= Math.Max(0, votes[other] - quota - 1);
        if (left < 0)
            return false;
        var lowered = Math.Max(0, votes[lowest] - left);
        if (lowered > quota + 1)
            return false;
        var raised = 0L;
        foreach (var other in continuing)
            if (other != lowest)
                raised += Math.Max(0, lowered - Math.Min(votes[other], quota + 1));
        return raised <= most;
    }

    /// <summary>What candidates lack of the quota together.</summary>
    long Missing(ulong reach)
    {
        var missing = 0L;
        for (var candidate = 0; candidate < votes.Length; candidate++)
            if ((reach >> candidate & 1) != 0)
                missing += Math.Max(0, quota - votes[candidate]);
        return missing;
    }

    /// <summary>What those of some candidates who do not reach the quota have above it together.</summary>
    long Above(ulong reach, ReadOnlySpan<int> others)
    {
        var above = 0L;
        foreach (var other in others)
            if ((reach >> other & 1) == 0)
                above += Math.Max(0, votes[other] - quota - 1);
        return above;
    }

    long Papers(long units) => units <= rounding ? 0 : (units - rounding + CourseOfCount.Unit - 1) / CourseOfCount.Unit;
}
