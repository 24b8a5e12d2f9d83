using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

// A claim is tried on so many cases, but where it says otherwise. A failure prints the smallest case found, and what
// [Property(Replay = "…")] takes to repeat it.
[assembly: Properties(MaxTest = 300, QuietOnSuccess = true)]

namespace Stv.Core.Tests;

/// <summary>Claims about everything that a generator makes.</summary>
static class Claims
{
    public static Property Holds<T>(this Arbitrary<T> cases, Action<T> claim) => Prop.ForAll(cases, claim);

    /// <summary>A claim about everything that a generator makes under each of some rules.</summary>
    public static Property Holds<T>(this Arbitrary<T> cases, IEnumerable<string> rules, Action<T, string> claim) => Prop.ForAll(cases, each =>
    {
        foreach (var rule in rules)
            claim(each, rule);
    });
}
