namespace Stv.Formats;

/// <content>Rehearsals.</content>
public static partial class English
{
    internal const string RehearsalLabel = "Rehearsal";

    /// <summary>What everything that is made of a rehearsal says.</summary>
    internal const string MadeUp = "These papers are made up. This is no result, and nobody has been elected.";

    internal const string TakenHeading = "Made up where the election leaves something open";

    internal const string ShownHeading = "What there is to see";

    internal const string NotShownHeading = "What this election cannot show";

    internal const string NoResultHeading = "Without a result";

    internal static string RehearsalOf(string title) => $"REHEARSAL: {title}";

    internal static string HowMade(long papers, string seed) => $"{Count(papers, "paper")} were made up, from the seed {seed}. Of the ballots nothing was read but the headings. This is no result, and nobody has been elected.";

    internal const string NobodyToSpare = "In no contest do so many more stand than there are places that one could withdraw and papers still be counted.";

    internal const string OneContestOnly = "There is one contest only, whose papers are counted.";

    internal const string NoneUnopposed = "In no contest can so many withdraw that it is unopposed and its reserved places are filled.";

    internal const string NoReservedPlaces = "No contest reserves places.";

    internal const string NoSlips = "The file that the election names has no room for them.";

    internal const string UnopposedWords = "No more stand than there are places. They are elected, and no papers are counted.";

    internal const string ReservedDecideNothing = "Of many electorates that were made up there was none in which the reserved places elect somebody who would not be elected without them.";

    internal const string NoTieByLot = "Of many electorates that were made up there was none with a tie that the rule leaves to a lot and that decides who is elected.";

    internal static string SeatsLeftOpen(string contest, int seats) => $"{contest}: the number of places is open; here it is {seats}.";

    internal static string MinimumLeftOpen(string contest, string attribute, int places) => $"{contest}: the minimum for {attribute} is open; here it is {places}.";

    internal static string MaximumLeftOpen(string contest, string attribute, int places) => $"{contest}: the maximum for {attribute} is open; here it is {places}.";

    internal static string SharesLeftOpen(string contest, int sections) => $"{contest}: the shares of the sections are open; here they are 1/{sections} each.";

    /// <summary>That people are made up who stand in some contests.</summary>
    internal static string NobodyStandsYet(IReadOnlyList<string> contests) => $"Nobody stands yet in {List(contests)}: the candidates there are made up too.";

    /// <summary>That a file of made-up papers has not the columns of the export.</summary>
    internal static string OtherShape(string file) => $"{file} has columns of our own: those of the export are not there yet, or its first line does not show where preferences stand.";

    internal static string EventLabel(RehearsedEventKind kind) => kind switch
    {
        RehearsedEventKind.Withdrawal => "A withdrawal",
        RehearsedEventKind.Unopposed => "An unopposed contest",
        RehearsedEventKind.Guarded => "A guarded candidate",
        RehearsedEventKind.ReservedDecide => "Reserved places that decide",
        RehearsedEventKind.Lot => "A tie decided by lot",
        RehearsedEventKind.Slips => "Papers with slips of the pen",
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
        return $"Because of the reserved places {Names(result.Contest, [.. inside.Order()])} {(inside.Count == 1 ? "is" : "are")} elected instead of {Names(result.Contest, outside)}.";
    }

    internal static string LotHere(CountResult result, Func<Tie, bool> isByLot)
    {
        var (stage, tie) = result.Stages.SelectMany(stage => stage.Ties.Where(isByLot).Select(tie => (stage, tie))).First();
        return $"{StageNumber(StageOfTie(stage, tie))}: {Tie(result, tie, StageOfTie(stage, tie))}";
    }

    internal static string SlipsHere(CountResult result) =>
        $"{Count(result.Papers.Invalid, "paper")} {(result.Papers.Invalid == 1 ? "is" : "are")} not valid, and {Count(result.Papers.WithGaps, "paper")} {(result.Papers.WithGaps == 1 ? "has" : "have")} a rank left blank: the sheet says what became of them.";
}
