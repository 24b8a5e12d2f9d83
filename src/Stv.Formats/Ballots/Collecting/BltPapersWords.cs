namespace Stv.Formats;

/// <summary>The words that stand for <see cref="BltPapers"/> in options and in records.</summary>
internal static class BltPapersWords
{
    static readonly (BltPapers Papers, string Word)[] Words = [(BltPapers.EndAtZero, "zero"), (BltPapers.EndAtLine, "line"), (BltPapers.Uncounted, "uncounted")];

    /// <summary>Every word.</summary>
    public static IEnumerable<string> All => Words.Select(entry => entry.Word);

    public static string Word(this BltPapers papers) => Words.First(entry => entry.Papers == papers).Word;

    /// <summary>What a word stands for; null when it stands for nothing.</summary>
    public static BltPapers? Find(string word) => Words.Where(entry => entry.Word == word).Select(entry => (BltPapers?)entry.Papers).FirstOrDefault();
}
