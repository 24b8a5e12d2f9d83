namespace Stv.Formats;

/// <summary>Ways to read the columns of a table.</summary>
internal enum ColumnsRead
{
    /// <summary>As headings, signs and sums tell.</summary>
    AsTheyTell,

    /// <summary>Totals all.</summary>
    Totals,

    /// <summary>A total, then a change and a total for each stage.</summary>
    ChangesAndTotals,

    /// <summary>A total, then changes.</summary>
    Changes,

    /// <summary>A total, then a total and a change for each stage.</summary>
    TotalsAndChanges,
}
