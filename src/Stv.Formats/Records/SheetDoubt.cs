using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>Whether a sheet may have been misread: one that seems to differ, or one of which a part stands where nobody looked.</summary>
internal static class SheetDoubt
{
    /// <summary>As many differences may be taken for those of the sheet where much else was not read, or each cell has a line of its own.</summary>
    const int MostTaken = 3;

    const string SideBySide = "Give it with its columns side by side, as pdftotext -layout writes it, or as CSV.";

    /// <summary>Whether figures of the table are missing or have no place where each cell has a line of its own, so that others may stand elsewhere, unread.</summary>
    /// <param name="reading">How the sheet was read.</param>
    public static bool HasGaps(PublishedSheetReading reading) => !reading.Gaps.IsEmpty && Layout(reading).Contains(SheetGrid.CellOnEach, StringComparison.Ordinal);

    /// <summary>Why it cannot be said whether a sheet is reproduced, and what to do; null where it can.</summary>
    /// <param name="verification">The sheet held against the count.</param>
    /// <param name="readings">Every way in which it was read; that which was taken is among them.</param>
    public static string? Of(Verification verification, ImmutableArray<PublishedSheetReading> readings)
    {
        var comparison = verification.Comparison;
        var reading = Of(comparison.Sheet, readings);
        if (comparison.Verdict != SheetVerdict.Differs)
            return HasGaps(reading) ? string.Create(CultureInfo.InvariantCulture, $"{verification.File}: it is not possible to say whether the sheet is reproduced. Its other figures are, but from line {reading.Gaps[0]} of the file figures stand apart from their names. It was {Layout(reading)}. {SideBySide}") : null;
        const string Remedy = "Give it as CSV with a row for each candidate and a column for each stage, its heading Total or Change.";
        if (comparison.Rival is { } rival && Layout(Of(rival.Sheet, readings)) is var other && other != Layout(reading))
            return $"{verification.File} can be read in two ways, and it is unclear which figures are wrong. {Capital(Layout(reading))}: {First(verification, comparison)} {Capital(other)}: {First(verification, rival)} {Remedy}";
        if (reading.UnreadRows is [var row, ..] && (comparison.Differences.All(difference => difference.Published is null) || comparison.Differences.Length > MostTaken && 2 * reading.UnreadRows.Length >= comparison.Result.Contest.Candidates.Length))
            return string.Create(CultureInfo.InvariantCulture, $"{verification.File}: it is not possible to say whether the sheet differs. {Amount.Of(reading.UnreadRows.Length, "row")} of figures, the first in line {row} of the file, belong to none of the tables found; it was {Layout(reading)}. {Remedy}");
        // A table that tells names from figures by their place must be there whole.
        if (2 * reading.UnnamedRows > comparison.Result.Contest.Candidates.Length && 2 * comparison.Compared < comparison.Result.Contest.Candidates.Length * comparison.Result.Stages.Length)
            return $"{verification.File}: it is not possible to say whether the sheet differs. Its figures have no names beside them; it was {Layout(reading)}. {Remedy}";
        // A tool that takes the text out of a page may write its cells in another order than that of the page.
        if (comparison.Differences.Length > MostTaken && Layout(reading).Contains(SheetGrid.CellOnEach, StringComparison.Ordinal))
            return $"{verification.File}: it is not possible to say whether the sheet differs. It was {Layout(reading)}, and the tool that took the text out of the page may have written the cells in another order. {SideBySide}";
        if (4 * comparison.Differences.Count(difference => difference.Published is not null) > comparison.Compared && SheetInspection.Inspect([comparison.Sheet], comparison.Result.Rule, comparison.Result.Contest.Seats) is { IsMisread: true } findings)
            return string.Create(CultureInfo.InvariantCulture, $"{verification.File}: it is not possible to say whether the sheet differs. {findings.Wrong} of {findings.Sums} sums of its own rows and columns do not add up as it was read, so it has probably been misread; it was {Layout(reading)}. {Remedy}");
        return null;
    }

    static PublishedSheetReading Of(PublishedSheet sheet, ImmutableArray<PublishedSheetReading> readings) => readings.First(reading => ReferenceEquals(reading.Sheet, sheet));

    static string Layout(PublishedSheetReading reading) => reading.Notes.First(note => note.StartsWith("read as", StringComparison.Ordinal));

    static string Capital(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];

    static string First(Verification verification, SheetComparison comparison) => English.Difference(verification with { Comparison = comparison }, comparison.Differences[0]);
}
