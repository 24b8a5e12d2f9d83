namespace Stv.Formats;

/// <summary>A paper as a list of ranks.</summary>
internal static class PaperRanks
{
    /// <summary>Stands instead of a candidate's number at a rank given to several candidates whose names are not known.</summary>
    public const int Several = 0;

    /// <summary>For each rank the candidates there, from 1; none for a rank left blank, <see cref="Several"/> alone for one given to several unknown.</summary>
    public static List<List<int>> Of(ReadOnlySpan<ushort> paper)
    {
        List<List<int>> ranks = [];
        for (var walk = new RankWalk(paper); walk.Next();)
        {
            List<int> rank = walk.IsOvervote ? [Several] : [];
            for (var i = 0; i < walk.Count; i++)
                rank.Add(walk[i]);
            ranks.Add(rank);
        }
        return ranks;
    }

    /// <summary>The paper in words: <c>"Ann", then nobody, then "Bob" and equally "Cat"</c>.</summary>
    /// <param name="paper">Candidate numbers and marks.</param>
    /// <param name="name">What to call a candidate, by their number.</param>
    public static string InWords(ReadOnlySpan<ushort> paper, Func<int, string> name)
    {
        var ranks = Of(paper);
        return ranks.Count == 0 ? "a blank paper"
            : string.Join(", then ", ranks.Select(rank => rank.Count == 0 ? "nobody" : string.Join(" and equally ", rank.Select(candidate => candidate == Several ? "several, not named" : name(candidate)))));
    }
}
