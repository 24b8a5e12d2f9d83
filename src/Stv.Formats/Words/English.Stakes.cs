using System.Collections.Immutable;

namespace Stv.Formats;

/// <content>What hangs on a lot.</content>
public static partial class English
{
    /// <summary>What hangs on a lot, in one or a few sentences: nothing, a place, or what is not known.</summary>
    /// <param name="contest">The contest.</param>
    /// <param name="stakes">Who is elected wherever the lot falls.</param>
    public static string Stakes(Contest contest, LotStakes stakes)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(stakes);
        if (!stakes.AllCounted)
            return "What hangs on this lot is not known: too many further lots may follow to count every way.";
        if (stakes.Elected is [_])
            return "Either way the same people are elected.";
        var further = stakes.Branches.Any(branch => branch.Elected.Length > 1);
        var sure = stakes.Elected.Aggregate((IEnumerable<int>)stakes.Elected[0], (sure, people) => sure.Intersect(people)).ToHashSet();
        ImmutableArray<int> open = [.. stakes.Elected.SelectMany(people => people).Where(candidate => !sure.Contains(candidate)).Distinct().Order()];
        var places = contest.Seats - sure.Count;
        var hangs = places == 1 ? $"the last place between {Names(contest, open)}" : $"{Count(places, "place")} among {Names(contest, open)}";
        if (stakes.IsIndifferent == true)
            return $"This lot alone changes nothing, but further lots will decide {hangs}.";
        var branches = stakes.Branches.Select(branch => $"if it falls on {contest.Candidates[branch.Candidate].Name}, {string.Join("; or, by further lots, ", branch.Elected.Select(people => Names(contest, people.Except(sure))))} {(places == 1 && !further ? "is" : "are")} elected");
        return $"This lot {(further ? "helps to decide" : "decides")} {hangs}: {string.Join("; ", branches)}.";
    }
}
