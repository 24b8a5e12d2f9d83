using System.Text;

namespace Stv.Formats;

/// <summary>What a sheet shows by itself, as text.</summary>
public static class InspectionText
{
    /// <summary>So many stages at which no vote moves are told in one sentence.</summary>
    const int ManyStages = 3;

    /// <summary>The findings as lines that end in <c>\n</c>.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(InspectedSheet sheet, int width = TextSheet.DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var found = sheet.Findings;
        var text = new StringBuilder();
        text.Title(sheet.Title ?? sheet.File, width);
        text.Paragraph("Published  ", sheet.File, width);
        text.Paragraph("Ballots    ", "none given: the sheet is checked by itself", width);
        if (found.Rule is { } rule)
            text.Paragraph("Rule       ", English.RuleOf(rule, byDefault: false), width);
        foreach (var note in sheet.Notes)
            text.Paragraph("Note       ", note, width);
        text.Paragraph("Valid      ", English.Figure(found.Valid), width);
        text.Paragraph("Quota      ", English.Quota(found), width);
        if (!found.Elected.IsEmpty)
            text.Paragraph("Elected    ", $"as the figures show: {English.Elections(sheet)}", width);
        text.Append('\n');
        text.Paragraph("", English.Verdict(sheet), width);
        if (!found.Findings.IsEmpty)
            text.Append('\n');
        // Where papers of small values move, many a stage moves no whole vote.
        var still = found.Findings.Where(finding => finding.Kind == SheetFindingKind.NothingMoves).ToList();
        foreach (var finding in found.Findings.Where(finding => still.Count < ManyStages || finding.Kind != SheetFindingKind.NothingMoves))
            text.Paragraph($"{English.Certainty(finding.Certainty),-9}", English.Finding(sheet, finding), width);
        if (still.Count >= ManyStages)
            text.Paragraph($"{English.Certainty(still[0].Certainty),-9}", English.StagesWithoutVotes(still), width);
        text.Append("\nNot checked\n");
        foreach (var gap in found.Gaps)
            text.Paragraph("  ", English.Gap(gap), width);
        return text.ToString();
    }
}
