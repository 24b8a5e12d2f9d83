using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats.Tests.Elections;

public class ElectionSchemaTests
{
    static readonly JsonElement Schema = JsonDocument.Parse(new ElectionSchema().Text).RootElement;

    public static TheoryData<string> Objects => [.. Shapes.Keys];

    static readonly Dictionary<string, ImmutableArray<string>> Shapes = new()
    {
        [""] = ElectionShape.Election,
        ["contest"] = ElectionShape.Contest,
        ["candidate"] = ElectionShape.Candidate,
        ["lots"] = ElectionShape.Lots,
        ["reserved"] = ElectionShape.Reserved,
        ["allBallots"] = ElectionShape.AllBallots,
        ["contestBallots"] = ElectionShape.ContestBallots,
        ["college"] = ElectionShape.College,
        ["body"] = ElectionShape.Body,
    };

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
    public void The_schemas_choices_are_those_of_the_reader()
    {
        Assert.Equal(JsonWords.All<ReservedApplication>(), Choices("apply"));
        Assert.Equal(JsonWords.All<DoomedTiming>(), Choices("doomed"));
        Assert.Equal(JsonWords.All<InfeasibleFallback>(), Choices("fallback"));
    }

    static IEnumerable<string?> Choices(string name) =>
        Schema.GetProperty("$defs").GetProperty("reserved").GetProperty("properties").GetProperty(name).GetProperty("enum").EnumerateArray().Select(word => word.GetString());

    /// <summary>The schema as <c>stv init</c> writes it.</summary>
    sealed class ElectionSchema
    {
        public byte[] Text { get; } = ElectionTemplate.All[0].Files(alternate: false).Single(file => file.Name == "stv-election-1.schema.json").Content;
    }
}
