namespace Stv.Formats;

/// <summary>Corrections that a check suggests, for a person to keep, change or strike.</summary>
internal static class SuggestedCorrections
{
    /// <summary>A spelling that stands in so many cells is suggested once for all of them.</summary>
    const int Often = 3;

    /// <summary>That a paper is left out.</summary>
    /// <param name="file">The file.</param>
    /// <param name="row">The row.</param>
    /// <param name="marks">By row, a cell by which it is known again.</param>
    public static Correction LeavingOut(string file, int row, IReadOnlyDictionary<int, string> marks) => new(0, file, row, null, marks.GetValueOrDefault(row, ""), null, "another paper of the same voter counts");

    /// <summary>That a cell is read otherwise, because of an unknown name in it. What it becomes is null where no candidate's name is near.</summary>
    public static Correction Renaming(string file, int row, int column, string found, string? becomes) =>
        new(0, file, row, column, found, becomes ?? CorrectionsFile.Undecided, becomes is null ? "another name of a candidate" : "misspelt name");

    /// <summary>What is said of many cells first; then row by row, and of each cell once.</summary>
    public static IEnumerable<Correction> Ordered(IEnumerable<Correction> all)
    {
        var distinct = all.DistinctBy(line => (line.File, line.Row, line.Column)).ToList();
        var often = distinct.Where(line => line.Becomes is not null).GroupBy(line => (line.File, line.Found, line.Becomes)).Where(same => same.Count() >= Often).Select(same => same.Key).ToHashSet();
        return distinct.Select(line => often.Contains((line.File, line.Found, line.Becomes)) ? line with { Row = null, Column = null } : line)
            .Distinct().OrderBy(line => line.Row is not null).ThenBy(line => line.File, StringComparer.Ordinal).ThenBy(line => line.Row).ThenBy(line => line.Column);
    }
}
