using System.Text.Json;
using System.Text.RegularExpressions;

namespace Stv.Formats.Tests;

/// <summary>Checks JSON against the words of JSON Schema that our schemas use. Another word in a schema is an error, so that none is passed over.</summary>
sealed class SchemaCheck(JsonElement root)
{
    /// <summary>What does not fit, each with its path.</summary>
    public IReadOnlyList<string> Faults(JsonElement value) => [.. Faults(root, value, "")];

    IEnumerable<string> Faults(JsonElement schema, JsonElement value, string path) =>
        schema.EnumerateObject().SelectMany(word => Faults(schema, word, value, path));

    IEnumerable<string> Faults(JsonElement schema, JsonProperty word, JsonElement value, string path) => word.Name switch
    {
        "$schema" or "$defs" or "title" or "description" or "default" => [],
        "$ref" => Faults(Definition(word.Value.GetString()!), value, path),
        "type" => Types(word.Value).Any(type => Is(type, value)) ? [] : [$"{path}: not of type {word.Value}"],
        "const" => JsonElement.DeepEquals(word.Value, value) ? [] : [$"{path}: not {word.Value}"],
        "enum" => word.Value.EnumerateArray().Any(choice => JsonElement.DeepEquals(choice, value)) ? [] : [$"{path}: {value} is no choice"],
        "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, word.Value.GetString()!) ? [] : [$"{path}: {value} has another pattern"],
        "minimum" => value.ValueKind != JsonValueKind.Number || value.GetInt64() >= word.Value.GetInt64() ? [] : [$"{path}: {value} is too little"],
        "minLength" => value.ValueKind != JsonValueKind.String || value.GetString()!.Length >= word.Value.GetInt32() ? [] : [$"{path}: too short"],
        "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= word.Value.GetInt32() ? [] : [$"{path}: too few"],
        "uniqueItems" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() == value.GetArrayLength() ? [] : [$"{path}: something twice"],
        "anyOf" => word.Value.EnumerateArray().Any(choice => !Faults(choice, value, path).Any()) ? [] : [$"{path}: none of the alternatives fits"],
        "items" => value.ValueKind != JsonValueKind.Array ? [] : value.EnumerateArray().Index().SelectMany(item => Faults(word.Value, item.Item, $"{path}/{item.Index}")),
        "required" => value.ValueKind != JsonValueKind.Object ? [] : word.Value.EnumerateArray().Where(name => !value.TryGetProperty(name.GetString()!, out _)).Select(name => $"{path}: no {name}"),
        "properties" => value.ValueKind != JsonValueKind.Object ? [] : word.Value.EnumerateObject().Where(member => value.TryGetProperty(member.Name, out _)).SelectMany(member => Faults(member.Value, value.GetProperty(member.Name), $"{path}/{member.Name}")),
        "additionalProperties" => value.ValueKind != JsonValueKind.Object ? [] : value.EnumerateObject().Where(member => !Describes(schema, member.Name)).SelectMany(member => Additional(word.Value, member, path)),
        _ => throw new NotSupportedException($"The word {word.Name} of JSON Schema is not checked."),
    };

    IEnumerable<string> Additional(JsonElement rule, JsonProperty member, string path) =>
        rule.ValueKind == JsonValueKind.False ? [$"{path}: {member.Name} is not described"] : Faults(rule, member.Value, $"{path}/{member.Name}");

    static bool Describes(JsonElement schema, string name) => schema.TryGetProperty("properties", out var members) && members.TryGetProperty(name, out _);

    JsonElement Definition(string reference) => root.GetProperty("$defs").GetProperty(reference["#/$defs/".Length..]);

    static IEnumerable<string> Types(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString()!) : [type.GetString()!];

    static bool Is(string type, JsonElement value) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "null" => value.ValueKind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The type {type} is not checked."),
    };
}
