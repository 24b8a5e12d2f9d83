using System.Collections.Frozen;

namespace Stv.Formats;

/// <summary>Which columns of a CSV hold whole rankings, and whether its first row is one.</summary>
internal static class RankingColumns
{
    static readonly FrozenSet<string> HeadingWords = FrozenSet.Create(StringComparer.Ordinal, "ranking", "rankings", "ballot", "paper", "vote", "preferences", "order", "choices", "rankedchoices", "answer");

    /// <summary>What may stand between ranks, the surest first.</summary>
    public static readonly char[] Marks = ['>', ';', '|', ','];

    /// <summary>The columns: the one that a person named, or whose heading says so, or that is the only one whose heading says nothing else; else those whose cells show it. Empty when there is none.</summary>
    public static int[] Of(SheetPlan plan, BallotReadOptions options)
    {
        if (options.RankingColumn is { } name)
            return [.. Enumerable.Range(0, plan.Headings.Length).Where(column => NameKey.AreSame(plan.Headings[column], name))];
        int[] open = [.. plan.Open.Where(column => options.Rows?.Uses(plan.Headings[column], options.Candidates) != true)];
        int[] worded = [.. Enumerable.Range(0, plan.Headings.Length).Where(column => HeadingWords.Contains(ColumnRoles.Key(plan.Headings[column])))];
        if (worded is [var only])
            return [only];
        if (open is [_])
            return open;
        return [.. open.Where(column => HoldsRankings(plan, column))];
    }

    /// <summary>Whether the column can hold rankings: its heading says so, or a mark stands between names in some row.</summary>
    public static bool MayHold(SheetPlan plan, int column)
    {
        var key = ColumnRoles.Key(plan.Headings[column]);
        if (key is "ranking" or "rankings")
            return true;
        var marks = HeadingWords.Contains(key) ? Marks : Marks[..3];
        return Cells(plan, column).Any(cell => marks.Any(mark => cell.Contains(mark, StringComparison.Ordinal)));
    }

    /// <summary>The column of rankings of a file whose first row is a paper like the rest: there it names people whom other rows name, or ranks them with <c>&gt;</c>. −1 where the first row has headings.</summary>
    public static int WithoutHeadings(FileHead head)
    {
        if (head.Rows is not [var first, _, ..])
            return -1;
        int[] columns = [.. Enumerable.Range(0, first.Length).Where(column => IsPaper(first[column], [.. head.Rows.Skip(1).Where(row => column < row.Length && row[column].Length > 0).Select(row => row[column])]))];
        return columns is [var only] ? only : -1;
    }

    static bool IsPaper(string first, string[] cells)
    {
        if (ListCell.AreLists(cells))
            (first, cells) = (ListCell.AsRanking(first) ?? "", [.. cells.Select(cell => ListCell.AsRanking(cell) ?? "")]);
        if (first.Length == 0 || HeadingWords.Contains(ColumnRoles.Key(first)) || ColumnRoles.Of(first, new BallotReadOptions()) != ColumnRole.None || Mark(cells.Append(first)) is not { } mark)
            return false;
        var below = cells.SelectMany(cell => Names(cell, mark)).ToHashSet(StringComparer.Ordinal);
        var named = Names(first, mark);
        return named.Exists(below.Contains) || mark == '>' && named.Count > 1 && !named.TrueForAll(name => RankHeader.TryRead(name, out _));
    }

    /// <summary>Most cells have a mark, and most of the names stand in several of them.</summary>
    public static bool HoldsRankings(SheetPlan plan, int column)
    {
        string[] cells = [.. Cells(plan, column).Where(cell => CellKinds.Of(cell, out _) == CellKind.Word)];
        if (Mark(cells) is not { } mark || 2 * cells.Count(cell => QuotedList.Split(cell, mark).Count > 1) < cells.Length)
            return false;
        var names = cells.SelectMany(cell => Names(cell, mark).Distinct()).GroupBy(name => name).ToArray();
        return mark == '>' || 2 * names.Count(name => name.Count() > 1) >= names.Length;
    }

    /// <summary>The cells of a column in the first papers, lists with marks between their names.</summary>
    static IEnumerable<string> Cells(SheetPlan plan, int column) =>
        ListCell.AreLists(plan.Cells(column)) ? plan.Cells(column).Select(cell => ListCell.AsRanking(cell) ?? "") : plan.Cells(column);

    static char? Mark(IEnumerable<string> cells) => Marks[..3].Select(mark => (char?)mark).FirstOrDefault(mark => cells.Any(cell => QuotedList.Split(cell, mark!.Value).Count > 1));

    static List<string> Names(string cell, char mark) =>
        [.. QuotedList.Split(cell, mark).SelectMany(place => QuotedList.Split(place, '=')).Select(name => NameKey.Of(QuotedList.Unquoted(name))).Where(name => name.Length > 0)];
}
