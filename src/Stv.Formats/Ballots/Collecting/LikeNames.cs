using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>Names of different candidates that may be one person's: those that look the same, and where names were only collected from papers those that nearly are.</summary>
internal static class LikeNames
{
    /// <summary>Among more candidates only those that look the same are sought, and among very many none.</summary>
    const int NearAtMost = 300, ComparedAtMost = 5000;

    const int ShortestName = 5, ShortestWord = 3, LongWord = 8, Shown = 20;

    /// <summary>A notice for each pair, with the papers that name either.</summary>
    /// <param name="candidates">The candidates.</param>
    /// <param name="ballots">Their papers.</param>
    /// <param name="collected">Whether the names were only collected from the papers.</param>
    public static ImmutableArray<Notice> Of(IReadOnlyList<Candidate> candidates, BallotSet ballots, bool collected)
    {
        if (candidates.Count > ComparedAtMost)
            return [];
        var alike = Alike(candidates);
        var near = !collected || candidates.Count > NearAtMost ? [] : Near(candidates).Except(alike).ToList();
        if (alike.Count + near.Count == 0)
            return [];
        var papers = PapersNaming(ballots, alike.Concat(near).SelectMany(pair => new[] { pair.First, pair.Second }).ToHashSet());
        string Shown(int candidate) => $"{Excerpt.Of(candidates[candidate].Name)} ({Amount.Of(papers[candidate], "paper")})";
        return
        [
            .. alike.Take(LikeNames.Shown).Select(pair => new Notice($"{Shown(pair.First)} and {Shown(pair.Second)} look alike but are written with different characters; check whether they are one candidate", null)),
            .. near.Take(LikeNames.Shown).Select(pair => new Notice($"{Shown(pair.First)} and {Shown(pair.Second)} are nearly alike; check whether they are one candidate", null)),
        ];
    }

    static List<(int First, int Second)> Alike(IReadOnlyList<Candidate> candidates)
    {
        var alike = new List<(int First, int Second)>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var candidate = 0; candidate < candidates.Count; candidate++)
        {
            var skeleton = Skeleton.Of(candidates[candidate].Name);
            if (!first.TryAdd(skeleton, candidate))
                alike.Add((first[skeleton], candidate));
        }
        return alike;
    }

    static IEnumerable<(int First, int Second)> Near(IReadOnlyList<Candidate> candidates)
    {
        string[] keys = [.. candidates.Select(candidate => NameKey.Of(candidate.Name))];
        for (var a = 0; a < keys.Length; a++)
            for (var b = a + 1; b < keys.Length; b++)
                if (AreNear(keys[a], keys[b]))
                    yield return (a, b);
    }

    /// <summary>Whether only accents tell them apart; or in names that are not short one letter of a word, or two of a long one. Digits do tell people apart.</summary>
    internal static bool AreNear(string a, string b)
    {
        if (WithoutAccents(a) == WithoutAccents(b))
            return true;
        if (Math.Min(a.Length, b.Length) < ShortestName)
            return false;
        var pairs = a.Split(' ').Zip(b.Split(' ')).Where(pair => pair.First != pair.Second).ToArray();
        return a.Count(letter => letter == ' ') == b.Count(letter => letter == ' ') && pairs is [var (first, second)]
            && Math.Min(first.Length, second.Length) is var length && length >= ShortestWord
            && !first.Any(char.IsDigit) && !second.Any(char.IsDigit)
            && EditDistance.Changes(first, second) <= (length >= LongWord ? 2 : 1);
    }

    static string WithoutAccents(string key) => string.Concat(key.Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark));

    /// <summary>How many papers name each of some candidates.</summary>
    internal static Dictionary<int, long> PapersNaming(BallotSet ballots, HashSet<int> candidates)
    {
        var papers = ballots.PapersNaming();
        return candidates.ToDictionary(candidate => candidate, candidate => papers[candidate]);
    }
}
