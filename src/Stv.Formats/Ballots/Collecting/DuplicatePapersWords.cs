using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>The words by which an election file, a manifest and a person say what happens to several papers of a voter.</summary>
internal static class DuplicatePapersWords
{
    public static ImmutableArray<string> All { get; } = [.. Enum.GetValues<DuplicatePapers>().Select(Word)];

    public static DuplicatePapers? Find(string word) =>
        Array.FindIndex([.. All], each => each == word) is var index and >= 0 ? (DuplicatePapers)index : null;

    public static string Word(this DuplicatePapers duplicates) => duplicates.ToString().ToLowerInvariant();

    /// <summary>Which paper counts, as the end of a sentence.</summary>
    public static string Counts(this DuplicatePapers duplicates) => duplicates switch
    {
        DuplicatePapers.Last => "the last of each counts",
        DuplicatePapers.First => "the first of each counts",
        DuplicatePapers.None => "none of theirs counts",
        _ => "it is not said which counts",
    };
}
