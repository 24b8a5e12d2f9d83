namespace Stv.Formats;

/// <summary>A table of which every cell stands on a line by itself, as tools write it that take the text out of a page.</summary>
internal static class LineGrid
{
    /// <summary>The lines as rows: each line of words begins one, and the figures below it follow, be they several on a line. What became of a candidate ends their row.</summary>
    public static List<SheetText[]> ByRows(IEnumerable<SheetText[]> lines)
    {
        var rows = new List<List<SheetText>>();
        foreach (var line in lines)
            if (rows is [.., { } row] && (line[0].Text.Length == 0 && line.Length > 1 || row.Count > 1 && line is [var only] && (RowWords.Fate(only.Text).Elected is not null || row[^1].Text.EndsWith(','))))
                row.AddRange(line.Where(cell => cell.Text.Length > 0));
            else
                rows.Add([.. line]);
        return [.. rows.Select(row => row.ToArray())];
    }

    /// <summary>
    /// The lines as columns: first the labels, then under a heading each a figure for every label; null where there are no two such runs
    /// of figures of one length. How many lines a heading has is what stands between two runs.
    /// </summary>
    public static List<SheetText[]>? ByColumns(IReadOnlyList<SheetText> lines)
    {
        var runs = Runs(lines);
        var columns = runs.Where(run => runs.Count(other => other.Length == run.Length) > 1).GroupBy(run => run.Length).OrderByDescending(same => same.Key * same.Count()).FirstOrDefault()?.ToList();
        if (columns is not [var first, var second, ..] || first.Length < 2)
            return null;
        var heading = second.Start - first.Start - first.Length;
        var labels = first.Start - heading - first.Length;
        if (heading < 0 || labels < 0 || lines.Skip(labels).Take(first.Length).Any(line => FigureText.IsFigureOrNothing(line.Text)))
            return null;
        var rows = lines.Take(labels).Select(line => new[] { line }).ToList();
        rows.Add([lines[labels] with { Text = "" }, .. columns.Select(run => new SheetText(string.Join(' ', lines.Skip(Math.Max(labels + first.Length, run.Start - heading)).Take(heading).Select(line => line.Text)), lines[run.Start].Row, 0))]);
        rows.AddRange(Enumerable.Range(0, first.Length).Select(at => columns.Select(run => lines[run.Start + at]).Prepend(lines[labels + at]).ToArray()));
        rows.AddRange(lines.Skip(columns[^1].Start + columns[^1].Length).Select(line => new[] { line }));
        return rows;
    }

    static List<(int Start, int Length)> Runs(IReadOnlyList<SheetText> lines)
    {
        var runs = new List<(int Start, int Length)>();
        for (var at = 0; at < lines.Count; at++)
            if (FigureText.IsFigureOrNothing(lines[at].Text))
                if (runs is [.., var last] && last.Start + last.Length == at)
                    runs[^1] = (last.Start, last.Length + 1);
                else
                    runs.Add((at, 1));
        return runs;
    }
}
