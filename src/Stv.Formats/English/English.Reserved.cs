using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>Reserved places: who was guarded and doomed and why, what they came to, why they cannot be filled, and what a by-election has of them.</content>
public static partial class English
{
    /// <summary>A number of people whom a constraint concerns: <c>1 woman</c>, <c>2 BAME members</c>, <c>3 members who are women or BAME</c>.</summary>
    internal static string People(Constraint constraint, int number) =>
        $"{(number == 0 ? "no" : number.ToString(System.Globalization.CultureInfo.InvariantCulture))} {Kind(constraint, number == 1)}";

    /// <summary>What people whom a constraint concerns are: <c>is a woman</c>, <c>are BAME</c>.</summary>
    internal static string Are(Constraint constraint, int number)
    {
        List<string> words = [.. constraint.AnyOf.Select(attribute => !IsPerson(attribute) ? attribute : number == 1 ? $"a {attribute}" : Plural(attribute))];
        return $"{(number == 1 ? "is" : "are")} {(words is [var only] ? only : $"{string.Join(", ", words[..^1])} or {words[^1]}")}";
    }

    /// <summary>The limits of a constraint: <c>at least 3 women</c>, <c>exactly 1 BAME member</c>, <c>at least 2 members who are women or BAME (or both)</c>.</summary>
    internal static string Limits(Constraint constraint) => Numbers(constraint) + constraint.AnyOf.Length switch
    {
        1 => "",
        2 => " (or both)",
        _ => " (or several of these)",
    };

    static string Numbers(Constraint constraint) => constraint switch
    {
        { Maximum: null } => $"at least {People(constraint, constraint.Minimum)}",
        { Maximum: { } only } when only == constraint.Minimum => $"exactly {People(constraint, only)}",
        { Minimum: 0, Maximum: { } most } => $"at most {People(constraint, most)}",
        { Maximum: { } most } => $"from {constraint.Minimum} to {People(constraint, most)}",
    };

    static string Kind(Constraint constraint, bool one) => constraint.AnyOf switch
    {
        [var attribute] when IsPerson(attribute) => one ? attribute : Plural(attribute),
        [var attribute] => $"{attribute} {(one ? "member" : "members")}",
        _ => $"{(one ? "member" : "members")} who {Are(constraint, one ? 1 : 2)}",
    };

    /// <summary>Whether an attribute is the name of a kind of people, as <c>woman</c> is, and not a word that describes them, as <c>disabled</c> does.</summary>
    static bool IsPerson(string attribute) => attribute.EndsWith("man", StringComparison.OrdinalIgnoreCase);

    static string Plural(string person) => person[..^2] + "en";

    /// <summary>A reason that has to do with reserved places, as a sentence that a candidate can check.</summary>
    static string Reserved(CountResult result, Reason reason)
    {
        var names = Names(result.Contest, reason.Candidates);
        var one = reason.Candidates.Length == 1;
        return reason switch
        {
            Reason.Guarded guarded => $"{names} must be elected and cannot be excluded: {Grounds(result.Contest, guarded)}.",
            Reason.Doomed doomed => $"{names} can no longer be elected: {Grounds(result.Contest, doomed)}.",
            Reason.DoomedExcluded excluded => $"{names}, with {Each(excluded)}, can no longer be elected and {(one ? "is" : "are")} excluded{(one ? "" : " together")}.",
            Reason.PassedOverAsGuarded _ when result.Rule is QuotientRule => $"{names} {(one ? "is" : "are")} not excluded, although nobody has a smaller quotient: they must be elected.",
            Reason.PassedOverAsGuarded passed => $"{names}, with {Each(passed)}, {(one ? "is" : "are")} not excluded, although nobody has fewer: they must be elected.",
            Reason.TakesReservedPlace taken => Replacing(result.Contest, taken, taken.Constraints[0]),
            _ => throw new ArgumentException($"No words for the reason {reason.Kind}.", nameof(reason)),
        };
    }

