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
            StageKind.FirstPreferences => "First preferences",
            StageKind.Surplus => $"Surplus of {names}",
            StageKind.Exclusion => $"Exclusion of {names}",
            StageKind.Iteration => $"Surplus{(stage.Action.Candidates.Length == 1 ? "" : "es")} of {names}",
            StageKind.Restart => $"Count begun anew without {names}",
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
        var of = !ofTheUnguarded ? "" : isFirstSentence ? "Of those who are not guarded, " : "of those who are not guarded, ";
        return reason switch
        {
            Reason.ReachedQuota elected => $"{names}, with {VotesOf(elected.Votes)}, {(Exceeds(result.Rule) ? "is above" : elected.Votes == elected.Quota ? "has exactly" : "has reached")} the quota of {Figure(elected.Quota)} and is elected {clause}.",
            Reason.FillsLastPlace _ => $"No more candidates are left than places to fill: {names} {(one ? "is" : "are")} elected {clause}.",
            Reason.LargestSurplus largest => $"The surplus of {names}, {VotesOf(largest.Surplus)}, {Turn(result.Rule, among)} {clause}.",
            Reason.FewestVotes lowest => $"{(isFirstSentence ? "" : "No surplus is left to transfer; ")}{of}{names} {(among ? "is among those with" : "has")} the fewest votes, {Figure(lowest.Votes)}, and is excluded {clause}.",
            Reason.FewestVotesWithoutTransfer lowest => $"{names} {(among ? "is among those with" : one ? "has" : "have")} the fewest votes, {Figures(lowest.VotesOfEach)}, and {(one ? "is" : "are")} excluded; since no more candidates are left than places to fill, the papers do not move {clause}.",
            _ => CourseOf(result, reason) ?? Iterating(result, reason) ?? Reserved(result, reason),
        };
    }

    /// <summary>What moved, one sentence for each value.</summary>
    internal static string Transfer(CountResult result, Transfer transfer)
    {
        var (papers, rest) = (transfer.Papers, transfer.NonTransferable.Papers);
        var each = papers == 1 ? "" : " each";
        var received = transfer.Value == transfer.ValueBefore ? "" : $" (received at {Figure(transfer.ValueBefore)})";
        var moved = $"{Count(papers, "paper")} moved at {Figure(transfer.Value)}{each}{received}";
        var where = rest == 0 ? "to continuing candidates"
            : rest == papers ? "to non-transferable"
            : string.Create(CultureInfo.InvariantCulture, $"{papers - rest} to continuing candidates, {rest} to non-transferable");
        var loss = transfer.Loss == Votes.Zero ? ""
            : transfer.Loss > Votes.Zero ? $" {VotesOf(transfer.Loss)} {(transfer.Loss == One ? "was" : "were")} lost by fraction."
            : $" {VotesOf(Votes.Zero - transfer.Loss)} were gained by rounding up.";
        return $"{moved}{(rest == 0 || rest == papers ? " " : ": ")}{where}.{loss}";
    }

    /// <summary>The decisions of a stage and what moved, in the order of the proceedings.</summary>
    internal static ImmutableArray<string> Proceedings(CountResult result, Stage stage)
    {
        var sentences = ImmutableArray.CreateBuilder<string>();
        var ofTheUnguarded = stage.Reasons.Any(reason => reason.Kind == ReasonKind.PassedOverAsGuarded);
        sentences.AddRange(stage.Reasons.Where(IsOfAction).Select(reason => Reason(result, reason, IsAmong(stage, reason), ofTheUnguarded)));
        if (EndOfIterations(result, stage) is { } end)
            sentences.Add(end);
        sentences.AddRange(stage.Transfers.Select(transfer => Transfer(result, transfer)));
        sentences.AddRange(stage.Reasons.Where(reason => !IsOfAction(reason) && reason.Kind != ReasonKind.FillsLastPlace).Select(reason => Reason(result, reason, IsAmong(stage, reason))));
        // Those who fill the last places are elected by one decision.
        sentences.AddRange(stage.Reasons.Where(reason => reason.Kind == ReasonKind.FillsLastPlace).GroupBy(reason => reason.Clause)
            .Select(together => Reason(result, together.First() with { Candidates = [.. together.SelectMany(reason => reason.Candidates)] })));
        if (stage.Number == 1 && stage.Elected.IsEmpty)
            sentences.Add($"Nobody {(Exceeds(result.Rule) ? "is above" : "has reached")} the quota of {Figure(stage.Quota)}.");
        return sentences.ToImmutable();
    }

    static bool IsAmong(Stage stage, Reason reason) =>
        stage.Ties.Any(tie => tie.Chosen is { } chosen && reason.Candidates.Contains(chosen));

    static bool IsOfAction(Reason reason) => reason.Kind is ReasonKind.LargestSurplus or ReasonKind.FewestVotes or ReasonKind.PassedOverAsGuarded or ReasonKind.DoomedExcluded || IsOfExclusion(reason) || IsOfIterations(reason);

    static bool Exceeds(Rule rule) => rule is StagedRule { Election.Value: ElectionTest.MoreThanQuota };
}
