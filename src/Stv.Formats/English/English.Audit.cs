using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <content>Verification of published results, and comparisons of ways to count.</content>
public static partial class English
{
    /// <summary>The answer in one sentence.</summary>
    public static string Verdict(Verification verification)
    {
        ArgumentNullException.ThrowIfNull(verification);
        var comparison = verification.Comparison;
        var extent = $"{Count(comparison.Compared, "figure")} of {Count(comparison.Sheet.Stages.Length, "stage")}";
        return verification.Verdict switch
        {
            SheetVerdict.Reproduced when comparison.Result.Unopposed => "Reproduced: the contest was unopposed, so nothing was counted.",
            SheetVerdict.Reproduced => $"Reproduced, every figure: {extent}.",
            SheetVerdict.ReproducedAsRounded => $"Reproduced to the published rounding, {Rounding(comparison.Conventions.Rounding)}: {extent}.",
            _ when verification.Values is [var first, ..] => $"Differs. {Difference(first)}",
            _ when comparison.Differences is [var first, ..] => $"Differs. {Difference(verification, first)}",
            _ => "Differs. The sheet has no figures to compare.",
        };
    }

    /// <summary>Everything else that there is to say about the differences: how many, and what would explain them.</summary>
    internal static IEnumerable<string> Extent(Verification verification)
    {
        var comparison = verification.Comparison;
        if (verification.Verdict != SheetVerdict.Differs)
            yield break;
        var figures = comparison.Differences.Count(difference => difference.Kind is SheetDifferenceKind.Figure or SheetDifferenceKind.Quota or SheetDifferenceKind.OrderOfElection);
        if (comparison.Compared > 0)
            yield return figures == 0 ? $"All {Count(comparison.Compared, "figure")} agree."
                : string.Create(CultureInfo.InvariantCulture, $"{Count(figures, "figure")} of {comparison.Compared} differ{(figures == 1 ? "s" : "")}; the other {comparison.Compared - figures} agree.");
        if (comparison.Exchanged is var (a, b))
            yield return $"{Names(comparison.Result.Contest, [a])} and {Names(comparison.Result.Contest, [b])} have each other's figures; swapped, they agree.";
    }

    /// <summary>A difference as a sentence.</summary>
    internal static string Difference(Verification verification, SheetDifference difference)
    {
        var result = verification.Comparison.Result;
        var who = difference.Candidate is { } candidate ? result.Contest.Candidates[candidate].Name : Row(difference.Row);
        return difference.Kind switch
        {
            SheetDifferenceKind.Figure => $"{StageOf(result, difference)}: {who}{(difference.IsPapers ? ", papers" : difference.IsChange ? ", change" : "")}: published {difference.Published!.Votes}{Place(verification, difference.Published)}, counted {Shown(difference.Counted!.Value)}{ButForRounding(difference)}.",
            SheetDifferenceKind.Quota => $"The quota: published {difference.Published!.Votes}{Place(verification, difference.Published)}, counted {Shown(difference.Counted!.Value)}.",
            SheetDifferenceKind.MissingStage => $"The sheet does not have stage {difference.Stage} of the count, {Lower(Action(result, result.Stages[difference.Stage!.Value - 1]))}.",
            SheetDifferenceKind.ExtraStage => string.Create(CultureInfo.InvariantCulture, $"The sheet has a stage {difference.SheetStage} that the count does not have: all places are filled at stage {result.Stages.Length}, and nothing is transferred after that."),
            SheetDifferenceKind.MissingCandidate => $"The sheet has no row for {who}.",
            SheetDifferenceKind.Elected => difference.Fate.Elected == true ? $"{who} is published as elected{SaidIn(difference)}, but was not elected." : $"{who} was elected, but is not published as elected{SaidIn(difference)}.",
            SheetDifferenceKind.OrderOfElection => $"{who}: published as number {difference.Published!.Votes} of the elected{Place(verification, difference.Published)}, counted as number {difference.Counted}.",
            _ => string.Create(CultureInfo.InvariantCulture, $"{who}: published as {(difference.Fate.Elected == true ? "elected" : "excluded")} at stage {difference.Fate.Stage}, counted at stage {difference.Stage}."),
        };
    }

