using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Reads a lots file strictly and collects every defect.</summary>
internal sealed class LotsReader(DefectList defects)
{
    static readonly ImmutableArray<string> FileNames = ["format", "lots", "order"];
    static readonly ImmutableArray<string> LotNames = ["contest", "purpose", "tied", .. Enum.GetValues<TiePurpose>().Select(LotsFile.Befallen), "chosen", "drawnBy"];

    readonly DefectList _defects = defects;

    StrictJson Json { get; } = new(defects);

    public Lots Read(PlacedJson root)
    {
        var members = Json.Members(root, "an object with format and lots", ["format"], FileNames);
        if (members.TryGetValue("format", out var format) && Json.Text(format, "format") is { } name && name != LotsFile.FormatName)
            Json.Fault(format, $"\"{LotsFile.FormatName}\"", "check that this is the lots file");
        var lots = members.TryGetValue("lots", out var list) ? Recorded(list, "lots") : [];
        var order = members.TryGetValue("order", out var ids) ? Ids(ids, "order") : [];
        _defects.ThrowIfAny();
        return new Lots { Recorded = lots, DeclaredOrder = order };
    }

    /// <summary>The lots of a list, those with defects left out.</summary>
    public ImmutableArray<Lot> Recorded(PlacedJson list, string name)
    {
        var lots = Json.Items(list, name).Select(item => (item, Lot(item))).ToList();
        RefuseTwice(lots);
        return [.. lots.Select(lot => lot.Item2).OfType<Lot>()];
    }

    Lot? Lot(PlacedJson value)
    {
        var before = _defects.Total;
        var members = Json.Members(value, "an object with contest, tied, and who was drawn", ["contest", "tied"], LotNames);
        var contest = members.TryGetValue("contest", out var id) ? Json.Text(id, "contest") : null;
        var tied = members.TryGetValue("tied", out var list) ? Ids(list, "tied") : [];
        var purpose = members.TryGetValue("purpose", out var word) ? Purpose(word) : null;
        if (Drawn(value, members, ref purpose) is not var (name, one))
            return null;
        var chosen = Json.Text(one, name);
        var drawnBy = members.TryGetValue("drawnBy", out var who) ? Json.Text(who, "drawnBy") : null;
        if (list is { Kind: JsonTokenType.StartArray } && list.Items.Count < 2)
            Json.Fault(list, "two or more ids of candidates", "name every candidate who was tied", Amount.Of(list.Items.Count, "id"));
        if (_defects.Total > before)
            return null;
        if (!tied.Contains(chosen!))
            Json.Fault(one, $"one of the tied ({string.Join(", ", tied)})", "give the id of the candidate who was drawn");
        return new Lot { Contest = contest!, Purpose = purpose!.Value, Tied = tied, Chosen = chosen!, DrawnBy = drawnBy };
    }

    /// <summary>The member that says on whom the lot fell: by what befalls them, or as results and older files have it, <c>chosen</c> beside a purpose. Null after a defect.</summary>
    (string Name, PlacedJson Value)? Drawn(PlacedJson lot, IReadOnlyDictionary<string, PlacedJson> members, ref TiePurpose? purpose)
    {
        var drawn = LotNames.Where(name => members.ContainsKey(name) && (name == "chosen" || Enum.GetValues<TiePurpose>().Any(each => LotsFile.Befallen(each) == name))).ToList();
        if (drawn.Count != 1)
        {
            if (lot.Kind == JsonTokenType.StartObject)
                Json.Fault(lot, string.Join(" or ", Enum.GetValues<TiePurpose>().Select(each => $"\"{LotsFile.Befallen(each)}\"")), "name the candidate who was drawn by what happens to them",
                    drawn.Count == 0 ? "no candidate who was drawn" : List(drawn));
            return null;
        }
        var (name, value) = (drawn[0], members[drawn[0]]);
        if (name == "chosen")
        {
            if (!members.ContainsKey("purpose"))
                Json.Fault(lot, "\"purpose\" among its members", "add it", "no \"purpose\"");
            return (name, value);
        }
        var befalls = Enum.GetValues<TiePurpose>().Single(each => LotsFile.Befallen(each) == name);
        if (purpose is { } said && said != befalls)
            Json.Fault(value, $"\"{LotsFile.Befallen(said)}\" for the purpose \"{JsonWords.Of(said)}\"", "remove the purpose, or write what happens to the candidate", $"\"{name}\"");
        purpose = befalls;
        return (name, value);

        static string List(List<string> names) => string.Join(" and ", names.Select(each => $"\"{each}\""));
    }

    void RefuseTwice(List<(PlacedJson Place, Lot? Lot)> lots)
    {
        var seen = new HashSet<string>();
        foreach (var (place, lot) in lots)
            if (lot is not null && !seen.Add(string.Join('\n', [lot.Contest, lot.Purpose.ToString(), .. lot.Tied.Order(StringComparer.Ordinal)])))
                Json.Fault(place, "one lot for each contest, purpose and set of tied candidates", "remove the one that does not count", "a second lot for the same tie");
    }

    TiePurpose? Purpose(PlacedJson value)
    {
        if (Json.Text(value, "purpose") is not { } word)
            return null;
        var purpose = JsonWords.Case<TiePurpose>(word);
        if (purpose is null)
            Json.Fault(value, string.Join(" or ", JsonWords.All<TiePurpose>().Select(known => $"\"{known}\"")), "say what the drawn candidate is to do");
        return purpose;
    }

    /// <summary>Ids of candidates, each once.</summary>
    public ImmutableArray<string> Ids(PlacedJson value, string name)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        foreach (var item in Json.Items(value, name))
        {
            if (Json.Text(item, name) is not { } id)
                continue;
            if (ids.Contains(id))
                Json.Fault(item, "each candidate once", "remove the repetition", $"{Excerpt.Of(id)} a second time");
            ids.Add(id);
        }
        return ids.ToImmutable();
    }
}
