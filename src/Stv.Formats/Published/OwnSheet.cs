using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>A sheet that this program wrote, held line by line against what it writes of the count made again.</summary>
/// <param name="Differences">The lines that it would not write, and those that are missing.</param>
/// <param name="NotCompared">Lines that depend on files or lots that nobody gave.</param>
public sealed partial record OwnSheet(ImmutableArray<ResultDifference> Differences, ImmutableArray<string> NotCompared)
{
    /// <summary>Holds a sheet against a count made again.</summary>
    /// <param name="content">The bytes of the published sheet.</param>
    /// <param name="result">The count made again.</param>
    /// <param name="inputs">The files that were given.</param>
    /// <returns>What was found; null where most lines are not this program's.</returns>
    public static OwnSheet? Compare(byte[] content, CountResult result, ImmutableArray<InputFile> inputs)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(result);
        var published = Lines(Encoding.UTF8.GetString(content));
        var best = Forms(result, inputs).Select(Lines).Select(counted => (Counted: counted, Same: Common(published, counted))).MaxBy(form => form.Same);
        return 10 * best.Same < 6 * published.Count ? null : Differing(published, best.Counted, inputs);
    }

    /// <summary>The sheet in every form, with the rule named and taken by default.</summary>
    static IEnumerable<string> Forms(CountResult result, ImmutableArray<InputFile> inputs)
    {
        foreach (var byDefault in new[] { false, true })
        {
            var sheet = Sheet.Of(result, inputs, byDefault);
            yield return TextSheet.Format(sheet, TextSheet.DefaultWidth);
            yield return CsvSheet.Format(sheet);
            yield return MarkdownSheet.Format(sheet);
            yield return HtmlSheet.Format(sheet, null);
        }
    }

    /// <summary>The lines that are not empty, single spaces between words, with their numbers.</summary>
    static List<(string Text, int Row)> Lines(string text) =>
        [.. text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n').Select((line, i) => (Text: Spaces().Replace(line, " ").Trim(), Row: i + 1)).Where(line => line.Text.Length > 0)];

    static int Common(List<(string Text, int Row)> published, List<(string Text, int Row)> counted)
    {
        var known = counted.Select(line => line.Text).ToHashSet();
        return published.Count(line => known.Contains(line.Text));
    }

    static OwnSheet Differing(List<(string Text, int Row)> published, List<(string Text, int Row)> counted, ImmutableArray<InputFile> inputs)
    {
        var differences = new List<ResultDifference>();
        var notCompared = new List<string>();
        var at = 0;
        foreach (var (start, end, from, to) in Gaps(published, counted))
        {
            for (var i = 0; i < Math.Max(end - start, to - from); i++)
            {
                var left = start + i < end ? published[start + i] : default;
                var right = from + i < to ? counted[from + i] : default;
                if (IsOpen(left.Text ?? "", inputs) && IsOpen(right.Text ?? "", inputs))
                {
                    if (left.Text is not null)
                        notCompared.Add(string.Create(CultureInfo.InvariantCulture, $"row {left.Row}, {Excerpt.Of(left.Text)}"));
                    continue;
                }
                at = left.Text is null ? at : left.Row;
                differences.Add(new ResultDifference("line", left.Text is null ? null : Excerpt.Of(left.Text), right.Text is null ? null : Excerpt.Of(right.Text), Math.Max(1, at)));
            }
        }
        return new OwnSheet([.. differences], [.. notCompared]);
    }

    /// <summary>Whether a line names a file or a lot, which the count made again may know by another name or not at all.</summary>
    static bool IsOpen(string line, ImmutableArray<InputFile> inputs) => line.Length == 0
        || Lot().IsMatch(line) || Digest().Match(line) is { Success: true } digest && (OtherFile().IsMatch(line) || inputs.Any(input => input.Sha256 == digest.Value))
        || File().IsMatch(line) && !Digest().IsMatch(line) || line.Contains("index.html", StringComparison.Ordinal);

    /// <summary>Where the lines part: from and to in one, from and to in the other. Lines that stand once in both are the landmarks.</summary>
    static IEnumerable<(int Start, int End, int From, int To)> Gaps(List<(string Text, int Row)> a, List<(string Text, int Row)> b)
    {
        var (i, j) = (0, 0);
        while (i < a.Count || j < b.Count)
        {
            if (i < a.Count && j < b.Count && a[i].Text == b[j].Text)
            {
                (i, j) = (i + 1, j + 1);
                continue;
            }
            var (nextA, nextB) = Meeting(a, i, b, j);
            yield return (i, nextA, j, nextB);
            (i, j) = (nextA, nextB);
        }
    }

    /// <summary>The nearest lines from which both go on alike.</summary>
    static (int, int) Meeting(List<(string Text, int Row)> a, int i, List<(string Text, int Row)> b, int j)
    {
        const int Farthest = 400;
        for (var sum = 1; sum <= Farthest; sum++)
            for (var left = 0; left <= sum; left++)
                if (i + left < a.Count && j + sum - left < b.Count && a[i + left].Text == b[j + sum - left].Text)
                    return (i + left, j + sum - left);
        return (a.Count, b.Count);
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(lots?|seed|drawn|drew)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lot();

    [GeneratedRegex(@"\b[0-9a-f]{64}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Digest();

    [GeneratedRegex(@"\((lots|candidates|election)\)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherFile();

    [GeneratedRegex(@"^\W*File\b", RegexOptions.CultureInvariant)]
    private static partial Regex File();
}
