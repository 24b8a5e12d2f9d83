using System.Collections.Immutable;
using System.Globalization;
using Stv.Counting;

namespace Stv.Modelling;

/// <summary>What decided the last place of one count, as <see cref="DecidingTransfer"/> describes it; equal by all that it says.</summary>
internal readonly record struct LastPlace(DecidingKind Kind, StageKind? Stage, string MovedKey, int Winner, int RunnerUp)
{
    public ImmutableArray<int> Moved => MovedKey.Length == 0 ? [] : [.. MovedKey.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];

    /// <summary>Orders those that are equally frequent.</summary>
    public string SortKey => string.Create(CultureInfo.InvariantCulture, $"{(int)Kind} {(int?)Stage:D2} {MovedKey} {Winner:D6} {RunnerUp:D6}");

    /// <summary>What decided; null when nobody was left out, or nobody elected.</summary>
    public static LastPlace? Of(CountResult result)
    {
        if (result.Course is not { Stages: var stages } || result.Elected.IsEmpty)
            return null;
        var winner = LastElected(result, stages);
        if (RunnerUpOf(result, stages) is not { } runnerUp)
            return null;

        // After the runner-up is excluded they have no votes left to compare.
        var last = Math.Min(stages.Length, (result.Candidates[runnerUp] is { Outcome: Outcome.Excluded, Stage: { } stage } ? stage - 1 : stages.Length)) - 1;
        if (last < 0 || !IsAhead(stages[last], winner, runnerUp))
            return new LastPlace(DecidingKind.LotOrReservedPlace, null, "", winner, runnerUp);
        while (last > 0 && IsAhead(stages[last - 1], winner, runnerUp))
            last--;
        if (last == 0)
            return new LastPlace(DecidingKind.FirstPreferences, null, "", winner, runnerUp);
        var (kind, moved) = stages[last].Action;
        return new LastPlace(DecidingKind.Transfer, kind, kind == StageKind.Iteration ? "" : Key(moved), winner, runnerUp);
    }

    static string Key(ImmutableArray<int> moved) => moved.Length == 1 ? moved[0].ToString(CultureInfo.InvariantCulture) : string.Join(' ', moved.Order());

    static bool IsAhead(CourseStage stage, int a, int b) => stage.Ranks[a] < stage.Ranks[b];

    /// <summary>Of those elected at the last stage at which anybody was, the one with the fewest votes there.</summary>
    static int LastElected(CountResult result, ImmutableArray<CourseStage> stages)
    {
        var last = result.Elected[^1];
        if (result.Candidates[last].Stage is not { } stage)
            return last;
        foreach (var candidate in result.Elected)
            if (result.Candidates[candidate].Stage == stage && IsAhead(stages[stage - 1], last, candidate))
                last = candidate;
        return last;
    }

    /// <summary>Of those still continuing at the end the one with the most votes; when none is, of those excluded last the one who had the most before.</summary>
    static int? RunnerUpOf(CountResult result, ImmutableArray<CourseStage> stages)
    {
        int? best = null;
        var bestStage = 0;
        for (var candidate = 0; candidate < result.Candidates.Length; candidate++)
        {
            var fared = result.Candidates[candidate];
            if (fared.Outcome is Outcome.Elected or Outcome.Reopened or Outcome.Withdrawn)
                continue;
            // An excluded candidate had their last votes at the stage before.
            var stage = fared.Outcome == Outcome.Excluded ? Math.Max(1, fared.Stage!.Value - 1) : stages.Length + 1;
            if (best is not { } other || stage > bestStage || stage == bestStage && IsAhead(stages[Math.Min(stage, stages.Length) - 1], candidate, other))
                (best, bestStage) = (candidate, stage);
        }
        return best;
    }
}
