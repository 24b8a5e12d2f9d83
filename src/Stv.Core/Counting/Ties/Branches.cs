using System.Collections.Immutable;
using System.Text;

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

    /// <summary>Whether all ways in which the lots can fall elect the same people. Ways that meet again are followed once: it makes no difference in which order candidates went whose papers did not move.</summary>
    /// <param name="count">The count, with every stage on record, for given lots, and whether its reserved places apply.</param>
    /// <param name="contest">The contest.</param>
    /// <param name="lots">The lots that are settled.</param>
    /// <param name="atMost">The most counts that are made; when more are needed the answer is no.</param>
    public static bool HaveOneEnd(Func<Lots, (CountOutcome Outcome, bool ReservedApply)> count, Contest contest, Lots lots, int atMost)
    {
        var (open, met) = (new Stack<ImmutableArray<Lot>>([lots.Recorded]), new HashSet<string>());
        string? elected = null;
        for (var made = 0; open.TryPop(out var drawn); made++)
        {
            if (made == atMost)
                return false;
            var (outcome, reservedApply) = count(lots with { Recorded = drawn });
            switch (outcome)
            {
                case Counted { Result.Elected: var people } when (elected ??= Key(people)) == Key(people):
                    break;
                case LotNeeded { Tie: var tie, SoFar: var soFar }:
                    if (met.Add($"{reservedApply} {Point(soFar, tie)}"))
                        foreach (var candidate in tie.StillTied)
                            open.Push(drawn.Add(tie.LotFor(contest, candidate)));
                    break;
                default:
                    return false;
            }
        }
        return true;
    }

    /// <summary>The point that a count has come to: all that moved, who is elected and who is out, and the tie. From the same point all goes on alike.</summary>
    static string Point(CountResult soFar, Tie tie)
    {
        var point = new StringBuilder();
        var before = ImmutableArray<Votes>.Empty;
        foreach (var stage in soFar.Stages)
        {
            if (!before.IsEmpty && stage.Totals.SequenceEqual(before) && stage.Transfers.All(transfer => transfer.Papers == 0))
                continue;
            before = stage.Totals;
            point.Append(stage.Action.Kind).Append(Key(stage.Action.Candidates)).AppendJoin(' ', stage.Totals).Append(' ').Append(stage.NonTransferable).Append(' ').Append(stage.Loss).Append(';');
        }
        return point.Append(Key(soFar.Elected)).Append('/').Append(Key(soFar.Reopened)).Append('/').Append(Key(soFar.Stages.SelectMany(stage => stage.Excluded))).Append('/').Append(tie.Purpose).Append(Key(tie.StillTied)).ToString();
    }

    static string Key(IEnumerable<int> people) => string.Join(',', people.Order());

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
