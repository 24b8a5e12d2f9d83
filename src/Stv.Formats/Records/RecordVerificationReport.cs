namespace Stv.Formats;

/// <summary>What the verification of a record came to, as a report.</summary>
internal static class RecordVerificationReport
{
    /// <summary>The report.</summary>
    public static Report Of(RecordVerification verification) => new()
    {
        Title = English.VerificationOf(verification.Again?.Input.Title ?? verification.Folder),
        Rehearsal = verification.Again is { IsRehearsal: true } ? English.MadeUp : null,
        Lead = [new ReportParagraph(RecordVerificationText.Verdict(verification)) { IsAnswer = true }],
        Facts =
        [
            new(English.RecordLabel, $"{verification.Folder}, {ManifestFile.Name}, SHA-256 {verification.Seal}"),
            .. (verification.Again?.Manifest.Rules ?? []).Select(rule => new SheetFact(English.Rule, $"{rule.Contest}: {rule.Rule}{(rule.Changed.IsEmpty ? "" : $", changed: {string.Join(", ", rule.Changed)}")}")),
            .. verification.Notes.Select(note => new SheetFact(English.RemarkLabel, note)),
            .. verification.NotCompared.Select(part => new SheetFact(English.NotComparedLabel, part)),
        ],
        Sections =
        [
            .. verification.Missing.IsEmpty && verification.Faults.IsEmpty ? Array.Empty<ReportSection>() : [new(English.FaultsHeading, [new ReportList([.. verification.Missing, .. verification.Faults])])],
            .. verification.Unchecked.IsEmpty ? Array.Empty<ReportSection>() : [new ReportSection(English.NotCheckedHeading, [new ReportList(verification.Unchecked)])],
        ],
        Files = verification.Again?.Input.Inputs ?? [],
    };
}
