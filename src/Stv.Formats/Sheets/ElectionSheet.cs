using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>The summary of an election as plain text: who was elected in each contest, what waits, and what the body's minimums came to.</summary>
public static class ElectionSheet
{
    /// <summary>The summary as lines that end in <c>\n</c>.</summary>
    /// <param name="result">What is published of the election.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(PublishedResult result, int width = TextSheet.DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(result);
        width = Math.Max(width, TextSheet.NarrowestWidth);
        var text = new StringBuilder();
        text.Title(result.Title, width);
        foreach (var input in result.Inputs)
            text.Paragraph(PlainText.Left("File", 12), $"{input.File} ({input.Layout}), SHA-256 {input.Sha256}", width);
        foreach (var contest in result.Contests)
            Contest(text, contest, width);
        foreach (var contest in result.Uncounted)
            Uncounted(text, contest, width);
        if (result.Body is { } body)
            Body(text, body, width);
        return text.ToString();
    }

    static void Contest(StringBuilder text, CountResult result, int width)
    {
        var contest = result.Contest;
        text.Append('\n');
        text.Paragraph("", $"{contest.Title}: {English.Count(contest.Seats, "seat")}, {(result.Unopposed ? "unopposed" : English.Count(result.Papers.Valid, "valid paper"))}, rule {result.Rule.Id}", width);
        foreach (var (i, candidate) in result.Elected.Index())
            text.Paragraph(string.Create(CultureInfo.InvariantCulture, $"  {i + 1,2}. "), Person(contest.Candidates[candidate]), width);
        if (result.Vacant > 0)
            text.Paragraph("      ", $"{English.Count(result.Vacant, "place")} vacant", width);
        foreach (var outcome in result.Reserved?.Constraints ?? [])
            text.Paragraph("      ", $"{English.Limits(outcome.Declared)}: {(outcome.IsMet ? "met" : "NOT MET")}, with {outcome.Elected.Length}", width);
        foreach (var sentence in English.Intervention(result))
            text.Paragraph("      ", sentence, width);
    }

    static string Person(Candidate candidate)
    {
        var slate = candidate.Slate is null ? "" : $", {candidate.Slate}";
        return candidate.Attributes.IsEmpty ? candidate.Name + slate : $"{candidate.Name}{slate} ({string.Join(", ", candidate.Attributes)})";
    }

    static void Uncounted(StringBuilder text, UncountedContest contest, int width)
    {
        text.Append('\n');
        text.Paragraph("", $"{contest.Contest.Title}: NOT COUNTED", width);
        text.Paragraph("      ", contest.Words, width);
    }

    static void Body(StringBuilder text, BodyResult body, int width)
    {
        text.Append('\n');
        text.Paragraph("", $"{body.Body.Title}: {body.Members.Length} of {English.Count(body.Certificate.Seats, "seat")} filled", width);
        foreach (var sentence in English.Attained(body))
            text.Paragraph("  ", sentence, width);
        if (!body.Uncounted.IsEmpty)
            text.Paragraph("  ", $"Without a result: {string.Join(", ", body.Uncounted)}.", width);
        text.Append("\nBefore the count\n");
        foreach (var sentence in English.Certificate(body.Certificate))
            text.Paragraph("  ", sentence, width);
    }
}
