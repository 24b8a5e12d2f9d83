using System.Collections.Immutable;

namespace Stv;

/// <summary>A tie: who was equal, what was compared, and how it ended.</summary>
public sealed record Tie
{
    /// <summary>What the candidate found is to do.</summary>
    public required TiePurpose Purpose { get; init; }

    /// <summary>The tied candidates, in ballot-paper order.</summary>
    public required ImmutableArray<int> Candidates { get => _candidates; init => _candidates = value; }
    readonly ValueArray<int> _candidates;

    /// <summary>The earlier stages at which some of those left differed, in the order in which they were looked at. Stages at which all of them were equal are left out.</summary>
    public ImmutableArray<TieComparison> Compared { get => _compared; init => _compared = value; }
    readonly ValueArray<TieComparison> _compared;

    /// <summary>Those still equal when history had been looked at: the set that a lot or an order had to decide among; when history decided the one candidate found, or all for whom there are places.</summary>
    public required ImmutableArray<int> StillTied { get => _stillTied; init => _stillTied = value; }
    readonly ValueArray<int> _stillTied;

    /// <summary>The method that ended it; for a tie that waits for a lot, <see cref="TieMethod.Lot"/>.</summary>
    public required TieMethod Method { get; init; }

    /// <summary>The candidate found, or null while a lot is needed, where the rule then chooses nobody (<see cref="TieMethod.Nobody"/>), and where all of <see cref="StillTied"/> are elected together.</summary>
    public int? Chosen { get; init; }

    /// <summary>Whether history left no more of the tied than there are places, so that all of <see cref="StillTied"/> are elected together.</summary>
    public bool ElectedTogether => Chosen is null && Method is TieMethod.Backwards or TieMethod.Forwards or TieMethod.PreviousStage;

    /// <summary>Whether the tie waits for a lot.</summary>
    internal bool NeedsLot => Chosen is null && Method == TieMethod.Lot;

    /// <summary>The draw from the seed, where one decided.</summary>
    public Draw? Draw { get; init; }

    /// <summary>The draws from the seed that made the order of all candidates, where one so made decided: the first in the order first, and none for the last, who is left. Else empty.</summary>
    public ImmutableArray<Draw> OrderDraws { get => _orderDraws; init => _orderDraws = value; }
    readonly ValueArray<Draw> _orderDraws;

    /// <summary>The recorded lot, where one decided.</summary>
    public Lot? Lot { get; init; }

    /// <summary>Whether a lot was called for and none was drawn, since the same people are elected wherever it and all later ones fall; <see cref="Chosen"/> is then the first of the tied on the ballot paper.</summary>
    public bool NotDrawn { get; init; }

    /// <summary>The pseudo-random numbers of <see cref="StillTied"/>, in the same order, where they decided: the lowest is excluded, the highest elected. Else empty.</summary>
    public ImmutableArray<int> Numbers { get => _numbers; init => _numbers = value; }
    readonly ValueArray<int> _numbers;

    /// <summary>The clause that says how such ties end, or null where the choice was changed.</summary>
    public string? Clause { get; init; }

    /// <summary>The lot that settles this tie in favour of one of those still tied: add it to <see cref="Lots.Recorded"/> and count again.</summary>
    /// <param name="contest">The contest that was counted.</param>
    /// <param name="chosen">One of <see cref="StillTied"/>.</param>
    /// <param name="drawnBy">Who drew it, if that is to be recorded.</param>
    public Lot LotFor(Contest contest, int chosen, string? drawnBy = null)
    {
        ArgumentNullException.ThrowIfNull(contest);
        return new Lot
        {
            Contest = contest.Id,
            Purpose = Purpose,
            Tied = [.. StillTied.Select(candidate => contest.Candidates[candidate].Id)],
            Chosen = contest.Candidates[chosen].Id,
            DrawnBy = drawnBy,
        };
    }

    /// <summary>What it was about, among whom, and how it ended.</summary>
    public override string ToString() => $"{Purpose} among [{string.Join(", ", Candidates)}]: {Method}{(Chosen is { } chosen ? $", {chosen}" : "")}";
}
