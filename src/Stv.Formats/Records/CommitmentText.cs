using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>A commitment before a count, as text.</summary>
public static class CommitmentText
{
    /// <summary>The commitment as lines that end in <c>\n</c>: the hash, as digits and as words, and what it binds to.</summary>
    /// <param name="input">What will be counted.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(CountInput input, int width = TextSheet.DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(input);
        var code = Commitment.Of(input).Code;
        var text = new StringBuilder();
        text.Paragraph("", $"Commitment to the count of {input.Title}", width);
        text.Append('\n');
        text.Paragraph("Digits     ", code.Digits, width);
        text.Paragraph("Words      ", code.Words.Replace('-', ' '), width);
        text.Append('\n');
        foreach (var file in input.Inputs.Where(file => file.Layout is not ("election" or "candidates" or "lots")))
            text.Paragraph("Binds to   ", $"{file.File}, SHA-256 {file.Sha256}", width);
        foreach (var contest in input.Contests)
            text.Paragraph("Binds to   ", English.CommittedContest(contest), width);
        text.Paragraph("Ties       ", English.CommittedTies(input.Lots, input.Terms.SeedFrom), width);
        text.Append('\n');
        text.Paragraph("", string.Create(CultureInfo.InvariantCulture, $"Publish the digits, or read the words out, before anybody counts. They are the first {CommitmentCode.Bits} bits of a SHA-256: nobody can find other ballots or terms that give the same."), width);
        return text.ToString();
    }
}
