using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Stv;

/// <summary>Writes an exact number into JSON as the string that it is written as everywhere, and reads it back. A JSON number would be read as a rounded one.</summary>
/// <typeparam name="T">Kind of number.</typeparam>
internal sealed class TextConverter<T> : JsonConverter<T> where T : IParsable<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && T.TryParse(reader.GetString(), CultureInfo.InvariantCulture, out var value)
            ? value
            : throw new JsonException($"Expected a string with an exact number such as \"7.30000\" or \"7/3\".");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
