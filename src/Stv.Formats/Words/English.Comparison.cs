using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>How several ways to count the same papers compare, and where papers went.</content>
public static partial class English
{
    /// <summary>Who was elected one way, and by how lots fall if they decide; or why nobody was.</summary>
    internal static string Elected(VariantOutcome outcome) => outcome switch
    {
        { Refusal: { } refusal } => $"{outcome.Variant.Name} cannot count these papers. {refusal}",
        { Result: null } => $"{outcome.Variant.Name}: the reserved places cannot be filled by those who stand.",
        { Elected: [var people] } => $"{outcome.Variant.Name} elects {Names(outcome.Variant.Contest, people)}.",
        _ => $"{outcome.Variant.Name} elects, by how lots fall, {string.Join("; or ", outcome.Elected.Select(people => Names(outcome.Variant.Contest, people)))}.",
    };

    /// <summary>Where another way parts from the first, and whom it elects instead of whom.</summary>
    internal static IEnumerable<string> Parting(VariantOutcome first, VariantOutcome other)
    {
        if (first.Result is not { } a || other.Result is not { } b)
            yield break;
        var (nameA, nameB) = (first.Variant.Name, other.Variant.Name);
        if (CountDecision.Parting(a, b) is not var (left, right))
            yield return $"{nameB} takes every decision that {nameA} takes, in the same order.";
        else
        {
            var common = left is null ? CountDecision.Of(a).Length : CountDecision.Of(a).IndexOf(left);
            var after = common == 0 ? "with the first decision" : $"after {Count(common, "decision")} in common";
            yield return $"{nameB} parts from {nameA} {after}: {Decides(a, nameA, left)}, {Decides(b, nameB, right)}.";
        }
        if (first.Elected.Length > 1 || other.Elected.Length > 1)
            yield return "Lots decide; this is told of the count in which each falls on the first of the tied.";
        var (gained, lost) = (b.Elected.Except(a.Elected).Order().ToList(), a.Elected.Except(b.Elected).Order().ToList());
        yield return gained.Count + lost.Count == 0 ? "The same people are elected."
            : $"{nameB} elects {Names(b.Contest, gained)} instead of {Names(a.Contest, lost)}.";
    }

    static string Decides(CountResult result, string name, CountDecision? decision) => decision is null
        ? $"{name} has decided everything"
        : string.Create(CultureInfo.InvariantCulture, $"{name} {(decision.Elects ? "elects" : "excludes")} {result.Contest.Candidates[decision.Candidate].Name} at stage {decision.Stage}");

    /// <summary>Where a paper lay at the end of a stage.</summary>
    internal static string Lay(CountResult result, PaperStage stage)
    {
        var names = result.Contest.Candidates;
        if (result.Rule is MeekRule)
            return List([.. stage.Gives.Select(part => $"{Figure(part.Votes)} {(part.Candidate is { } taker ? $"for {names[taker].Name}" : "non-transferable")}")]);
        var lies = stage.Lies is { } holder ? $"with {names[holder].Name}" : "non-transferable";
        var kept = stage.Gives.Where(part => part.Candidate != stage.Lies).ToList();
        return $"{lies}, worth {Figure(stage.Value)}{(kept.Count == 0 ? "" : $"; kept by {List([.. kept.Select(part => $"{names[part.Candidate!.Value].Name} {Figure(part.Votes)}")])}")}";
    }

    /// <summary>What a candidate received in a transfer.</summary>
    internal static string Received(CountResult result, CandidateReceipt receipt) =>
        $"{Figure(receipt.Votes)} by the {Lower(Action(result, result.Stages[receipt.Stage - 1]))}: {Count(receipt.Papers, "paper")} at {Figure(receipt.Value)}";

    /// <summary>Where the papers of a transfer went.</summary>
    internal static string Gave(CountResult result, CandidateTransfer gave)
    {
        var (transfer, names) = (gave.Transfer, result.Contest.Candidates);
        var to = transfer.To.Select(receipt => $"{names[receipt.Candidate].Name} {Figure(receipt.Votes)}").ToList();
        if (transfer.NonTransferable.Votes != Votes.Zero)
            to.Add($"non-transferable {Figure(transfer.NonTransferable.Votes)}");
        if (transfer.Loss != Votes.Zero)
            to.Add($"lost by fraction {Figure(transfer.Loss)}");
        return $"{Count(transfer.Papers, "paper")} at {Figure(transfer.Value)}{(transfer.From.Length == 1 ? "" : $", together with those of others excluded ({Names(result.Contest, transfer.From)})")}: {List(to)}";
    }
}
