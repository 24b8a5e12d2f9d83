using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Makes the candidates of a template's contests out of a list of nominations as somebody kept it: CSV or a workbook, a row a person, with their region, their name and whatever else.</summary>
public sealed class Nominations
{
    static readonly ImmutableArray<string> Yes = ["yes", "y", "true", "1", "x", "✓", "✔"], No = ["", "no", "n", "false", "0", "-"];

    static readonly (string Role, string[] Headings)[] Headings =
    [
        ("id", ["id"]), ("name", ["name", "candidate", "candidatename", "fullname", "nominee"]), ("first name", ["firstname", "forename", "givenname"]),
        ("last name", ["lastname", "surname", "familyname"]), ("slate", ["slate", "group", "faction", "team"]), ("attributes", ["attributes"]), ("withdrawn", ["withdrawn"]), ("left", ["left", "leaves", "vacates", "vacated", "resigned"]),
    ];

    readonly (string Id, string Title)[] _contests;
    readonly (string Id, string Title)[] _attributes;
    readonly DefectList _defects;
    readonly Dictionary<string, int> _columns = [];
    readonly List<string> _notices = [];
    readonly List<(int Contest, string Name, string[] Cells)> _people = [];

    Nominations(string file, byte[] election)
    {
        _defects = new DefectList(file) { InCells = true };
        var root = PlacedJson.Parse(election, "election.json");
        PlacedJson? Member(PlacedJson value, string name) => value.Members.Find(member => member.Name == name)?.Value;
        string Text(PlacedJson value, string name) => Member(value, name) is { Kind: JsonTokenType.String } text ? text.Text : "";
        _contests = [.. Member(root, "contests")!.Items.Select(contest => (Text(contest, "id"), Text(contest, "title")))];
        _attributes = [.. (Member(root, "attributes")?.Members ?? []).Select(attribute => (attribute.Name, attribute.Value.Kind == JsonTokenType.StartObject ? Text(attribute.Value, "title") : attribute.Value.Text))];
    }

