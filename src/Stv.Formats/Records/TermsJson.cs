using System.Text.Json;

namespace Stv.Formats;

/// <summary>The terms of a count as JSON: the member <c>terms</c> of a manifest. What nobody asked for is left out.</summary>
internal static class TermsJson
{
    public static void Write(Utf8JsonWriter json, CountTerms terms)
    {
        json.WriteStartObject("terms");
        if (terms.Inquiry is { } inquiry)
            InquiryJson.Write(json, inquiry);
        Text(json, "election", terms.Election);
        if (!terms.Ballots.IsEmpty)
            json.WriteStrings("ballots", terms.Ballots);
        Text(json, "candidates", terms.Candidates);
        Text(json, "lots", terms.Lots);
        Text(json, "corrections", terms.Corrections);
        Text(json, "rule", terms.Rule?.Id);
        if (!terms.Changes.IsEmpty)
            Texts(json, "changes", terms.Changes.Select(change => (change.Choice, change.Value)));
        if (terms.Seats is { } seats)
            json.WriteNumber("seats", seats);
        if (!terms.Withdrawn.IsEmpty)
            json.WriteStrings("withdrawn", terms.Withdrawn);
        Text(json, "seed", terms.Seed);
        Text(json, "seedFrom", terms.SeedFrom);
        Text(json, "title", terms.Title);
        if (terms.Electorate is { } electorate)
            json.WriteNumber("electorate", electorate);
        if (!terms.Reserved.IsEmpty)
            json.WriteArray("reserved", terms.Reserved, ElectionMembers.Constraint);
        Text(json, "fallback", terms.Fallback is { } fallback ? JsonWords.Of(fallback) : null);
        Text(json, "contest", terms.Contest);
        ReadingMembers.Write(json, terms.ReadOptions);
        json.WriteEndObject();
    }

    static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }

    static void Texts(Utf8JsonWriter json, string name, IEnumerable<(string Name, string Value)> members)
    {
        json.WriteStartObject(name);
        foreach (var member in members)
            json.WriteString(member.Name, member.Value);
        json.WriteEndObject();
    }
}
