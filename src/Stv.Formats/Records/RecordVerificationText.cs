using System.Text;

namespace Stv.Formats;

/// <summary>What the verification of a record came to, as text.</summary>
public static class RecordVerificationText
{
    /// <summary>The verification as lines that end in <c>\n</c>. What was counted, by which rule and on which terms is told from the count made again, not from the manifest.</summary>
    /// <param name="verification">The verification.</param>
    /// <param name="width">Columns of letters to fill.</param>
    public static string Format(RecordVerification verification, int width = TextSheet.DefaultWidth)
    {
        ArgumentNullException.ThrowIfNull(verification);
        var text = new StringBuilder();
        text.Paragraph("Record     ", $"{verification.Folder}, sealed by {ManifestFile.Name}, SHA-256 {verification.Seal}", width);
        if (verification.Again is { } again)
        {
            if (again.IsRehearsal)
                text.Paragraph("Rehearsal  ", English.MadeUp, width);
            text.Paragraph("Command    ", $"stv {again.Input.Terms.Inquiry?.Verb ?? "count"} {string.Join(' ', again.Manifest.Command.Select(Typed))}", width);
            foreach (var input in again.Input.Inputs)
                text.Paragraph("Counted    ", $"{input.File} ({input.Layout}), SHA-256 {input.Sha256}", width);
            foreach (var rule in again.Manifest.Rules.GroupBy(rule => $"{rule.Rule}{(rule.Changed.IsEmpty ? "" : $", changed: {string.Join(", ", rule.Changed)}")}"))
                text.Paragraph("Rule       ", again.Manifest.Rules.Length == 1 ? $"{rule.First().Contest}: {rule.Key}" : $"{rule.Key}: {string.Join(", ", rule.Select(each => each.Contest))}", width);
            foreach (var departure in again.Input.Departures)
                text.Paragraph("Asked for  ", departure, width);
        }
        if (verification.Again is { IsCommitted: true, Commitment.Code: var code })
            text.Paragraph("Committed  ", $"{code.Digits} ({code.Words}), as the manifest says", width);
        foreach (var note in verification.Notes)
            text.Paragraph("Note       ", note, width);
        foreach (var left in verification.NotCompared)
            text.Paragraph("Not compared  ", left, width);
        text.Append('\n');
        text.Paragraph("", Verdict(verification), width);
        foreach (var sentence in verification.Missing.Concat(verification.Faults).Concat(verification.Unchecked))
            text.Paragraph("  ", sentence, width);
        return text.ToString();
    }

    /// <summary>A word as it is typed: in quotation marks where a shell would take it for more than one, or for something else.</summary>
    static string Typed(string word) => word.All(letter => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or ',' or '/' or ':' or '=' or '+') ? word : $"\"{word}\"";

    /// <summary>The answer in one sentence.</summary>
    /// <param name="verification">The verification.</param>
    public static string Verdict(RecordVerification verification)
    {
        ArgumentNullException.ThrowIfNull(verification);
        return verification.Verdict switch
        {
            RecordVerdict.Reproduced => $"Reproduced: {English.Count(verification.Manifest.Outputs.Length, "file")} as sealed, and the same when counted again.",
            RecordVerdict.Differs => $"Differs: {English.Count(verification.Faults.Length, "fault")}.",
            RecordVerdict.NotChecked => $"Not reproduced: {English.Count(verification.Unchecked.Length, "file")} could not be checked. Nothing else differs.",
            _ => "Not counted: an input was not found.",
        };
    }
}
