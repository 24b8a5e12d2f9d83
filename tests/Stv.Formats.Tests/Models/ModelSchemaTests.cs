using System.Text.Json;

namespace Stv.Formats.Tests.Models;

public class ModelSchemaTests
{
    static readonly JsonElement Schema = JsonDocument.Parse(ElectionTemplate.All.Single(template => template.Id == "model").Files(alternate: false).Single(file => file.Name == ModelFile.SchemaName).Content).RootElement;

    static readonly SchemaNames Names = new(Schema, new()
    {
        [""] = ModelShape.Model,
        ["slate"] = ModelShape.Slate,
        ["candidate"] = ModelShape.Candidate,
        ["swing"] = ModelShape.Swing,
    });

    public static TheoryData<string> Objects => [.. Names.Objects];

    [Theory, MemberData(nameof(Objects))]
    public void The_schema_lists_the_names_that_the_reader_knows(string definition) => Names.AreListed(definition);

    [Fact]
    public void The_schema_describes_no_object_that_the_reader_does_not_know() => Names.AreAll();

    [Fact]
    public void The_schemas_electorates_are_those_of_the_reader() =>
        Assert.Equal(JsonWords.All<ElectorateKind>(), Schema.GetProperty("properties").GetProperty("electorate").GetProperty("enum").EnumerateArray().Select(word => word.GetString()));
}
