using System.Collections.Immutable;

namespace Stv;

/// <summary>Every result that a contest can have, by how the lots fall that its count needs.</summary>
internal static class LotBranches
{
    /// <summary>The most results that are made.</summary>
    public const int Cap = 64;

    /// <summary>Counts once for every way in which the lots can fall that nothing settles; a recorded lot settles each tie that it fits.</summary>
    /// <exception cref="ElectionException">The contest cannot be counted like this.</exception>
    public static IEnumerable<CountOutcome> Of(Contest contest, Rule rule, Lots lots)
    {
        var open = new Stack<ImmutableArray<Lot>>([[]]);
        for (var made = 0; made < Cap && open.TryPop(out var drawn);)
        {
            var outcome = Count.Run(contest, rule, lots with { Recorded = drawn });
            if (outcome is not LotNeeded { Tie: var tie })
            {
                made++;
                yield return outcome;
                continue;
            }
            var settled = lots.Recorded.FirstOrDefault(lot => lot.Answers(contest.Id, tie.Purpose, tie.StillTied.Select(candidate => contest.Candidates[candidate].Id)));
            if (settled is not null)
                open.Push(drawn.Add(settled));
            else
                foreach (var candidate in tie.StillTied.Reverse())
                    open.Push(drawn.Add(tie.LotFor(contest, candidate)));
        }
    }
}
