using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Reads a lots file strictly and collects every defect.</summary>
internal sealed class LotsReader(string file)
{
    readonly DefectList _defects = new(file);

    public Lots Read(PlacedJson root)
    {
        var members = Members(root, "an object with format and lots", required: ["format"], optional: ["lots", "order"]);
        if (members.TryGetValue("format", out var format) && Text(format, "format") is { } name && name != LotsFile.FormatName)
            Fault(format, $"\"{LotsFile.FormatName}\"", "check that this is the lots file");
        var lots = members.TryGetValue("lots", out var list) ? Items(list, "lots").Select(item => (item, Lot(item))).ToList() : [];
        RefuseTwice(lots);
        var order = members.TryGetValue("order", out var ids) ? Ids(ids, "order") : [];
        _defects.ThrowIfAny();
        return new Lots { Recorded = [.. lots.Select(lot => lot.Item2!)], DeclaredOrder = order };
    }

    Lot? Lot(PlacedJson value)
    {
        var before = _defects.Total;
        var members = Members(value, "an object with contest, purpose, tied and chosen", required: ["contest", "purpose", "tied", "chosen"], optional: ["drawnBy"]);
        var contest = members.TryGetValue("contest", out var id) ? Text(id, "contest") : null;
        var purpose = members.TryGetValue("purpose", out var word) ? Purpose(word) : null;
        var tied = members.TryGetValue("tied", out var list) ? Ids(list, "tied") : [];
        var chosen = members.TryGetValue("chosen", out var one) ? Text(one, "chosen") : null;
        var drawnBy = members.TryGetValue("drawnBy", out var who) ? Text(who, "drawnBy") : null;
        if (list is { Kind: JsonTokenType.StartArray } && list.Items.Count < 2)
            Fault(list, "two or more ids of candidates", "name every candidate who was tied", English.Count(list.Items.Count, "id"));
        if (_defects.Total > before)
            return null;
        if (!tied.Contains(chosen!))
            Fault(one!, $"one of the tied ({string.Join(", ", tied)})", "give the id of the candidate who was drawn");
        return new Lot { Contest = contest!, Purpose = purpose!.Value, Tied = tied, Chosen = chosen!, DrawnBy = drawnBy };
    }

    void RefuseTwice(List<(PlacedJson Place, Lot? Lot)> lots)
    {
        var seen = new HashSet<string>();
        foreach (var (place, lot) in lots)
            if (lot is not null && !seen.Add(string.Join('\n', [lot.Contest, lot.Purpose.ToString(), .. lot.Tied.Order(StringComparer.Ordinal)])))
                Fault(place, "one lot for each contest, purpose and set of tied candidates", "remove the one that does not stand", "a second lot for the same tie");
    }

    TiePurpose? Purpose(PlacedJson value)
    {
        if (Text(value, "purpose") is not { } word)
            return null;
        var purpose = JsonWords.Case<TiePurpose>(word);
        if (purpose is null)
            Fault(value, string.Join(" or ", JsonWords.All<TiePurpose>().Select(known => $"\"{known}\"")), "say what the drawn candidate is to do");
        return purpose;
    }

    ImmutableArray<string> Ids(PlacedJson value, string name)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Items(value, name))
        {
            if (Text(item, name) is not { } id)
                continue;
            if (ids.Contains(id))
                Fault(item, "every candidate once", "remove the repetition", $"{Excerpt.Of(id)} a second time");
            ids.Add(id);
        }
        return ids.ToImmutable();
    }

    List<PlacedJson> Items(PlacedJson value, string name)
    {
        if (value.Kind != JsonTokenType.StartArray)
            Fault(value, $"a list for {name}", "put it in square brackets");
        return value.Items;
    }

    string? Text(PlacedJson value, string name)
    {
        if (value is { Kind: JsonTokenType.String, Text.Length: > 0 })
            return value.Text;
        Fault(value, $"text for {name}", "put it in quotation marks");
        return null;
    }

    /// <summary>The members of an object by name, after refusing what it may not and must hold.</summary>
    Dictionary<string, PlacedJson> Members(PlacedJson value, string what, string[] required, string[] optional)
    {
        var members = new Dictionary<string, PlacedJson>();
        if (value.Kind != JsonTokenType.StartObject)
        {
            Fault(value, what, "put it in braces");
            return members;
        }
        string[] known = [.. required, .. optional];
        foreach (var member in value.Members)
        {
            if (!known.Contains(member.Name))
                _defects.Add(member.Row, member.Column, Excerpt.Of(member.Name), $"one of {string.Join(", ", known)}", NearestName.Of(member.Name, known) is { } nearest ? $"write {nearest}, or take it out" : "correct it or take it out");
            else if (!members.TryAdd(member.Name, member.Value))
                _defects.Add(member.Row, member.Column, $"{Excerpt.Of(member.Name)} a second time", "every name once", "remove one of them");
        }
        foreach (var missing in required.Where(name => !members.ContainsKey(name)))
            Fault(value, $"\"{missing}\" among its members", "add it", $"no \"{missing}\"");
        return members;
    }

    void Fault(PlacedJson place, string expected, string remedy, string? found = null) =>
        _defects.Add(place.Row, place.Column, found ?? place.Description, expected, remedy);
}
