using System.Text.Json;

namespace Stv.Formats;

/// <summary>Members that describe an election, wherever a record or a commitment writes them.</summary>
internal static class ElectionMembers
{
    /// <summary>A constraint as an object.</summary>
    public static void Constraint(Utf8JsonWriter json, Constraint constraint)
    {
        json.WriteStartObject();
        json.WriteStrings("anyOf", constraint.AnyOf);
        json.WriteNumber("minimum", constraint.Minimum);
        if (constraint.Maximum is { } maximum)
            json.WriteNumber("maximum", maximum);
        json.WriteEndObject();
    }

    /// <summary>How reserved places are applied.</summary>
    public static void Policy(Utf8JsonWriter json, ReservedPlaces reserved)
    {
        json.WriteString("apply", JsonWords.Of(reserved.Apply));
        json.WriteString("doomed", JsonWords.Of(reserved.Doomed));
        json.WriteBoolean("restart", reserved.RestartOnDoom);
        json.WriteString("fallback", JsonWords.Of(reserved.Fallback));
    }

    /// <summary>The share of each section of a college.</summary>
    public static void Shares(Utf8JsonWriter json, ElectoralCollege college)
    {
        json.WriteStartObject("shares");
        foreach (var section in college.Sections)
            json.WriteString(section.Id, section.Share.ToString());
        json.WriteEndObject();
    }
}
