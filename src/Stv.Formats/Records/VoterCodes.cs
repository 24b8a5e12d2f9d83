using System.Security.Cryptography;
using System.Text;

namespace Stv.Formats;

/// <summary>Codes by which voters find their own papers among those that are published: a column of the export that holds what only the voter knows, and a salt, without which nobody can try codes out.</summary>
/// <param name="Column">Heading of the column.</param>
/// <param name="Salt">The file with the salt, a line of text. It is published or handed to the voters alone, as the returning officer decides.</param>
public sealed record VoterCodes(string Column, InputBytes Salt)
{
    /// <summary>What the file of salt is read as.</summary>
    internal const string SaltLayout = "salt";

    /// <summary>The fewest letters of a salt that cannot be guessed.</summary>
    const int ShortestSalt = 16;

    /// <summary>Name of the file with the codes of a contest.</summary>
    internal static string FileName(string contest) => $"codes/{contest}.csv";

    /// <summary>The first line of such a file.</summary>
    internal const string Headings = "code,line";

    /// <summary>The salt.</summary>
    /// <exception cref="PublicationException">It is no line of text, or a short one.</exception>
    internal string SaltText => Encoding.UTF8.GetString(Salt.Content).Trim() is { Length: >= ShortestSalt } text && !text.Any(char.IsControl) ? text
        : throw new PublicationException($"{Salt.Name} is not a salt: it must be a line of {ShortestSalt} letters or more that nobody can guess. Nothing was written. Make one at random.");

    /// <summary>For each paper with a code the hash of <c>salt:contest:code</c> and the line of the published ballots where the paper stands, by hash.</summary>
    /// <param name="contest">The contest with the papers as they are published.</param>
    /// <param name="read">The papers as they were read.</param>
    /// <exception cref="PublicationException">A code is no paper's own, or no paper has one.</exception>
    internal byte[] Format(Contest contest, BallotReading? read)
    {
        var entries = read?.Codes?.Entries ?? [];
        var coded = entries.Where(entry => entry.Id is { Length: > 0 }).ToList();
        if (coded.Count == 0)
            throw new PublicationException($"{read?.FileName ?? contest.Title} has no column headed {Excerpt.Of(Column)} with codes in it, one row per paper. Nothing was written. Correct the heading, or publish the ballots without codes.");
        if (entries.Sum(entry => entry.Count) != contest.Ballots.Papers)
            throw new PublicationException($"{contest.Title}: codes can be published only for papers in one file, with one row per paper. Nothing was written. Give the ballots as one file.");
        if (coded.Exists(entry => entry.Count > 1) || coded.Select(entry => entry.Id).Distinct().Count() < coded.Count)
            throw new PublicationException($"{contest.Title}: a code under {Excerpt.Of(Column)} stands for several papers, but must belong to one voter. Nothing was written. Check that this is the right column.");
        var lines = Lines(contest.Ballots.Sorted());
        var rows = coded.Select(entry => (Hash: Hash(contest.Id, entry.Id!), Line: Line(lines, entry))).OrderBy(row => row.Hash, StringComparer.Ordinal);
        return Encoding.UTF8.GetBytes($"{Headings}\n{string.Concat(rows.Select(row => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{row.Hash},{row.Line}\n")))}");
    }

    string Hash(string contest, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{SaltText}:{contest}:{code}")));

    /// <summary>The line of each different paper; the headings are line 1.</summary>
    static Dictionary<string, int> Lines(BallotSet papers) =>
        Enumerable.Range(0, papers.Groups).ToDictionary(group => Key(papers.Section(group), papers.Worth(group), papers.Paper(group)), group => group + 2);

    /// <summary>A paper that was cut stands under the longest of its beginnings that is there: had it been cut to less, so would every paper that begins like it.</summary>
    static int Line(Dictionary<string, int> lines, PaperLog.Entry entry)
    {
        for (var length = entry.Paper.Length; ; length--)
            if (lines.TryGetValue(Key(entry.Section, entry.Worth, entry.Paper.AsSpan(0, length)), out var line))
                return line;
    }

    static string Key(int section, Fraction worth, ReadOnlySpan<ushort> paper) => $"{section}|{worth}|{string.Join(',', paper.ToArray())}";

    /// <summary>What is wrong with a file of codes, by itself, beside the papers that it leads to; null where nothing is.</summary>
    internal static string? Fault(byte[] content, BallotSet papers)
    {
        var rows = Encoding.UTF8.GetString(content).Split('\n');
        if (rows[0] != Headings || rows[^1].Length > 0)
            return "is not a list of codes and lines";
        var (before, left) = ("", Enumerable.Range(0, papers.Groups).Select(papers.Count).ToArray());
        foreach (var row in rows[1..^1])
        {
            if (row.Split(',') is not [{ Length: 64 } hash, var number] || !hash.All(char.IsAsciiHexDigitLower) || !int.TryParse(number, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var line) || line < 2 || line - 2 >= left.Length)
                return $"has the row {Excerpt.Of(row)}, which is not a code with a line of the ballots";
            if (string.CompareOrdinal(before, hash) >= 0)
                return "has a code twice, or not in order";
            if (--left[line - 2] < 0)
                return $"leads more voters to line {line} than there are such papers";
            before = hash;
        }
        return null;
    }
}
