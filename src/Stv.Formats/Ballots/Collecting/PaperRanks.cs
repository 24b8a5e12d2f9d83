namespace Stv.Formats;

/// <summary>A paper as a list of ranks.</summary>
internal static class PaperRanks
{
    /// <summary>For each rank the candidates there, from 1; none for a rank left blank.</summary>
    public static List<List<int>> Of(ReadOnlySpan<ushort> paper)
    {
        List<List<int>> ranks = [];
        for (var i = 0; i < paper.Length; i++)
        {
            if (paper[i] != 0)
                ranks.Add([paper[i]]);
            else if (paper[++i] != 0)
                ranks[^1].Add(paper[i]);
            else
                ranks.Add([]);
        }
        return ranks;
    }

    /// <summary>The paper in words: <c>"Ann", then nobody, then "Bob" and equally "Cat"</c>.</summary>
    /// <param name="paper">Candidate numbers and marks.</param>
    /// <param name="name">What to call a candidate, by his number.</param>
    public static string InWords(ReadOnlySpan<ushort> paper, Func<int, string> name)
    {
        var ranks = Of(paper);
        return ranks.Count == 0 ? "a blank paper"
            : string.Join(", then ", ranks.Select(rank => rank.Count == 0 ? "nobody" : string.Join(" and equally ", rank.Select(candidate => name(candidate)))));
    }
}
