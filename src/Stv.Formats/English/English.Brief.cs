using System.Globalization;

namespace Stv.Formats;

/// <content>A count in a few lines.</content>
public static partial class English
{
    /// <summary>The elected of a contest by name, marked where the reserved places brought them in; and how many places are vacant.</summary>
    internal static string ElectedNames(CountResult result)
    {
        var broughtIn = BroughtIn(result);
        var names = result.Elected.IsEmpty ? "nobody is elected" : string.Join(", ", result.Elected.Select(candidate => result.Contest.Candidates[candidate].Name + (broughtIn.Contains(candidate) ? "*" : "")));
        return names + (result.Unopposed ? " (unopposed)" : "") + (result.Vacant > 0 ? $" ({Count(result.Vacant, "place")} VACANT{By(result)})" : "");
    }

    static string By(CountResult result) => result.Reopened.IsEmpty ? "" : $", {(result.Vacant == result.Reopened.Length ? "" : $"{result.Reopened.Length.ToString(CultureInfo.InvariantCulture)} of them ")}taken by {Names(result.Contest, result.Reopened)}";

    /// <summary>That a contest has no result, and why in a few words.</summary>
    internal static string WithoutResult(UncountedContest contest) => contest.Why switch
    {
        UncountedReason.LotNeeded => "NO RESULT YET, a lot is needed",
        UncountedReason.Infeasible => "NO RESULT, the reserved places cannot be filled",
        _ => "NO RESULT",
    };

    /// <summary>What a body's minimums came to: those alone that are not met, if there are any.</summary>
    internal static string AttainedInShort(BodyResult result)
    {
        var counted = result.Minimums.Where(minimum => !result.Body.Withholds(minimum.Minimum)).ToList();
        if (counted.Count == 0)
            return "";
        var missed = counted.Where(minimum => minimum.Shortfall > 0).Select(minimum => string.Create(CultureInfo.InvariantCulture, $"{Limits(minimum.Minimum)} (there are {minimum.Members.Length})")).ToList();
        return missed.Count == 0 ? "Every minimum is met." : $"{(result.Uncounted.IsEmpty ? "NOT MET" : "Not met so far")}: {string.Join(", ", missed)}.";
    }

    /// <summary>What somebody should look at before a result is announced, each kind of thing once for all contests: what reserved places changed, lots, papers left out, corrections.</summary>
    internal static IEnumerable<string> Attention(PublishedResult result)
    {
        if (result.Contests.Any(count => BroughtIn(count).Count > 0))
            yield return "* elected because of the reserved places; the page says in whose place.";
        foreach (var count in result.Contests.Where(count => count.Reserved is not null))
            foreach (var lowered in count.Reserved!.Constraints.Where(outcome => outcome.Declared != outcome.InForce))
                yield return $"{count.Contest.Title}: NOT AS DECLARED: {Limits(lowered.Declared)}, lowered to {lowered.InForce.Minimum} because too few stood.";
        var byLot = result.Contests.Where(count => count.Stages.Any(stage => stage.Ties.Any(tie => tie.Method == TieMethod.Lot))).Select(count => count.Contest.Title).ToList();
        if (byLot.Count > 0)
            yield return $"Decided by lot: {Some(byLot)}.";
        var leftOut = result.Contests.Where(count => LeftOut(count.Contest) is not null).Select(count => $"{count.Contest.Title} {LeftOut(count.Contest)}").ToList();
        if (leftOut.Count > 0)
            yield return $"Papers left out: {Some(leftOut, "; ")}.";
        var corrected = result.Contests.Where(count => !count.Contest.Corrections.IsEmpty).ToList();
        if (corrected.Count > 0)
            yield return $"{(corrected is [var only] ? only.Contest.Title : $"In {Count(corrected.Count, "contest")}")}: corrected {string.Join("; ", corrected.SelectMany(count => count.Contest.Corrections).GroupBy(made => made.Reason).Select(same => Corrected(new CorrectionsMade(same.Key, same.Sum(made => made.Cells), same.Sum(made => made.Papers)))))}.";
    }

    /// <summary>The first few of a list, and how many more there are.</summary>
    static string Some(List<string> things, string between = ", ")
    {
        const int Shown = 5;
        return string.Join(between, things.Take(Shown)) + (things.Count > Shown ? $"{between}and {Count(things.Count - Shown, "more contest")}" : "");
    }

    /// <summary>Whom the reserved places brought in; nobody where they changed nothing, or lots would have decided without them.</summary>
    static HashSet<int> BroughtIn(CountResult result) =>
        result.Reserved is { AllWaysCounted: true, WithoutConstraints: [var without] } ? [.. result.Elected.Except(without)] : [];

}
