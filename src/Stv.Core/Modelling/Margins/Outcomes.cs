using Stv.Counting;

namespace Stv.Modelling;

/// <summary>Counts a contest repeatedly with other papers, within a budget of counts, and says whether others are elected.</summary>
internal sealed class Outcomes(Contest contest, Rule rule, Lots lots, long budget, IProgress<long>? progress, CancellationToken cancel)
{
    readonly ReservedPlan? _plan = ReservedPlan.ForMany(contest);
    Branches? _asTheyAre;
    long _budget = budget;

    public Contest Contest => contest;

    /// <summary>How many counts were made.</summary>
    public long Counts { get; private set; }

    /// <summary>Whether no more counts may be made.</summary>
    public bool IsSpent => Counts >= _budget || cancel.IsCancellationRequested;

    /// <summary>Lets so many more counts be made from here on, whatever was left.</summary>
    public void Allow(long counts) => _budget = Counts + counts;

    /// <summary>Whom the papers as they are elect.</summary>
    public Branches AsTheyAre => _asTheyAre ??= Of(contest.Ballots);

    /// <summary>Whom some papers elect.</summary>
    public Branches Of(BallotSet ballots)
    {
        Counts++;
        progress?.Report(Counts);
        return new ContestCount(contest with { Ballots = ballots }, rule, lots, CountDetail.Elected, _plan).Branches(lots);
    }

    /// <summary>Whether papers elect others, whichever way lots fall.</summary>
    public bool ElectOthers(Branches ways) => ways.AllCounted && !ways.Elected.IsEmpty && !ways.Elected.Any(AsTheyAre.Contains);

    /// <summary>Whether papers elect others if lots fall so.</summary>
    public bool MayElectOthers(Branches ways) => !ways.AllCounted || ways.Elected.Any(people => !AsTheyAre.Contains(people));
}
