using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;

namespace Stv.Formats;

/// <summary>A list of candidates as a text file: one name per line, in the order of the ballot paper; or a CSV with a column headed <c>name</c> and, if wished, id, slate, attributes, withdrawn and kind.</summary>
public static class CandidatesFile
{
    /// <summary>The candidates in the order of the file; an id is empty where the file gives none.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="BallotFormatException">It is no text, a line is empty, a name stands twice, or there is no name at all.</exception>
    public static ImmutableArray<Candidate> Parse(InputBytes file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return IsCsv(file) ? CandidatesCsv.ReadAlone(file.Content, file.Name) : [.. Names(file).Select(name => new Candidate { Id = "", Name = name, Kind = KindOfName.Of(name) })];
    }

    /// <summary>The candidates of a list by the ids of their contests, in the order of the file; all under an empty id where it names no contests.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="BallotFormatException">It is no list of candidates: every defect of it.</exception>
    internal static IReadOnlyList<KeyValuePair<string, ImmutableArray<Candidate>>> ByContest(InputBytes file) =>
        IsCsv(file) ? CandidatesCsv.ReadByContest(file.Content, file.Name) : [KeyValuePair.Create("", Parse(file))];

    static bool IsCsv(InputBytes file)
    {
        var end = file.Content.AsSpan().IndexOf((byte)'\n');
        var headings = Encoding.UTF8.GetString(end < 0 ? file.Content : file.Content.AsSpan(0, end)).TrimStart('\uFEFF').Split(',', StringSplitOptions.TrimEntries);
        return headings.Contains("name", StringComparer.OrdinalIgnoreCase);
    }

    static ImmutableArray<string> Names(InputBytes file)
    {
        if (!Utf8.IsValid(file.Content))
            throw new BallotFormatException(new Defect(file.Name, null, null, "bytes that are not UTF-8 text", "one name per line", "save it as UTF-8 text"));
        var lines = Encoding.UTF8.GetString(file.Content).TrimStart('\uFEFF').ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        var defects = new DefectList(file.Name);
        var rows = new Dictionary<string, int>();
        foreach (var (i, line) in lines.Index())
        {
            var name = line.Trim();
            if (name.Length == 0)
                defects.Add(i + 1, null, "an empty line", "a name", "remove the line");
            else if (!rows.TryAdd(name, i + 1))
                defects.Add(i + 1, null, $"{Excerpt.Of(name)} again, as in row {rows[name]}", "each candidate once", "remove one of them, or distinguish the two");
        }
        defects.ThrowIfAny();
        return [.. lines.Select(line => line.Trim())];
    }
}
