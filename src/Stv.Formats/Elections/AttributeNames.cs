namespace Stv.Formats;

/// <summary>The attributes that an election declares.</summary>
internal sealed class AttributeNames(List<AttributeTitle>? declared)
{
    /// <summary>No attribute is declared, and each is known.</summary>
    public static AttributeNames Any { get; } = new(null);

    IEnumerable<string> Ids => (declared ?? []).Select(attribute => attribute.Id);

    /// <summary>Whether an attribute is declared; if not, what to say.</summary>
    /// <param name="attribute">The name.</param>
    /// <param name="expected">What was expected.</param>
    /// <param name="remedy">What to do.</param>
    public bool Knows(string attribute, out string expected, out string remedy)
    {
        expected = declared is [] ? "an attribute that is declared" : $"one of {string.Join(", ", Ids)}";
        remedy = Group(attribute) is { } group ? $"write {group}, which means anyone who has at least one of them" : $"correct it, or declare it under \"attributes\" in the election file{NearestName.Question(attribute, Ids)}";
        return declared is null || Ids.Contains(attribute);
    }

    /// <summary>The group that was meant by known attributes with something else between them, such as <c>woman or BAME</c>; else null.</summary>
    string? Group(string words)
    {
        var parts = words.Split([" or ", " and/or ", ",", "/", ";", "+"], StringSplitOptions.TrimEntries);
        return parts.Length > 1 && parts.All(Ids.Contains) ? string.Join('|', parts) : null;
    }
}
