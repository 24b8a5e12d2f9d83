using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>What an election file leaves open, as a template does for its owner to settle: a rehearsal takes something in its place and says so.</summary>
internal static class OpenPlaces
{
    /// <summary>Fills what is <c>null</c> of seats, minimums, maximums and shares.</summary>
    /// <param name="root">The election file.</param>
    /// <param name="patch">Takes the values.</param>
    /// <param name="standing">Who stands in each contest, by its id; null while nobody knows, when any value will do that can be read.</param>
    /// <returns>What was taken, in sentences.</returns>
    public static ImmutableArray<string> Fill(PlacedJson root, ElectionPatch patch, IReadOnlyDictionary<string, ImmutableArray<Candidate>>? standing)
    {
        var taken = ImmutableArray.CreateBuilder<string>();
        foreach (var contest in Member(root, "contests")?.Items ?? [])
        {
            var id = Member(contest, "id")?.Text ?? "";
            var title = Member(contest, "title") is { Kind: JsonTokenType.String } named ? named.Text : id;
            ImmutableArray<Candidate> candidates = standing?.GetValueOrDefault(id, []) ?? [];
            var seats = Math.Max(1, candidates.Count(candidate => !candidate.Withdrawn) / 2);
            if (Member(contest, "seats") is { Kind: JsonTokenType.Number } given && int.TryParse(given.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                seats = number;
            else
                Take(Member(contest, "seats"), seats, English.SeatsLeftOpen(title, seats));
            var free = seats;
            foreach (var minimum in Member(contest, "minimum")?.Members ?? [])
            {
                var places = standing is null || free > 0 && minimum.Name.Split('|').Any(attribute => candidates.Any(candidate => candidate.Attributes.Contains(attribute))) ? 1 : 0;
                if (Take(minimum.Value, places, English.MinimumLeftOpen(title, minimum.Name, places)))
                    free -= places;
            }
            foreach (var maximum in Member(contest, "maximum")?.Members ?? [])
                Take(maximum.Value, seats, English.MaximumLeftOpen(title, maximum.Name, seats));
            if (Member(contest, "college") is { } college && Member(college, "shares") is { Members: { Count: > 0 } shares } && shares.TrueForAll(share => share.Value.Kind == JsonTokenType.Null))
            {
                foreach (var share in shares)
                    patch.Replace(share.Value, $"\"1/{shares.Count}\"");
                taken.Add(English.SharesLeftOpen(title, shares.Count));
            }
        }
        return taken.ToImmutable();

        bool Take(PlacedJson? value, int number, string sentence)
        {
            if (value is not { Kind: JsonTokenType.Null })
                return false;
            patch.Replace(value, number.ToString(CultureInfo.InvariantCulture));
            taken.Add(sentence);
            return true;
        }
    }

    /// <summary>A member of an object; null where it has none of that name.</summary>
    public static PlacedJson? Member(PlacedJson value, string name) => value.Members.Find(member => member.Name == name)?.Value;
}
