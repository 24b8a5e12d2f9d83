using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>The members by which a JSON file says how ballots are read, where their content leaves it open: those of an election file and of a record's terms.</summary>
internal static class ReadingMembers
{
    const string Layout = "layout", Encoding = "encoding", Delimiter = "delimiter", Sheet = "sheet", Blt = "blt", Columns = "columns", Duplicates = "duplicates", SkipUnreadable = "skipUnreadable";

    /// <summary>The names of all members.</summary>
    public static ImmutableArray<string> Names { get; } = [Layout, Encoding, Delimiter, Sheet, Blt, Columns, Duplicates, SkipUnreadable];

    /// <summary>The member that says a term; null where none does.</summary>
    public static string? Of(Term term) => term switch
    {
        Term.Layout => Layout,
        Term.Encoding => Encoding,
        Term.Delimiter => Delimiter,
        Term.Sheet => Sheet,
        Term.BltPapers => Blt,
        Term.Columns => Columns,
        Term.Duplicates => Duplicates,
        Term.SkipUnreadable => SkipUnreadable,
        _ => null,
    };

    /// <summary>What the members say; each that means nothing is a defect.</summary>
    /// <param name="json">Where defects are noted.</param>
    /// <param name="members">The members of an object by name, these among others.</param>
    /// <param name="columns">What columns may be.</param>
    public static BallotReadOptions Read(StrictJson json, IReadOnlyDictionary<string, PlacedJson> members, ImmutableArray<string> columns)
    {
        var reading = new BallotReadOptions
        {
            Layout = Known<BallotLayout>(Layout, word => BallotLayouts.TryFind(word, out var layout) ? layout : null, BallotLayouts.All),
            Delimiter = Known(Delimiter, Delimiters.Find, Delimiters.Words),
            BltPapers = Known(Blt, BltPapersWords.Find, BltPapersWords.All),
            Duplicates = Known(Duplicates, JsonWords.Case<DuplicatePapers>, JsonWords.All<DuplicatePapers>()) ?? DuplicatePapers.Refuse,
            Sheet = members.TryGetValue(Sheet, out var place) ? Exact(place, Sheet) : null,
            SkipUnreadable = members.TryGetValue(SkipUnreadable, out place) && json.Flag(place, SkipUnreadable) == true,
        };
        if (members.TryGetValue(Encoding, out place) && json.Text(place, Encoding) is { } code && (reading = reading with { Encoding = PlainBytes.Find(code) }).Encoding is null)
            json.Fault(place, "the name of an encoding, such as utf-16, windows-1252 or iso-8859-1", "correct it");
        if (members.TryGetValue(Columns, out place))
            foreach (var (role, headings) in json.Members(place, "an object with what columns are, and their headings", [], columns))
                foreach (var heading in headings.Kind == JsonTokenType.StartArray ? headings.Items : [headings])
                    if (Exact(heading, role) is { } text)
                        reading = NamedColumns.With(reading, role, text);
        return reading;

        T? Known<T>(string name, Func<string, T?> find, IEnumerable<string> words) where T : struct
        {
            if (!members.TryGetValue(name, out var value) || json.Text(value, name) is not { } word)
                return null;
            var found = find(word);
            if (found is null)
                json.Fault(value, $"one of {string.Join(", ", words)}", $"correct it{NearestName.Question(word, words)}");
            return found;
        }

        // The names of sheets and columns are as the file has them, blanks at their ends too.
        string? Exact(PlacedJson value, string name) => json.Text(value, name) is null ? null : value.Text;
    }

    /// <summary>Writes the members that say how ballots are read. What nobody said is left out.</summary>
    public static void Write(Utf8JsonWriter json, BallotReadOptions reading)
    {
        Text(Layout, reading.Layout?.Word());
        Text(Encoding, reading.Encoding?.WebName);
        Text(Delimiter, reading.Delimiter is { } delimiter ? Delimiters.Word(delimiter) : null);
        Text(Sheet, reading.Sheet);
        Text(Blt, reading.BltPapers?.Word());
        if (NamedColumns.Of(reading).Any())
            WriteColumns(json, NamedColumns.Of(reading));
        Text(Duplicates, reading.Duplicates == DuplicatePapers.Refuse ? null : JsonWords.Of(reading.Duplicates));
        if (reading.SkipUnreadable)
            json.WriteBoolean(SkipUnreadable, true);

        void Text(string name, string? text)
        {
            if (text is not null)
                json.WriteString(name, text);
        }
    }

    /// <summary>The heading of each role, or a list of headings where several columns have it.</summary>
    static void WriteColumns(Utf8JsonWriter json, IEnumerable<(string Role, string Heading)> columns)
    {
        json.WriteStartObject(Columns);
        foreach (var role in columns.GroupBy(column => column.Role))
        {
            if (role.ToArray() is [var only])
                json.WriteString(role.Key, only.Heading);
            else
                json.WriteStrings(role.Key, role.Select(column => column.Heading));
        }
        json.WriteEndObject();
    }
}
