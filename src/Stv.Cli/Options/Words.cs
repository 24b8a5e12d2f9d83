using System.Globalization;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The words that options take.</summary>
static class Words
{
    /// <exception cref="Refusal">There is no such rule.</exception>
    public static Preset Rule(string id) => Presets.Find(id)
        ?? throw new Refusal($"There is no rule called {id}.{NearestName.DidYouMean(id, Presets.Ids)} stv rules lists all.");

    /// <summary>As many as a ballot file or an election file can have.</summary>
    /// <exception cref="Refusal">It is not a whole number from 1 to 65535.</exception>
    public static int Seats(string text) =>
        ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seats) && seats >= 1 ? seats
            : throw new Refusal($"--seats {text}: the number of seats must be a whole number from 1 to {ushort.MaxValue}.");

    /// <exception cref="Refusal">It is not a whole number from 1 up.</exception>
    public static long Electorate(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var voters) && voters >= 1 ? voters
            : throw new Refusal($"--electorate {text}: the number of voters must be a whole number, 1 or more.");

    /// <summary>A whole number; null where none is given.</summary>
    /// <exception cref="Refusal">It is not a whole number from 1 up.</exception>
    public static long? Whole(string option, string? text) => text is null ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 ? number
        : throw new Refusal($"{option} {text}: it must be a whole number, 1 or more.");

    /// <exception cref="Refusal">It is not digits, which anybody can throw in public, read out and type again.</exception>
    public static string Seed(string text) =>
        text.Length > 0 && text.All(char.IsAsciiDigit) ? text
            : throw new Refusal($"--seed “{text}” is not digits. Throw some in public, and give them without spaces: --seed 61803.");

    /// <summary>One of the words that an option takes.</summary>
    /// <exception cref="Refusal">It is none of them.</exception>
    public static string OneOf(string option, string word, params string[] known) =>
        known.FirstOrDefault(other => string.Equals(other, word, StringComparison.OrdinalIgnoreCase))
            ?? throw new Refusal($"{option} takes {string.Join(", ", known.SkipLast(1))} or {known[^1]}, not {word}.{NearestName.DidYouMean(word, known)}");

    /// <exception cref="Refusal">It stands for nothing.</exception>
    public static BltPapers? BltPapers(string word) => BltPapersWords.Find(OneOf("--blt", word, [.. BltPapersWords.All]));

    /// <exception cref="Refusal">It is none of the three.</exception>
    public static InfeasibleFallback Fallback(string word) => Case<InfeasibleFallback>("--fallback", word);

    /// <exception cref="Refusal">It stands for nothing.</exception>
    public static DuplicatePapers Duplicates(string word) => Case<DuplicatePapers>("--duplicates", word);

    static T Case<T>(string option, string word) where T : struct, Enum => JsonWords.Case<T>(OneOf(option, word, [.. JsonWords.All<T>()]))!.Value;

    /// <exception cref="Refusal">There is no such layout.</exception>
    public static BallotLayout Layout(string word) =>
        BallotLayouts.TryFind(OneOf("--layout", word, [.. BallotLayouts.All]), out var layout) ? layout.Value
            : throw new Refusal($"There is no layout {word}.");
}
