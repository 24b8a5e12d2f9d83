using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Cli;

/// <summary>The reserved places that <c>--min</c>, <c>--max</c> and <c>--attribute</c> name.</summary>
static class ConstraintWords
{
    /// <summary>Reads <c>woman=3</c> and <c>woman|non-binary=3</c>.</summary>
    /// <exception cref="Refusal">A word is not of that form, or names a group twice.</exception>
    public static ImmutableArray<Constraint> Read(string[] minimums, string[] maximums)
    {
        var constraints = new List<Constraint>();
        foreach (var (option, words) in new[] { ("--min", minimums), ("--max", maximums) })
            foreach (var word in words)
            {
                var (attributes, number) = Split(option, word);
                var at = constraints.FindIndex(known => known.AnyOf.ToHashSet().SetEquals(attributes));
                if (at < 0)
                    constraints.Add(New(option, attributes, number));
                else if (option == "--max" && constraints[at].Maximum is null)
                    constraints[at] = constraints[at] with { Maximum = number };
                else
                    throw new Refusal($"{option} {word}: this group is named twice.");
            }
        return constraints.FirstOrDefault(constraint => constraint.Maximum < constraint.Minimum) is { } crossed
            ? throw new Refusal($"--max {crossed.Id}={crossed.Maximum} is below --min {crossed.Id}={crossed.Minimum}.")
            : [.. constraints];
    }

    static Constraint New(string option, ImmutableArray<string> attributes, int number) => option == "--min"
        ? new Constraint { Id = string.Join('|', attributes), AnyOf = attributes, Minimum = number }
        : new Constraint { Id = string.Join('|', attributes), AnyOf = attributes, Maximum = number };

    static (ImmutableArray<string>, int) Split(string option, string word)
    {
        var at = word.LastIndexOf('=');
        if (at < 1 || !int.TryParse(word[(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw new Refusal($"{option} {word}: write an attribute and a number, such as {option} woman=3, or a group such as {option} \"woman|non-binary=3\".");
        return ([.. word[..at].Split('|', StringSplitOptions.TrimEntries).Distinct()], number);
    }
}
