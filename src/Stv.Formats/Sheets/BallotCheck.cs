using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>A ballot file read back in words.</summary>
public static class BallotCheck
{
    /// <summary>What was read, and whether the file by itself says all that a count needs.</summary>
    /// <param name="reading">What was read.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static (string Text, bool IsReady) Of(BallotReading reading, int width)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var text = new StringBuilder();
        text.Title(reading.Title ?? reading.FileName, width);
        text.Paragraph(PlainText.Left("File", 12), $"{reading.FileName}, read as {reading.Layout.Word()}, SHA-256 {reading.Sha256}", width);
        text.Paragraph(PlainText.Left("Seats", 12), reading.Seats?.ToString(CultureInfo.InvariantCulture) ?? "not said in the file", width);
        text.Paragraph(PlainText.Left("Papers", 12), reading.Ballots.Papers.ToString(CultureInfo.InvariantCulture), width);
        text.Append("\nCandidates\n");
        foreach (var candidate in reading.Candidates)
            text.Paragraph($"  {candidate.Id}. ", candidate.Name + (candidate.Slate is null ? "" : $", {candidate.Slate}") + (candidate.Withdrawn ? ", withdrawn" : ""), width);
        foreach (var notice in reading.Notices)
            text.Paragraph("note: ", (notice.Row is { } row ? $"row {row}: " : "") + notice.Text, width);
        text.Append('\n');
        text.Paragraph("", reading.Seats is null ? "Ready to count, once --seats says how many are to be elected." : "Ready to count.", width);
        return (text.ToString(), true);
    }
}
