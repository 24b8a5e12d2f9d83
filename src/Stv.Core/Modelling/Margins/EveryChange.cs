namespace Stv.Modelling;

/// <summary>Counts every change of one paper, then of two, and so on, until the allowed counts are used up. This proves that no change of fewer papers elects anybody else.</summary>
internal sealed class EveryChange(Outcomes outcomes, PaperPool pool, int candidates, long atMost)
{
    readonly List<ushort[]> _lists = Lists(outcomes.Contest, candidates, atMost);

    /// <summary>All changes of fewer papers than this elect nobody else, even by a lot.</summary>
    public long Proved { get; private set; } = 1;

    /// <summary>The first change found after which others are elected, however lots fall; null while there is none.</summary>
    public List<Change>? Found { get; private set; }

    /// <summary>The first change found after which others are elected if lots fall so; null while there is none.</summary>
    public List<Change>? FoundByLot { get; private set; }

    /// <summary>Tries changes of one paper, then of two, and so on, until others are elected or the counts are used up.</summary>
    public void Run()
    {
        var changes = 1.0;
        for (var papers = 1; _lists.Count > 0; papers++)
        {
            changes = changes * (pool.Valid.Length * (double)_lists.Count + papers - 1) / papers;
            if (changes > atMost)
                return;
            if (!Try(papers, 0, 0, []))
                return;
            Proved = papers + 1;
        }
    }

    /// <summary>Counts every way to change this many more papers, those of earlier groups first.</summary>
    /// <returns>Whether all were counted and nobody else can be elected.</returns>
    bool Try(int papers, int fromGroup, int fromList, List<Change> changes)
    {
        if (papers == 0)
            return Count(changes);
        var nothing = true;
        for (var at = fromGroup; at < pool.Valid.Length; at++)
        {
            var group = pool.Valid[at];
            if (changes.Count(change => change.Group == group) >= pool.Count(group))
                continue;
            for (var list = at == fromGroup ? fromList : 0; list < _lists.Count; list++)
            {
                if (outcomes.IsSpent)
                    return false;
                if (pool.Preferences(group).SequenceEqual(_lists[list]))
                    continue;
                changes.Add(new Change(group, _lists[list], 1));
                nothing &= Try(papers - 1, at, list, changes);
                changes.RemoveAt(changes.Count - 1);
                if (Found is not null)
                    return false;
            }
        }
        return nothing;
    }

    bool Count(List<Change> changes)
    {
        var elected = outcomes.Of(pool.With(changes));
        if (outcomes.ElectOthers(elected))
            Found = [.. changes];
        else if (outcomes.MayElectOthers(elected))
            FoundByLot ??= [.. changes];
        return !outcomes.MayElectOthers(elected);
    }

    /// <summary>Every list of preferences; none when there are too many.</summary>
    static List<ushort[]> Lists(Contest contest, int candidates, long atMost)
    {
        ushort[] standing = [.. Enumerable.Range(0, candidates).Where(candidate => !contest.Candidates[candidate].Withdrawn).Select(candidate => (ushort)(candidate + 1))];
        if (standing.Length > 8)
            return [];
        var lists = new List<ushort[]>();
        Extend([]);
        return lists.Count > atMost ? [] : lists;

        void Extend(ushort[] list)
        {
            foreach (var next in standing.Except(list))
            {
                ushort[] longer = [.. list, next];
                lists.Add(longer);
                Extend(longer);
            }
        }
    }
}
