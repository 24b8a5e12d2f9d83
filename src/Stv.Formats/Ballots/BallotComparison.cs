using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>Two files of the same papers compared paper by paper, as when papers are entered twice.</summary>
public sealed record BallotComparison
{
    /// <summary>The first file.</summary>
    public required BallotReading First { get; init; }

    /// <summary>The second file.</summary>
    public required BallotReading Second { get; init; }

    /// <summary>Whether papers were matched by their ids, which both files have; otherwise by their order.</summary>
    public required bool ById { get; init; }

    /// <summary>Every difference, in the order of the first file, and then papers that only the second has.</summary>
    public required ImmutableArray<BallotDifference> Differences { get; init; }

    /// <summary>Compares two files.</summary>
    /// <param name="read">Reads one of the two, 0 or 1, with the options it is handed.</param>
    /// <param name="options">What is known of both.</param>
    /// <exception cref="BallotFormatException">A file cannot be read.</exception>
    public static BallotComparison Of(Func<int, BallotReadOptions, BallotReading> read, BallotReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(options);
        PaperLog[] logs = [new(), new()];
        var (first, second) = (read(0, options with { Log = logs[0] }), read(1, options with { Log = logs[1] }));
        var byId = Array.TrueForAll(logs, log => log.Entries.Count > 0 && log.Entries.All(entry => entry.Id is not null));
        var pairs = byId ? Identified(logs[0].Entries, logs[1].Entries) : ByOrder(logs[0].Entries, logs[1].Entries);
        return new BallotComparison
        {
            First = first,
            Second = second,
            ById = byId,
            Differences = [.. pairs.Select(pair => Difference(pair.First, first, pair.Second, second)).OfType<BallotDifference>()],
        };
    }

    static IEnumerable<(PaperLog.Entry? First, PaperLog.Entry? Second)> ByOrder(IReadOnlyList<PaperLog.Entry> first, IReadOnlyList<PaperLog.Entry> second)
    {
        for (var i = 0; i < Math.Max(first.Count, second.Count); i++)
            yield return (i < first.Count ? first[i] : null, i < second.Count ? second[i] : null);
    }

    static IEnumerable<(PaperLog.Entry? First, PaperLog.Entry? Second)> Identified(IReadOnlyList<PaperLog.Entry> first, IReadOnlyList<PaperLog.Entry> second)
    {
        var left = second.ToDictionary(entry => entry.Id!, StringComparer.Ordinal);
        foreach (var entry in first)
        {
            left.Remove(entry.Id!, out var other);
            yield return (entry, other);
        }
        foreach (var entry in second.Where(entry => left.ContainsKey(entry.Id!)))
            yield return (null, entry);
    }

    static BallotDifference? Difference(PaperLog.Entry? a, BallotReading first, PaperLog.Entry? b, BallotReading second)
    {
        if (a is not null && b is not null && a.Count == b.Count && Keys(a, first).SequenceEqual(Keys(b, second)))
            return null;
        var counts = a is not null && b is not null && a.Count != b.Count;
        return new BallotDifference(a?.Row, b?.Row, InWords(a, first, counts), InWords(b, second, counts));
    }

    /// <summary>The paper by the names, since files may number candidates differently; at one rank their order does not count.</summary>
    static IEnumerable<string> Keys(PaperLog.Entry entry, BallotReading reading) =>
        PaperRanks.Of(entry.Paper).Select(rank => string.Join('\n', rank.Select(candidate => candidate == PaperRanks.Several ? "" : NameKey.Of(reading.Candidates[candidate - 1].Name)).Order(StringComparer.Ordinal)));

    static string InWords(PaperLog.Entry? entry, BallotReading reading, bool withCount) => entry is null ? ""
        : (withCount ? string.Create(CultureInfo.InvariantCulture, $"{entry.Count} × ") : "") + PaperRanks.InWords(entry.Paper, number => Excerpt.Of(reading.Candidates[number - 1].Name));
}
