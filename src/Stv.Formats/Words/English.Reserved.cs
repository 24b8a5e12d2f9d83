using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>Reserved places and electoral colleges.</content>
public static partial class English
{
    /// <summary>A reason that has to do with reserved places; no clause of a rule settles these.</summary>
    static string Reserved(CountResult result, Reason reason)
    {
        var names = Names(result.Contest, reason.Candidates);
        var (isAre, wasWere) = reason.Candidates.Length == 1 ? ("is", "was") : ("are", "were");
        var votes = List([.. reason.Figures.Select(Figure)]);
        return reason.Kind switch
        {
            ReasonKind.PassedOverAsGuarded => $"{names}, with {votes}, {wasWere} passed over as guarded.",
            ReasonKind.DoomedExcluded => $"{names}, with {votes}, {wasWere} excluded as doomed.",
            ReasonKind.Guarded => $"{names} {isAre} guarded and cannot be excluded: {Ground(result.Contest, reason)}.",
            ReasonKind.Doomed => $"{names} {isAre} doomed and cannot be elected: {Ground(result.Contest, reason)}.",
            var other => throw new ArgumentException($"No words for the reason {other}.", nameof(reason)),
        };
    }

    /// <summary>What guards or dooms somebody, so that a candidate can check it: the places left, and where each constraint stands.</summary>
    static string Ground(Contest contest, Reason reason)
    {
        var places = reason.PlacesLeft ?? 0;
        var grounds = new List<string> { $"{Count(places, "place")} {(places == 1 ? "is" : "are")} left" };
        foreach (var standing in reason.Constraints)
        {
            if (standing.StillRequired > 0)
                grounds.Add(string.Create(CultureInfo.InvariantCulture, $"{standing.StillRequired} more of “{standing.Constraint.Id}” must be elected, out of {Names(contest, standing.Available)}"));
            if (standing.StillAllowed is { } allowed)
                grounds.Add(string.Create(CultureInfo.InvariantCulture, $"{allowed} more of “{standing.Constraint.Id}” may be elected"));
        }
        return string.Join("; ", grounds);
    }

    /// <summary>Each constraint, and what it came to.</summary>
    internal static ImmutableArray<string> Constraints(CountResult result) =>
        [.. (result.Reserved?.Constraints ?? []).Select(outcome => $"{outcome.Declared.Id}: {Limits(outcome)}; elected: {Names(result.Contest, outcome.Elected)}{(outcome.IsMet ? "" : " (not met)")}")];

    static string Limits(ConstraintOutcome outcome)
    {
        var (declared, inForce) = (outcome.Declared, outcome.InForce);
        var least = string.Create(CultureInfo.InvariantCulture, $"at least {declared.Minimum}{(inForce.Minimum == declared.Minimum ? "" : $", lowered to {inForce.Minimum}")}");
        return declared.Maximum is not { } maximum ? least
            : string.Create(CultureInfo.InvariantCulture, $"{(declared.Minimum == 0 ? "" : least + ", ")}at most {maximum}");
    }

    /// <summary>How the reserved places acted, and who would have been elected without them.</summary>
    internal static ImmutableArray<string> EffectOfReservedPlaces(CountResult result)
    {
        if (result.Reserved is not { } reserved)
            return [];
        var choices = result.Contest.Reserved;
        var when = choices.Apply == ReservedApplication.Throughout ? "act from the first stage"
            : reserved.Applied ? "act only if needed, and were needed" : "act only if needed, and were not needed";
        var doomed = choices.RestartOnDoom ? "the count begins anew when somebody is doomed"
            : choices.Doomed == DoomedTiming.BeforeSurpluses ? "the doomed are excluded together before surpluses" : "the doomed are excluded together when no surplus is left";
        return [$"Reserved places {when}; {doomed}.", $"Without reserved places {Without(result, reserved)}."];
    }

    static string Without(CountResult result, ReservedOutcome reserved)
    {
        if (reserved is { AllWaysCounted: true, WithoutConstraints: [var only] } && result.Elected.ToHashSet().SetEquals(only))
            return "the same candidates would be elected";
        var ways = reserved.WithoutConstraints.Select(elected => Names(result.Contest, elected)).ToList();
        var end = reserved.AllWaysCounted ? "" : ", among other possibilities that were not counted";
        return ways.Count == 1 ? $"{ways[0]} would be elected{end}" : $"a lot would decide who is elected: {string.Join("; or ", ways)}{end}";
    }

    /// <summary>Each section of an electoral college.</summary>
    internal static ImmutableArray<string> Sections(CountResult result) =>
        [.. result.Sections.Select(section => string.Create(CultureInfo.InvariantCulture, $"{section.Section.Id}: {section.Section.Share} of the vote; {Count(section.Papers, "paper")}, {section.Valid} valid, each worth {section.Worth}"))];

    /// <summary>Why places are vacant.</summary>
    internal static string Vacancy(CountResult result) => result.Reserved is { LeftVacant: > 0 }
        ? $"{Count(result.Vacant, "place")}, since nobody stood who could meet the reserved places"
        : $"{Count(result.Vacant, "place")}, since no more candidates stood";
}
