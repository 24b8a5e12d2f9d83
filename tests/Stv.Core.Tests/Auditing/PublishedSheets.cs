using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>Sheets as somebody might publish them of a count.</summary>
static class PublishedSheets
{
    /// <summary>The totals of every stage, with rows for non-transferable and lost votes.</summary>
    public static PublishedSheet Published(this CountResult result) => new()
    {
        Stages = [.. result.Stages.Select(stage => new PublishedStage
        {
            Candidates = [.. stage.Totals.Select(Total)],
            NonTransferable = Total(stage.NonTransferable),
            Loss = Total(stage.Loss),
        })],
        Fates = [.. result.Candidates.Select(fared => new PublishedFate(fared.Outcome == Outcome.Elected, fared.Stage))],
    };

    /// <summary>The same sheet with one stage changed.</summary>
    public static PublishedSheet With(this PublishedSheet sheet, int stage, Func<PublishedStage, PublishedStage> change) =>
        sheet with { Stages = sheet.Stages.SetItem(stage - 1, change(sheet.Stages[stage - 1])) };

    /// <summary>The same sheet with the total of one candidate changed at every stage from one on.</summary>
    public static PublishedSheet WithTotal(this PublishedSheet sheet, int candidate, int from, Func<int, string> total) =>
        Enumerable.Range(from, sheet.Stages.Length - from + 1).Aggregate(sheet, (changed, number) =>
            changed.With(number, stage => stage with { Candidates = stage.Candidates.SetItem(candidate, Total(Number(total(number)))) }));

    public static PublishedCell Total(Votes votes) => new(null, new PublishedFigure(votes, 1, 1));

    public static Votes Number(string text)
    {
        var places = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return Votes.Decimals(System.Numerics.BigInteger.Parse(text.Replace(".", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture), places);
    }
}
