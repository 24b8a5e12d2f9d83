using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>A configuration file of RCTab, given as it is: its rules as changes of the rule <c>us-rctab</c>, and what it says of the contest.</summary>
public sealed record RctabConfiguration
{
    /// <summary>The choices of <c>us-rctab</c> that it makes otherwise, in the order in which they are to be changed.</summary>
    public required ImmutableArray<(string Choice, string Value)> Changes { get; init; }

    /// <summary>How many are to be elected, 1 or more; null where it does not say.</summary>
    public required int? Seats { get; init; }

    /// <summary>Title of the contest; null where it gives none.</summary>
    public required string? Title { get; init; }

    /// <summary>Names of candidates who are excluded from the count.</summary>
    public required ImmutableArray<string> Excluded { get; init; }

    /// <summary>Whether a file's beginning looks like a JSON object, as a configuration is.</summary>
    /// <param name="content">The file's bytes.</param>
    public static bool IsOne(ReadOnlySpan<byte> content) => content.TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{', ..];

    /// <summary>Reads a configuration.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="BallotFormatException">It is no configuration, or asks for what cannot be counted: all that is wrong, each by the name of its setting.</exception>
    public static RctabConfiguration Parse(InputBytes file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var defects = new DefectList(file.Name);
        try
        {
            using var json = JsonDocument.Parse(file.Content.AsMemory(file.Content.AsSpan().StartsWith("\uFEFF"u8) ? 3 : 0), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            return Read(json.RootElement, defects);
        }
        catch (JsonException broken)
        {
            defects.Add((int?)broken.LineNumber + 1, (int?)broken.BytePositionInLine + 1, "text that is not JSON", "a configuration of RCTab", "give the file as RCTab wrote it");
            defects.ThrowIfAny();
            throw;
        }
    }

    static RctabConfiguration Read(JsonElement root, DefectList defects)
    {
        if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("rules", out var rules) || rules.ValueKind != JsonValueKind.Object)
        {
            defects.Add(null, null, "no \"rules\"", "a configuration of RCTab, which has them", "give the name of a rule, or such a file");
            defects.ThrowIfAny();
        }
        var settings = Settings(root.GetProperty("rules"));
        foreach (var source in Items(root, "cvrFileSources"))
            foreach (var (name, value) in Settings(source).Where(setting => setting.Key is "overvoteLabel" or "undervoteLabel" or "undeclaredWriteInLabel" or "treatBlankAsUndeclaredWriteIn"))
                settings.TryAdd(name, value);
        var read = new RctabSettings(settings).Read();
        foreach (var (_, found, expected, remedy) in read.Refused)
            defects.Add(null, null, found, expected, remedy);
        defects.ThrowIfAny();
        return new RctabConfiguration
        {
            Changes = [.. read.Changes],
            Seats = read.Seats,
            Title = root.TryGetProperty("outputSettings", out var output) && output.ValueKind == JsonValueKind.Object && Text(output, "contestName") is { Length: > 0 } title ? title : null,
            Excluded = [.. Items(root, "candidates").Where(candidate => Text(candidate, "excluded") == "true").Select(candidate => Text(candidate, "name") ?? "").Where(name => name.Length > 0)],
        };
    }

    static Dictionary<string, string> Settings(JsonElement value)
    {
        var settings = new Dictionary<string, string>();
        foreach (var member in value.ValueKind == JsonValueKind.Object ? value.EnumerateObject().ToArray() : [])
            if (member.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Object or JsonValueKind.Array))
                settings[member.Name == "firstRoundDeterminesThreshold" ? "doesFirstRoundDetermineThreshold" : member.Name] = Text(value, member.Name) ?? "";
        return settings;
    }

    static IEnumerable<JsonElement> Items(JsonElement value, string name) =>
        value.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object) : [];

    /// <summary>A member as text: true, false and numbers as they are written.</summary>
    static string? Text(JsonElement value, string name) => !value.TryGetProperty(name, out var member) ? null
        : member.ValueKind == JsonValueKind.String ? member.GetString() : member.ValueKind is JsonValueKind.True ? "true" : member.ValueKind is JsonValueKind.False ? "false" : member.GetRawText();
}
