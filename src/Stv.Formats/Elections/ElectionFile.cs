using System.Text.Json;

namespace Stv.Formats;

/// <summary>
/// The election file: JSON, with comments and trailing commas if wished, that describes the contests of an election and
/// names the files with their candidates, ballots and lots. <c>schemas/stv-election-1.schema.json</c> describes it.
/// </summary>
public static class ElectionFile
{
    /// <summary>Reads an election file and all files that it names.</summary>
    /// <param name="path">Where the election file is. The files that it names must lie in its folder or below.</param>
    /// <param name="mayLackPapers">Whether contests may have no papers yet, as when a model is to make them.</param>
    /// <param name="listAll">Whether all irregular papers are kept; the first thousand of a file otherwise.</param>
    /// <param name="keepUnreadable">Whether papers that cannot be read are listed beside the irregular ones, as a check shows them, instead of refusing the election. <see cref="ContestReading.MaySetAside"/> says where a count refuses.</param>
    /// <param name="corrections">What a person corrected in the ballots, in place of what the election file names; null for that.</param>
    /// <param name="cancel">Breaks the reading off.</param>
    /// <exception cref="BallotFormatException">Something cannot be read or cannot be meant: every defect of every file, each with its place.</exception>
    /// <exception cref="OperationCanceledException">The reading was broken off.</exception>
    public static ElectionReading Read(string path, bool mayLackPapers = false, bool listAll = false, bool keepUnreadable = false, Corrections? corrections = null, CancellationToken cancel = default) => Read(path, mayLackPapers, listAll, keepUnreadable, corrections, codeColumn: null, cancel);

    /// <summary>The same, with the codes of voters that stand in a column of the ballots.</summary>
    internal static ElectionReading Read(string path, bool mayLackPapers, bool listAll, bool keepUnreadable, Corrections? corrections, string? codeColumn, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return ElectionReader.Read(path, mayLackPapers, listAll, keepUnreadable, corrections, codeColumn, cancel);
    }

    /// <summary>Whether a file's content is an election file's rather than ballots: it opens with a brace, after comments if any, and holds neither cast vote records nor ABIF.</summary>
    /// <param name="path">Where the file is. One that cannot be opened is none, and a pipe is none, since an election file names others in its folder; nothing is read from a pipe.</param>
    public static bool IsElection(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        if (FileStatus.Of(path)?.Kind != FileKind.File || IsHandedOver(path))
            return false;
        try
        {
            var head = new byte[1 << 16];
            using var content = SourceFile.Open(path, mayBePipe: false);
            var length = content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
            var beginning = new FileHead(head.AsMemory(0, length), isWhole: length < head.Length);
            return beginning.StartsWithBrace && !BallotFile.IsInBraces(beginning);
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>The files that an election file may name: every text in it that leads to something in its folder or below. None when it cannot be read.</summary>
    /// <param name="path">Where the election file is.</param>
    internal static IEnumerable<string> Named(string path)
    {
        PlacedJson root;
        try
        {
            root = PlacedJson.Parse(ElectionFolder.ReadAll(path), Path.GetFileName(path));
        }
        catch (BallotFormatException)
        {
            return [];
        }
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        return Texts(root).Where(text => text.Length > 0).Distinct().Select(text => Path.Combine(folder, text)).Where(file => FileStatus.Of(file) is { Kind: FileKind.File });
    }

    static IEnumerable<string> Texts(PlacedJson value) => value.Kind switch
    {
        JsonTokenType.StartObject => value.Members.SelectMany(member => Texts(member.Value)),
        JsonTokenType.StartArray => value.Items.SelectMany(Texts),
        JsonTokenType.String => [value.Text],
        _ => [],
    };

    /// <summary>Whether a path is a name for what a shell hands over, which some systems do not open anew each time.</summary>
    static bool IsHandedOver(string path) => Path.GetFullPath(path) is var full && full.StartsWith("/dev/", StringComparison.Ordinal);
}