    static string Replacing(Contest contest, Reason.TakesReservedPlace taken, ConstraintStanding missing)
    {
        var (elected, replaced) = (contest.Candidates[taken.Candidates[0]].Name, contest.Candidates[taken.Candidates[1]].Name);
        var who = missing.StillRequired > 0 ? Are(missing.Constraint, 2) : $"are not among the {Kind(missing.Constraint, one: false)}";
        return $"{Capital(Limits(missing.Constraint))} must be elected, and {(missing.Elected == 0 ? "none" : Figure(Votes.Decimals(missing.Elected, 0)))} of those with the most votes {(missing.Elected < 2 ? "is" : "are")}. Of the others who {who}, {elected} has the most votes, {Figure(taken.Votes)}, and {(contest.Candidates[taken.Candidates[0]].Kind == CandidateKind.ReopenNominations ? "takes the place, which is not filled, instead" : "is elected instead")} of {replaced}, with {Figure(taken.OfReplaced)} the lowest of those who can give way {Cited(taken.Clause)}.";
    }

    static string Each(Reason.OfEach reason) => reason.VotesOfEach is [var only] ? VotesOf(only) : $"{Figures(reason.VotesOfEach)} votes";

    /// <summary><c>2 places are left, 2 women are still required, and only A and C are women</c>.</summary>
    static string Grounds(Contest contest, Reason.OfReservedPlaces reason)
    {
        var places = reason.PlacesLeft;
        var left = $"{Count(places, "place")} {(places == 1 ? "is" : "are")} left";
        return reason.Constraints.IsEmpty ? left : $"{left}, {string.Join("; ", reason.Constraints.Select(standing => Ground(contest, standing)))}";
    }

    static string Ground(Contest contest, ConstraintStanding standing)
    {
        var (required, available) = (standing.StillRequired, standing.Available);
        var sentences = new List<string>();
        if (required > 0)
        {
            var only = available.Length <= required ? "only " : "";
            sentences.Add($"{People(standing.Constraint, required)} {(required == 1 ? "is" : "are")} still required, and of those continuing {only}{Names(contest, available)} {Are(standing.Constraint, available.Length)}");
        }
        if (standing.StillAllowed is { } allowed)
            sentences.Add(allowed <= 0
                ? $"no more {Kind(standing.Constraint, one: false)} may be elected, and {Names(contest, available)} {Are(standing.Constraint, available.Length)}"
                : $"at most {People(standing.Constraint, allowed)} more may be elected, and of those continuing {Names(contest, available)} {Are(standing.Constraint, available.Length)}");
        return sentences.Count > 0 ? string.Join("; ", sentences)
            : $"the requirement of {Limits(standing.Constraint)} is already met";
    }

    /// <summary>Each constraint, and what it came to.</summary>
    internal static ImmutableArray<string> Constraints(CountResult result) =>
        [.. (result.Reserved?.Constraints ?? []).Where(outcome => outcome.Declared.Reserves).Select(outcome => Met(result, outcome))];

    /// <summary>How reserved places act on the count, which no published rule settles.</summary>
    internal static string Ways(ReservedPlaces reserved)
    {
        var apply = reserved.Apply == ReservedApplication.Throughout ? "act throughout the count" : "act only if the count without them does not meet them";
        var doomed = reserved.RestartOnDoom ? "whenever candidates can no longer be elected, the count restarts without them"
            : reserved.Doomed == DoomedTiming.BeforeSurpluses ? "those who can no longer be elected are excluded before any further surplus is transferred" : "those who can no longer be elected are excluded when no surplus is left to transfer";
        var fallback = reserved.Fallback switch
        {
            InfeasibleFallback.Refuse => "if they cannot be filled, nothing is counted",
            InfeasibleFallback.Relax => "if they cannot be filled, minimums are lowered to what can be met, starting with the last",
            _ => "if they cannot be filled, places are left vacant",
        };
        return $"The reserved places {apply}; {doomed}; {fallback}. No published rule settles this: the election chose it.";
    }

    const string Replacements = "Where the candidates with the most votes do not fill the reserved places, the highest-placed candidate of the missing kind replaces the lowest-placed candidate who can give way.";

