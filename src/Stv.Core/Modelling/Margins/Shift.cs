using System.Numerics;

namespace Stv.Modelling;

/// <summary>How many papers must be altered before the votes of a stage allow a decision. Candidates are bits of a word.</summary>
/// <param name="votes">The votes, in units.</param>
/// <param name="alterations">What altered papers can do.</param>
/// <param name="surpluses">How many surpluses have moved.</param>
/// <param name="rounding">What rounding adds, in units.</param>
/// <param name="from">So many papers must be altered in any case.</param>
/// <param name="limit">How many papers are too many.</param>
internal sealed class Shift(long[] votes, Alterations alterations, int surpluses, long rounding, long from, long limit)
{
    /// <summary>Whether some candidates can come to the quota while others do not, with fewer papers than are too many.</summary>
    public bool CanReach(ulong reach, ulong others) => from < limit && Reaches(alterations.Within(from, limit - 1, surpluses, rounding), reach, others);

    /// <summary>Papers without which some candidates do not come to the quota, or others do too.</summary>
    public long Reach(ulong reach, ulong others) => Least(room => Reaches(room, reach, others));

    /// <summary>Papers without which that happens, or somebody else of those who are compared has more votes than the first.</summary>
    public long Highest(ulong reach, ulong others, ulong compared, int first) => Least(room =>
    {
        var (missing, above) = (Missing(room, reach), Above(room, others));
        if (missing > room.Raised || above > room.Lowered)
            return false;
        var own = (reach >> first & 1) != 0 ? Math.Max(0, room.LeastQuota - votes[first]) : 0;
        var raised = votes[first] + room.Raised - missing + own;
        for (var left = compared; left != 0; left &= left - 1)
            above += Math.Max(0, votes[BitOperations.TrailingZeroCount(left)] - raised);
        return above <= room.Lowered;
    });

    /// <summary>Papers without which somebody has the quota, or somebody who can be excluded has fewer votes than a candidate.</summary>
    /// <param name="continuing">Everybody who continues.</param>
    /// <param name="excludable">Who can be excluded.</param>
    /// <param name="lowest">The candidate.</param>
    public long Lowest(ulong continuing, ulong excludable, int lowest) => Least(room =>
    {
        var most = room.GreatestQuota + 1;
        var left = room.Lowered - Above(room, continuing & ~(1UL << lowest));
        if (left < 0)
            return false;
        var lowered = Math.Max(0, votes[lowest] - left);
        if (lowered > most)
            return false;
        var raised = 0L;
        for (var others = excludable & ~(1UL << lowest); others != 0; others &= others - 1)
            raised += Math.Max(0, lowered - Math.Min(votes[BitOperations.TrailingZeroCount(others)], most));
        return raised <= room.Raised;
    });

    bool Reaches(Room room, ulong reach, ulong others) => Missing(room, reach) <= room.Raised && Above(room, others) <= room.Lowered;

    /// <summary>What candidates lack of the quota together.</summary>
    long Missing(Room room, ulong reach)
    {
        var missing = 0L;
        for (; reach != 0; reach &= reach - 1)
            missing += Math.Max(0, room.LeastQuota - votes[BitOperations.TrailingZeroCount(reach)]);
        return missing;
    }

    /// <summary>What others who do not reach the quota have above it together. The quota is cut off, so that they may have a unit more.</summary>
    long Above(Room room, ulong others)
    {
        var above = 0L;
        for (; others != 0; others &= others - 1)
            above += Math.Max(0, votes[BitOperations.TrailingZeroCount(others)] - room.GreatestQuota - 1);
        return above;
    }

    /// <summary>The least number of papers that suffices. Where the quota moves with it, more papers may not, so that halves are given up only as wholes.</summary>
    long Least(Func<Room, bool> suffices)
    {
        return Within(from, limit - 1) ?? limit;

        long? Within(long least, long most)
        {
            if (least > most || !suffices(alterations.Within(least, most, surpluses, rounding)))
                return null;
            if (least == most)
                return least;
            var middle = least + (most - least) / 2;
            return Within(least, middle) ?? Within(middle + 1, most);
        }
    }
}
