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

    /// <summary>The message, with settings named for those who read it.</summary>
    /// <param name="words">How they are named.</param>
    public string MessageIn(SettingNames words) => Defects.IsEmpty ? Message : Lines(Defects, Total, words);

    static string Lines(ImmutableArray<Defect> defects, long total, SettingNames? words)
    {
        var lines = defects.Take(ShownAtMost).Select(defect => words is null ? defect.ToString() : defect.In(words));
        if (total > ShownAtMost)
            lines = lines.Append(string.Create(CultureInfo.InvariantCulture, $"and {total - ShownAtMost} more"));
        return string.Join('\n', lines);
    }
}
