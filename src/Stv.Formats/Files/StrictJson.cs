using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Takes values out of a JSON file strictly: whatever is not as it must be becomes a defect with its place.</summary>
internal sealed class StrictJson(DefectList defects)
{
    static readonly Dictionary<string, PlacedJson> None = [];

    /// <summary>How many defects there are so far.</summary>
    public long Defects => defects.Total;

    /// <summary>Notes a defect at a value.</summary>
    public void Fault(PlacedJson place, string expected, string remedy, string? found = null) =>
        defects.Add(place.Row, place.Column, found ?? place.Description, expected, remedy);

    /// <summary>Notes a defect at the name of a member.</summary>
    public void Fault(PlacedMember place, string expected, string remedy) =>
        defects.Add(place.Row, place.Column, Excerpt.Of(place.Name), expected, remedy);

    /// <summary>The members of an object by name, after refusing what it may not and must hold.</summary>
    public IReadOnlyDictionary<string, PlacedJson> Members(PlacedJson value, string what, ImmutableArray<string> required, ImmutableArray<string> known)
    {
        if (!IsObject(value, what))
            return None;
        var members = new Dictionary<string, PlacedJson>();
        foreach (var member in value.Members)
        {
            if (!known.Contains(member.Name))
                defects.Add(member.Row, member.Column, Excerpt.Of(member.Name), $"one of {string.Join(", ", known)}", NearestName.Of(member.Name, known) is { } nearest ? $"write {nearest}, or remove it" : "correct it or remove it");
            else
                // A name given twice is a defect already.
                members.TryAdd(member.Name, member.Value);
        }
        foreach (var missing in required.Where(name => !members.ContainsKey(name)))
            Fault(value, $"\"{missing}\" among its members", "add it", $"no \"{missing}\"");
        return members;
    }

    /// <summary>The members of an object whose names the file chooses.</summary>
    public List<PlacedMember> Entries(PlacedJson value, string what) => IsObject(value, what) ? value.Members : [];

    /// <summary>The items of a list.</summary>
    public List<PlacedJson> Items(PlacedJson value, string name)
    {
        if (value.Kind != JsonTokenType.StartArray)
            Fault(value, $"a list for {name}", "put it in square brackets");
        return value.Items;
    }

    /// <summary>Text that is not empty.</summary>
    public string? Text(PlacedJson value, string name)
    {
        if (value is { Kind: JsonTokenType.String } && value.Text.Trim().Length > 0)
        {
            if (value.Text.Length > LongestName.Length)
                Fault(value, $"text for {name}", "check whether it belongs here", "a text of more than ten thousand letters");
            return value.Text.Trim();
        }
        Fault(value, $"text for {name}", value.Kind is JsonTokenType.Null or JsonTokenType.String ? "fill it in" : "put it in quotation marks");
        return null;
    }

    /// <summary>A whole number within bounds.</summary>
    public int? Whole(PlacedJson value, string name, int least, int most)
    {
        if (value.Kind == JsonTokenType.Number && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Fault(value, most == int.MaxValue ? $"a whole number from {least} up for {name}" : $"a whole number from {least} to {most} for {name}", NumberRemedy(value));
        return null;
    }

    /// <summary>A number within bounds, with or without decimals.</summary>
    public double? Decimal(PlacedJson value, string name, double least, double most)
    {
        if (value.Kind == JsonTokenType.Number && double.TryParse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
            return number;
        Fault(value, string.Create(CultureInfo.InvariantCulture, $"a number from {least} to {most} for {name}"), NumberRemedy(value));
        return null;
    }

    static string NumberRemedy(PlacedJson value) => value.Kind switch
    {
        JsonTokenType.Null => "it has not been given yet; fill it in",
        JsonTokenType.String => "write it without quotation marks",
        _ => "correct it",
    };

    /// <summary>True or false.</summary>
    public bool? Flag(PlacedJson value, string name)
    {
        if (value.Kind is JsonTokenType.True or JsonTokenType.False)
            return value.Kind == JsonTokenType.True;
        Fault(value, $"true or false for {name}", "write one of the two, without quotation marks");
        return null;
    }

    /// <summary>One of the words that stand for the cases of an enumeration.</summary>
    public T? Case<T>(PlacedJson value, string name) where T : struct, Enum
    {
        if (Text(value, name) is not { } word)
            return null;
        var found = JsonWords.Case<T>(word);
        if (found is null)
            Fault(value, string.Join(" or ", JsonWords.All<T>().Select(known => $"\"{known}\"")), $"correct it{NearestName.Question(word, JsonWords.All<T>())}");
        return found;
    }

    bool IsObject(PlacedJson value, string what)
    {
        if (value.Kind == JsonTokenType.StartObject)
            return true;
        Fault(value, what, "put it in braces");
        return false;
    }
}
