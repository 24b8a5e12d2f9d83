using System.Collections.Immutable;

namespace Stv.Formats;

/// <content>Audits.</content>
public static partial class English
{
    /// <summary>What the statements are for.</summary>
    internal static string Audited(AuditPlan plan)
    {
        var winner = plan.Contest.Candidates[plan.Winner].Name;
        return $"1 seat, rule {plan.Rule.Id}, {Count(plan.Papers, "paper")}: {winner} was elected. If {(plan.Assertions.Length == 1 ? "this is" : $"all of these {plan.Assertions.Length} are")} true of the papers, nobody but {winner} can have won:";
    }

    /// <summary>A statement about papers.</summary>
    internal static string Statement(Contest contest, AuditAssertion says)
    {
        var (winner, loser) = (contest.Candidates[says.Winner].Name, contest.Candidates[says.Loser].Name);
        return says.Kind == AuditAssertionKind.NeverBefore
            ? $"{winner} is never excluded before {loser}: {Count(says.For, "paper")} put {winner} first, and {says.Against} name {loser} and not {winner} before them."
            : $"{(says.Excluded.IsEmpty ? "At the outset" : $"With {Names(contest, says.Excluded)} excluded")} {winner} is not the next to go: {says.For} votes, and {loser} {says.Against}.";
    }

    /// <summary>How many papers to look at.</summary>
    internal static IEnumerable<string> PapersToAudit(AuditPlan plan, decimal risk)
    {
        yield return plan.Compared == plan.Papers
            ? $"The closest of these is so close that all {Count(plan.Papers, "paper")} must be looked at for a risk limit of {Limit(risk)}."
            : $"If there is a record of how each paper was read, compare {Count(plan.Compared, "paper")} with it. If none differs, a wrong winner would have gone unnoticed with a chance of at most {Limit(risk)}. If some differ, more are needed; a program for such audits says how many.";
        if (plan.Compared < plan.Papers)
            yield return plan.Polled == plan.Papers
                ? "Without such a record, all papers must be read."
                : $"Without such a record, papers are read one after another until the statements are sure enough: {Count(plan.Polled, "paper")} on average, if the count is right.";
    }

    static string Limit(decimal risk) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{risk / 1.000000000m}%");

    /// <summary>That no papers were drawn.</summary>
    internal const string NothingDrawn = "No papers were drawn. A draw needs digits made in public, such as by dice, when the papers are fixed and what was read of them is sealed.";

    /// <summary>How papers were drawn.</summary>
    internal static string Drawn(AuditPlan plan) =>
        $"Drawn from the seed {plan.Seed}, in this order, as lots are drawn from a seed (SHA-256 of \"{plan.Seed}/{plan.Contest.Id}/audit,0\" and so on); papers are numbered from 1 in their order, and one drawn twice counts twice:";

    /// <summary>Where the method comes from.</summary>
    internal static ImmutableArray<string> AuditNotes { get; } =
    [
        "The statements are chosen after RAIRE (M. Blom, P. J. Stuckey and V. Teague, 2019), so that the weakest is as strong as it can be. Compared papers: 2 × 1.03905 × ln(1 ÷ risk limit) ÷ (least lead ÷ papers), M. Lindeman and P. B. Stark (2012). Papers read: the average of BRAVO, M. Lindeman, P. B. Stark and V. S. Yates (2012).",
        "An audit needs papers that were kept safe, and as many as were counted; check that first.",
    ];
}
