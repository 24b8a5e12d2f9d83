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
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
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