    /// <summary>A value of a published JSON that differs, as a sentence.</summary>
    /// <summary>That there are more differences than are shown.</summary>
    internal static Advice MoreDifferences(int more) => $"and {more} more; {new Setting(Term.Format, "json")} lists all";

    internal static string Difference(ResultDifference difference) =>
        string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(difference.Path[0])}{difference.Path[1..]}: published {difference.Published ?? "nothing"} (row {difference.Row}), counted {difference.Counted ?? "nothing"}.");

    /// <summary>How the sheet had to be read, as far as that is not the plain way.</summary>
    /// <param name="comparison">The sheet compared with a count.</param>
    /// <param name="settled">The lots that were given; any other fell as the sheet shows.</param>
    internal static IEnumerable<string> Reading(SheetComparison comparison, Lots settled)
    {
        var reading = comparison.Conventions;
        if (reading.Rest == RestShown.NonTransferable)
            yield return "votes lost by rounding are included in the non-transferable";
        if (reading.Rest == RestShown.WithElected)
            yield return "votes lost by rounding stay with the candidate whose surplus was transferred";
        if (reading.Elected == ElectedShown.AsElected)
            yield return "elected candidates are shown with the votes they had when elected, although their surplus was transferred";
        if (reading.Excluded == ExcludedShown.LastTotal)
            yield return "excluded candidates are shown with the votes they had, although their papers were transferred";
        if (reading.ByBatch)
            yield return "an exclusion has a separate stage for each value of paper";
        if (reading.ExclusionsByDecision)
            yield return "exclusions are numbered by the stage that decided them, one before the stage that transfers the papers";
        if (reading.Rounding.Kind != FigureRoundingKind.None)
            yield return $"figures are rounded {Rounding(reading.Rounding)}";
        if (reading.Repeated > 0)
            yield return $"{Count(reading.Repeated, "stage")} of the sheet repeat{(reading.Repeated == 1 ? "s" : "")} the one before: a decision without a transfer";
        if (comparison.Result.Rule is StagedRule { FurtherTransfers: { Value: FurtherTransfers.One, Clause: { } clause } })
            yield return $"the sheet shows one more transfer than the rule requires, after the last place was filled; it elects nobody {Cited(clause)}";
        foreach (var tie in comparison.Result.Stages.SelectMany(stage => stage.Ties.Where(tie => tie.Lot is { } lot && !settled.Recorded.Contains(lot))))
            yield return $"to judge by the figures, the lot among {Names(comparison.Result.Contest, tie.StillTied)} fell on {Names(comparison.Result.Contest, [tie.Chosen!.Value])}";
    }

    /// <summary>What the search for another rule came to.</summary>
    internal static IEnumerable<string> Explanation(RuleExplanation explanation)
    {
        var rule = RuleOf(explanation.Rule, byDefault: false);
        if (explanation.Explains)
        {
            var exactly = explanation.Comparison.Verdict == SheetVerdict.Reproduced ? "every figure" : $"the sheet, {Rounding(explanation.Comparison.Conventions.Rounding)}";
            yield return $"{rule} reproduces {exactly}. It is the first match among the {Count(explanation.Tried, "rule")} tried.";
            foreach (var reading in Reading(explanation.Comparison, Lots.None))
                yield return $"The sheet was read like this: {reading}.";
            yield break;
        }
        yield return $"None of the {explanation.Tried} rules tried reproduces the sheet: every preset was tried, with other decimals, other quotas and every way the lots can fall.";
        yield return $"The rule that agrees longest is {rule}.";
        var verification = new Verification { File = "", Inputs = [], Comparison = explanation.Comparison, IsSheet = true };
        yield return Difference(verification, explanation.Comparison.Differences[0]);
        foreach (var sentence in Extent(verification))
            yield return sentence;
    }

    static string Rounding(FigureRounding rounding) => rounding.Kind switch
    {
        FigureRoundingKind.Nearest => $"to the nearest at {Count(rounding.Digits, "decimal")}",
        FigureRoundingKind.HalfEven => $"to the nearest at {Count(rounding.Digits, "decimal")}, halves to the even digit",
        FigureRoundingKind.Down => $"cut off at {Count(rounding.Digits, "decimal")}",
        _ => $"to {Count(rounding.Digits, "significant digit")}",
    };

    static string StageOf(CountResult result, SheetDifference difference) => difference.Stage == difference.SheetStage || difference.SheetStage is null
        ? string.Create(CultureInfo.InvariantCulture, $"Stage {difference.Stage}, {Lower(Action(result, result.Stages[difference.Stage!.Value - 1]))}")
        : string.Create(CultureInfo.InvariantCulture, $"Stage {difference.SheetStage} of the sheet, {difference.Stage} of the count, {Lower(Action(result, result.Stages[difference.Stage!.Value - 1]))}");

    static string Place(Verification verification, PublishedFigure figure) => Place(verification.IsSheet, figure);

    static string Place(bool isSheet, PublishedFigure figure) => isSheet
        ? string.Create(CultureInfo.InvariantCulture, $" (row {figure.Row}, {(figure.Column > 0 ? $"column {ColumnLetters.Of(figure.Column)}" : "in the line")})")
        : string.Create(CultureInfo.InvariantCulture, $" (row {figure.Row})");

    /// <summary>What to add where a figure is the counted one, rounded more than the others of its sheet.</summary>
    static string ButForRounding(SheetDifference difference)
    {
        var published = difference.Published!.Votes.ToString().TrimEnd('0').TrimEnd('.');
        var places = published.Contains('.', StringComparison.Ordinal) ? published.Length - published.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return places > 0 && difference.Counted!.Value.ToString(places) == published ? $", which is the same at {Count(places, "decimal")}" : "";
    }

    static string Shown(Votes votes) => votes.DecimalPlaces is null ? Rounded(votes) : votes.ToString();

    static string SaidIn(SheetDifference difference) => difference.SaidInRow is { } row ? string.Create(CultureInfo.InvariantCulture, $" (row {row})") : "";

    static string Row(SheetRowKind row) => row switch
    {
        SheetRowKind.NonTransferable => "non-transferable",
        SheetRowKind.Loss => "lost by fraction",
        _ => "total",
    };

    static string Lower(string heading) => char.ToLowerInvariant(heading[0]) + heading[1..];

    /// <summary>Who was elected one way, and by how lots fall if they decide; or why nobody was.</summary>
    internal static string Elected(VariantOutcome outcome) => outcome switch
    {
        { Refusal: { } refusal } => $"{outcome.Variant.Name} cannot count these papers. {refusal}",
        { Result: null } => $"{outcome.Variant.Name}: the candidates cannot fill the reserved places.",
        { Elected: [var people] } => $"{outcome.Variant.Name} elects {Names(outcome.Variant.Contest, people)}.",
        _ => $"{outcome.Variant.Name} elects, depending on the lots, {string.Join("; or ", outcome.Elected.Select(people => Names(outcome.Variant.Contest, people)))}.",
    };

    /// <summary>Where another way parts from the first, and whom it elects instead of whom.</summary>
    internal static IEnumerable<string> Parting(VariantOutcome first, VariantOutcome other)
    {
        if (first.Result is not { } a || other.Result is not { } b)
            yield break;
        var (nameA, nameB) = (first.Variant.Name, other.Variant.Name);
        if (CountDecision.Parting(a, b) is not var (left, right))
            yield return $"{nameB} makes every decision that {nameA} makes, in the same order.";
        else
        {
            var common = left is null ? CountDecision.Of(a).Length : CountDecision.Of(a).IndexOf(left);
            var after = common == 0 ? "from the first decision" : $"after {Count(common, "identical decision")}";
            yield return $"{nameB} differs from {nameA} {after}: {Decides(a, nameA, left)}, {Decides(b, nameB, right)}.";
        }
        if (first.Elected.Length > 1 || other.Elected.Length > 1)
            yield return "Lots decide who is elected. This describes the count in which every lot falls on the first of the tied candidates.";
        var (gained, lost) = (b.Elected.Except(a.Elected).Order().ToList(), a.Elected.Except(b.Elected).Order().ToList());
        yield return gained.Count + lost.Count == 0 ? "The same people are elected."
            : $"{nameB} elects {Names(b.Contest, gained)} instead of {Names(a.Contest, lost)}.";
    }

    static string Decides(CountResult result, string name, CountDecision? decision) => decision is null
        ? $"{name} has already finished"
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
