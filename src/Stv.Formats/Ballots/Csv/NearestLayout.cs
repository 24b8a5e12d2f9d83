using System.Collections.Frozen;

namespace Stv.Formats;

/// <summary>What a file that fits no layout lacks for the one that it comes nearest to, and what would help.</summary>
internal static class NearestLayout
{
    /// <summary>What was expected of the first line, and what to do.</summary>
    public static (string Lacking, Advice Remedy) Of(FileHead head, BallotReadOptions options)
    {
        var text = Utf8Text.Trim(head.Text);
        if (text.StartsWith("<"u8))
            return ("text, not a web page or XML", "export the papers as CSV, and give that");
        if (text.StartsWith("{"u8) || text.StartsWith("["u8))
            return ("cast vote records of NIST SP 1500-103, the only layout in JSON that stv reads (cvr)", "export the papers as CSV or as such records");
        head.Delimiter = options.Delimiter ?? Delimiters.Of(head)[0];
        var plan = SheetPlan.Of(head, options);
        if (plan.Headings.Length < 2)
            return ("rankings, nearest to the layout ranking, which lacks a mark such as > between the names", "put > between the ranks of each row, under the heading ranking");
        if (LacksPaper(plan))
            return ("a column that identifies papers, all that the layout long lacks", $"head it ballot_id, or say {new Setting(Term.Columns, null, "paper")}, {new Setting(Term.Columns, null, "rank")} and {new Setting(Term.Columns, null, "choice")}");
        int[] open = [.. plan.Open];
        if (NoRanks(open.SelectMany(plan.Cells)) is { } found)
            return ($"ranks 1, 2 and so on below the candidates' names; the cells hold {found}", "ask for the voters' order of preference, and give that; such marks cannot be counted as ranks");
        int[] names = [.. open.Where(column => plan.Cells(column).Any(cell => CellKinds.Of(cell, out _) == CellKind.Word))];
        if (names.Length > 1 && plan.HoldChoices(names))
            return ("headings that say which choice is the first, all that the layout preferences lacks", $"head them Pref 1, Pref 2 and so on, or name them in that order with {new Setting(Term.Columns, null, "choice")}");
        if (open.Where(column => RankingColumns.MayHold(plan, column)).ToArray() is { Length: > 0 } rankings)
            return (rankings.Length == 1 ? "one column of rankings and no other that may be one, all that the layout ranking lacks" : "one column named as the rankings, all that the layout ranking lacks", $"say {new Setting(Term.Columns, plan.Headings[rankings[0]], "ranking")}");
        return ("ranks 1, 2 and so on below the names of two candidates at least, which the layout matrix lacks", $"head a column with each candidate's name, or say which columns hold them with {new Setting(Term.Columns, null, "rank")}");
    }

    static readonly FrozenSet<string> Marks = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "x", "✓", "✔", "✗", "*", "true", "false", "yes", "no", "y", "n", "0", "1");

    /// <summary>What cells hold that voters may give instead of ranks; null when it is none of these.</summary>
    static string? NoRanks(IEnumerable<string> cells)
    {
        string[] filled = [.. cells.Where(cell => cell.Length > 0)];
        return filled.Length == 0 ? null
            : Array.TrueForAll(filled, Marks.Contains) ? "crosses, ticks, or yes and no, as where voters approve of candidates"
            : Array.TrueForAll(filled, cell => cell.EndsWith('%')) ? "percentages"
            : Array.TrueForAll(filled, cell => cell.Length == 1 && char.IsAsciiLetter(cell[0])) ? "single letters, with nothing to say what they stand for"
            : null;
    }

    static bool LacksPaper(SheetPlan plan) => Array.Exists(plan.Headings, heading => ColumnRoles.Key(heading) is "rank" or "ranking" or "preference") && Array.Exists(plan.Headings, heading => ColumnRoles.Key(heading) is "choice" or "candidate" or "candidatename");
}
