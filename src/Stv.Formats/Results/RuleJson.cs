using System.Text.Json;

namespace Stv.Formats;

/// <summary>A rule as JSON: every choice with its clause and our reading.</summary>
internal static class RuleJson
{
    public static void Write(Utf8JsonWriter json, Rule rule)
    {
        json.WriteStartObject();
        Members(json, rule);
        json.WriteEndObject();
    }

    /// <summary>The members of the rule's object, for a caller that adds some of its own.</summary>
    public static void Members(Utf8JsonWriter json, Rule rule)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("title", rule.Title);
        json.WriteString("source", rule.Source);
        json.WriteStrings("changed", rule.Changed.Select(choice => choice.Name));
        json.WriteStartObject("choices");
        foreach (var choice in rule.Choices)
            Choice(json, choice);
        json.WriteEndObject();
    }

    static void Choice(Utf8JsonWriter json, Choice choice)
    {
        json.WriteStartObject(choice.Name);
        json.WriteString("value", choice.Value);
        json.WriteString("clause", choice.Clause);
        if (choice.Interpretation is not null)
            json.WriteString("reading", choice.Interpretation);
        json.WriteEndObject();
    }
}
