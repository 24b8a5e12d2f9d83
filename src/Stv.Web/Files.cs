using System.Collections.Immutable;
using System.Text.Json;
using Stv.Formats;

namespace Stv.Web;

/// <summary>Files that were given, in a folder that is in memory and nowhere else: the runtime has no other disk in a browser. So everything that reads paths reads these.</summary>
sealed class Files(string folder)
{
    /// <summary>What a file can be taken for.</summary>
    public const string Ballots = "ballots", Candidates = "candidates", Election = "election", Lots = "lots", Corrections = "corrections", Model = "model", Other = "other";

    readonly List<(string Name, string Role)> _given = [];

    /// <summary>The folder.</summary>
    public string Folder => folder;

    /// <summary>Every file in the order in which they were given.</summary>
    public ImmutableArray<GivenFile> All => [.. _given.Select(file => new GivenFile(file.Name, file.Role, new FileInfo(PathOf(file.Name)).Length))];

    /// <summary>Where a file is.</summary>
    public string PathOf(string name) => Path.Combine(folder, name);

    /// <summary>Names of the files of a role.</summary>
    public IEnumerable<string> Named(string role) => _given.Where(file => file.Role == role).Select(file => file.Name);

    /// <summary>A small file of a role, whole; null where there is none.</summary>
    public InputBytes? Whole(string role) => Named(role).FirstOrDefault() is { } name ? new InputBytes(Path.GetFileName(name), File.ReadAllBytes(PathOf(name))) : null;

    /// <summary>Puts a file into the folder; one of its name is replaced.</summary>
    public void Put(string name, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), content);
        var role = RoleOf(name, content);
        var at = _given.FindIndex(file => file.Name == name);
        if (at < 0)
            _given.Add((name, role));
        else
            _given[at] = (name, role);
    }

    /// <summary>Takes a file out.</summary>
    public GivenFiles Remove(string name)
    {
        File.Delete(PathOf(name));
        _given.RemoveAll(file => file.Name == name);
        return new GivenFiles(All);
    }

    /// <summary>Takes a file for something else.</summary>
    public GivenFiles SetRole(string name, string role)
    {
        var at = _given.FindIndex(file => file.Name == name);
        _given[at] = (name, role);
        return new GivenFiles(All);
    }

    /// <summary>Takes all files out.</summary>
    public GivenFiles Clear()
    {
        _given.Clear();
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return new GivenFiles([]);
    }

    /// <summary>What a file seems to be; whoever gave it can say otherwise.</summary>
    static string RoleOf(string name, ReadOnlySpan<byte> content)
    {
        var beginning = content[..Math.Min(content.Length, 1 << 16)].ToArray();
        var head = new FileHead(beginning, isWhole: beginning.Length == content.Length);
        if (head.StartsWithBrace && !BallotFile.IsInBraces(head))
            return RoleOfJson(content);
        var headings = System.Text.Encoding.UTF8.GetString(head.Text[..Math.Max(0, head.Text.IndexOf((byte)'\n'))]).Split(',', StringSplitOptions.TrimEntries);
        return headings.Contains("name", StringComparer.OrdinalIgnoreCase) ? Candidates
            : headings is ["file", "row", "column", "found", "becomes", "reason"] ? Corrections
            : Path.GetExtension(name).ToLowerInvariant() is ".md" or ".html" or ".pdf" or ".docx" ? Other
            : Ballots;
    }

    static string RoleOfJson(ReadOnlySpan<byte> content)
    {
        try
        {
            using var json = JsonDocument.Parse(content.ToArray(), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return json.RootElement.TryGetProperty("format", out var format) ? format.ValueEquals(LotsFile.FormatName) ? Lots : Other
                : json.RootElement.TryGetProperty("lots", out var lots) && lots.ValueKind == JsonValueKind.Array ? Lots
                : json.RootElement.TryGetProperty("contests", out var contests) && contests.ValueKind == JsonValueKind.Array ? Election
                : json.RootElement.TryGetProperty("$id", out _) ? Other : Model;
        }
        catch (JsonException)
        {
            // The reader of election files says where it is wrong.
            return Election;
        }
    }
}
