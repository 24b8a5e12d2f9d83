using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>Reads the terms of a manifest strictly.</summary>
internal sealed class TermsReader(StrictJson json)
{
    public const string Remedy = "give the manifest as it was written";

    static readonly ImmutableArray<string> Names =
        [InquiryJson.Verb, InquiryJson.Asked, "election", "ballots", "candidates", "lots", "corrections", "rule", "changes", "seats", "withdrawn", "seed", "seedFrom", "title", "electorate", "reserved", "fallback", "contest", .. ReadingMembers.Names];

    IReadOnlyDictionary<string, PlacedJson> _members = new Dictionary<string, PlacedJson>();

    public CountTerms Read(PlacedJson value)
    {
        _members = json.Members(value, "an object with the terms of the count", [], Names);
        var terms = new CountTerms
        {
            Election = Text("election"),
            Ballots = Texts("ballots"),
            Candidates = Text("candidates"),
            Lots = Text("lots"),
            Corrections = Text("corrections"),
            Rule = Known("rule", Presets.Find, "the id of a rule"),
            Changes = [.. Entries("changes").Select(change => new RuleChange(change.Name, change.Text))],
            Seats = _members.TryGetValue("seats", out var seats) ? json.Whole(seats, "seats", 1, int.MaxValue) : null,
            Withdrawn = Texts("withdrawn"),
            Seed = Text("seed"),
            SeedFrom = Text("seedFrom"),
            Title = Text("title"),
            Electorate = Electorate(),
            Reserved = _members.TryGetValue("reserved", out var reserved) ? [.. json.Items(reserved, "reserved").Select(Reserved)] : [],
            Fallback = _members.TryGetValue("fallback", out var fallback) ? json.Case<InfeasibleFallback>(fallback, "fallback") : null,
            Contest = Text("contest"),
            ReadOptions = ReadingMembers.Read(json, _members, NamedColumns.Roles),
            Inquiry = InquiryJson.Read(json, _members),
        };
        if (terms.Election is null == terms.Ballots.IsEmpty && !(terms.MayLackPapers && terms.Election is null))
            json.Fault(value, "\"election\" or \"ballots\", one of them", Remedy);
        return terms.Contest is null || terms.Election is not null ? terms
            : terms with { ReadOptions = terms.ReadOptions with { Rows = (terms.ReadOptions.Rows ?? new RowSelection()) with { Contests = [terms.Contest] } } };
    }

    Constraint Reserved(PlacedJson value)
    {
        var members = json.Members(value, "an object with anyOf, minimum and maximum", ["anyOf", "minimum"], ["anyOf", "minimum", "maximum"]);
        ImmutableArray<string> anyOf = members.TryGetValue("anyOf", out var list) ? [.. json.Items(list, "anyOf").Select(item => Raw(item, "anyOf") ?? "")] : [];
        return new Constraint
        {
            Id = string.Join('|', anyOf),
            AnyOf = anyOf,
            Minimum = members.TryGetValue("minimum", out var least) ? json.Whole(least, "minimum", 0, int.MaxValue) ?? 0 : 0,
            Maximum = members.TryGetValue("maximum", out var most) ? json.Whole(most, "maximum", 0, int.MaxValue) : null,
        };
    }

    long? Electorate()
    {
        if (!_members.TryGetValue("electorate", out var value))
            return null;
        if (value.Kind == JsonTokenType.Number && long.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var voters) && voters > 0)
            return voters;
        json.Fault(value, "a whole number from 1 up for electorate", Remedy);
        return null;
    }

    /// <summary>What a word stands for; a word that stands for nothing is a defect.</summary>
    T? Known<T>(string name, Func<string, T?> find, string expected)
    {
        if (Text(name) is not { } word)
            return default;
        var found = find(word);
        if (found is null)
            json.Fault(_members[name], expected, Remedy);
        return found;
    }

    string? Text(string name) => _members.TryGetValue(name, out var value) ? Raw(value, name) : null;

    ImmutableArray<string> Texts(string name) => _members.TryGetValue(name, out var list) ? [.. json.Items(list, name).Select(item => Raw(item, name) ?? "")] : [];

    IEnumerable<(string Name, string Text)> Entries(string name) =>
        _members.TryGetValue(name, out var value) ? json.Entries(value, $"an object for {name}").Select(member => (member.Name, Raw(member.Value, name) ?? "")) : [];

    /// <summary>Text as it stands, spaces around it and all: the terms are followed to the letter.</summary>
    string? Raw(PlacedJson value, string name) => json.Text(value, name) is null ? null : value.Text;
}
