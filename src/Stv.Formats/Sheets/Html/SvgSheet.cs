namespace Stv.Formats;

/// <summary>Pictures of a count as files of their own, to be published: what <see cref="HtmlSheet"/> shows as everybody's course, and as the bars of a stage, with a title and on white.</summary>
public static class SvgSheet
{
    const int Columns = 3;
    const decimal ColumnWidth = 300;

    /// <summary>The picture of the whole count as lines that end in <c>\n</c>.</summary>
    public static string Format(Sheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var chart = new CourseChart(sheet, Columns, ColumnWidth);
        return PictureFile.Of("course", sheet.Title, Words(sheet, CourseChart.Legend(sheet)), CourseChart.InWords(sheet), chart.Width, chart.Write);
    }

    /// <summary>The picture of one stage as lines that end in <c>\n</c>.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="stage">The number of the stage, from 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count has no such stage.</exception>
    public static string Format(Sheet sheet, int stage)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        ArgumentOutOfRangeException.ThrowIfLessThan(stage, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(stage, sheet.Stages.Length);
        var chart = new StageChart(sheet, stage - 1);
        return PictureFile.Of("bars", sheet.Title, Words(sheet, chart.Heading, chart.Legend), chart.InWords, chart.Width, chart.Write);
    }

    static IEnumerable<string> Words(Sheet sheet, params IEnumerable<string> legend) =>
        legend.Prepend(sheet.Rehearsal is { } rehearsal ? $"{English.RehearsalLabel}. {rehearsal}" : "").Where(words => words.Length > 0);
}
