namespace Stv.Formats;

/// <content>People of certain attributes: <c>2 women</c>, <c>1 BAME member</c>.</content>
public static partial class English
{
    /// <summary>A number of people whom a constraint concerns: <c>1 woman</c>, <c>2 BAME members</c>, <c>3 women or non-binary members</c>.</summary>
    internal static string People(Constraint constraint, int number) =>
        $"{(number == 0 ? "no" : number.ToString(System.Globalization.CultureInfo.InvariantCulture))} {Kind(constraint, number == 1)}";

    /// <summary>What people whom a constraint concerns are: <c>is a woman</c>, <c>are BAME</c>.</summary>
    internal static string Are(Constraint constraint, int number)
    {
        var words = constraint.AnyOf.Select(attribute => !IsPerson(attribute) ? attribute : number == 1 ? $"a {attribute}" : Plural(attribute));
        return $"{(number == 1 ? "is" : "are")} {string.Join(" or ", words)}";
    }

    /// <summary>The limits of a constraint: <c>at least 3 women</c>, <c>exactly 1 BAME member</c>.</summary>
    internal static string Limits(Constraint constraint) => constraint switch
    {
        { Maximum: null } => $"at least {People(constraint, constraint.Minimum)}",
        { Maximum: { } only } when only == constraint.Minimum => $"exactly {People(constraint, only)}",
        { Minimum: 0, Maximum: { } most } => $"at most {People(constraint, most)}",
        { Maximum: { } most } => $"from {constraint.Minimum} to {People(constraint, most)}",
    };

    static string Kind(Constraint constraint, bool one)
    {
        var persons = constraint.AnyOf.Where(IsPerson).Select(attribute => one ? attribute : Plural(attribute));
        var others = constraint.AnyOf.Where(attribute => !IsPerson(attribute)).ToList();
        var members = others.Count == 0 ? [] : new[] { $"{string.Join(" or ", others)} {(one ? "member" : "members")}" };
        return string.Join(" or ", persons.Concat(members));
    }

    /// <summary>Whether an attribute is the name of a kind of people, as <c>woman</c> is, and not a word that describes them, as <c>disabled</c> does.</summary>
    static bool IsPerson(string attribute) => attribute.EndsWith("man", StringComparison.OrdinalIgnoreCase);

    static string Plural(string person) => person[..^2] + "en";
}
