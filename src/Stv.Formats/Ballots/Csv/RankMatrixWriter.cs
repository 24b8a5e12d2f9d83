using System.Globalization;

namespace Stv.Formats;

/// <summary>Writes a rank matrix with a count.</summary>
internal sealed class RankMatrixWriter : CsvLayoutWriter
{
    public override BallotLayout Layout => BallotLayout.RankMatrix;

    public override IEnumerable<Advice> Lost(Contest contest) =>
    [
        .. LostHeader(contest),
        .. LostPapers(contest, "later mentions of a candidate named twice", HasRepeats),
        .. LostOvervotes(contest),
        .. LostPapers(contest, "ranks beyond the number of candidates", ranks => ranks.Count > contest.Candidates.Length),
    ];

    public override void Write(TextWriter writer, Contest contest)
    {
        CheckHeadings(contest);
        var weighted = IsWeighted(contest);
        WriteRow(writer, [.. Beside(weighted), .. contest.Candidates.Select(candidate => candidate.Name)]);
        for (var group = 0; group < contest.Ballots.Groups; group++)
        {
            var cells = new string[contest.Candidates.Length];
            Array.Fill(cells, "");
            foreach (var (i, rank) in BeforeOvervote(PaperRanks.Of(contest.Ballots.Paper(group))).Take(cells.Length).Index())
            {
                foreach (var candidate in rank.Where(candidate => cells[candidate - 1].Length == 0))
                    cells[candidate - 1] = (i + 1).ToString(CultureInfo.InvariantCulture);
            }
            WriteRow(writer, [.. Beside(contest, group, weighted), .. cells]);
        }
    }

    void CheckHeadings(Contest contest)
    {
        foreach (var name in contest.Candidates.Select(candidate => candidate.Name))
        {
            if (ColumnRoles.Of(name, NoOptions) != ColumnRole.None || RankHeader.TryRead(name, out _) || MatrixColumns.NameIn(name) != name || WholeNumber.TryRead(System.Text.Encoding.UTF8.GetBytes(name), out _))
                throw new ArgumentException($"The name {Excerpt.Of(name)} cannot be written as {Layout.Word()}: as a heading it would be read as something else. BLT can hold it.", nameof(contest));
        }
    }
}
