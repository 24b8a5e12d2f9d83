using System.Collections.Immutable;

namespace Stv.Counting;

/// <summary>Whom a contest elects, for every way in which the lots can fall that its count needs.</summary>
internal sealed class Branches
{
    /// <summary>The most counts that are made.</summary>
    public const int Cap = 64;

    readonly List<ImmutableArray<int>> _elected = [];

    /// <param name="count">The count, for given lots.</param>
    /// <param name="contest">The contest.</param>
    /// <param name="lots">The lots that are settled.</param>
    public Branches(Func<Lots, CountOutcome> count, Contest contest, Lots lots)
    {
        foreach (var end in Ends(count, contest, lots, Cap))
        {
            AllCounted &= end is not LotNeeded;
            if (end is Counted { Result.Elected: var elected } && elected.Order().ToImmutableArray() is var people && !Contains(people))
                _elected.Add(people);
        }
    }

    /// <summary>The different sets of people elected, each in ballot-paper order, in the order in which they were found.</summary>
    public ImmutableArray<ImmutableArray<int>> Elected => [.. _elected];

    /// <summary>Whether every way was counted.</summary>
    public bool AllCounted { get; } = true;

    /// <summary>Whether these people, in ballot-paper order, are elected on some way.</summary>
    public bool Contains(ImmutableArray<int> people)
    {
        foreach (var known in _elected)
            if (known.AsSpan().SequenceEqual(people.AsSpan()))
                return true;
        return false;
    }

    /// <summary>Counts once for every way in which the lots can fall, one after another as they are asked for.</summary>
    /// <param name="count">The count, for given lots.</param>
    /// <param name="contest">The contest.</param>
    /// <param name="lots">The lots that are settled.</param>
    /// <param name="atMost">The most counts that are made.</param>
    /// <returns>How each way ends. When no more counts may be made, the last is a tie that was not followed further.</returns>
    public static IEnumerable<CountOutcome> Ends(Func<Lots, CountOutcome> count, Contest contest, Lots lots, int atMost)
    {
        var open = new Stack<ImmutableArray<Lot>>([lots.Recorded]);
        LotNeeded? waiting = null;
        for (var made = 0; open.TryPop(out var drawn); made++)
        {
            if (made == atMost)
            {
                yield return waiting!;
                yield break;
            }
            var outcome = count(lots with { Recorded = drawn });
            if (outcome is not LotNeeded { Tie: var tie } needed)
            {
                yield return outcome;
                continue;
            }
            waiting = needed;
            foreach (var candidate in tie.StillTied.Reverse())
                open.Push(drawn.Add(tie.LotFor(contest, candidate)));
        }
    }
}