    /// <summary>What a fallback did, how the reserved places acted, and who would have been elected without them.</summary>
    internal static ImmutableArray<string> EffectOfReservedPlaces(CountResult result)
    {
        if (result.Reserved is not { } reserved || !result.Contest.Reserved.Constraints.Any(constraint => constraint.Reserves))
            return [];
        return
        [
            .. Fallbacks(reserved),
            result.Rule is PluralityRule ? Replacements : Ways(result.Contest.Reserved),
            Without(result, reserved),
        ];
    }

    /// <summary>For a summary: what a fallback did, and whom the reserved places brought in.</summary>
    internal static ImmutableArray<string> Intervention(CountResult result) =>
        result.Reserved is { } reserved && result.Contest.Reserved.Constraints.Any(constraint => constraint.Reserves) ? [.. Fallbacks(reserved), Without(result, reserved)] : [];

    static IEnumerable<string> Fallbacks(ReservedOutcome reserved)
    {
        foreach (var outcome in reserved.Constraints.Where(outcome => outcome.Declared != outcome.InForce))
            yield return Lowered(outcome, reserved.LeftVacant > 0);
        if (reserved.LeftVacant > 0)
            yield return $"{Count(reserved.LeftVacant, "reserved place")} {(reserved.LeftVacant == 1 ? "is" : "are")} LEFT VACANT, because too few candidates of the missing kind stand.";
    }

    static string Lowered(ConstraintOutcome outcome, bool vacant) =>
        $"NOT AS DECLARED: too few stood for {Limits(outcome.Declared)}; {(vacant ? "leaving aside the vacant places, " : "")}the minimum was lowered to {outcome.InForce.Minimum}.";

    static string Met(CountResult result, ConstraintOutcome outcome)
    {
        var number = outcome.Elected.Length;
        var who = number == 0 ? "" : $" ({Names(result.Contest, outcome.Elected)})";
        return $"{Limits(outcome.Declared)}: {(outcome.IsMet ? "met" : "NOT MET")}, with {number}{who}";
    }

    static string Without(CountResult result, ReservedOutcome reserved)
    {
        ImmutableArray<int> elected = [.. result.Elected.Order()];
        var ways = reserved.WithoutConstraints;
        if (!reserved.AllWaysCounted || ways.IsEmpty)
            return $"Who would be elected without the reserved places depends on too many lots to count every way.";
        if (ways is [var only])
            return only.SequenceEqual(elected)
                ? reserved.Applied ? "Without the reserved places the same people would be elected." : "The count without the reserved places meets them, so they changed nothing."
                : $"Without the reserved places {Names(result.Contest, only)} would be elected{(reserved.CompliesWithoutConstraints == true ? ", who would have met them too: keeping to the reserved places from the start changed the result" : "")}. {Difference(result.Contest, elected, only)}";
        return $"Without the reserved places, lots would decide who is elected: {string.Join("; or ", ways.Select(people => Names(result.Contest, people)))}.";
    }

    static string Difference(Contest contest, ImmutableArray<int> elected, ImmutableArray<int> without) => elected.Length != without.Length
        ? "The number of places filled is different."
        : $"Because of the reserved places, {Names(contest, elected.Except(without))} {(elected.Except(without).Count() == 1 ? "was" : "were")} elected instead of {Names(contest, without.Except(elected))}.";

    /// <summary>Why the reserved places of a contest cannot be filled, and what could be.</summary>
    public static ImmutableArray<string> Conflict(Infeasible infeasible)
    {
        ArgumentNullException.ThrowIfNull(infeasible);
        var limits = List([.. infeasible.Conflict.Select(unmet => Limits(unmet.Constraint))]);
        var places = Count(infeasible.Places, "place");
        return
        [
            infeasible.Conflict.Length == 1
                ? $"{infeasible.Contest.Title}: {limits} cannot be elected to {places} from these candidates."
                : $"{infeasible.Contest.Title}: {limits} cannot be elected together to {places} from these candidates, though each of these alone could be.",
            .. infeasible.Conflict.Select(Attainable),
        ];
    }

