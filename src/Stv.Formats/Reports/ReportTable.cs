using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>A table of a report. The first cell of a row names it.</summary>
/// <param name="Caption">What the table tells.</param>
/// <param name="Headings">The headings, one for each column.</param>
/// <param name="Rows">The rows.</param>
internal sealed record ReportTable(string Caption, ImmutableArray<ReportHeading> Headings, ImmutableArray<ReportRow> Rows) : ReportPart;

/// <summary>The heading of a column.</summary>
/// <param name="Words">The words.</param>
/// <param name="IsText">Whether words stand below it, not figures.</param>
/// <param name="Short">The heading where there is little room.</param>
internal sealed record ReportHeading(string Words, bool IsText = false, string? Short = null);

/// <summary>A row of a table.</summary>
/// <param name="Cells">Its cells, as many as there are headings.</param>
/// <param name="Bar">The bar that the page draws below its name; null for none.</param>
internal sealed record ReportRow(ImmutableArray<string> Cells, ReportBar? Bar = null);

/// <summary>A bar as long as the whole, divided.</summary>
/// <param name="Parts">What share of the whole each part is, from 0 to 1, from the left.</param>
/// <param name="Range">From where to where a line shows how sure the end of the first part is; null for none.</param>
internal sealed record ReportBar(ImmutableArray<double> Parts, (double Low, double High)? Range = null);
