using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>How close counts were, as plain text.</summary>
public static class MarginText
{
    const int MostChanges = 12;
    const int MostDecisions = 5;

    /// <summary>The margins of some contests as lines that end in <c>\n</c>.</summary>
    /// <param name="title">Title of the election or contest.</param>
    /// <param name="inputs">The files that were read.</param>
    /// <param name="margins">The margins.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(string title, ImmutableArray<InputFile> inputs, ImmutableArray<MarginResult> margins, int width = TextSheet.DefaultWidth)
    {
        width = Math.Max(width, TextSheet.NarrowestWidth);
        var text = new StringBuilder();
        text.Title($"{title}: how close it was", width);
        foreach (var input in inputs)
            text.Paragraph("File        ", $"{input.File} ({input.Layout}), SHA-256 {input.Sha256}", width);
        foreach (var margin in margins)
            Contest(text, margin, width);
        text.Append('\n');
        text.Paragraph("", English.ChangeNote, width);
        return text.ToString();
    }

    static void Contest(StringBuilder text, MarginResult margin, int width)
    {
        text.Append('\n');
        text.Paragraph("", $"{margin.Contest.Title}: {English.Count(margin.Contest.Seats, "seat")}, rule {margin.Rule.Id}, {English.Count(margin.Contest.Ballots.Papers, "paper")}, {English.Count(margin.Counts, "count")} made", width);
        foreach (var sentence in English.Margin(margin))
            text.Paragraph("  ", sentence, width);
        if (margin.Found is { } found)
        {
            text.Append("\n  The changes found\n");
            foreach (var change in found.Changes.Take(MostChanges))
                text.Paragraph("    ", English.PapersChanged(margin.Contest, change), width);
            if (found.Changes.Length > MostChanges)
                text.Paragraph("    ", $"and {English.Count(found.Changes.Skip(MostChanges).Sum(change => change.Count), "paper")} more of other kinds", width);
        }
        if (margin.Closest.IsEmpty)
            return;
        text.Append("\n  The closest decisions\n");
        foreach (var decision in margin.Closest.Take(MostDecisions))
            text.Paragraph("    ", English.Decision(margin.Contest, decision), width);
    }
}
