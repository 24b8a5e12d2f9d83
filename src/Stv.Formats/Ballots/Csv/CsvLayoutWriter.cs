using System.Globalization;
using System.Text;

namespace Stv.Formats;

/// <summary>What the CSV layouts have in common: a count, a weight where there is one, and cells in quotation marks where they need them.</summary>
internal abstract class CsvLayoutWriter : LayoutWriter
{
    protected static readonly BallotReadOptions NoOptions = new();

    /// <summary>The headings of the columns beside the preferences.</summary>
    protected static IEnumerable<string> Beside(bool weighted) => weighted ? ["count", "weight"] : ["count"];

    /// <summary>The cells of those columns for a group of papers.</summary>
    protected static IEnumerable<string> Beside(Contest contest, int group, bool weighted)
    {
        yield return contest.Ballots.Count(group).ToString(CultureInfo.InvariantCulture);
        if (weighted)
            yield return contest.Ballots.Worth(group).ToString();
    }

    protected static void WriteRow(TextWriter writer, IEnumerable<string> cells)
    {
        var row = new StringBuilder();
        foreach (var cell in cells)
            row.Append(row.Length == 0 ? "" : ",").Append(CsvCell.Of(cell));
        writer.Write(row.Append('\n').ToString());
    }

    /// <summary>What a cell says of a candidate at a rank, or of several unknown.</summary>
    protected static string Cell(Contest contest, int candidate) => candidate == PaperRanks.Several ? NoChoice.Overvote : contest.Candidates[candidate - 1].Name;

    /// <exception cref="ArgumentException">A name would be read as something else than a name.</exception>
    protected void CheckCells(Contest contest)
    {
        foreach (var name in contest.Candidates.Select(candidate => candidate.Name))
        {
            if (NoChoice.Is(name) || NoChoice.IsOvervote(name) || WholeNumber.TryRead(Encoding.UTF8.GetBytes(name), out _))
                throw new ArgumentException($"The name {Excerpt.Of(name)} cannot be written as {Layout.Word()}: in a cell it would be read as something else. BLT can hold it.", nameof(contest));
        }
    }
}
