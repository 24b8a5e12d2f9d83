using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>What a rehearsal has to show, in words.</summary>
public static class RehearsalText
{
    /// <summary>The report as lines that end in <c>\n</c>.</summary>
    /// <param name="rehearsal">The rehearsal.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(Rehearsal rehearsal, int width = TextSheet.DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(rehearsal);
        width = Math.Max(width, TextSheet.NarrowestWidth);
        var text = new StringBuilder();
        text.Title(English.RehearsalOf(rehearsal.Title), width);
        text.Paragraph("", English.HowMade(rehearsal.Papers, rehearsal.Seed), width);
        Section(text, English.TakenHeading, rehearsal.Taken, width);
        var shown = rehearsal.Events.Where(each => each.Contest is not null).ToList();
        Section(text, English.ShownHeading, shown.Select(each => $"{English.EventLabel(each.Kind)}, in {each.Contest}. {each.Words}"), width);
        Section(text, English.NotShownHeading, rehearsal.Events.Except(shown).Select(each => $"{English.EventLabel(each.Kind)}. {each.Words}"), width);
        Section(text, English.NoResultHeading, rehearsal.Record.Result.Uncounted.Select(contest => $"{contest.Contest.Id}: {contest.Sentence}"), width);
        return text.ToString();
    }

    static void Section(StringBuilder text, string heading, IEnumerable<string> sentences, int width)
    {
        var all = sentences.ToImmutableArray();
        if (all.IsEmpty)
            return;
        text.Append($"\n{heading}\n");
        foreach (var sentence in all)
            text.Paragraph("  ", sentence, width);
    }
}
