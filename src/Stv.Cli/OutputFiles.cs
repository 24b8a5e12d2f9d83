using System.Text;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Writes files so that none is ever there half written: beside its place first, then renamed.</summary>
static class OutputFiles
{
    /// <summary>Writes one file, in the place of the one that is there.</summary>
    /// <exception cref="Refusal">It cannot be written.</exception>
    public static void Replace(string path, byte[] content) => WriteAll([(path, content)]);

    /// <summary>Writes the files of a record into a folder, with a list of their hashes for those who check them without this program (<c>SHA256SUMS</c>, as <c>sha256sum --check</c> reads it).</summary>
    /// <param name="folder">The folder, made if it is not there.</param>
    /// <param name="files">Names below the folder, with / between folders, and contents; the last seals the others.</param>
    /// <param name="gone">Names of files that an earlier count may have left and that would now be wrong.</param>
    /// <exception cref="Refusal">They cannot be written.</exception>
    public static void Publish(string folder, IReadOnlyList<(string Name, byte[] Content)> files, IEnumerable<string> gone)
    {
        var sums = string.Concat(files.Select(file => $"{HashedFile.Sha256Of(file.Content)}  {file.Name}\n"));
        WriteAll([.. files.SkipLast(1).Append((Name: "SHA256SUMS", Content: Encoding.UTF8.GetBytes(sums))).Append(files[^1]).Select(file => (Path.Combine(folder, file.Name), file.Content))]);
        foreach (var name in gone)
            File.Delete(Path.Combine(folder, name));
    }

    /// <summary>Writes new files, and refuses when any is there already.</summary>
    /// <exception cref="Refusal">One is there, or they cannot be written.</exception>
    public static void Create(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        if (files.FirstOrDefault(file => Path.Exists(file.Path)) is { Path: { } there })
            throw new Refusal($"{there} is there already, and nothing is ever written over it. Give another folder.");
        WriteAll(files);
    }

    static void WriteAll(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var beside = new List<string>();
        try
        {
            foreach (var (path, content) in files)
            {
                var full = Path.GetFullPath(path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                var partial = $"{full}.part";
                beside.Add(partial);
                File.WriteAllBytes(partial, content);
            }
            if (files.FirstOrDefault(file => Directory.Exists(file.Path)) is { Path: { } folder })
                throw new IOException($"{folder} is a folder");
            foreach (var (path, _) in files)
                File.Move($"{Path.GetFullPath(path)}.part", path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            foreach (var partial in beside.Where(File.Exists))
                File.Delete(partial);
            throw new Refusal($"The files cannot be written: {fault.Message.TrimEnd('.')}.");
        }
    }
}
