using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>How all our JSON is written: indented by two spaces, lines ending in <c>\n</c>, the same bytes on every machine.</summary>
internal static class JsonText
{
    // The relaxed encoder leaves letters and O'Brien's apostrophe as they are. It is safe for a file of its own; whoever puts
    // the text inside a page of markup has to escape it for that page.
    static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>One object as UTF-8, ending in <c>\n</c>.</summary>
    public static byte[] Object(Action<Utf8JsonWriter> members)
    {
        var bytes = new ByteBlocks();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        bytes.Write("\n"u8);
        return bytes.ToArray();
    }

    /// <summary>Writes what made a file: the member <c>engine</c>.</summary>
    public static void WriteEngine(this Utf8JsonWriter json, string version)
    {
        json.WriteStartObject("engine");
        json.WriteString("name", "stv");
        json.WriteString("version", version);
        json.WriteEndObject();
    }

    /// <summary>Writes what every report begins with: its format, who made it, its title, whether the papers are made up, and the files that it was made from.</summary>
    public static void WriteHead(this Utf8JsonWriter json, string format, string title, bool isRehearsal, IEnumerable<InputFile> inputs)
    {
        json.WriteString("format", format);
        json.WriteEngine(EngineVersion.Text);
        json.WriteString("title", title);
        if (isRehearsal)
            json.WriteBoolean("rehearsal", true);
        json.WriteInputs(inputs);
    }

    /// <summary>Writes who stands, by id and name: the member <c>candidates</c>.</summary>
    public static void WriteCandidates(this Utf8JsonWriter json, IEnumerable<Candidate> candidates) => json.WriteArray("candidates", candidates, (_, candidate) => json.WritePerson(candidate));

    /// <summary>Writes a candidate by id and name.</summary>
    public static void WritePerson(this Utf8JsonWriter json, Candidate candidate)
    {
        json.WriteStartObject();
        json.WriteString("id", candidate.Id);
        json.WriteString("name", candidate.Name);
        json.WriteEndObject();
    }

    /// <summary>Writes what a file was made from: the member <c>inputs</c>.</summary>
    public static void WriteInputs(this Utf8JsonWriter json, IEnumerable<InputFile> inputs) => json.WriteArray("inputs", inputs, (_, input) =>
    {
        json.WriteStartObject();
        json.WriteString("file", input.File);
        json.WriteString("sha256", input.Sha256);
        json.WriteString("layout", input.Layout);
        json.WriteEndObject();
    });

    /// <summary>Writes a member that is a list.</summary>
    public static void WriteArray<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
            write(json, item);
        json.WriteEndArray();
    }

    /// <summary>Writes a member that is a list of strings.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> strings)
    {
        json.WriteStartArray(name);
        foreach (var text in strings)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
