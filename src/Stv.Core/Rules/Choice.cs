using System.Collections.Immutable;
using System.Text;

namespace Stv;

/// <summary>One choice of a rule in words, for showing and for publishing.</summary>
/// <param name="Name">Name of the choice: <c>surplus-order</c>.</param>
/// <param name="Value">What is chosen: <c>largest-first</c>.</param>
/// <param name="Clause">The clause that makes the choice, or null when it is a change of the rule.</param>
/// <param name="Interpretation">Our reading where the text is open, if any.</param>
public sealed record Choice(string Name, string Value, string? Clause, string? Interpretation)
{
    /// <summary>Whether the rule makes no such choice: its text has nothing of the kind, and neither has the count.</summary>
    internal bool IsAbsent => Clause == Stv.Clause.Silent && Interpretation == Stv.Clause.NothingOfTheKind;

    internal static Choice Of<T>(string name, Cited<T> cited) =>
        new(name, Words(cited.Value!), cited.Clause, cited.Interpretation);

    internal static Choice Of<T>(string name, Cited<ImmutableArray<T>> cited) =>
        new(name, cited.Value.IsDefault ? AsSurplusTies : string.Join(", then ", cited.Value.Select(value => Words(value!))), cited.Clause, cited.Interpretation);

    /// <summary>Said of ties for which a rule names no methods of their own.</summary>
    internal const string AsSurplusTies = "as-surplus-ties";

    static string Words(object value) => value is Enum ? Kebab(value.ToString()!) : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!;

    /// <summary><c>LargestFirst</c> as <c>largest-first</c>.</summary>
    internal static string Kebab(string name)
    {
        var words = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsAsciiLetterUpper(letter) && words.Length > 0)
                words.Append('-');
            words.Append(char.ToLowerInvariant(letter));
        }
        return words.ToString();
    }
}
