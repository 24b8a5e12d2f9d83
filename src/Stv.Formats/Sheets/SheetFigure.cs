namespace Stv.Formats;

/// <summary>How the figures of a sheet are shown.</summary>
internal static class SheetFigure
{
    /// <summary>Stands where nothing changed, and where the papers have been transferred.</summary>
    public const string None = "-";

    /// <summary>A total; <see cref="None"/> where there is none.</summary>
    public static string Total(SheetCell cell, bool whole) => cell.Total is { } total ? Votes(total, whole) : None;

    /// <summary>A change with its sign: <c>+7.01116</c>, <c>-24.00000</c>.</summary>
    public static string Change(SheetCell cell, bool whole) => cell.Change switch
    {
        null => "",
        { } none when none == Stv.Votes.Zero => None,
        { } more when more > Stv.Votes.Zero => Votes(more, whole) is ['~', .. var rounded] ? "~+" + rounded : "+" + Votes(more, whole),
        { } less => Votes(less, whole),
    };

    /// <summary>Votes with commas between thousands and all the places of the rule, or with none where they and all beside them are whole.</summary>
    public static string Votes(Votes votes, bool whole) =>
        !whole && votes.DecimalPlaces is null ? English.Rounded(votes) : Thousands.Of(whole ? votes.ToString(0) : votes.ToString());

    /// <summary>Whether every figure of a stage is whole, so that it is shown without decimals.</summary>
    public static bool AreWhole(Sheet sheet, int stage) =>
        sheet.Candidates.Concat(sheet.Sums).Select(row => row.Cells[stage]).All(cell => IsWhole(cell.Change) && IsWhole(cell.Total));

    /// <summary>The same of each stage.</summary>
    public static bool[] AreWhole(Sheet sheet) => [.. Enumerable.Range(0, sheet.Stages.Length).Select(stage => AreWhole(sheet, stage))];

    static bool IsWhole(Votes? votes) => votes is null || votes.Value.Value.IsWhole;
}
