using System.Globalization;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Swings as the command line gives them: <c>Green>Blue:3</c>.</summary>
static class SwingWords
{
    /// <summary>A swing of so many points.</summary>
    /// <exception cref="Refusal">It is none.</exception>
    public static Swing Read(string word) => Find(word, null)
        ?? throw new Refusal($"--swing {word}: write two slates and how many voters in 100, such as --swing \"Green>Blue:3\".");

    /// <summary>A swing up to so many points; as far as is usual where they are not given.</summary>
    /// <exception cref="Refusal">It is none.</exception>
    public static Swing Range(string word) => Find(word, WhatIfInquiry.DefaultPoints)
        ?? throw new Refusal($"--swing {word}: write two slates, and if you wish up to how many voters in 100, such as --swing \"Green>Blue\" or --swing \"Green>Blue:8\".");

    static Swing? Find(string word, double? usual)
    {
        var (arrow, colon) = (word.IndexOf('>', StringComparison.Ordinal), word.LastIndexOf(':'));
        var points = usual;
        if (colon > arrow && double.TryParse(word[(colon + 1)..], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var given))
            (points, word) = (given, word[..colon]);
        return points is > 0 and <= 100 and { } most && word.Split('>', 2, StringSplitOptions.TrimEntries) is [{ Length: > 0 } from, { Length: > 0 } to]
            ? new Swing(from, to, new Spread(most, most)) : null;
    }
}
