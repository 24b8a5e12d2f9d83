using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats.Tests;

/// <summary>A schema beside the names that its reader knows: those of the whole under "", those of a definition under its name.</summary>
sealed class SchemaNames(JsonElement schema, Dictionary<string, ImmutableArray<string>> shapes)
{
    public IEnumerable<string> Objects => shapes.Keys;

    public void AreListed(string definition)
    {
        var described = definition.Length == 0 ? schema : schema.GetProperty("$defs").GetProperty(definition);

        Assert.Equal(shapes[definition].Order(), described.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
        Assert.False(described.GetProperty("additionalProperties").GetBoolean());
    }

    public void AreAll()
    {
        var objects = schema.GetProperty("$defs").EnumerateObject().Where(definition => definition.Value.TryGetProperty("properties", out _)).Select(definition => definition.Name);

        Assert.Equal(shapes.Keys.Where(name => name.Length > 0).Order(), objects.Order());
    }
}
