using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>What happened at a stage and why.</content>
public static partial class English
{
    /// <summary>What a stage did, as the head of its column says it: <c>Surplus of Anna Ashdown</c>.</summary>
    public static string Action(CountResult result, Stage stage)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(stage);
        var names = Names(result.Contest, stage.Action.Candidates);
        return stage.Action.Kind switch
        {
            StageKind.FirstPreferences => result.Rule is PluralityRule ? "Votes" : "First preferences",
            StageKind.Surplus => $"Surplus of {names}",
            StageKind.Exclusion => $"Exclusion of {names}",
            StageKind.Iteration => $"Surplus{(stage.Action.Candidates.Length == 1 ? "" : "es")} of {names}",
            StageKind.Election => $"Election of {names}",
            StageKind.Restart => $"Count restarted without {names}",
            var other => throw new ArgumentException($"No words for the stage {other}.", nameof(stage)),
        };
    }

    /// <summary>A reason as a sentence with its clause.</summary>
    /// <param name="result">The count.</param>
    /// <param name="reason">One of its reasons.</param>
    /// <param name="among">Whether others were equal to the candidate when they were chosen.</param>
    /// <param name="ofTheUnguarded">Whether guarded candidates were passed over when they were chosen.</param>
    public static string Reason(CountResult result, Reason reason, bool among = false, bool ofTheUnguarded = false)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(reason);
        var names = Names(result.Contest, reason.Candidates);
        var (one, clause) = (reason.Candidates.Length == 1, Cited(reason.Clause));
        var isFirstSentence = result.Rule is MeekRule || IsDeferring(result, reason);
        var of = !ofTheUnguarded ? "" : isFirstSentence ? "Of those who may be excluded, " : "of those who may be excluded, ";
        return reason switch
        {
            Reason.ReachedQuota elected => $"{names}, with {VotesOf(elected.Votes)}, {(Exceeds(result.Rule) ? "is above" : elected.Votes == elected.Quota ? "has exactly" : "has reached")} the quota of {Figure(elected.Quota)} and {IsElected(result, reason)} {clause}.",
            Reason.FillsLastPlace _ => $"No more candidates are left than places to fill: {names} {(LeavesVacant(result, reason) || one ? IsElected(result, reason) : "are elected")} {clause}.",
            Reason.LargestSurplus largest => $"The surplus of {names}, {VotesOf(largest.Surplus)}, {Turn(result.Rule, among)} {clause}.",
            Reason.FewestVotes lowest => $"{(isFirstSentence ? "" : "No surplus is left to transfer; ")}{of}{names} {(among ? "is among those with" : "has")} the fewest votes, {Figure(lowest.Votes)}, and is excluded {clause}.",
            Reason.MostVotes elected => $"{names}, with {VotesOf(elected.Votes)}, is among the {result.Elected.Length + result.Reopened.Length} {(among && result.Reopened.IsEmpty ? "who are elected" : among ? "who take the places" : "with the most votes")} and {IsElected(result, reason)} {clause}.",
            Reason.FewestVotesWithoutTransfer lowest => $"{names} {(among ? "is among those with" : one ? "has" : "have")} the fewest votes, {Figures(lowest.VotesOfEach)}, and {(one ? "is" : "are")} excluded; the papers do not move, because no more candidates are left than places to fill {clause}.",
            Reason.LargestQuotient elected => $"{names}, with {Divided(elected.Votes, elected.HaveElected, elected.Quotient)}, {(among ? "is among those with" : "has")} the largest quotient, which is above the quota of {Figure(elected.Quota)}, and {IsElected(result, reason)} {clause}.",
            Reason.SmallestQuotient lowest => $"No quotient is above the quota of {Figure(lowest.Quota)}; {of}{names}, with {Divided(lowest.Votes, lowest.HaveElected, lowest.Quotient)}, {(among ? "is among those with" : "has")} the smallest, and is excluded {clause}.",
            _ => CourseOf(result, reason) ?? Iterating(result, reason) ?? Reserved(result, reason),
        };
    }

    /// <summary>What was compared at the end of a stage: <c>The quota is now 7.28; quotients: Ada 8.21, Basil 3.</c> Null under rules that compare none.</summary>
    static string? ComparedQuotients(CountResult result, Stage stage)
    {
        if (stage.Quotients.IsEmpty)
            return null;
        var compared = stage.Quotients.Index().Where(each => each.Item > Votes.Zero).Select(each => $"{result.Contest.Candidates[each.Index].Name} {Figure(each.Item)}").ToList();
        return $"The quota is now {Figure(stage.Quota)}; {(compared.Count == 0 ? "nobody has a quotient above 0" : $"quotients: {string.Join(", ", compared)}")}.";
    }

    /// <summary>How a quotient is worked out.</summary>
    static string Divided(Votes votes, Votes haveElected, Votes quotient) =>
        $"{VotesOf(votes)}, which {(haveElected == Votes.Zero ? "have elected nobody yet" : $"have already elected {Figure(haveElected)} of a candidate")}, so {Figure(votes)} ÷ (1 + {Figure(haveElected)}) = {Figure(quotient)}";

    /// <summary>What moved, one sentence for each value.</summary>
    internal static string Transfer(CountResult result, Transfer transfer)
    {
        var (papers, rest) = (transfer.Papers, transfer.NonTransferable.Papers);
        var moved = $"{Count(papers, "paper")} moved at {Value(result, transfer)}";
        var only = transfer.To.Length == 1 && rest == 0 ? result.Contest.Candidates[transfer.To[0].Candidate].Name : rest == papers ? "non-transferable" : null;
        var where = only is null ? $": {Receivers(result, transfer)}" : $" to {only}";
        var loss = transfer.Loss == Votes.Zero ? ""
            : transfer.Loss > Votes.Zero ? $" {VotesOf(transfer.Loss)} {(transfer.Loss == One ? "was" : "were")} lost by fraction."
            : $" {VotesOf(Votes.Zero - transfer.Loss)} {(transfer.Loss == Votes.Zero - One ? "was" : "were")} gained by rounding.";
        return $"{moved}{where}.{SectionsOf(result, transfer)}{loss}";
    }

    /// <summary>Who received papers, those with the most first, and how many became non-transferable: <c>20 to Ada Alder, 10 to Elias Elm and 6 to non-transferable</c>.</summary>
    static string Receivers(CountResult result, Transfer transfer)
    {
        var receipts = transfer.To.Where(receipt => receipt.Papers > 0).OrderByDescending(receipt => receipt.Papers).ToList();
        List<string> parts = [.. receipts.Take(receipts.Count <= MostReceivers + 1 ? receipts.Count : MostReceivers).Select(receipt => $"{Number(receipt.Papers)} to {result.Contest.Candidates[receipt.Candidate].Name}")];
        if (receipts.Count > parts.Count)
            parts.Add($"{Number(receipts.Skip(parts.Count).Sum(receipt => receipt.Papers))} to {Count(receipts.Count - parts.Count, "other candidate")}");
        if (transfer.NonTransferable.Papers > 0)
            parts.Add($"{Number(transfer.NonTransferable.Papers)} to non-transferable");
        return List(parts);
    }

    /// <summary>Of more receivers than this and one, the others are told in a number.</summary>
    const int MostReceivers = 5;

    /// <summary>What papers moved at: so much each, or, where papers are worth different amounts, at a share of that.</summary>
    static string Value(CountResult result, Transfer transfer)
    {
        var isShare = !result.Sections.IsEmpty || result.Contest.Ballots.HasWeights;
        var received = transfer.Parcels.Any(parcel => parcel.Value != transfer.ValueBefore) ? $" (received at several {(isShare ? "shares" : "values")})"
            : transfer.Value == transfer.ValueBefore ? ""
            : !isShare ? $" (received at {Figure(transfer.ValueBefore)})"
            : transfer.ValueBefore == One ? " (received at all of it)" : $" (received at {Share(transfer.ValueBefore)} of it)";
        if (!isShare)
            return $"{Figure(transfer.Value)}{(transfer.Papers == 1 ? "" : " each")}{received}";
        var worth = transfer.Papers == 1 ? "what it is worth" : "what they are worth";
        return $"{(transfer.Value == One ? worth : $"{Share(transfer.Value)} of {worth}")}{received}";
    }

    /// <summary>How many papers each section of a college gave, what one is worth, at what share it moved, and the product.</summary>
    static string SectionsOf(CountResult result, Transfer transfer)
    {
        var share = transfer.Value == One ? "" : $" × {Share(transfer.Value)}";
        var products = transfer.Sections.Select(part => result.Sections[part.Section] is var section
            ? $"{section.Section.Id} {Count(part.Papers, "paper")} × {section.Worth}{share} = {VotesOf(part.Votes)}" : "");
        return transfer.Sections.IsEmpty ? "" : $" By section: {string.Join("; ", products)}.";
    }

    /// <summary>A share with so many decimals that it gives the six of a product with a million papers.</summary>
    static string Share(Votes share) => IsRounded(share) ? $"~{share.ToString(2 * PublishedResult.ShownPlaces)}" : Figure(share);

    /// <summary>The decisions of a stage and what moved, in the order of the proceedings.</summary>
    internal static ImmutableArray<string> Proceedings(CountResult result, Stage stage)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        var ofTheUnguarded = stage.Reasons.Any(reason => reason.Kind == ReasonKind.PassedOverAsGuarded);
        sentences.AddRange(stage.Reasons.Where(IsOfAction).Select(reason => Reason(result, reason, IsAmong(stage, reason), ofTheUnguarded)));
        if (EndOfIterations(result, stage) is { } end)
            sentences.Add(end);
        if (ComparedQuotients(result, stage) is { } quotients)
            sentences.Add(quotients);
        sentences.AddRange(stage.Transfers.Select(transfer => Transfer(result, transfer)));
        sentences.AddRange(stage.Reasons.Where(reason => !IsOfAction(reason) && reason.Kind != ReasonKind.FillsLastPlace).Select(reason => Reason(result, reason, IsAmong(stage, reason))));
        // Those who fill the last places are elected by one decision.
        sentences.AddRange(stage.Reasons.Where(reason => reason.Kind == ReasonKind.FillsLastPlace).GroupBy(reason => LeavesVacant(result, reason) ? $"vacant {reason.Clause}" : $"{reason.Clause}")
            .Select(together => Reason(result, together.First() with { Candidates = [.. together.SelectMany(reason => reason.Candidates)] })));
        if (stage.Number == 1 && stage.Elected.IsEmpty && stage.Reopened.IsEmpty && result.Quota is not null && result.Rule is not QuotientRule)
            sentences.Add($"Nobody {(Exceeds(result.Rule) ? "is above" : "has reached")} the quota of {Figure(stage.Quota)}.");
        return sentences.ToImmutable();
    }

    static bool IsAmong(Stage stage, Reason reason) =>
        stage.Ties.Any(tie => tie.Chosen is { } chosen && reason.Candidates.Contains(chosen));

    static bool IsOfAction(Reason reason) => reason.Kind is ReasonKind.LargestSurplus or ReasonKind.FewestVotes or ReasonKind.SmallestQuotient or ReasonKind.PassedOverAsGuarded or ReasonKind.DoomedExcluded || IsOfExclusion(reason) || IsOfIterations(reason);

    static bool Exceeds(Rule rule) => rule is StagedRule { Election.Value: ElectionTest.MoreThanQuota };

    /// <summary>A decision about the quota, surpluses that wait, and exclusions together; null for another.</summary>
    static string? CourseOf(CountResult result, Reason reason)
    {
        var names = Names(result.Contest, reason.Candidates);
        var (one, clause) = (reason.Candidates.Length == 1, Cited(reason.Clause));
        var (isAre, hasHave) = one ? ("is", "has") : ("are", "have");
        return reason switch
        {
            Reason.ReachedVoteRequired elected => $"{names}, with {VotesOf(elected.Votes)}, has reached the vote required for election, {Figure(elected.Required)}, and {IsElected(result, reason)} {clause}.",
            Reason.OutweighsTheRest _ => $"For the last place all others together, with the surpluses not transferred, could not overtake {names}, who {IsElected(result, reason)} {clause}.",
            Reason.LowestCannotCatchUp _ when result.Rule is StagedRule { LastButOne.Value: LastButOne.ElectedWithoutThoseBelow } => $"Those who are left without a place could not together catch up with {names}, who {IsElected(result, reason)} {clause}.",
            Reason.LowestCannotCatchUp _ => $"One candidate more is left than places, and the lowest could not catch up with {names}, who {IsElected(result, reason)} {clause}.",
            Reason.QuotaReduced reduced => $"Papers became non-transferable before anybody was elected, so the quota is reduced from {Figure(reduced.Before)} to {Figure(reduced.Now)} {clause}.",
            Reason.SurplusesDeferred deferred => $"The surplus of {names}, {VotesOf(deferred.Surplus)}{(one ? "" : " in all")}, waits: with the {Figure(deferred.Excluded)} of those excluded it could not reach the next above, who has {Figure(deferred.Next)} {clause}.",
            Reason.FewestVotesTogether lowest => $"{names} {hasHave} the fewest votes, {Figures(lowest.VotesOfEach)}; together{WithSurpluses(lowest.Surplus)} they could not overtake the next above, who has {Figure(lowest.Next)}, and {isAre} excluded together {clause}.",
            Reason.CannotCatchUp lowest => $"{names}, with {Figures(lowest.VotesOfEach)}, could not{WithSurpluses(lowest.Surplus)} catch up with the next above, who has {Figure(lowest.Next)}, and {isAre} excluded before any surplus is transferred {clause}.",
            Reason.UndeclaredWriteIns writeIns => $"{names}, with {Figures(writeIns.VotesOfEach)}, {(one ? "stands" : "stand")} for undeclared write-ins, and {isAre} excluded first {clause}.",
            Reason.BelowMinimumVotes _ when result.Rule is StagedRule { MinimumOf.Value: MinimumOf.VotesAtFirstExclusion } => $"{names} {hasHave} fewer votes than the rule asks for, and {isAre} excluded {clause}.",
            Reason.BelowMinimumVotes _ => $"{names} had fewer first preferences than the rule asks for, and {isAre} excluded {clause}.",
            Reason.GroupReducedForReservedPlaces _ => $"If anybody else were excluded with {names}, the reserved places could not be filled.",
            _ => null,
        };
    }

    static bool IsOfExclusion(Reason reason) => reason.Kind is ReasonKind.SurplusesDeferred or ReasonKind.FewestVotesTogether
        or ReasonKind.CannotCatchUp or ReasonKind.UndeclaredWriteIns or ReasonKind.BelowMinimumVotes or ReasonKind.GroupReducedForReservedPlaces;

    /// <summary>Why it is the turn of a surplus.</summary>
    static string Turn(Rule rule, bool among) => rule switch
    {
        StagedRule { SurplusOrder.Value: SurplusOrder.AllTogether } => "is transferred with all others",
        StagedRule { SurplusOrder.Value: SurplusOrder.EarliestFirst } => $"is {(among ? "among the first" : "the first")} to be transferred",
        _ => $"is {(among ? "among the largest" : "the largest")} not yet transferred",
    };

    /// <summary>Whether surpluses wait while the candidate is excluded.</summary>
    static bool IsDeferring(CountResult result, Reason reason) =>
        result.Stages.Any(stage => stage.Reasons.Contains(reason) && stage.Reasons.Any(other => other.Kind == ReasonKind.SurplusesDeferred));

    /// <summary>Who was equal when somebody was to be elected, and why not all of them.</summary>
    static string Together(CountResult result, string names, Votes votes) => result.Rule is PluralityRule
        ? $"{names} had {VotesOf(votes)} each, and there are not places for all of them."
        : result.Rule is QuotientRule ? $"{names} had equal quotients, above the quota, and one is elected at a time."
        : result.Rule is StagedRule { Winners.Value: WinnersPerStage.OnlyTheHighest }
        ? $"{names} had the quota with {VotesOf(votes)} each, and one is elected at a time."
        : result.Contest.Reserved.Constraints.IsEmpty
            ? $"{names} had enough to be elected with {VotesOf(votes)} each, but there are not places for all of them."
            : $"{names} had the quota with {VotesOf(votes)} each, but the reserved places leave no room for all of them.";

    static string WithSurpluses(Votes surplus) => surplus == Votes.Zero ? "" : $" with the surpluses of {Figure(surplus)}";

    static string Figures(ImmutableArray<Votes> figures) => List([.. figures.Select(Figure)]);

    /// <summary>A decision of a rule that iterates; null for another.</summary>
    static string? Iterating(CountResult result, Reason reason)
    {
        var (names, clause) = (Names(result.Contest, reason.Candidates), Cited(reason.Clause));
        var one = reason.Candidates.Length == 1;
        return reason switch
        {
            Reason.SurplusesPassedOn left => $"The {Surplus(left.Surplus)} {(one ? "is" : "are")} passed on by lowering what {(one ? "the candidate keeps" : "they keep")} of every paper {clause}.",
            Reason.SurplusBelowLimit left => $"The {Surplus(left.Surplus)} {(one ? "is" : "are")} too small to be passed on {clause}.",
            Reason.SurplusStable left => $"The {Surplus(left.Surplus)} would not become smaller by another iteration {clause}.",
            Reason.IterationLimitReached left => $"The {Surplus(left.Surplus)} {(one ? "is" : "are")} left after all the iterations that the rule allows {clause}.",
            Reason.TooManyReachedQuota many => $"{names} have the quota of {Figure(many.Quota)}, more candidates than there are places, so somebody is excluded first {clause}.",
            Reason.SureLoser loser => $"{names}, with {VotesOf(loser.Votes)}, could not catch up with the next above, who has {Figure(loser.Next)}, even with the surpluses of {Figure(loser.Surplus)}, and is excluded {clause}.",
            Reason.NamedByNobody _ => $"No paper names {names}, who {(one ? "is" : "are")} treated as withdrawn {clause}.",
            Reason.WithoutVotes _ => $"{names} {(one ? "has" : "have")} no votes, and {(one ? "is" : "are")} excluded{(one ? "" : " together")} {clause}.",
            _ => null,
        };

        string Surplus(Votes votes) => $"{(one ? "surplus" : "surpluses")} of {names}, {VotesOf(votes)}{(one ? "" : " together")},";
    }

    static bool IsOfIterations(Reason reason) => reason.Kind is ReasonKind.SurplusesPassedOn or ReasonKind.SurplusBelowLimit or ReasonKind.SurplusStable
        or ReasonKind.IterationLimitReached or ReasonKind.TooManyReachedQuota or ReasonKind.SureLoser or ReasonKind.WithoutVotes or ReasonKind.NamedByNobody;

    /// <summary>Where a stage of iterations ended: <c>At its end, iteration 9, the quota is 7.28; Ada keeps 0.56 of every paper.</c> Null for a stage without iterations.</summary>
    static string? EndOfIterations(CountResult result, Stage stage)
    {
        if (stage.LastIteration is not { } last)
            return null;
        var keeping = Enumerable.Range(0, stage.KeepValues.Length)
            .Where(candidate => stage.KeepValues[candidate] is var keep && keep > Votes.Zero && keep.Value != Fraction.One)
            .Select(candidate => $"{result.Contest.Candidates[candidate].Name} {stage.KeepValues[candidate]}")
            .ToList();
        var values = keeping.Count == 0 ? "" : $"; keep values: {string.Join(", ", keeping)}";
        return string.Create(CultureInfo.InvariantCulture, $"At the end of the stage, iteration {last}, the quota is {Figure(stage.Quota)}{values}.");
    }

    /// <summary>The quota of a rule whose quota follows the votes that the candidates hold.</summary>
    static string FollowingQuota(CountResult result, MeekRule rule)
    {
        var last = result.Stages[^1];
        var held = last.Totals.Aggregate((sum, votes) => sum + votes);
        if (rule.SingleVacancy.Value == SingleVacancy.AbsoluteMajority && result.Contest.Seats == 1)
            return $"{Figure(last.Quota)} = {Figure(held)} ÷ 2, rounded up to a whole number, at the end; it follows the votes that the candidates hold";
        return $"{Figure(last.Quota)} = {Formula(rule.Quota.Value, held, result.Contest.Seats, last.Quota.DecimalPlaces ?? 0)}, at the end; it follows the votes that the candidates hold";
    }

    /// <summary>Who was tied although their votes differ; null when these are equal.</summary>
    static string? NearlyEqual(CountResult result, Tie tie, Stage at)
    {
        var votes = tie.Candidates.Select(candidate => at.Totals[candidate]).ToImmutableArray();
        return votes.All(each => each == votes[0]) ? null
            : $"{Names(result.Contest, tie.Candidates)}, with {Figures(votes)}, were no further above the fewest votes than the surpluses that could still move.";
    }

    /// <summary>How pseudo-random numbers ended a tie.</summary>
    static string Numbered(Contest contest, Tie tie) =>
        $"the pseudo-random numbers of {Names(contest, tie.StillTied)} are {List([.. tie.Numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))])}";
}
