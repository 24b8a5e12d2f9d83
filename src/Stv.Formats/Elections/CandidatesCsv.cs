using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Reads a candidates file: CSV with the columns <c>contest,id,name,slate,attributes,withdrawn,kind</c> in any order. Only the name is required, and the contest in a file for several contests.</summary>
/// <param name="defects">The file's defects.</param>
/// <param name="attributes">The attributes that are declared.</param>
/// <param name="contests">The contests, when the file is for several; null when it is for one.</param>
/// <param name="note">Receives what is left aside.</param>
/// <param name="mayBeEmpty">Whether nobody need stand yet.</param>
internal sealed class CandidatesCsv(DefectList defects, AttributeNames attributes, List<ContestDraft>? contests, Action<string> note, bool mayBeEmpty = false)
{
    static readonly ImmutableArray<string> Known = ["contest", "id", "name", "slate", "attributes", "withdrawn", "kind"];

    readonly Dictionary<string, int> _columns = [];

    /// <summary>What the column of contests says of each candidate.</summary>
    readonly List<string> _contestCells = [];

    /// <summary>Reads the candidates of one contest with whatever attributes they have; those without an id keep an empty one.</summary>
    /// <exception cref="BallotFormatException">The file has defects: all of them.</exception>
    public static ImmutableArray<Candidate> ReadAlone(byte[] content, string file)
    {
        var defects = new DefectList(file);
        var candidates = new CandidatesCsv(defects, AttributeNames.Any, null, _ => { }).Read(content).Select(found => found.Entry.Candidate).ToImmutableArray();
        defects.ThrowIfAny();
        return candidates;
    }

    /// <summary>Reads candidates by what the column of contests says, be there such contests or not; all under an empty name where there is no such column.</summary>
    /// <exception cref="BallotFormatException">The file has defects: all of them.</exception>
    public static IReadOnlyList<KeyValuePair<string, ImmutableArray<Candidate>>> ReadByContest(byte[] content, string file)
    {
        var defects = new DefectList(file);
        var reader = new CandidatesCsv(defects, AttributeNames.Any, null, _ => { });
        var candidates = reader.Read(content).Select(found => found.Entry.Candidate).ToList();
        defects.ThrowIfAny();
        return [.. candidates.Zip(reader._contestCells).GroupBy(each => each.Second).Select(contest => KeyValuePair.Create(contest.Key, contest.Select(each => each.First).ToImmutableArray()))];
    }

    public IEnumerable<(ContestDraft? Contest, CandidateEntry Entry)> Read(byte[] content)
    {
        using var rows = new CsvRows(new MemoryStream(content), ',', defects);
        if (!rows.Read())
        {
            defects.Add(null, null, "an empty file", $"columns headed {string.Join(", ", Known)}", "list the candidates");
            return [];
        }
        ReadHeadings(rows);
        var candidates = new List<(ContestDraft?, CandidateEntry)>();
        while (defects.Total == 0 | _columns.ContainsKey("name") && rows.Read())
            if (rows.Width > 0 && Row(rows) is { } candidate)
                candidates.Add(candidate);
        if (contests is null && !mayBeEmpty && candidates.Count == 0 && defects.Total == 0)
            defects.Add(null, null, "no candidates", "a row for each", "list them");
        return candidates;
    }

    void ReadHeadings(CsvRows rows)
    {
        for (var i = 0; i < rows.Width; i++)
        {
            var heading = (Utf8Text.Decode(rows.Cell(i)) ?? "").ToLowerInvariant();
            if (!Known.Contains(heading))
                LeaveAside(rows.Row, i + 1, heading);
            else if (!_columns.TryAdd(heading, i))
                defects.Add(rows.Row, i + 1, $"{Excerpt.Of(heading)} a second time", "each heading once", "remove one of them");
        }
        foreach (var needed in contests is null ? ["name"] : new[] { "contest", "name" })
            if (!_columns.ContainsKey(needed))
                defects.Add(rows.Row, null, $"no column headed {needed}", $"columns headed {string.Join(", ", Known)}", "correct the first row");
    }

