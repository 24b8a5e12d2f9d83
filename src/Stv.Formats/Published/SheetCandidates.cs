using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>Finds who stood from a sheet alone: the names beside its figures, or above them where stages stand below one another.</summary>
internal static partial class SheetCandidates
{
    /// <summary>Names stand in one of the first columns.</summary>
    const int LabelColumns = 4;

    /// <summary>The candidates in the order of the sheet, numbered from 1; none where no table is found.</summary>
    public static ImmutableArray<Candidate> Find(ImmutableArray<SheetGrid> grids)
    {
        var names = grids.Select(Names).MaxBy(found => found.Count) ?? [];
        return [.. names.Select((name, at) => new Candidate { Id = (at + 1).ToString(CultureInfo.InvariantCulture), Name = name })];
    }

    static List<string> Names(SheetGrid grid)
    {
        var labels = grid.Rows.Where(row => Figures(row, 1) > 0).Select(row => row[0].Text).ToList();
        var stages = labels.Count(label => Stage().IsMatch(label));
        return 2 * stages > labels.Count ? Above(grid) : Enumerable.Range(0, LabelColumns).Select(column => Beside(grid, column)).MaxBy(found => found.Count)!;
    }

    /// <summary>Names in a column, each with figures behind it. Where a name comes again the table goes on elsewhere, and whoever is new there is an old name spelt otherwise.</summary>
    static List<string> Beside(SheetGrid grid, int column)
    {
        var rows = grid.Rows.Where(row => column < row.Length && IsName(row[column].Text)).Select(row => (Name: row[column].Text, Figures: Figures(row, column + 1))).ToList();
        var most = rows.Select(row => row.Figures).DefaultIfEmpty(0).Max();
        var (names, known) = (new List<string>(), new HashSet<string>());
        foreach (var (name, _) in rows.Where(row => row.Figures > 0 && 2 * row.Figures >= most))
        {
            if (!known.Add(NameKey.Of(name)))
                break;
            names.Add(name);
        }
        return names;
    }

    /// <summary>Names in a row, each with figures below it.</summary>
    static List<string> Above(SheetGrid grid)
    {
        for (var at = 0; at < grid.Rows.Count; at++)
        {
            var names = grid.Rows[at].Index().Skip(1).Where(cell => IsName(cell.Item.Text) && !RowWords.IsOther(cell.Item.Text)
                && grid.Rows.Skip(at + 1).Take(1).All(row => cell.Index < row.Length && FigureText.IsFigureOrNothing(row[cell.Index].Text))).Select(cell => cell.Item.Text).ToList();
            if (at + 1 < grid.Rows.Count && names.Count > 1 && names.Select(NameKey.Of).Distinct().Count() == names.Count)
                return names;
        }
        return [];
    }

    static int Figures(SheetText[] row, int from) =>
        row.Skip(from).Any(cell => IsVotes(cell.Text)) ? row.Skip(from).Count(cell => cell.Text.Length > 0 && FigureText.IsFigureOrNothing(cell.Text)) : 0;

    static bool IsVotes(string cell) => FigureText.IsFigureOrNothing(cell) && !FigureText.IsNothing(cell);

    static bool IsName(string text) =>
        text.Length <= 200 && text.Any(char.IsLetter) && !FigureText.IsFigureOrNothing(text) && RowWords.Of(text) is null && !NoName().IsMatch(text) && !Stage().IsMatch(text);

    const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(\d+\W*$|(stage|count|round|step|iteration)\b|first preferences?\b|(surplus|exclusion|elimination|transfer) of\b)", Plain)]
    private static partial Regex Stage();

    [GeneratedRegex(@"^\W*((number|no\.?) of\b.*|(in)?valid\b.*|(in)?formal\b.*|(rejected|spoilt|spoiled|blank)\b.*|eligible\b.*|turnout\b.*|(total )?(electorate|poll|votes|papers)\b.*|candidates?|names?|party|seats?|places|vacanc(y|ies)|keep values?\b.*|page \d.*)\W*$", Plain)]
    private static partial Regex NoName();
}
