using System.Collections.Immutable;

namespace Stv.Counting;

/// <summary>Counts once for every way in which the lots that a count needs can fall, up to a cap.</summary>
internal sealed class Branches
{
    /// <summary>The most counts that are made.</summary>
    public const int Cap = 64;

    readonly Func<Lots, CountOutcome> _count;
    readonly Contest _contest;
    readonly List<ImmutableArray<int>> _elected = [];
    int _counts;

    /// <param name="count">The count, for given lots.</param>
    /// <param name="contest">The contest.</param>
    /// <param name="lots">The lots that are settled.</param>
    public Branches(Func<Lots, CountOutcome> count, Contest contest, Lots lots)
    {
        _count = count;
        _contest = contest;
        Follow(lots);
    }

    /// <summary>The different sets of people elected, each in ballot-paper order, in the order in which they were found.</summary>
    public ImmutableArray<ImmutableArray<int>> Elected => [.. _elected];

    /// <summary>Whether every way was counted.</summary>
    public bool AllCounted { get; private set; } = true;

    void Follow(Lots lots)
    {
        if (_counts++ >= Cap)
        {
            AllCounted = false;
            return;
        }
        switch (_count(lots))
        {
            case Counted { Result.Elected: var elected }:
                ImmutableArray<int> people = [.. elected.Order()];
                if (!_elected.Any(known => known.SequenceEqual(people)))
                    _elected.Add(people);
                break;
            case LotNeeded { Tie: var tie }:
                foreach (var candidate in tie.StillTied)
                    Follow(lots with { Recorded = lots.Recorded.Add(tie.LotFor(_contest, candidate)) });
                break;
        }
    }
}
