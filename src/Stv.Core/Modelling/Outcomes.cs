using Stv.Counting;

namespace Stv.Modelling;

/// <summary>Counts a contest again and again with other papers, and says whether others are elected. A number of counts is its budget.</summary>
internal sealed class Outcomes(Contest contest, Rule rule, Lots lots, long budget, IProgress<long>? progress, CancellationToken cancel)
{
    Ways? _asTheyAre;

    public Contest Contest => contest;

    /// <summary>How many counts were made.</summary>
    public long Counts { get; private set; }

    /// <summary>Whether no more counts may be made.</summary>
    public bool IsSpent => Counts >= budget || cancel.IsCancellationRequested;

    /// <summary>Whom the papers as they are elect.</summary>
    public Ways AsTheyAre => _asTheyAre ??= Of(contest.Ballots);

    /// <summary>Whom some papers elect.</summary>
    public Ways Of(BallotSet ballots)
    {
        Counts++;
        progress?.Report(Counts);
        var count = new ContestCount(contest with { Ballots = ballots }, rule, lots, CountDetail.Elected);
        switch (count.Run())
        {
            case Counted { Result.Elected: var elected }:
                return new Ways([[.. elected.Order()]], true);
            case LotNeeded:
                var branches = count.Branches(lots);
                return new Ways(branches.Elected, branches.AllCounted);
            default:
                return new Ways([], true);
        }
    }

    /// <summary>Whether papers elect others, whichever way lots fall.</summary>
    public bool ElectOthers(Ways ways) => ways.All && !ways.Elected.IsEmpty && !ways.Elected.Any(AsTheyAre.Contains);

    /// <summary>Whether papers elect others if lots fall so.</summary>
    public bool MayElectOthers(Ways ways) => !ways.All || ways.Elected.Any(people => !AsTheyAre.Contains(people));
}
