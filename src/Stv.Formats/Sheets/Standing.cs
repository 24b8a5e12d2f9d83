using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>How a candidate fared, as a terminal draws it: a bar of the most votes that they had at the end of a stage, and what of it were first preferences.</summary>
/// <param name="Label">Their name.</param>
/// <param name="Place">Their place among the elected, from 1; null for the others.</param>
/// <param name="First">Their first preferences.</param>
/// <param name="Most">The most votes that they had at the end of a stage.</param>
internal sealed record Standing(string Label, int? Place, Votes First, Votes Most)
{
    /// <summary>The letters of bars: first preferences, votes received later, and where the quota is.</summary>
    public const char FirstLetter = '█', LaterLetter = '▒', QuotaLetter = '┆';

    /// <summary>Whether a line is one of such a drawing.</summary>
    public static bool IsDrawn(string line) => line.AsSpan().ContainsAny(FirstLetter, LaterLetter, QuotaLetter);

    /// <summary>Everybody who was counted: the elected first, in their order, then the others, the last to leave first.</summary>
    public static ImmutableArray<Standing> Of(Sheet sheet) => sheet.Stages.IsEmpty ? [] : [.. sheet.ByFate.Where(row => row.Cells[0].Total is not null).Select((row, i) =>
    {
        var totals = row.Cells.Select(cell => cell.Total).OfType<Votes>().ToList();
        return new Standing(row.Label, i < sheet.Elected.Length ? i + 1 : null, totals[0], totals.Max());
    })];

    /// <summary>The most votes in figures.</summary>
    public string Figure => SheetFigure.Votes(Most, Most.Value.IsWhole);
}
