using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Says why the reserved places of a contest cannot be filled, and what can be done.</summary>
static class InfeasibleReport
{
    /// <summary>The conflict, what each fallback would come to, and how to ask for one.</summary>
    public static string Of(ContestReading contest, Infeasible infeasible, Lots lots, bool isElection, int width) =>
        Of(new CountedContest(contest, infeasible, null, null), lots, isElection, width);

    /// <summary>The conflict, what each fallback would come to, and how to ask for one.</summary>
    public static string Of(CountedContest contest, Lots lots, bool isElection, int width)
    {
        var text = new StringBuilder();
        foreach (var sentence in English.Conflict((Infeasible)contest.Outcome!))
            text.Paragraph(text.Length == 0 ? "stv: " : "     ", sentence, width);
        text.Append('\n');
        text.Paragraph("", $"If an attribute or a minimum is wrong, correct it{(isElection ? " in the election file or the list of candidates" : "")}, and count again. Otherwise your rules must say what happens:", width);
        text.Paragraph("  ", "The fallback refuse counts nothing, as here.", width);
        foreach (var (fallback, outcome) in contest.Fallbacks(lots))
            text.Paragraph("  ", English.Fallback(fallback, outcome), width);
        text.Paragraph("", $"Ask for one with --fallback{(isElection ? ", or permanently in the election file, where \"reserved\" names the \"fallback\"" : "")}. No place of this contest is decided yet.", width);
        return text.ToString();
    }
}
