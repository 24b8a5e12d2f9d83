namespace Stv.Formats;

/// <summary>What the beginning of a CSV with a row a paper shows: its headings, what each column is for, and the first papers.</summary>
/// <param name="Headings">One heading for each column; letters where there are none.</param>
/// <param name="Roles">What each column is for by its heading.</param>
/// <param name="Papers">The first rows below the headings that hold anything.</param>
internal sealed record SheetPlan(string[] Headings, ColumnRole[] Roles, string[][] Papers)
{
    /// <summary>The plan, as the first row has the headings.</summary>
    public static SheetPlan Of(FileHead head, BallotReadOptions options) => head.Once(options, () => Of(head.Rows, options));

    /// <summary>The plan, as no row has headings.</summary>
    public static SheetPlan WithoutHeadings(FileHead head)
    {
        var headings = Letters(head.Rows);
        return new(headings, new ColumnRole[headings.Length], [.. head.Rows.Where(row => row.Length > 0)]);
    }

    /// <summary>The letters of the columns, which stand for headings where there are none.</summary>
    public static string[] Letters(string[][] rows) => [.. Enumerable.Range(1, rows.Length == 0 ? 0 : rows.Max(row => row.Length)).Select(ColumnLetters.Of)];

    static SheetPlan Of(string[][] rows, BallotReadOptions options)
    {
        if (rows.Length == 0)
            return new([], [], []);
        var count = HeadingRows.Count(rows);
        var headings = HeadingRows.Composed(rows[..count]);
        return new(headings, ColumnRoles.Of(headings, options), [.. rows.Skip(count).Where(row => row.Length > 0 && !(options.Candidates.IsEmpty && SumsRow.Is(row)))]);
    }

    /// <summary>Whether a column may be a candidate's or a preference's.</summary>
    public bool IsOpen(int column) => Roles[column] == ColumnRole.None && Headings[column].Length > 0;

    public IEnumerable<int> Open => Enumerable.Range(0, Headings.Length).Where(IsOpen);

    /// <summary>The cells of a column in the first papers; empty where the row is shorter.</summary>
    public IEnumerable<string> Cells(int column) => Papers.Select(row => column < row.Length ? row[column] : "");

    /// <summary>Whether the columns hold names, most of which stand in more than one of them or more than once: the choices of papers.</summary>
    public bool HoldChoices(IReadOnlyCollection<int> columns)
    {
        var places = columns.SelectMany(column => Cells(column).Where(cell => CellKinds.Of(cell, out _) == CellKind.Word).Select(cell => (Name: NameKey.Of(cell), Column: column))).ToArray();
        if (places.Length == 0 || columns.Any(column => Cells(column).Any(cell => CellKinds.Of(cell, out _) == CellKind.Number)))
            return false;
        var names = places.GroupBy(place => place.Name).ToArray();
        return 2 * names.Count(name => name.Select(place => place.Column).Distinct().Count() > 1) >= names.Length;
    }
}
