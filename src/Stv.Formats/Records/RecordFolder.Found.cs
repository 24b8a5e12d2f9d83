namespace Stv.Formats;

/// <content>What stands in the folder already, and beside it.</content>
public sealed partial class RecordFolder
{
    const string PartialMark = ".partial-";
    const string OldMark = ".old-";

    /// <summary>Digits of the end that <see cref="OutputFile.Unforeseen"/> makes.</summary>
    const int MarkDigits = 32;

    /// <summary>How many strange files are named.</summary>
    const int NamedAtMost = 3;

    /// <summary>What the folder has that is not as a record's manifest lists it, as half a sentence; null when it is empty or has a record and nothing else.</summary>
    /// <param name="isEmpty">Whether nothing is in it.</param>
    /// <param name="names">The files of the record that are there.</param>
    /// <param name="mayHaveLog">Whether a log of the counting may lie there, which is lost where the record is replaced.</param>
    string? Foreign(out bool isEmpty, out List<string> names, bool mayHaveLog = false)
    {
        var strangers = new List<string>();
        names = Names(_path, "", strangers);
        isEmpty = names.Count == 0 && strangers.Count == 0;
        if (isEmpty)
            return null;
        if (strangers.Count > 0)
            return $"{Named(strangers)} in it";
        if (ReadManifest() is not { } read)
            return $"{Named(names)} in it, and no manifest of a record";
        var sums = read.Manifest.Sealed.Append(new HashedFile(ManifestFile.Name, HashedFile.Sha256Of(read.Content)));
        var known = read.Manifest.Sealed.DistinctBy(output => output.File).ToDictionary(output => output.File, output => output.Sha256);
        known[ManifestFile.Name] = HashedFile.Sha256Of(read.Content);
        known[SumsName] = HashedFile.Sha256Of(Sums(sums));
        strangers = [.. names.Where(name => name != SignatureName && !(mayHaveLog && name == LogName) && !known.ContainsKey(name))];
        if (strangers.Count > 0)
            return $"{Named(strangers)} in it, which its manifest does not list";
        var changed = names.Where(name => known.TryGetValue(name, out var sum) && Sha256(name) != sum).ToList();
        return changed.Count > 0 ? $"{Named(changed)} in it, changed since the record was sealed" : null;
    }

    static string Named(List<string> names) => string.Join(", ", names.Take(NamedAtMost).Select(Excerpt.Of)) + (names.Count > NamedAtMost ? " and more" : "");

    /// <summary>The files below a folder by their names with / between folders. Links, pipes and empty folders are strangers; links are not followed.</summary>
    static List<string> Names(string folder, string prefix, List<string> strangers)
    {
        var names = new List<string>();
        foreach (var path in Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal))
        {
            if (strangers.Count > NamedAtMost)
                break;
            var name = prefix + Path.GetFileName(path);
            switch (FileStatus.At(path)?.Kind)
            {
                case FileKind.File:
                    names.Add(name);
                    break;
                case FileKind.Folder when Names(path, name + "/", strangers) is { Count: > 0 } below:
                    names.AddRange(below);
                    break;
                default:
                    strangers.Add(name);
                    break;
            }
        }
        return names;
    }

    (Manifest Manifest, byte[] Content)? ReadManifest()
    {
        try
        {
            var content = SourceFile.ReadAll(Path.Combine(_path, ManifestFile.Name), mayBePipe: false);
            return (ManifestFile.Parse(content), content);
        }
        catch (Exception fault) when (fault is UnreadableFileException or BallotFormatException)
        {
            return null;
        }
    }

    string? Sha256(string name)
    {
        try
        {
            return HashedFile.Sha256Of(SourceFile.ReadAll(Path.Combine(_path, name), mayBePipe: false));
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }

    /// <summary>Whether the folder has these very files and no others.</summary>
    bool Holds(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        if (FileStatus.At(_path)?.Kind != FileKind.Folder)
            return false;
        var strangers = new List<string>();
        return Names(_path, "", strangers).Where(name => name != SignatureName).ToHashSet().SetEquals(files.Select(file => file.Name)) && strangers.Count == 0
            && files.All(file => Sha256(file.Name) == HashedFile.Sha256Of(file.Content));
    }

    /// <summary>Whether the command runs in the folder or below it.</summary>
    bool HasCurrentFolder()
    {
        var folder = FileStatus.Of(_path)?.Identity;
        for (var place = Environment.CurrentDirectory; place is not null; place = Path.GetDirectoryName(place))
            if (FileStatus.Of(place)?.Identity == folder)
                return true;
        return false;
    }

    string? ReadOnlyPart()
    {
        _ = Foreign(out _, out var names);
        return OutputFile.IsReadOnly(_path) ? _named : names.Find(name => OutputFile.IsReadOnly(Path.Combine(_path, name)));
    }

    /// <summary>Puts right what a publication left that was killed: a record that went aside comes back where no other took its place, and what was not finished goes.</summary>
    void Recover()
    {
        foreach (var old in Beside(OldMark))
        {
            if (!Path.Exists(_path) && old.Foreign(out _, out _) is null)
                Directory.Move(old._path, _path);
            else
                old.DeleteRecord();
        }
        foreach (var partial in Beside(PartialMark))
            Directory.Delete(partial._path, recursive: true);
    }

    /// <summary>The folders beside this one that are called as it is, with a mark and an end that chance gave.</summary>
    List<RecordFolder> Beside(string mark) =>
    [
        .. Directory.EnumerateDirectories(Parent)
            .Where(path => Path.GetFileName(path) is var name && name.Length == Path.GetFileName(_path).Length + mark.Length + MarkDigits
                && name.StartsWith(Path.GetFileName(_path) + mark, StringComparison.Ordinal)
                && name[^MarkDigits..].All(char.IsAsciiHexDigitLower) && FileStatus.At(path)?.Kind == FileKind.Folder)
            .Order(StringComparer.Ordinal)
            .Select(path => new RecordFolder(path)),
    ];

    /// <summary>Deletes the files of the record and the folders that this leaves empty; whatever else is there stays.</summary>
    void DeleteRecord()
    {
        try
        {
            if (Foreign(out _, out var names) is not null)
                return;
            // The manifest goes last, so that what a killed process leaves is still known for a record.
            foreach (var name in names.OrderBy(name => name == ManifestFile.Name))
                File.Delete(Path.Combine(_path, name));
            foreach (var folder in names.Select(Path.GetDirectoryName).Where(folder => folder is { Length: > 0 }).Distinct().OrderByDescending(folder => folder!.Length))
                Directory.Delete(Path.Combine(_path, folder!));
            Directory.Delete(_path);
        }
        catch (Exception fault) when (OutputFile.IsOfWriting(fault))
        {
            // The new record is in its place; an old one that cannot be deleted does no harm beside it.
        }
    }
}
