using System.Text.Json;

namespace Stv.Formats.Tests.Elections;

public class ElectionSchemaTests
{
    static readonly JsonElement Schema = JsonDocument.Parse(new ElectionSchema().Text).RootElement;

    public static TheoryData<string> Objects => [.. Names.Objects];

    static readonly SchemaNames Names = new(Schema, new()
    {
        [""] = ElectionShape.Election,
        ["contest"] = ElectionShape.Contest,
        ["candidate"] = ElectionShape.Candidate,
        ["lots"] = ElectionShape.Lots,
        ["reserved"] = ElectionShape.Reserved,
        ["allBallots"] = ElectionShape.AllBallots,
        ["contestBallots"] = ElectionShape.ContestBallots,
        ["columns"] = ElectionShape.Columns,
        ["leftOut"] = ElectionShape.LeftOut,
        ["correctionsMade"] = ElectionShape.CorrectionsMade,
        ["college"] = ElectionShape.College,
        ["body"] = ElectionShape.Body,
    });

    [Theory, MemberData(nameof(Objects))]
    public void The_schema_lists_the_names_that_the_reader_knows(string definition) => Names.AreListed(definition);

    [Fact]
    public void The_schema_describes_no_object_that_the_reader_does_not_know() => Names.AreAll();

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
