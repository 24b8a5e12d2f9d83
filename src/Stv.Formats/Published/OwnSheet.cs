using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Stv.Formats;

/// <summary>A sheet that this program wrote, held word by word against what it writes of the count made again. How its lines are broken, quoted and marked does not matter.</summary>
/// <param name="Differences">The lines that it would not write, and those that are missing.</param>
/// <param name="NotCompared">Lines that depend on files or lots that nobody gave, that stand around the sheet, or that were left out of it.</param>
public sealed partial record OwnSheet(ImmutableArray<ResultDifference> Differences, ImmutableArray<string> NotCompared)
{
    const int ListedAtMost = 5;

    /// <summary>A sheet with more other words than this is no copy of one of ours.</summary>
    const int MostChanges = 1500;

    /// <summary>What is not compared of a sheet whose words are not this program's.</summary>
    internal const string OutsideTheTable = "what the sheet says outside its table, except who was elected and the quota";

    /// <summary>Holds a sheet against a count made again.</summary>
    /// <param name="content">The bytes of the published sheet.</param>
    /// <param name="result">The count made again.</param>
    /// <param name="inputs">The files that were given.</param>
    /// <returns>What was found; null where most words are not this program's, or stand in another order.</returns>
    public static OwnSheet? Compare(byte[] content, CountResult result, ImmutableArray<InputFile> inputs)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(result);
        var text = SheetGrid.Decoded(content, []);
        if (Former().IsMatch(text))
            return new OwnSheet([], [$"{OutsideTheTable}: it seems to be in the words of an earlier version of this program"]);
        OwnSheet? best = null;
        var fewest = int.MaxValue;
        foreach (var (published, counted) in OwnForms.Of(result, inputs, text).OrderByDescending(form => form.Published.Shared(form.Counted)).Take(4))
        {
            if (10 * published.Shared(counted) < 6 * published.Count || published.Changes(counted, Math.Clamp(counted.Count / 6, 60, MostChanges)) is not { } changes)
                continue;
            var changed = changes.Sum(change => change.End - change.Start + change.To - change.From);
            if (changed >= fewest)
                continue;
            (fewest, best) = (changed, new Comparison(published, counted, inputs).Compare(changes));
        }
        return best;
    }

    /// <summary>Lines that this program does not write, so that they were not compared; of many the first.</summary>
    internal static IEnumerable<string> Foreign(IReadOnlyCollection<(int Row, string Line)> lines) => Listed(lines, "that this program does not write");

    static IEnumerable<string> Listed(IReadOnlyCollection<(int Row, string Line)> lines, string what)
    {
        foreach (var (row, line) in lines.Take(ListedAtMost))
            yield return Row(row, line);
        if (lines.Count - ListedAtMost is > 0 and var more)
            yield return $"{Amount.Of(more, "more line")} {what}";
    }

    static string Row(int row, string line) => string.Create(CultureInfo.InvariantCulture, $"row {row}, {Excerpt.Of(line)}");

    /// <summary>Whether a line is what a browser prints above or below each leaf.</summary>
    internal static bool IsPageEdge(string line) => PageEdge().IsMatch(line);

    sealed class Comparison(SheetWords published, SheetWords counted, ImmutableArray<InputFile> inputs)
    {
        readonly List<ResultDifference> _differences = [];
        readonly List<string> _notCompared = [];
        readonly List<int> _foreign = [];
        readonly List<int> _leftOut = [];

        public OwnSheet Compare(List<WordChanges.Change> changes)
        {
            foreach (var change in changes)
                Compare(change);
            _notCompared.AddRange(Listed([.. published.Drawn.Select(row => (row, published.Line(row)))], "with bars drawn in letters"));
            _notCompared.AddRange(Foreign([.. _foreign.Distinct().Select(row => (row, published.Line(row)))]));
            if (_leftOut.Count > 0)
                _notCompared.Add($"{Amount.Of(_leftOut.Distinct().Count(), "line")} that this program writes and the sheet leaves out, the first {Excerpt.Of(counted.Line(_leftOut[0]))}");
            return new OwnSheet([.. _differences], [.. _notCompared]);
        }

        void Compare(WordChanges.Change change)
        {
            var (left, right) = (published.Rows(change.Start, change.End), counted.Rows(change.From, change.To));
            var isAtEdge = change.Start == 0 || change.End == published.Count || change.From == 0 || change.To == counted.Count;
            var areWhole = published.AreLines(change.Start, change.End) && counted.AreLines(change.From, change.To);
            if (left.Count > 0 && IsOpen(left, published) && (right.Count == 0 || IsOpen(right, counted)))
                _notCompared.AddRange(left.Select(Row));
            else if (left.Count == 0 && IsOpen(right, counted))
                return;
            else if (areWhole && right.Count == 0 && (isAtEdge || counted.IsPage || left.TrueForAll(row => IsPageEdge(published.Line(row)) || published.Line(row) == counted.Line(1))))
                _foreign.AddRange(left.Where(row => published.Line(row) != counted.Line(1)));
            else if (areWhole && isAtEdge && !left.Exists(row => right.Exists(other => SheetWords.AreAlike(published.Line(row), counted.Line(other)))))
            {
                _foreign.AddRange(left);
                _leftOut.AddRange(right);
            }
            else
                _differences.Add(new ResultDifference("line", left.Count == 0 ? null : Excerpt.Of(published.Line(left[0])), right.Count == 0 ? null : Excerpt.Of(counted.Line(right[0])), Math.Max(1, published.RowAt(change.Start))));
        }

        string Row(int row) => OwnSheet.Row(row, published.Line(row));

        bool IsOpen(List<int> rows, SheetWords words) => rows.Count > 0 && rows.TrueForAll(row => IsOpen(words.Line(row)));

        /// <summary>Whether a line names a file or a lot, which the count made again may know by another name or not at all.</summary>
        bool IsOpen(string line) => Lot().IsMatch(line) || Digest().Match(line) is { Success: true } digest && (OtherFile().IsMatch(line) || inputs.Any(input => input.Sha256 == digest.Value))
            || File().IsMatch(line) && !Digest().IsMatch(line) || line.Contains("index.html", StringComparison.Ordinal);
    }

    /// <summary>What every count with a transfer or a reserved place said before, and none says now.</summary>
    [GeneratedRegex(@"\bto\s+(>\s*)*continuing\s+(>\s*)*candidates\b|\bis\s+guarded\s+and\b|\b(begun|distributed)\s+anew\b|\bcould\s+not\s+even\s+with\b", RegexOptions.CultureInvariant)]
    private static partial Regex Former();

    [GeneratedRegex(@"\b(lots?|seed|drawn|drew)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lot();

    [GeneratedRegex(@"\b[0-9a-f]{64}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Digest();

    [GeneratedRegex(@"\((lots|candidates|election)\)", RegexOptions.CultureInvariant)]
    private static partial Regex OtherFile();

    [GeneratedRegex(@"^\W*File\b", RegexOptions.CultureInvariant)]
    private static partial Regex File();

    /// <summary>What a browser prints above and below each leaf.</summary>
    [GeneratedRegex(@"^(page )?\d+( ?(/|of) ?\d+)?$|^(file|https?)://\S*( \d+/\d+)?$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}, \d", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageEdge();
}
