namespace Stv.Formats;

/// <content>A count in a few lines.</content>
public static partial class English
{
    internal const string LookAt = "Look at";

    /// <summary>The elected of a contest by name.</summary>
    internal static string ElectedNames(CountResult result) =>
        (result.Elected.IsEmpty ? "nobody is elected" : string.Join(", ", result.Elected.Select(candidate => result.Contest.Candidates[candidate].Name))) + (result.Unopposed ? " (unopposed)" : "");

    /// <summary>That a contest has no result, and why in a few words.</summary>
    internal static string WithoutResult(UncountedContest contest) => contest.Why switch
    {
        UncountedReason.LotNeeded => "NO RESULT YET: a lot is needed",
        UncountedReason.Infeasible => "NO RESULT: the reserved places cannot be filled",
        _ => "NO RESULT",
    };

    /// <summary>What somebody should look at before a result is announced: vacant places, what reserved places changed, lots, papers left out.</summary>
    internal static IEnumerable<string> Attention(CountResult result)
    {
        var title = result.Contest.Title;
        if (result.Vacant > 0)
            yield return $"{title}: {Vacancy(result)}.";
        foreach (var sentence in result.Reserved is { } reserved ? Fallbacks(reserved).Append(Instead(result, reserved)) : [])
            if (sentence is not null)
                yield return $"{title}: {sentence}";
        var lots = result.Stages.SelectMany(stage => stage.Ties).Count(tie => tie.Method == TieMethod.Lot);
        if (lots > 0)
            yield return $"{title}: {Count(lots, "tie")} decided by lot.";
        if (LeftOut(result.Contest) is { } leftOut)
            yield return $"{title}: left out {leftOut}.";
        if (Corrected(result.Contest) is { } corrected)
            yield return $"{title}: corrected {corrected}.";
    }

    /// <summary>Whom the reserved places brought in, and in whose place; null where they changed nothing, or lots would have decided without them.</summary>
    static string? Instead(CountResult result, ReservedOutcome reserved)
    {
        if (!reserved.AllWaysCounted || reserved.WithoutConstraints is not [var without] || without.SequenceEqual(result.Elected.Order()))
            return null;
        var (inside, outside) = (result.Elected.Except(without).ToList(), without.Except(result.Elected).ToList());
        return $"because of the reserved places {Names(result.Contest, inside)} {(inside.Count == 1 ? "is" : "are")} elected instead of {Names(result.Contest, outside)}.";
    }
}