    /// <summary>The candidates as the template's <c>candidates.csv</c>, by contest and in the order of the list, and what else there is to say.</summary>
    /// <param name="file">The list of nominations.</param>
    /// <param name="template">A template of several contests.</param>
    /// <exception cref="BallotFormatException">The list has defects: all of them.</exception>
    public static (string Candidates, ImmutableArray<string> Notices) Of(InputBytes file, ElectionTemplate template)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(template);
        return Of(file, template.Files(alternate: false)[0].Content);
    }

    /// <summary>The same for the contests of an election file.</summary>
    internal static (string Candidates, ImmutableArray<string> Notices) Of(InputBytes file, byte[] election)
    {
        var nominations = new Nominations(file.Name, election);
        nominations.Read(file);
        nominations._defects.ThrowIfAny();
        foreach (var (id, title) in nominations._contests.Where((_, index) => nominations._people.TrueForAll(person => person.Contest != index)))
            nominations._notices.Add($"nobody is nominated for {title} ({id})");
        return (nominations.Format(), [.. nominations._notices]);
    }

    /// <summary>The people of such a list: the ids of their contests, what they are, and whether they left or withdrew.</summary>
    /// <exception cref="BallotFormatException">The list has defects: all of them.</exception>
    internal static (ImmutableArray<(string Contest, Candidate Person)> People, ImmutableArray<string> Notices) People(InputBytes file, byte[] election)
    {
        var list = new Nominations(file.Name, election);
        list.Read(file);
        list._defects.ThrowIfAny();
        return ([.. list._people.Select(person => (person.Cells[0], new Candidate { Id = "", Name = person.Name, Attributes = [.. person.Cells[4].Split(' ', StringSplitOptions.RemoveEmptyEntries)], Withdrawn = person.Cells[5].Length > 0 }))], [.. list._notices]);
    }

    void Read(InputBytes file)
    {
        var draft = new Draft(file.Name, new BallotReadOptions());
        var text = SourceFile.ReadAll(Workbook.Text(new MemoryStream(file.Content), head => head.Rows.Length > 1, draft));
        using var rows = new CsvRows(new MemoryStream(text), Delimiters.Of(new FileHead(text, isWhole: true))[0], _defects);
        if (!rows.Read())
        {
            _defects.Add(null, null, "an empty file", "headings, and a row for each person", "give the list of nominations");
            return;
        }
        FindColumns(rows);
        while (_defects.Total == 0 | _people.Count > 0 && rows.Read())
            if (rows.Width > 0)
                ReadPerson(rows);
        foreach (var twice in _people.GroupBy(person => (person.Contest, NameKey.Of(person.Name))).Where(same => same.Count() > 1))
            _defects.Add(null, null, $"{Excerpt.Of(twice.First().Name)} twice in {_contests[twice.Key.Contest].Title}", "each candidate once", "delete one, or add something to distinguish the two");
    }

    void FindColumns(CsvRows rows)
    {
        foreach (var (column, heading) in rows.Texts().Index())
        {
            var role = Role(heading);
            if (role is null)
                _notices.Add(heading.Length == 0 ? $"column {ColumnLetters.Of(column + 1)} has no heading and was left out" : $"column {Excerpt.Of(heading)} was left out");
            else if (!_columns.TryAdd(role, column))
                _defects.Add(rows.Row, column + 1, $"{Excerpt.Of(heading)}, a second column for {role}", "one column of that meaning", "rename one of the two");
        }
        if (!_columns.ContainsKey("contest"))
            _defects.Add(rows.Row, null, "no column for the region", "a column headed region or contest", "correct the headings");
        if (!_columns.ContainsKey("name") && !(_columns.ContainsKey("first name") && _columns.ContainsKey("last name")))
            _defects.Add(rows.Row, null, "no column for the name", "a column headed name, or two headed first name and last name", "correct the headings");
    }

    /// <summary>What a column is: <c>contest</c>, the id of an attribute with a mark before it, or a word for another; null where it means nothing here.</summary>
    string? Role(string heading)
    {
        if (_attributes.FirstOrDefault(attribute => NameKey.AreSame(attribute.Id, heading) || NameKey.AreSame(attribute.Title, heading)) is { Id: { } attribute })
            return $"={attribute}";
        var key = ColumnRoles.Key(heading);
        return Headings.FirstOrDefault(known => known.Headings.Contains(key)).Role ?? (ColumnRoles.Of(heading, new BallotReadOptions()) == ColumnRole.Contest ? "contest" : null);
    }

    void ReadPerson(CsvRows rows)
    {
        var name = _columns.ContainsKey("name") ? Cell("name") : $"{Cell("first name")} {Cell("last name")}".Trim();
        if (name.Length == 0)
            _defects.Add(rows.Row, _columns.GetValueOrDefault("name", _columns.GetValueOrDefault("first name")) + 1, "no name", "the name of a person", "fill it in, or delete the row");
        var region = Cell("contest");
        var contest = Array.FindIndex(_contests, contest => NameKey.AreSame(contest.Id, region) || NameKey.AreSame(contest.Title, region));
        if (contest < 0)
            _defects.Add(rows.Row, _columns["contest"] + 1, region.Length == 0 ? "no region" : Excerpt.Of(region), "the id or the title of a contest of the template",
                $"correct it{NearestName.Question(region, _contests.SelectMany(known => new[] { known.Title, known.Id }))}");
        var attributes = Cell("attributes").Split([' ', ';', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).ToList();
        foreach (var unknown in attributes.Where(given => _attributes.All(known => known.Id != given)))
            _defects.Add(rows.Row, _columns["attributes"] + 1, Excerpt.Of(unknown), $"one of {string.Join(", ", _attributes.Select(known => known.Id))}", $"correct it{NearestName.Question(unknown, _attributes.Select(known => known.Id))}");
        attributes.AddRange(_attributes.Select(known => known.Id).Where(known => Says($"={known}")));
        var withdrawn = Says("withdrawn") | Says("left");
        _people.Add((Math.Max(contest, 0), name, [_contests[Math.Max(contest, 0)].Id, Cell("id"), name, Cell("slate"), string.Join(' ', attributes.Distinct()), withdrawn ? "yes" : ""]));

        string Cell(string role) => _columns.TryGetValue(role, out var column) ? DefusedCell.Read(Encoding.UTF8.GetString(rows.Cell(column)))! : "";

        bool Says(string role)
        {
            var word = Cell(role).ToLowerInvariant();
            if (!Yes.Contains(word) && !No.Contains(word))
                _defects.Add(rows.Row, _columns[role] + 1, Excerpt.Of(word), "yes, no or a blank cell", "correct it");
            return Yes.Contains(word);
        }
    }

    string Format() => "contest,id,name,slate,attributes,withdrawn\n" + string.Concat(_people.OrderBy(person => person.Contest).Select(person => string.Join(',', person.Cells.Select(CsvCell.Of)) + "\n"));
}
