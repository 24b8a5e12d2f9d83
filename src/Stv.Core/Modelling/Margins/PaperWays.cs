namespace Stv.Modelling;

/// <summary>Ways to alter papers for one candidate's good, of which a search tries each by itself and mixes some.</summary>
internal sealed class PaperWays(PaperPool pool, Contest contest, PaperAlteration alteration)
{
    readonly int _candidates = contest.Candidates.Length;
    readonly long _total = pool.Valid.Sum(pool.Count);

    /// <summary>A way.</summary>
    /// <param name="To">Whom it is to help.</param>
    /// <param name="Other">Whose papers are changed or taken away; of papers added, whom they name next. Anybody's, or nobody, when −1.</param>
    /// <param name="KeepsOthers">Whether changed papers keep their other preferences.</param>
    public sealed record Way(int To, int Other, bool KeepsOthers);

    /// <summary>Every way.</summary>
    public IEnumerable<Way> All()
    {
        for (var to = 0; to < _candidates; to++)
            for (var other = -1; other < _candidates; other++)
            {
                if (to == other || contest.Candidates[to].Withdrawn)
                    continue;
                yield return new Way(to, other, KeepsOthers: false);
                if (alteration == PaperAlteration.Changed)
                    yield return new Way(to, other, KeepsOthers: true);
            }
    }

    /// <summary>A way drawn at random; null where it helps nobody.</summary>
    public Way? Draw(RandomNumbers numbers)
    {
        var (other, to) = ((int)numbers.Below(_candidates + 1) - 1, (int)numbers.Below(_candidates));
        var keepsOthers = numbers.Below(2) == 0;
        return contest.Candidates[to].Withdrawn ? null : new Way(to, other, keepsOthers);
    }

    /// <summary>How many papers can be altered so.</summary>
    public long Most(Way way) => alteration switch
    {
        PaperAlteration.Added => _total,
        PaperAlteration.Removed => Math.Min(_total - 1, Groups(way).Sum(pool.Count)),
        _ => Groups(way).Sum(pool.Count),
    };

    /// <summary>Alters so many papers, or all that there are, besides those altered already.</summary>
    public List<Change> Take(Way way, long papers, List<Change> already)
    {
        if (alteration == PaperAlteration.Added)
            return [.. already, new Change(Change.New, way.Other < 0 || way.Other == way.To ? [Number(way.To)] : [Number(way.To), Number(way.Other)], papers)];
        var taken = already.ToLookup(change => change.Group, change => change.Count);
        List<Change> changes = [.. already];
        foreach (var group in Groups(way))
        {
            if (papers == 0)
                break;
            var some = Math.Min(papers, pool.Count(group) - taken[group].Sum());
            papers -= some;
            if (some > 0)
                changes.Add(new Change(group, alteration == PaperAlteration.Removed ? [] : List(group, way), some));
        }
        return changes;
    }

    /// <summary>The papers so altered.</summary>
    public BallotSet With(List<Change> changes) => pool.With(changes);

    /// <summary>The papers to take, beginning with those that help the candidate least as they are.</summary>
    IEnumerable<int> Groups(Way way) => pool.Valid
        .Where(group => pool.Preferences(group)[0] - 1 is var first && first != way.To && (way.Other < 0 || first == way.Other))
        .OrderByDescending(group => pool.Preferences(group).IndexOf(Number(way.To)) is >= 0 and var place ? place : int.MaxValue);

    ushort[] List(int group, Way way)
    {
        var first = Number(way.To);
        return way.KeepsOthers ? [first, .. pool.Preferences(group).ToArray().Where(number => number != first)] : [first];
    }

    static ushort Number(int candidate) => (ushort)(candidate + 1);
}
