namespace Stv.Formats;

/// <summary>The folder of a record that somebody handed over: only regular files in it are read, no link is followed, and no more is read than a record of its kind can hold.</summary>
internal sealed class SealedFolder(string path)
{
    const int MostEntries = 100_000;

    /// <summary>The bytes of a file, or why there are none.</summary>
    /// <param name="name">Its name, with / between folders; it must be one that leads nowhere else.</param>
    /// <param name="longest">How many bytes it may have.</param>
    public (byte[] Content, string? Objection) Read(string name, long longest)
    {
        var folder = path;
        foreach (var segment in name.Split('/')[..^1])
        {
            folder = Path.Combine(folder, segment);
            if (new DirectoryInfo(folder).LinkTarget is not null)
                return ([], $"is behind a link, and links are not followed");
        }
        return RegularFile.Read(Path.Combine(path, name), longest);
    }

    /// <summary>Whether a regular file of that name lies in the folder.</summary>
    public bool Holds(string name) => RegularFile.Objection(Path.Combine(path, name)) is null;

    /// <summary>Everything in the folder that is none of the files named, with / between folders: files, links, and folders that hold none of them.</summary>
    /// <param name="known">Names of files.</param>
    /// <param name="isAllowed">Whether another file may be there all the same, by its path and its name.</param>
    public IEnumerable<string> Others(IReadOnlySet<string> known, Func<string, string, bool> isAllowed)
    {
        var folders = known.SelectMany(Parents).ToHashSet(StringComparer.Ordinal);
        var left = MostEntries;
        return In(path, "");

        IEnumerable<string> In(string folder, string prefix)
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal))
            {
                if (left-- == 0)
                {
                    yield return $"{prefix}{entry.Name}, and too much else to list,";
                    yield break;
                }
                var name = prefix + entry.Name;
                if (entry is DirectoryInfo && entry.LinkTarget is null && (folders.Contains(name) || HoldsAllowed(entry.FullName)))
                    foreach (var other in In(entry.FullName, name + "/"))
                        yield return other;
                else if (!known.Contains(name) && !(entry is FileInfo && isAllowed(entry.FullName, entry.Name)))
                    yield return name;
            }
        }

        // A folder of an election's ballots, when the record lies among them.
        bool HoldsAllowed(string folder) => Directory.EnumerateFiles(folder).Take(MostEntries).Any(file => isAllowed(file, Path.GetFileName(file)));
    }

    static IEnumerable<string> Parents(string name)
    {
        for (var at = name.LastIndexOf('/'); at > 0; at = name.LastIndexOf('/', at - 1))
            yield return name[..at];
    }
}
