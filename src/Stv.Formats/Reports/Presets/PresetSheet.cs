using System.Text;

namespace Stv.Formats;

/// <summary>A preset as plain text: every choice with its meaning, its clause and our reading, and what it was checked against.</summary>
public static class PresetSheet
{
    /// <summary>The preset as lines that end in <c>\n</c>.</summary>
    /// <param name="preset">The preset.</param>
    /// <param name="width">Columns of letters to fill, taken as <see cref="TextSheet.NarrowestWidth"/> when less.</param>
    public static string Format(Preset preset, int width = TextSheet.DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(preset);
        width = Math.Max(width, TextSheet.NarrowestWidth);
        var text = new StringBuilder();
        text.Title($"{preset.Id}: {preset.Rule.Title}", width);
        text.Paragraph(English.SourceLabel, preset.Rule.Source, width);
        if (preset.TextRead == TextRead.Partly)
            text.Paragraph(English.TextLabel, English.PartlyRead, width);
        text.Paragraph(English.UsedInLabel, preset.Jurisdiction, width);

        if (preset.Rule is PluralityRule)
            text.Paragraph("", $"{English.NotTransferable}.", width);

        text.Append($"\n{English.ChoicesHeading}\n");
        var names = 4 + preset.Rule.Choices.Max(choice => choice.Name.Length);
        foreach (var choice in preset.Rule.Choices)
        {
            text.Paragraph(PlainText.Left($"  {choice.Name}", names), $"{choice.Value} {English.Cited(choice.Clause)}", width);
            text.Paragraph(PlainText.Left("", names), English.Meaning(choice), width);
            if (choice.Interpretation is not null)
                text.Paragraph(PlainText.Left("", names), English.Reading(choice.Interpretation), width);
        }

        if (!preset.Rule.NotMade.IsEmpty)
        {
            text.Append($"\n{English.NotMadeHeading}\n");
            text.Paragraph("  ", $"{string.Join(", ", preset.Rule.NotMade.Select(choice => choice.Name))}.", width);
        }

        text.Append($"\n{English.EvidenceHeading}\n");
        foreach (var evidence in preset.Evidence)
            text.Paragraph("  - ", evidence, width);
        return text.ToString();
    }
}