    /// <summary>A heading that is nearly one of ours is a slip: left aside, it would change the result in silence.</summary>
    void LeaveAside(int row, int column, string heading)
    {
        if (heading.Length > 0 && NearestName.Of(heading, Known) is { } meant)
            defects.Add(row, column, $"the heading {Excerpt.Of(heading)}", $"one of {string.Join(", ", Known)}", $"correct it, or give it a name of its own; did you mean {meant}?");
        else
            note($"column {(heading.Length == 0 ? (column).ToString(System.Globalization.CultureInfo.InvariantCulture) : Excerpt.Of(heading))} was ignored");
    }

    (ContestDraft?, CandidateEntry)? Row(CsvRows rows)
    {
        var contest = contests is null ? null : Contest(rows);
        var name = Cell(rows, "name");
        if (name.Length == 0)
            defects.Add(rows.Row, _columns.GetValueOrDefault("name") + 1, "no name", "the name of a candidate", "fill it in, or remove the row");
        var candidate = new Candidate
        {
            Id = Cell(rows, "id"),
            Name = name,
            Slate = Cell(rows, "slate") is { Length: > 0 } slate ? slate : null,
            Attributes = Attributes(rows),
            Withdrawn = Withdrawn(rows),
            Kind = Kind(rows) ?? KindOfName.Of(name),
        };
        if (Cell(rows, "kind").Length == 0 && KindOfName.Proposal(name) is { } proposal)
            note(proposal);
        if (name.Length > 0)
            _contestCells.Add(Cell(rows, "contest"));
        return name.Length == 0 || contests is not null && contest is null ? null : (contest, new CandidateEntry(candidate, defects, rows.Row, null));
    }

    ContestDraft? Contest(CsvRows rows)
    {
        if (!_columns.TryGetValue("contest", out var column))
            return null;
        var id = Cell(rows, "contest");
        var contest = contests!.Find(contest => contest.Id == id);
        if (contest is null)
            defects.Add(rows.Row, column + 1, id.Length == 0 ? "no contest" : $"the contest {Excerpt.Of(id)}", "the id of a contest of this election", $"correct it{NearestName.Question(id, contests.Select(known => known.Id))}");
        return contest;
    }

    ImmutableArray<string> Attributes(CsvRows rows)
    {
        var found = Cell(rows, "attributes").Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToImmutableArray();
        foreach (var attribute in found)
            if (!attributes.Knows(attribute, out var expected, out var remedy))
                defects.Add(rows.Row, _columns["attributes"] + 1, Excerpt.Of(attribute), expected, remedy);
        return found;
    }

    bool Withdrawn(CsvRows rows)
    {
        switch (Cell(rows, "withdrawn").ToLowerInvariant())
        {
            case "" or "no" or "false":
                return false;
            case "yes" or "true":
                return true;
            case var other:
                defects.Add(rows.Row, _columns["withdrawn"] + 1, Excerpt.Of(other), "yes, no or a blank cell", "correct it");
                return false;
        }
    }

    /// <summary>What the name stands for; null where the file does not say.</summary>
    CandidateKind? Kind(CsvRows rows)
    {
        var word = Cell(rows, "kind");
        var kind = JsonWords.Case<CandidateKind>(word.ToLowerInvariant());
        if (kind is null && word.Length > 0)
            defects.Add(rows.Row, _columns["kind"] + 1, Excerpt.Of(word), $"one of {string.Join(", ", JsonWords.All<CandidateKind>())}", "correct it, or leave the cell blank for a person");
        return kind;
    }

    string Cell(CsvRows rows, string column)
    {
        if (!_columns.TryGetValue(column, out var index))
            return "";
        if (rows.Cell(index).Length > LongestName.Length)
        {
            defects.Add(rows.Row, index + 1, LongestName.Found, $"a cell for {column}", "check whether the cell belongs here");
            return "";
        }
        if (Utf8Text.Decode(rows.Cell(index)) is { } text)
            return text;
        defects.Add(rows.Row, index + 1, Excerpt.Of(rows.Cell(index)), "text in UTF-8", "save the file as UTF-8");
        return "";
    }
}
