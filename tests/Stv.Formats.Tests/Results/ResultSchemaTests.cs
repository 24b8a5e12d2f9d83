using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Stv.Formats.Tests;

public class ResultSchemaTests
{
    static readonly string Root = Path.GetFullPath(Path.Combine(Folder(), "..", "..", ".."));
    static readonly JsonElement Schema = JsonDocument.Parse(File.ReadAllText(Path.Combine(Root, "schemas", "stv-result-1.schema.json"))).RootElement;

    static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;

    internal static IReadOnlyList<string> Faults(string json) => new SchemaCheck(Schema).Faults(JsonDocument.Parse(json).RootElement);

    internal static string Published(CountResult result) => Encoding.UTF8.GetString(ResultJson.Format(new PublishedResult { Title = "Hall", Inputs = [], Contests = [result] }));

    public static TheoryData<string> GoldenResults =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.verified.json", SearchOption.AllDirectories)
            .Where(path => File.ReadAllText(path).Contains($"\"format\": \"{ResultJson.FormatName}\"", StringComparison.Ordinal))
            .Select(path => Path.GetRelativePath(Root, path)).Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(GoldenResults))]
    public void Every_golden_result_fits_the_schema(string path) => Assert.Empty(Faults(File.ReadAllText(Path.Combine(Root, path))));

    public static TheoryData<string> Rules => [.. Presets.Ids];

    [Theory, MemberData(nameof(Rules))]
    public void Results_of_every_rule_fit_the_schema(string rule)
    {
        var preset = Presets.Find(rule)!.Rule;

        Assert.Empty(Faults(Published(Counts.M1(preset))));
        Assert.Empty(Faults(Published(Counts.T3(preset))));
    }

    [Fact]
    public void An_electorate_and_papers_left_out_fit_the_schema()
    {
        var result = Counts.M1(Presets.Scotland.Rule);

        var published = Published(result with { Contest = result.Contest with { Electorate = 40, Spoilt = 2, SetAside = 1 } });

        Assert.Contains("\"electorate\": 40", published, StringComparison.Ordinal);
        Assert.Contains("\"spoilt\": 2", published, StringComparison.Ordinal);
        Assert.Contains("\"setAside\": 1", published, StringComparison.Ordinal);
        Assert.Empty(Faults(published));
    }

    [Fact]
    public void What_the_schema_does_not_describe_does_not_fit()
    {
        var result = Published(Counts.M1(Presets.Scotland.Rule));

        Assert.Equal(["/contests/0/papers: shade is not described"], Faults(result.Replace("\"withGaps\"", "\"shade\": 1, \"withGaps\"", StringComparison.Ordinal)));
        Assert.Equal(["/contests/0: no vacant", "/contests/0: free is not described"], Faults(result.Replace("\"vacant\"", "\"free\"", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_schema_is_closed_wherever_it_lists_properties()
    {
        var objects = Schema.GetProperty("$defs").EnumerateObject().Select(definition => definition.Value).Prepend(Schema);

        Assert.All(objects.Where(each => each.TryGetProperty("properties", out _)), each => Assert.False(each.GetProperty("additionalProperties").GetBoolean()));
    }

    [Fact]
    public void The_schemas_choices_are_those_of_the_types()
    {
        Assert.Equal(JsonWords.All<StageKind>(), Choices("action", "kind"));
        Assert.Equal(JsonWords.All<ReasonKind>(), Choices("reason", "kind"));
        Assert.Equal(JsonWords.All<TiePurpose>(), Choices("tie", "purpose"));
        Assert.Equal(JsonWords.All<TiePurpose>(), Choices("lot", "purpose"));
        Assert.Equal(JsonWords.All<TieMethod>(), Choices("tie", "method"));
        Assert.Equal(JsonWords.All<Outcome>().Union(JsonWords.All<CandidateAbsence>()), Choices("candidate", "outcome"));
        Assert.Equal(JsonWords.All<VacancyMethod>(), Choices("vacancy", "method"));
        Assert.Equal(JsonWords.All<PaperOrderUsed>(), Choices("papers", "order"));
        Assert.Equal(JsonWords.All<UncountedReason>(), Choices("uncounted", "why"));
        Assert.Equal(JsonWords.All<ReservedApplication>(), Choices("reserved", "apply"));
        Assert.Equal(JsonWords.All<DoomedTiming>(), Choices("reserved", "doomed"));
        Assert.Equal(JsonWords.All<InfeasibleFallback>(), Choices("reserved", "fallback"));
        Assert.Equal(JsonWords.All<InvalidReason>(), Property("byReason").EnumerateObject().Select(reason => reason.Name));
    }

    static JsonElement Property(string definition) => Schema.GetProperty("$defs").GetProperty(definition).GetProperty("properties");

    static IEnumerable<string?> Choices(string definition, string property) =>
        Property(definition).GetProperty(property).GetProperty("enum").EnumerateArray().Select(word => word.GetString());
}
