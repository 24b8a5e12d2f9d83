using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats.Tests.Models;

public class ModelSchemaTests
{
    static readonly JsonElement Schema = JsonDocument.Parse(ElectionTemplate.All.Single(template => template.Id == "model").Files(alternate: false).Single(file => file.Name == ModelFile.SchemaName).Content).RootElement;

    static readonly Dictionary<string, ImmutableArray<string>> Shapes = new()
    {
        [""] = ModelShape.Model,
        ["slate"] = ModelShape.Slate,
        ["candidate"] = ModelShape.Candidate,
        ["swing"] = ModelShape.Swing,
    };

    public static TheoryData<string> Objects => [.. Shapes.Keys];

    [Theory, MemberData(nameof(Objects))]
    public void The_schema_lists_the_names_that_the_reader_knows(string definition)
    {
        var described = definition.Length == 0 ? Schema : Schema.GetProperty("$defs").GetProperty(definition);

        Assert.Equal(Shapes[definition].Order(), described.GetProperty("properties").EnumerateObject().Select(property => property.Name).Order());
        Assert.False(described.GetProperty("additionalProperties").GetBoolean());
    }

    [Fact]
    public void The_schema_describes_no_object_that_the_reader_does_not_know()
    {
        var objects = Schema.GetProperty("$defs").EnumerateObject().Where(definition => definition.Value.TryGetProperty("properties", out _)).Select(definition => definition.Name);

        Assert.Equal(Shapes.Keys.Where(name => name.Length > 0).Order(), objects.Order());
    }

    [Fact]
    public void The_schemas_electorates_are_those_of_the_reader() =>
        Assert.Equal(JsonWords.All<ElectorateKind>(), Schema.GetProperty("properties").GetProperty("electorate").GetProperty("enum").EnumerateArray().Select(word => word.GetString()));
}
