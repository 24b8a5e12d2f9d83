using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Something that can happen on the night, and where a rehearsal shows it.</summary>
/// <param name="Kind">What.</param>
/// <param name="Contest">Id of the contest that shows it; null where none does.</param>
/// <param name="Words">What happens there, in a sentence; where nothing does, why not.</param>
public sealed record RehearsedEvent(RehearsedEventKind Kind, string? Contest, string Words)
{
    /// <summary>Each kind of event once.</summary>
    internal static ImmutableArray<RehearsedEvent> Of(CountedElection counted)
    {
        ImmutableArray<CountResult> results = [.. counted.Contests.Select(contest => contest.Result).OfType<CountResult>()];
        var contests = counted.Contests.Select(contest => contest.Reading.Contest).ToList();
        return
        [
            One(RehearsedEventKind.Withdrawal, result => !result.Unopposed && Withdrawn(result).Any(name => counted.Input.Terms.Withdrawn.Contains(name)), English.WithdrewHere, English.NobodyToSpare),
            One(RehearsedEventKind.Unopposed, result => result.Unopposed, _ => English.UnopposedWords, contests.Count == 1 ? English.OneContestOnly : English.NoneUnopposed),
            One(RehearsedEventKind.Guarded, result => result.Stages.Any(stage => !stage.Guarded.IsEmpty), English.GuardedHere, NoReserves(contests)),
            One(RehearsedEventKind.ReservedDecide, result => English.ReservedHere(result) is not null, result => English.ReservedHere(result)!, NoReserves(contests)),
            One(RehearsedEventKind.Lot, result => result.Stages.SelectMany(stage => stage.Ties).Any(IsByLot), result => English.LotHere(result, IsByLot), English.NoTieByLot),
            One(RehearsedEventKind.Slips, result => result.Papers is { Invalid: > 0, WithGaps: > 0 }, English.SlipsHere, English.NoSlips),
        ];

        RehearsedEvent One(RehearsedEventKind kind, Func<CountResult, bool> happens, Func<CountResult, string> words, string whyNot) =>
            results.FirstOrDefault(happens) is { } result ? new(kind, result.Contest.Id, words(result)) : new(kind, null, whyNot);
    }

    static IEnumerable<string> Withdrawn(CountResult result) => result.Contest.Candidates.Where(candidate => candidate.Withdrawn).Select(candidate => candidate.Name);

    static bool IsByLot(Tie tie) => tie.Method == TieMethod.Lot;

    static string NoReserves(List<Contest> contests) =>
        contests.All(contest => contest.Reserved.Constraints.All(constraint => constraint.Minimum == 0)) ? English.NoReservedPlaces : English.ReservedDecideNothing;
}
