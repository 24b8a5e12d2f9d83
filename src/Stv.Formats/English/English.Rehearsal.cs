namespace Stv.Formats;

/// <content>Rehearsals.</content>
public static partial class English
{
    internal const string RehearsalLabel = "Rehearsal";

    /// <summary>What everything that is made of a rehearsal says.</summary>
    internal const string MadeUp = "These papers are made up. This is not a result, and nobody has been elected.";

    internal const string TakenHeading = "Made up where the election file leaves something open";

    internal const string ShownHeading = "What this rehearsal shows";

    internal const string NotShownHeading = "What this election cannot show";

    internal const string NoResultHeading = "Without a result";

    internal static string RehearsalOf(string title) => $"REHEARSAL: {title}";

    internal static string HowMade(long papers, string seed) => $"{Count(papers, "paper")} were made up, from the seed {seed}. Only the headings of the ballots were read. This is not a result, and nobody has been elected.";

    internal const string NobodyToSpare = "No contest has enough candidates for one to withdraw and papers still to be counted.";

    internal const string OneContestOnly = "There is only one contest, and its papers are counted.";

    internal const string NoneUnopposed = "No contest can become unopposed by withdrawals and still fill its reserved places.";

    internal const string NoReservedPlaces = "No contest reserves places.";

    internal const string NoSlips = "The file that the election names has no room for them.";

    internal const string UnopposedWords = "There are no more candidates than places. They are elected, and no papers are counted.";

    internal const string ReservedDecideNothing = "Many electorates were made up. In none of them did the reserved places elect a candidate who would not be elected without them.";

    internal const string NoTieByLot = "Many electorates were made up. None of them had a tie that the rule leaves to a lot and that decides who is elected.";

    internal static string SeatsLeftOpen(string contest, int seats) => $"{contest}: the number of places is open; here it is {seats}.";

    internal static string MinimumLeftOpen(string contest, string attribute, int places) => $"{contest}: the minimum for {attribute} is open; here it is {places}.";

    internal static string MaximumLeftOpen(string contest, string attribute, int places) => $"{contest}: the maximum for {attribute} is open; here it is {places}.";

    internal static string SharesLeftOpen(string contest, int sections) => $"{contest}: the shares of the sections are open; here they are 1/{sections} each.";

    /// <summary>That people are made up who stand in some contests.</summary>
    internal static string NobodyStandsYet(IReadOnlyList<string> contests) => $"There are no candidates yet in {List(contests)}: those there are made up too.";

    /// <summary>That a file of made-up papers has not the columns of the export.</summary>
    internal static string OtherShape(string file) => $"{file} has columns of our own: there is no export yet, or its first line does not show which columns hold preferences.";

    internal static string EventLabel(RehearsedEventKind kind) => kind switch
    {
        RehearsedEventKind.Withdrawal => "A withdrawal",
        RehearsedEventKind.Unopposed => "An unopposed contest",
        RehearsedEventKind.Guarded => "A candidate who must be elected",
        RehearsedEventKind.ReservedDecide => "Reserved places that decide",
        RehearsedEventKind.Lot => "A tie decided by lot",
        RehearsedEventKind.Slips => "Papers with mistakes",
        _ => throw new ArgumentException($"No words for {kind}.", nameof(kind)),
    };

    internal static string WithdrewHere(CountResult result)
    {
        var withdrawn = Enumerable.Range(0, result.Contest.Candidates.Length).Where(candidate => result.Contest.Candidates[candidate].Withdrawn).ToList();
        return $"{Names(result.Contest, withdrawn)} {(withdrawn.Count == 1 ? "has" : "have")} withdrawn, and papers pass over them.";
    }

    internal static string GuardedHere(CountResult result)
    {
        var (stage, reason) = result.Stages.SelectMany(stage => stage.Reasons.OfType<Reason.Guarded>().Select(reason => (stage.Number, reason))).First();
        return $"{StageNumber(stage)}: {Reserved(result, reason)}";
    }

    internal static string? ReservedHere(CountResult result)
    {
        if (BroughtIn(result) is not { Count: > 0 } inside)
            return null;
        var outside = result.Reserved!.WithoutConstraints[0].Except(result.Elected).ToList();
        return $"Because of the reserved places, {Names(result.Contest, [.. inside.Order()])} {(inside.Count == 1 ? "is" : "are")} elected instead of {Names(result.Contest, outside)}.";
    }

    internal static string LotHere(CountResult result, Func<Tie, bool> isByLot)
    {
        var (stage, tie) = result.Stages.SelectMany(stage => stage.Ties.Where(isByLot).Select(tie => (stage, tie))).First();
        return $"{StageNumber(StageOfTie(stage, tie))}: {Tie(result, tie, StageOfTie(stage, tie))}";
    }

    internal static string SlipsHere(CountResult result) =>
        $"{Count(result.Papers.Invalid, "paper")} {(result.Papers.Invalid == 1 ? "is" : "are")} not valid, and {Count(result.Papers.WithGaps, "paper")} {(result.Papers.WithGaps == 1 ? "has" : "have")} a rank left blank: the sheet says what became of them.";
}
