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

    /// <summary>
    /// Names in a column, each with figures behind it: the longest run of them, in which a row of something else may stand between
    /// two. Where a name comes again the table goes on elsewhere, and whoever is new there is an old name spelt otherwise.
    /// </summary>
    static List<string> Beside(SheetGrid grid, int column)
    {
        var (longest, run, known, last) = (new List<string>(), new List<string>(), new HashSet<string>(), -2);
        foreach (var (at, row) in grid.Rows.Index().Where(each => column < each.Item.Length && IsName(Name(each.Item[column])) && Figures(each.Item, column + 1) > 0 && !IsProse(each.Item)))
        {
            var name = Name(row[column]);
            var isNew = known.Add(NameKey.Of(name));
            if (at > last + 2 || !isNew)
                (run, known) = ([], [NameKey.Of(name)]);
            run.Add(name);
            last = at;
            longest = run.Count > longest.Count ? run : longest;
        }
        return longest;
    }

    /// <summary>Whether a line of text goes on behind its figures, but for what became of somebody.</summary>
    static bool IsProse(SheetText[] row) => row[0].Column == 0 && row.Length > 1 && row[^1].Text is var rest && !FigureText.IsFigureOrNothing(rest) && RowWords.Fate(rest).Elected is null;

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

    static string Name(SheetText cell) => Fate().Replace(cell.Text, "");

    static int Figures(SheetText[] row, int from) =>
        row.Skip(from).Any(cell => IsVotes(cell.Text)) ? row.Skip(from).Count(cell => cell.Text.Length > 0 && FigureText.IsFigureOrNothing(cell.Text)) : 0;

    static bool IsVotes(string cell) => FigureText.IsFigureOrNothing(cell) && !FigureText.IsNothing(cell);

    static bool IsName(string text) =>
        text.Length <= 200 && text.Any(char.IsLetter) && !text.Contains('|', StringComparison.Ordinal) && !FigureText.IsFigureOrNothing(text) && RowWords.Of(text) is null && !NoName().IsMatch(text) && !Stage().IsMatch(text);

    const RegexOptions Plain = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    [GeneratedRegex(@"^\W*(\d+\W*$|(stage|count|round|step|iteration)\b|first preferences?\b|(surplus|exclusion|elimination|transfer) of\b)|\b(stage|count|round)\W*$", Plain)]
    private static partial Regex Stage();

    /// <summary>What became of somebody, behind their name.</summary>
    [GeneratedRegex(@"[\s,;:–-]+\(?(elected|excluded|eliminated)( at this stage)?\)?\W*$", Plain)]
    private static partial Regex Fate();

    [GeneratedRegex(@"^\W*((number|no\.?) of\b.*|(in)?valid\b.*|(in)?formal\b.*|(rejected|spoilt|spoiled|blank)\b.*|eligible\b.*|turnout\b.*|(total )?(electorate|poll|votes|papers)\b.*|candidates?|names?|party|seats?|places|vacanc(y|ies)|keep values?\b.*|page \d.*)\W*$", Plain)]
    private static partial Regex NoName();
}
