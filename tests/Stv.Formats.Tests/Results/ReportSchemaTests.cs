using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Stv.Formats.Tests;

/// <summary>The schemas of reports: comparisons, traces, margins, chances, by-elections.</summary>
public class ReportSchemaTests
{
    static readonly string Root = Path.GetFullPath(Path.Combine(Folder(), "..", "..", ".."));

    static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    static JsonElement Schema(string report) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "schemas", $"stv-{report}-1.schema.json"))).RootElement;

    public static TheoryData<string> Reports => ["comparison", "trace", "margin", "audit", "chances", "what-if", "by-election"];

    [Theory, MemberData(nameof(Reports))]
    public void Every_golden_report_fits_its_schema_and_there_is_one(string report)
    {
        var golden = Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.verified.json", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path).Contains($"\"format\": \"stv-{report}/1\"", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(golden);
        Assert.All(golden, path => Assert.Empty(new SchemaCheck(Schema(report)).Faults(JsonDocument.Parse(File.ReadAllText(path)).RootElement)));
    }

    [Theory, MemberData(nameof(Reports))]
    public void The_schema_is_closed_wherever_it_lists_properties(string report)
    {
        var objects = Schema(report).GetProperty("$defs").EnumerateObject().Select(definition => definition.Value).Prepend(Schema(report));

        Assert.All(objects.Where(each => each.TryGetProperty("properties", out _)), each => Assert.False(each.GetProperty("additionalProperties").GetBoolean()));
    }

    [Fact]
    public void The_schemas_choices_are_those_of_the_types()
    {
        Assert.Equal(JsonWords.All<CloseDecisionKind>(), Choices("margin", "decision", "kind"));
        Assert.Equal(JsonWords.All<ElectorateKind>(), Choices("chances", "case", "electorate"));
        Assert.Equal(JsonWords.All<ElectorateKind>(), Schema("what-if").GetProperty("properties").GetProperty("electorate").GetProperty("enum").EnumerateArray().Select(word => word.GetString()));
    }

    static IEnumerable<string?> Choices(string report, string definition, string member) =>
        Schema(report).GetProperty("$defs").GetProperty(definition).GetProperty("properties").GetProperty(member).GetProperty("enum").EnumerateArray().Select(word => word.GetString());
}
