using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>
/// The formal preferences of the Australian Senate, as the Australian Electoral Commission publishes them for each state:
/// since 2019 with a column for each square, headed <c>A:Party</c> above the line and <c>A:SURNAME Given</c> below it; in
/// 2016 with all marks of a paper in one cell. <see cref="SenatePaper"/> says what a paper means.
/// </summary>
internal sealed class SenateReader : LayoutReader
{
    const string Ungrouped = "UG";

    public override BallotLayout Layout => BallotLayout.Senate;

    public override string Description => "the Australian Senate's formal preferences, with a column headed Paper No and a column for each square";

    public override bool Fits(FileHead head, BallotReadOptions options) => IsCertain(head);

    public override bool IsCertain(FileHead head) => head.RowsWith(',') is [var headings, ..]
        && (IsOneCell(headings) || FirstSquare(headings) is > 0 and var first && Array.Exists(headings[..first], heading => ColumnRoles.Key(heading) is "paperno"));

    static bool IsOneCell(string[] headings) => headings.Length > 2 && ColumnRoles.Key(headings[^1]) is "preferences" && ColumnRoles.Key(headings[^2]) is "paperno";

    static int FirstSquare(string[] headings) => Array.FindIndex(headings, heading => Group(heading).Length > 0);

    /// <summary>The letters of the group before a colon; empty when there are none.</summary>
    static string Group(string heading) => heading.IndexOf(':', StringComparison.Ordinal) is (1 or 2) and var colon && !heading.AsSpan(0, colon).ContainsAnyExceptInRange('A', 'Z') ? heading[..colon] : "";

    public override void Read(Stream content, char delimiter, Draft draft)
    {
        using var rows = new CsvRows(content, ',', draft.Defects);
        if (!rows.Read())
            return;
        var headings = rows.Texts();
        if (IsOneCell(headings))
            ReadOneCell(rows, headings.Length - 1, draft);
        else
            ReadColumns(rows, headings, draft);
    }

    static void ReadColumns(CsvRows rows, string[] headings, Draft draft)
    {
        var first = FirstSquare(headings);
        if (first < 0)
        {
            draft.Defects.Add(rows.Row, null, "headings without squares", "a column headed A:Party for each group and A:SURNAME Given for each candidate", "check that this is the right file");
            return;
        }
        string[] groups = [.. headings[first..].Select(Group)];
        if (Array.IndexOf(groups, "") is >= 0 and var odd)
        {
            draft.Defects.Add(rows.Row, first + odd + 1, Excerpt.Of(headings[first + odd]), "a group's letters and a colon, as in A:SURNAME Given", "correct the heading");
            return;
        }
        // Each group has one square above the line; with the first that comes again the candidates begin.
        var above = 0;
        while (above < groups.Length && groups[above] != Ungrouped && Array.IndexOf(groups, groups[above]) == above)
            above++;
        for (var i = above; i < groups.Length; i++)
        {
            var heading = headings[first + i];
            var name = heading[(groups[i].Length + 1)..].Trim();
            draft.AddCandidate(name.Length == 0 ? heading : name, rows.Row, first + i + 1, slate: groups[i]);
        }
        if (CandidatesOf(groups[above..], groups[..above]) is not { } members)
        {
            draft.Defects.Add(rows.Row, null, "a group above the line without candidates below it", "candidates for each group", "check whether columns are missing");
            return;
        }
        var paper = new SenatePaper(members, groups.Length - above);
        var papers = new PaperCollector(groups.Length - above, draft);
        while (rows.Read())
        {
            for (var i = 0; i < groups.Length; i++)
                paper.Mark(i, rows.Cell(first + i));
            papers.Add(paper.Read(), 1, rows.Row);
        }
        paper.Note(draft);
        draft.Ballots = papers.Build();
    }

    /// <summary>Reads the file of 2016, which does not say who stood: their names and groups are given.</summary>
    static void ReadOneCell(CsvRows rows, int column, Draft draft)
    {
        var elsewhere = draft.Options.Candidates.IsEmpty ? draft.Options.NamedElsewhere : [];
        ImmutableArray<string> names = elsewhere.IsEmpty ? draft.Options.Candidates : [.. elsewhere.Select(candidate => candidate.Name)];
        string[] slates = [.. (elsewhere.IsEmpty ? draft.Options.Slates : [.. elsewhere.Select(candidate => candidate.Slate)]).Select(slate => slate ?? Ungrouped)];
        if (names.IsEmpty || slates.Length != names.Length)
        {
            draft.Defects.Add(rows.Row, column + 1, "marks of squares that the file does not name", "the names of the candidates and their groups, A, B and so on, in the order of the ballot paper", $"give a CSV with the columns name and slate with {Term.Candidates}");
            return;
        }
        for (var i = 0; i < names.Length; i++)
            draft.AddCandidate(names[i].Trim(), null, null, slate: slates[i]);
        SenatePaper? paper = null;
        var papers = new PaperCollector(names.Length, draft);
        while (rows.Read())
        {
            var cell = rows.Cell(column);
            if (!cell.IsEmpty && cell.IndexOfAnyExcept((byte)'-') < 0)
                continue;
            paper ??= PaperOf(cell, rows, column, slates, draft);
            if (paper is null)
                return;
            var square = 0;
            foreach (var range in cell.Split((byte)','))
            {
                if (square < paper.Squares)
                    paper.Mark(square, Utf8Text.Trim(cell[range]));
                square++;
            }
            if (square == paper.Squares)
                papers.Add(paper.Read(), 1, rows.Row);
            else
            {
                draft.Unreadable.Add(rows.Row, column + 1, $"{square} marks", $"{paper.Squares}, as on the first paper", "correct the cell");
                draft.SetAside++;
                paper.Clear();
            }
        }
        paper?.Note(draft);
        draft.Ballots = papers.Build();
    }

    static SenatePaper? PaperOf(ReadOnlySpan<byte> cell, CsvRows rows, int column, string[] slates, Draft draft)
    {
        // A group of one candidate may have no square above the line, but nobody says which: then the numbers do not fit.
        string[] groups = [.. slates.Where(slate => slate != Ungrouped).Distinct()];
        var squares = cell.Count((byte)',') + 1;
        if (squares == groups.Length + slates.Length && CandidatesOf(slates, groups) is { } members)
            return new SenatePaper(members, slates.Length);
        draft.Defects.Add(rows.Row, column + 1, $"{squares} squares", $"{groups.Length + slates.Length}, for the {groups.Length} groups and the {slates.Length} candidates that were given", $"correct the names and slates that {Term.Candidates} gives; those without a group have the slate UG");
        return null;
    }

    /// <summary>The candidates of each group, by number; null when one has none.</summary>
    static ushort[][]? CandidatesOf(string[] below, string[] above)
    {
        ushort[][] members = [.. above.Select(group => below.Index().Where(candidate => candidate.Item == group).Select(candidate => (ushort)(candidate.Index + 1)).ToArray())];
        return Array.Exists(members, group => group.Length == 0) ? null : members;
    }
}
