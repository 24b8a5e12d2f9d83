using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>What a verification came to, as text.</summary>
public static class VerificationText
{
    const int ListedAtMost = 10;

    /// <summary>The verification as lines that end in <c>\n</c>.</summary>
    /// <param name="verification">The verification.</param>
    /// <param name="width">Columns of letters to fill.</param>
    /// <param name="words">How settings are named to whoever reads it; as <see cref="BallotReadOptions"/> does when left out.</param>
    public static string Format(Verification verification, int width = TextSheet.DefaultWidth, SettingNames? words = null)
    {
        ArgumentNullException.ThrowIfNull(verification);
        var comparison = verification.Comparison;
        var text = new StringBuilder();
        text.Title(comparison.Result.Contest.Title, width);
        text.Paragraph("Published  ", verification.File, width);
        foreach (var input in verification.Inputs)
            text.Paragraph("Counted    ", $"{input.File} ({input.Layout}), SHA-256 {input.Sha256}", width);
        text.Paragraph("Rule       ", English.RuleOf(comparison.Result.Rule, verification.RuleByDefault), width);
        foreach (var note in verification.Notes)
            text.Paragraph("Note       ", note, width);
        foreach (var reading in English.Reading(comparison, verification.Lots))
            text.Paragraph("Read as    ", reading, width);
        foreach (var part in verification.NotCompared)
            text.Paragraph("Not compared  ", part, width);
        text.Append('\n');
        text.Paragraph("", English.Verdict(verification), width);
        foreach (var sentence in English.Extent(verification))
            text.Paragraph("", sentence, width);
        Further(text, verification, width, words ?? Setting.ByCode);
        if (verification.Explanation is { } explanation)
        {
            text.Append("\nExplanation\n");
            foreach (var sentence in English.Explanation(explanation))
                text.Paragraph("  ", sentence, width);
        }
        return text.ToString();
    }

    /// <summary>Every difference after the first.</summary>
    static void Further(StringBuilder text, Verification verification, int width, SettingNames words)
    {
        ImmutableArray<string> all = [.. verification.Values.Select(English.Difference), .. verification.Comparison.Differences.Select(difference => English.Difference(verification, difference))];
        if (all.Length < 2 || verification.Comparison.Exchanged is not null)
            return;
        text.Append("\nFurther differences\n");
        foreach (var sentence in all.Skip(1).Take(ListedAtMost))
            text.Paragraph("  ", sentence, width);
        if (all.Length - 1 > ListedAtMost)
            text.Paragraph("  ", English.MoreDifferences(all.Length - 1 - ListedAtMost).In(words), width);
    }
}
