using System.Collections.Immutable;
using System.Globalization;

namespace Stv.Formats;

/// <summary>A ballot file cannot be read. It carries every defect found, so that all can be mended before the next attempt.</summary>
public sealed class BallotFormatException : Exception
{
    const int ShownAtMost = 50;

    /// <summary>With the defects of a file.</summary>
    /// <param name="defects">At least one.</param>
    /// <param name="total">How many there are, the ones not kept included.</param>
    public BallotFormatException(ImmutableArray<Defect> defects, long total) : base(Lines(defects, total, null))
    {
        Defects = defects;
        Total = total;
    }

    /// <summary>With one defect and what caused it.</summary>
    public BallotFormatException(Defect defect, Exception? cause = null) : base(Lines([defect], 1, null), cause)
    {
        Defects = [defect];
        Total = 1;
    }

    /// <summary>With a message alone.</summary>
    public BallotFormatException(string message) : base(message) { }

    /// <summary>With a message and a cause.</summary>
    public BallotFormatException(string message, Exception cause) : base(message, cause) { }

    /// <summary>Without a message.</summary>
    public BallotFormatException() { }

    /// <summary>The defects in the order of the file, at most 1000 of them.</summary>
    public ImmutableArray<Defect> Defects { get; } = [];

    /// <summary>How many defects the file has.</summary>
    public long Total { get; }

    /// <summary>The message for those who mend the file: settings are named as they know them, and what is wrong in the same way on several rows is said once.</summary>
    /// <param name="words">How they are named.</param>
    public string MessageIn(SettingNames words) => Defects.IsEmpty ? Message : Lines(Defects, Total, words);

    static string Lines(ImmutableArray<Defect> defects, long total, SettingNames? words)
    {
        var shown = (words is null ? defects.Select(defect => new[] { defect }) : Alike(defects)).Take(ShownAtMost).ToList();
        var lines = shown.Select(alike => alike[0].In(words ?? Setting.ByCode, [.. alike.Skip(1).Select(defect => defect.Row!.Value)]));
        if (total - shown.Sum(alike => alike.Length) is var more and > 0)
            lines = lines.Append(string.Create(CultureInfo.InvariantCulture, $"and {more} more"));
        return string.Join('\n', lines);
    }

    /// <summary>What is wrong in the same way on so many rows is said once.</summary>
    const int Often = 3;

    /// <summary>The defects, those together that are alike but for the row: the same cell, or the same words.</summary>
    static IEnumerable<Defect[]> Alike(ImmutableArray<Defect> defects)
    {
        var alike = defects.Where(defect => defect.Row is not null).GroupBy(Kind).Where(same => same.Count() >= Often).ToDictionary(same => same.Key, same => same.ToArray());
        foreach (var defect in defects)
            if (defect.Row is null || !alike.TryGetValue(Kind(defect), out var same))
                yield return [defect];
            else if (ReferenceEquals(same[0], defect))
                yield return same;
    }

    static (string, string, string, string) Kind(Defect defect) => (defect.File, defect.Corrections is [{ Column: not null } cell] ? cell.Found : defect.Found, defect.Expected, defect.Remedy.ToString());
}