    /// <summary>What a fallback does, and what it would come to in a contest whose reserved places cannot be filled.</summary>
    /// <param name="fallback">The fallback.</param>
    /// <param name="outcome">The count with it.</param>
    internal static string Fallback(InfeasibleFallback fallback, CountOutcome outcome)
    {
        var means = fallback == InfeasibleFallback.Relax ? "lowers minimums to what can be met" : "leaves as few places vacant as possible";
        return $"The fallback {JsonWords.Of(fallback)} {means}. Here {outcome switch
        {
            Counted { Result: var result } => $"{Names(result.Contest, result.Elected)} would be elected{(result.Vacant == 0 ? "" : $", and {Count(result.Vacant, "place")} would stay vacant")}.{string.Concat(result.Reserved!.Constraints.Where(met => met.Declared != met.InForce).Select(met => $" {Capital(Limits(met.Declared))}: the minimum would be {met.InForce.Minimum}."))}",
            LotNeeded { Tie: var tie, SoFar: var soFar } => $"a lot would be needed among {Names(soFar.Contest, tie.StillTied)}.",
            _ => "it does not help.",
        }}";
    }

    /// <summary>A fallback that was asked for.</summary>
    internal static string AskedFallback(InfeasibleFallback fallback) => fallback switch
    {
        InfeasibleFallback.Relax => "where reserved places cannot be filled, minimums lowered to what can be met",
        InfeasibleFallback.LeaveVacant => "where reserved places cannot be filled, places left vacant",
        _ => "where reserved places cannot be filled, nothing counted",
    };

    static string Attainable(UnmetConstraint unmet)
    {
        var standing = $"{Capital(People(unmet.Constraint, unmet.Standing))} {(unmet.Standing == 1 ? "is" : "are")} standing";
        return (unmet.AttainableMinimum, unmet.AttainableMaximum) switch
        {
            ({ } minimum, _) when minimum == unmet.Standing => $"Only {People(unmet.Constraint, unmet.Standing)} {(unmet.Standing == 1 ? "is" : "are")} standing.",
            ({ } minimum, _) => $"{standing}; at most {minimum} of them can be elected.",
            (_, { } maximum) => $"{standing}; at least {maximum} of them would have to be elected.",
            _ => $"{standing}.",
        };
    }

    /// <summary>Why places are vacant.</summary>
    internal static string Vacancy(CountResult result)
    {
        var others = result.Vacant - result.Reopened.Length;
        var why = result.Reserved is { LeftVacant: > 0 } ? "too few candidates stood who could fill the reserved places"
            : result.Stages.Any(stage => stage.Reasons.Any(reason => reason.Kind == ReasonKind.NamedByNobody)) ? "the papers name nobody else"
            : "no more candidates stood";
        var vacant = $"{Count(others, "place")}, because {why}";
        return result.Reopened.IsEmpty ? vacant : $"{string.Join(' ', Reopened(result))}{(others == 0 ? "" : $" As well as {(result.Reopened.Length == 1 ? "it" : "them")}: {vacant}.")}";
    }

    internal const string SittingLabel = "Sitting";
    internal const string NothingReserved = "No places are reserved.";
    internal const string CountsForEach = "A member who has several of these attributes counts for each of them.";

    /// <summary>Heads the sheet.</summary>
    internal static string ByElection(Contest contest) => $"{contest.Title}: by-election";

    /// <summary>A member with those attributes that are published.</summary>
    internal static string Member(Contest contest, Candidate member) =>
        contest.Published(member) is { IsEmpty: false } attributes ? $"{member.Name} ({string.Join(", ", attributes)})" : member.Name;

    /// <summary>What the sitting members leave of a reserved place.</summary>
    /// <param name="before">As the contest declares it.</param>
    /// <param name="sitting">How many sitting members it concerns.</param>
    /// <param name="left">What is left of it.</param>
    internal static string LeftOf(Constraint before, int sitting, Constraint left) =>
        $"{Limits(before)}: {People(before, sitting)} {(sitting == 1 ? "sits" : "sit")}, so {(left is { Minimum: 0, Maximum: null } ? "nothing is left for the by-election" : $"the by-election must elect {Limits(left)}")}.";

    /// <summary>That the vacant places are too few for what is required.</summary>
    internal static string TooMuchRequired(int seats) => $"More are required than the {Count(seats, "place")} can hold, so the minimum cannot be met.";
}
