using System.Text;

namespace Stv.Formats;

/// <summary>
/// The folder of a sealed record. A record is written beside its place, under a name that nobody can foresee, and is put there whole
/// by one rename, so that a reader finds the record that was there, or the new one, and never files of both.
/// </summary>
/// <remarks>
/// To replace a record takes two renames, since an operating system does not let one folder take another's place: the old one goes
/// aside, the new one comes in. A process that is killed between the two leaves the old record beside its place, and the next
/// publication to the same folder puts it back before it does anything else. One process at a time publishes to a folder.
/// </remarks>
public sealed partial class RecordFolder
{
    /// <summary>The file that lists the hashes of all others, as <c>sha256sum -c</c> reads it.</summary>
    public const string SumsName = "SHA256SUMS";

    /// <summary>A log of the counting may lie in a record's folder under this name. It tells who counted and when, and is no part of what is sealed and compared.</summary>
    public const string LogName = "count.log";

    readonly string _named;
    readonly string _path;

    /// <summary>The folder at a path. It need not be there.</summary>
    /// <exception cref="PublicationException">That is no name of a folder.</exception>
    public RecordFolder(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        if (path.Contains('\0', StringComparison.Ordinal))
            throw new PublicationException("A folder name cannot contain a byte 0.");
        _named = path;
        _path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    }

    string Parent => Path.GetDirectoryName(_path)!;

    /// <summary>Refuses a folder into which no record can go, before there is one.</summary>
    /// <param name="replace">Whether a record that is there may be given up.</param>
    /// <exception cref="PublicationException">It is no folder, or is the folder in which the command runs, or has files in it that are not as a record's manifest lists them, or may not be changed.</exception>
    public void Check(bool replace)
    {
        switch (FileStatus.At(_path)?.Kind)
        {
            case null:
                return;
            case FileKind.Link:
                throw Refused("is a link to another place, and links are not followed", "Name the folder itself");
            case not FileKind.Folder:
                throw Refused("already exists, and is not a folder", "Give another name");
        }
        var foreign = Foreign(out var isEmpty, out _);
        if (foreign is not null)
            throw Refused($"has {foreign}, and stv overwrites nothing that it did not write", "Give a folder that is new or empty");
        if (Path.GetDirectoryName(_path) is null || HasCurrentFolder())
            throw Refused("is the folder you are in, and the whole folder would be replaced", $"Give a folder in it, such as {new Setting(Term.Output, "results")}");
        if (replace && !isEmpty && ReadOnlyPart() is { } part)
            throw Refused($"cannot be changed: {part} is read-only", "Give another folder");
    }

    /// <summary>Publishes a record.</summary>
    /// <param name="files">Names below the folder, with / between folders, and contents; the last, the manifest, seals the others.</param>
    /// <param name="replace">Whether a record that is there may be given up.</param>
    /// <param name="interrupted">Ends it, unless the record is in its place already.</param>
    /// <returns>Whether it was written; false when the folder has the same record already.</returns>
    /// <exception cref="PublicationException">It cannot be written; the folder is as it was.</exception>
    /// <exception cref="OperationCanceledException">It was interrupted; the folder is as it was.</exception>
    public bool Publish(IReadOnlyList<(string Name, byte[] Content)> files, bool replace, CancellationToken interrupted = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        IReadOnlyList<(string Name, byte[] Content)> all = [.. files.SkipLast(1), (SumsName, Sums(files.Select(file => new HashedFile(file.Name, HashedFile.Sha256Of(file.Content))))), files[^1]];
        RefuseNames(all);
        try
        {
            Directory.CreateDirectory(Parent);
            using var turn = FolderLock.Take(Path.Combine(Parent, $".{Path.GetFileName(_path)}.stv-lock"), _named, interrupted);
            Recover();
            if (Holds(all))
                return false;
            Check(replace);
            if (!replace && Path.Exists(Path.Combine(_path, ManifestFile.Name)))
                throw Refused("has the record of another count", $"Give another folder, or {Term.Replace} to replace that record");
            Put(all, interrupted);
            return true;
        }
        catch (Exception fault) when (OutputFile.IsOfWriting(fault))
        {
            throw OutputFile.Failed(_named, fault);
        }
    }

    PublicationException Refused(string why, Advice remedy) => new($"{_named} {why}. Nothing was written. {remedy}.");

    internal static byte[] Sums(IEnumerable<HashedFile> files) => Encoding.UTF8.GetBytes(string.Concat(files.Select(file => $"{file.Sha256}  {file.File}\n")));

    /// <summary>Two files of one name, in whatever case, would be one file on some systems; and some names are no files' everywhere.</summary>
    void RefuseNames(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, _) in files)
        {
            if (!names.Add(name))
                throw new PublicationException($"Two files of the record would be called {name}. Nothing was written to {_named}. Give the ballots or the contest another name.");
            if (name.Split('/').Select(PortableName.Fault).FirstOrDefault(fault => fault is not null) is { } fault)
                throw new PublicationException($"A file of the record would be called {name}, but {fault}. Nothing was written to {_named}. Give the ballots or the contest another name.");
        }
    }

    /// <summary>Writes the record beside its place, then puts it there.</summary>
    void Put(IReadOnlyList<(string Name, byte[] Content)> files, CancellationToken interrupted)
    {
        var partial = $"{_path}{PartialMark}{OutputFile.Unforeseen()}";
        try
        {
            Directory.CreateDirectory(partial);
            foreach (var (name, content) in files)
            {
                interrupted.ThrowIfCancellationRequested();
                var path = Path.Combine(partial, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                OutputFile.WriteNew(path, content);
            }
            interrupted.ThrowIfCancellationRequested();
            Exchange(partial);
        }
        catch
        {
            if (Directory.Exists(partial))
                Directory.Delete(partial, recursive: true);
            throw;
        }
    }

    void Exchange(string partial)
    {
        if (!Path.Exists(_path))
        {
            Directory.Move(partial, _path);
            return;
        }
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(partial, File.GetUnixFileMode(_path));
        var old = $"{_path}{OldMark}{OutputFile.Unforeseen()}";
        Directory.Move(_path, old);
        try
        {
            Directory.Move(partial, _path);
        }
        catch
        {
            Directory.Move(old, _path);
            throw;
        }
        new RecordFolder(old).DeleteRecord();
    }
}
