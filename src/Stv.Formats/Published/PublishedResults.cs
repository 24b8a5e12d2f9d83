using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Reads results that were published as <c>stv-result/1</c>.</summary>
public static class PublishedResults
{
    /// <summary>Reads a result.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <returns>The counts, contest by contest.</returns>
    /// <exception cref="BallotFormatException">It is no such result, or says what cannot be meant; every defect with its place.</exception>
    public static ImmutableArray<PublishedCount> Read(byte[] utf8, string fileName)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(fileName);
        var root = PlacedJson.Parse(utf8, fileName);
        var json = new ResultMembers(fileName);
        if (ResultMembers.Text(root, "format") is var format && format != ResultJson.FormatName)
            json.Fault(root, format is null ? "no format" : Excerpt.Of(format), $"\"format\": \"{ResultJson.FormatName}\"", $"give a result that stv count {new Setting(Term.Format, "json")} wrote, or a result sheet as CSV");
        json.ThrowIfAny();
        var counts = ResultMembers.Items(root, "contests").Select(contest => new PublishedCountReader(json, contest).Read()).ToList();
        json.ThrowIfAny();
        return [.. counts.OfType<PublishedCount>().Select(count => count with { Whole = root })];
    }

    /// <summary>Where a result that was counted again differs from the published one, in the order of the file.</summary>
    /// <param name="published">The published count.</param>
    /// <param name="result">The count made again.</param>
    public static ImmutableArray<ResultDifference> Differences(PublishedCount published, CountResult result)
    {
        ArgumentNullException.ThrowIfNull(published);
        ArgumentNullException.ThrowIfNull(result);
        var again = PlacedJson.Parse(ResultJson.Format(new PublishedResult { Title = "", Inputs = [], Contests = [result] }), "");
        var counted = again.Members.First(member => member.Name == "contests").Value.Items[0];
        return [.. JsonDifferences.Of(published.Json!, counted)];
    }

    /// <summary>Where what a published count was a count of differs: everything before its candidates, without the figures.</summary>
    /// <param name="published">The published count.</param>
    /// <param name="result">The count made again.</param>
    public static ImmutableArray<ResultDifference> SettingDifferences(PublishedCount published, CountResult result) =>
        [.. Differences(published, result).Where(difference => Settings.Contains(difference.Path.Split(',')[0]))];

    static readonly ImmutableArray<string> Settings = ["id", "title", "seats", "electorate", "rule", "constraints", "reserved", "sections", "vacancy"];

    /// <summary>Where two results differ but for the version that wrote them, in the order of the published one.</summary>
    /// <param name="published">The published result.</param>
    /// <param name="again">The result of the count made again.</param>
    /// <param name="fileName">Name of the published file, for messages.</param>
    /// <exception cref="BallotFormatException">The published file is no JSON.</exception>
    internal static ImmutableArray<ResultDifference> Differences(byte[] published, byte[] again, string fileName) =>
        [.. JsonDifferences.Of(PlacedJson.Parse(published, fileName), PlacedJson.Parse(again, fileName)).Where(difference => !difference.Path.StartsWith("engine", StringComparison.Ordinal))];

    /// <summary>Whether a file is JSON rather than a sheet: it opens with a brace.</summary>
    public static bool IsJson(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8))
            content = content[3..];
        return content.TrimStart(" \t\r\n"u8).StartsWith("{"u8);
    }
}
