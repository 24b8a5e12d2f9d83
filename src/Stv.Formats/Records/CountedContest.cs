namespace Stv.Formats;

/// <summary>A contest, and what its count came to.</summary>
/// <param name="Reading">The contest.</param>
/// <param name="Outcome">What the count came to; null where it was refused.</param>
/// <param name="Stakes">What hangs on the lot that the count needs; null where it needs none.</param>
/// <param name="Refusal">Why the papers cannot be counted as they were asked to be; null where they can.</param>
public sealed record CountedContest(ContestReading Reading, CountOutcome? Outcome, LotStakes? Stakes, string? Refusal)
{
    /// <summary>The result; null where there is none.</summary>
    public CountResult? Result => (Outcome as Counted)?.Result;

    /// <summary>Why there is no result; null where there is one.</summary>
    public UncountedContest? Uncounted => Outcome switch
    {
        Counted => null,
        LotNeeded needed => new(Reading.Contest, UncountedReason.LotNeeded, $"{English.Tie(needed.SoFar, needed.Tie, needed.SoFar.Stages.Length)} {English.Stakes(Reading.Contest, Stakes!)}"),
        Infeasible infeasible => new(Reading.Contest, UncountedReason.Infeasible, string.Join(" ", English.Conflict(infeasible))),
        _ => new(Reading.Contest, UncountedReason.Refused, Refusal!),
    };

    /// <summary>Where those who stand cannot fill the reserved places: what each fallback would come to here. Else empty.</summary>
    /// <param name="lots">The lots there are.</param>
    public IEnumerable<(InfeasibleFallback Fallback, CountOutcome Outcome)> Fallbacks(Lots lots) => Outcome is not Infeasible ? [] :
        from fallback in new[] { InfeasibleFallback.Relax, InfeasibleFallback.LeaveVacant }
        let contest = Reading.Contest with { Reserved = Reading.Contest.Reserved with { Fallback = fallback } }
        select (fallback, Count.Run(contest, Reading.Rule, lots));

    /// <summary>Counts a contest.</summary>
    internal static CountedContest Of(ContestReading reading, Lots lots, CancellationToken cancel = default)
    {
        try
        {
            var outcome = Count.Run(reading.Contest, reading.Rule, lots, cancel);
            return new CountedContest(reading, outcome, outcome is LotNeeded { Tie: var tie } ? Count.WhatHangsOn(reading.Contest, reading.Rule, lots, tie) : null, null);
        }
        catch (ElectionException refusal)
        {
            return new CountedContest(reading, null, null, refusal.Message);
        }
    }
}
