using System.Text.RegularExpressions;

namespace Stv.Cli.Tests;

/// <summary>A page without what is the same on every page: its style, its script and their hashes.</summary>
static partial class PageText
{
    public static string WithoutStyle(string page) => SameEverywhere().Replace(page, "");

    [GeneratedRegex("(?<=<style( id=\"pictures\")?>).*?(?=</style>)|(?<=<script>).*?(?=</script>)|(?<=(style|script)-src .{0,60}sha256-)[A-Za-z0-9+/=]+", RegexOptions.Singleline)]
    private static partial Regex SameEverywhere();
}
