using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Makes the election file of by-elections out of that of the whole election, and a list of the members who sit.</summary>
internal sealed class ByElections
{
    readonly byte[] _raw;
    readonly PlacedJson _election;
    readonly ImmutableArray<(string Contest, Candidate Person)> _members;
    readonly List<string> _notices = [];
    readonly List<string> _unlisted = [];
    readonly StringBuilder _contests = new();

    ByElections(byte[] election, ImmutableArray<(string Contest, Candidate Person)> members)
    {
        _raw = election.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? election[Encoding.UTF8.Preamble.Length..] : election;
        _election = PlacedJson.Parse(_raw, "election.json");
        _members = members;
    }

    /// <summary>The by-elections of every contest, their places and minimums to be filled in.</summary>
    /// <param name="election">The file of the whole election.</param>
    public static byte[] Open(byte[] election) => new ByElections(election, []).Format(isOpen: true);

    /// <summary>The by-elections that fill what the members who stay leave vacant.</summary>
    /// <param name="election">The file of the whole election.</param>
    /// <param name="members">A list of members as somebody kept it: a row a person, with region, name, attributes, and yes where they left.</param>
    /// <returns>The file, and what there is to say of each contest.</returns>
    /// <exception cref="BallotFormatException">The list has defects, or nothing is vacant.</exception>
    public static (byte[] Content, ImmutableArray<string> Notices) Of(byte[] election, InputBytes members)
    {
        var (people, notices) = Nominations.People(members, election);
        var byElections = new ByElections(election, people);
        var content = byElections.Format(isOpen: false);
        if (byElections._contests.Length == 0)
            throw new BallotFormatException(new Defect(members.Name, null, null, "as many members as seats, in every region that lists anybody", "a contest with a vacant place", "leave out anyone who left, or write yes for them in a column headed left"));
        if (byElections._unlisted.Count > 0)
            byElections._notices.Add($"nobody is listed in {string.Join("; ", byElections._unlisted)}, so there is no by-election there; to hold one, list who left, with yes in a column headed left");
        return (content, [.. notices, .. byElections._notices]);
    }

    byte[] Format(bool isOpen)
    {
        foreach (var contest in Member(_election, "contests")?.Items ?? [])
            Add(contest, isOpen);
        var title = Member(_election, "title")!.Text;
        return Encoding.UTF8.GetBytes(ElectionTemplate.Resource("momentum-by-election.json")
            .Replace("{TITLE}", title.ReplaceLineEndings(" "), StringComparison.Ordinal)
            .Replace("{BY-ELECTIONS}", ExportColumns.Quoted($"{title}: by-elections"), StringComparison.Ordinal)
            .Replace("{RULE}", Raw(_election, "rule") ?? ExportColumns.Quoted(Presets.Default.Id), StringComparison.Ordinal)
            .Replace("{ATTRIBUTES}", Raw(_election, "attributes") ?? "{}", StringComparison.Ordinal)
            .Replace("{CONTESTS}", _contests.ToString(), StringComparison.Ordinal));
    }

    void Add(PlacedJson contest, bool isOpen)
    {
        var id = Member(contest, "id")!.Text;
        var title = Member(contest, "title") is { Kind: JsonTokenType.String } named ? named.Text : id;
        var listed = _members.Where(member => member.Contest == id).Select(member => member.Person).ToList();
        List<Candidate> sitting = [.. listed.Where(person => !person.Withdrawn)];
        if (!isOpen && listed.Count == 0)
        {
            _unlisted.Add(title);
            return;
        }
        int? seats = Member(contest, "seats") is { Kind: JsonTokenType.Number } number && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var whole) ? whole : null;
        var vacant = isOpen ? null : seats - sitting.Count;
        if (vacant <= 0)
        {
            _notices.Add($"{title}: {Amount.Of(sitting.Count, "member")} for {Amount.Of(seats!.Value, "seat")}, so no place is vacant");
            return;
        }
        if (!isOpen && vacant is null)
            _notices.Add($"{title}: the number of seats is not settled; fill in how many are vacant");
        var minimums = (Member(contest, "minimum")?.Members ?? []).Select(minimum => (minimum.Name, Left: isOpen ? null : Left(minimum, sitting))).ToList();
        if (vacant is not null)
            _notices.Add($"{title}: {Amount.Of(vacant.Value, "place")} vacant, {Amount.Of(sitting.Count, "member")} sit{(sitting.Count == 1 ? "s" : "")}{string.Concat(minimums.Select(minimum => $"; {minimum.Name}: {(minimum.Left is { } left ? $"{left} still required" : "not settled")}"))}");
        foreach (var minimum in minimums.Where(minimum => minimum.Left > vacant))
            _notices.Add($"{title}: {minimum.Name}: {minimum.Left} required in {Amount.Of(vacant!.Value, "place")}, which is impossible; settle it before nominations open");
        if (!isOpen)
            _contests.Append(CultureInfo.InvariantCulture, $"    // {sitting.Count} of {seats?.ToString(CultureInfo.InvariantCulture) ?? "?"} sit{(sitting.Count == 0 ? "" : $": {string.Join(", ", sitting.Select(person => Described(person, minimums.SelectMany(minimum => minimum.Name.Split('|', StringSplitOptions.TrimEntries)))))}")}.\n");
        _contests.Append(CultureInfo.InvariantCulture, $"    {{ \"id\": {ExportColumns.Quoted(id)}, \"title\": {ExportColumns.Quoted(title)}, \"seats\": {Or(vacant)}");
        if (minimums.Count > 0)
            _contests.Append($", \"minimum\": {{ {string.Join(", ", minimums.Select(minimum => $"{ExportColumns.Quoted(minimum.Name)}: {Or(minimum.Left)}"))} }}");
        foreach (var kept in new[] { "rule", "college" })
            if (Raw(contest, kept) is { } raw)
                _contests.Append($",\n      \"{kept}\": {raw}");
        _contests.Append(" },\n");
    }

    /// <summary>A member's name, and of their attributes only those that places are reserved for: nobody's others are told.</summary>
    static string Described(Candidate person, IEnumerable<string> reserved)
    {
        var (name, told) = (person.Name.ReplaceLineEndings(" "), person.Attributes.Intersect(reserved).ToList());
        return told.Count == 0 ? name : $"{name} ({string.Join(", ", told)})";
    }

    static string Or(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "null";

    /// <summary>What a minimum leaves to be filled; null where it is not settled.</summary>
    static int? Left(PlacedMember minimum, List<Candidate> sitting)
    {
        if (!int.TryParse(minimum.Value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var constraint = new Constraint { Id = minimum.Name, AnyOf = [.. minimum.Name.Split('|', StringSplitOptions.TrimEntries)], Minimum = number };
        return Vacancy.Residual(new ReservedPlaces { Constraints = [constraint] }, sitting).Constraints[0].Minimum;
    }

    static PlacedJson? Member(PlacedJson value, string name) => value.Members.Find(member => member.Name == name)?.Value;

    /// <summary>A member's value as the file has it; null where there is none.</summary>
    string? Raw(PlacedJson value, string name)
    {
        if (Member(value, name) is not { } member)
            return null;
        var start = JsonPlace.Offset(_raw, member);
        var reader = new Utf8JsonReader(_raw.AsSpan(start), new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        reader.Read();
        reader.Skip();
        return Encoding.UTF8.GetString(_raw, start, (int)reader.BytesConsumed);
    }
}
