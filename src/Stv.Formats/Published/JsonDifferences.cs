using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Compares two results as JSON, member by member. A member that only one of them has is a difference, whatever it is called.</summary>
internal static class JsonDifferences
{
    /// <summary>Whether a member says again, in more detail, what older results say without it.</summary>
    static bool IsAdded(ImmutableArray<string> path, string name) => name == "bySource" || (name == "sections" && path.Contains("transfers"));

    public static IEnumerable<ResultDifference> Of(PlacedJson published, PlacedJson counted) => Of(published, counted, []);

    static IEnumerable<ResultDifference> Of(PlacedJson published, PlacedJson counted, ImmutableArray<string> path)
    {
        if (published.Kind != counted.Kind || published.Kind is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
            return published.Kind == counted.Kind && published.Text == counted.Text ? [] : [Difference(path, published, counted, published.Row)];
        return published.Kind == JsonTokenType.StartArray ? OfLists(published, counted, path) : OfObjects(published, counted, path);
    }

    static IEnumerable<ResultDifference> OfLists(PlacedJson published, PlacedJson counted, ImmutableArray<string> path)
    {
        for (var i = 0; i < Math.Max(published.Items.Count, counted.Items.Count); i++)
        {
            var place = path.Add((i + 1).ToString(CultureInfo.InvariantCulture));
            var (left, right) = (published.Items.ElementAtOrDefault(i), counted.Items.ElementAtOrDefault(i));
            foreach (var difference in left is not null && right is not null ? Of(left, right, place) : [Difference(place, left, right, left?.Row ?? published.Row)])
                yield return difference;
        }
    }

    static IEnumerable<ResultDifference> OfObjects(PlacedJson published, PlacedJson counted, ImmutableArray<string> path)
    {
        // The published order first, so that differences come in the order of that file.
        foreach (var name in published.Members.Concat(counted.Members).Select(member => member.Name).Distinct())
        {
            var place = path.Add(name);
            var (left, right) = (Member(published, name), Member(counted, name));
            if (left is null && IsAdded(path, name))
                continue;
            foreach (var difference in left is not null && right is not null ? Of(left, right, place) : [Difference(place, left, right, left?.Row ?? published.Row)])
                yield return difference;
        }
    }

    static PlacedJson? Member(PlacedJson value, string name) => value.Members.Find(member => member.Name == name)?.Value;

    static ResultDifference Difference(ImmutableArray<string> path, PlacedJson? published, PlacedJson? counted, int row) => new(Words(path), Said(published), Said(counted), row);

    /// <summary>The path with the numbers of lists beside what they number: <c>stages 3, totals, 2</c>.</summary>
    static string Words(ImmutableArray<string> path) => string.Join(", ", path.Select(step => step.Length == 0 || step.Any(char.IsControl) ? Excerpt.Of(step) : step)).Replace("stages, ", "stage ", StringComparison.Ordinal)
        .Replace("transfers, ", "transfer ", StringComparison.Ordinal).Replace("ties, ", "tie ", StringComparison.Ordinal).Replace("reasons, ", "reason ", StringComparison.Ordinal);

    static string? Said(PlacedJson? value) => value is null ? null : value.Kind is JsonTokenType.String ? value.Text : value.Description;
}
