using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>Several ways to count the same papers side by side: who is elected where, and where each parts from the first.</summary>
public static class ComparisonText
{
    /// <summary>The comparison as lines that end in <c>\n</c>.</summary>
    /// <param name="outcomes">What each way came to; at least one.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(ImmutableArray<VariantOutcome> outcomes, int width = TextSheet.DefaultWidth)
    {
        var contest = outcomes[0].Variant.Contest;
        var text = new StringBuilder();
        text.Title(contest.Title, width);
        text.Paragraph("", $"{English.Count(contest.Seats, "seat")}, {English.Count(contest.Candidates.Length, "candidate")}", width);
        text.Append('\n');
        Table(text, contest, outcomes, width);
        foreach (var older in outcomes.Where(outcome => outcome.Variant.Rule is PluralityRule))
            text.Append('\n').Paragraph($"{older.Variant.Name} is {English.NotTransferable}.", width);
        foreach (var outcome in outcomes.Where(outcome => outcome.Result is null || outcome.Elected.Length > 1))
            text.Append('\n').Paragraph(English.Elected(outcome), width);
        foreach (var other in outcomes.Skip(1))
        {
            var sentences = English.Parting(outcomes[0], other).ToList();
            if (sentences.Count > 0)
                text.Append('\n').Paragraph(string.Join(' ', sentences), width);
        }
        return text.ToString();
    }

    /// <summary>A row for everybody who is elected in any way, in ballot-paper order: their place in the order of election, or a question mark where lots decide.</summary>
    static void Table(StringBuilder text, Contest contest, ImmutableArray<VariantOutcome> outcomes, int width)
    {
        var people = outcomes.SelectMany(outcome => outcome.Elected).SelectMany(elected => elected).Distinct().Order().ToList();
        var names = Math.Min(Math.Max(people.Select(person => PlainText.Width(contest.Candidates[person].Name)).DefaultIfEmpty(0).Max(), 9) + 2, width / 2);
        var columns = outcomes.Select(outcome => Math.Max(outcome.Variant.Name.Length, 4) + 2).ToList();
        text.Append(PlainText.Left("Elected", names)).AppendJoin("", outcomes.Zip(columns, (outcome, column) => outcome.Variant.Name.PadLeft(column))).Append('\n');
        text.Append('─', names + columns.Sum()).Append('\n');
        foreach (var person in people)
            text.Append(PlainText.Left(PlainText.Harmless(contest.Candidates[person].Name), names)).AppendJoin("", outcomes.Zip(columns, (outcome, column) => Cell(outcome, person).PadLeft(column))).Append('\n');
    }

    static string Cell(VariantOutcome outcome, int person)
    {
        var ways = outcome.Elected.Count(people => people.Contains(person));
        return ways == 0 ? "-" : ways < outcome.Elected.Length ? "?" : outcome.Result!.Candidates[person].Order is { } order ? English.Ordinal(order) : "yes";
    }

    static void Paragraph(this StringBuilder text, string sentence, int width) => text.Paragraph("", sentence, width);
}
