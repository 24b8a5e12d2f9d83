using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace Stv.Conformance.Tests;

/// <summary>The page of evidence, of which the parts between two marks are made from what the tests compare.</summary>
static partial class EvidencePage
{
    public static string Path { get; } = System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder(), "..", "..", "docs", "evidence.md"));

    /// <summary>The page with one part made anew.</summary>
    /// <param name="page">The page.</param>
    /// <param name="part">The name in the part's first mark.</param>
    /// <param name="lines">What stands in it.</param>
    public static string With(this string page, string part, IEnumerable<string> lines) => Part().Replace(page, found =>
        found.Groups["name"].Value == part ? $"{found.Groups["begin"].Value}{string.Concat(lines.Select(line => line + "\n"))}{found.Groups["end"].Value}" : found.Value);

    /// <summary>A whole number with its thousands parted.</summary>
    public static string Figure(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    static string Folder([CallerFilePath] string file = "") => System.IO.Path.GetDirectoryName(file)!;

    [GeneratedRegex("(?<begin>^<!-- counted: (?<name>[a-z-]+) -->\n).*?(?<end>^<!-- end -->\n)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Part();
}
