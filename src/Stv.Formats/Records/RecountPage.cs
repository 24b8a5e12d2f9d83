using System.Collections.Immutable;
using System.Text;

namespace Stv.Formats;

/// <summary>The page that counts a record again in a browser, as it lies within the record: whoever opens it from a web server has the ballots counted on their own device. It is the page that counts elections (<c>Stv.Web</c>), told where its record is.</summary>
public sealed class RecountPage
{
    /// <summary>The folder of the page in a record.</summary>
    public const string Folder = "recount";

    /// <summary>Where the page begins, as seen from the record.</summary>
    internal const string Address = $"{Folder}/{Start}";

    const string Start = "index.html";

    /// <summary>Without these it is not that page.</summary>
    static readonly ImmutableArray<string> Required = [Start, "engine.js", "_framework/dotnet.boot.js"];

    /// <summary>What the page says of itself, and what it is told besides: the record lies around its folder.</summary>
    static readonly string Version = $"data-version=\"{EngineVersion.Text}\"", WithRecord = $"{Version} data-record=\"..\"";

    RecountPage(ImmutableArray<(string Name, byte[] Content)> files) => Files = files;

    /// <summary>Its files: names as in a record, with / between folders, and contents.</summary>
    public ImmutableArray<(string Name, byte[] Content)> Files { get; }

    /// <summary>Reads the page as it was published or unpacked. Files that were packed for servers that send them so are left out.</summary>
    /// <param name="folder">The folder with its <c>index.html</c>.</param>
    /// <exception cref="PublicationException">There is no such page, or it is that of another version.</exception>
    public static RecountPage Read(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        try
        {
            if (Required.FirstOrDefault(name => !File.Exists(Path.Combine(folder, name))) is { } missing)
                throw new PublicationException($"{folder} is not the page that counts in a browser: it has no {missing}. Nothing was written. Give the folder into which stv-web was unpacked, or the wwwroot that dotnet publish made of Stv.Web.");
            return new RecountPage(
            [
                .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Where(path => Path.GetExtension(path) is not (".br" or ".gz" or ".map"))
                    .Select(path => (Name: Path.GetRelativePath(folder, path).Replace('\\', '/'), Path: path))
                    .OrderBy(file => file.Name, StringComparer.Ordinal)
                    .Select(file => ($"{Folder}/{file.Name}", file.Name == Start ? Told(folder, file.Path) : File.ReadAllBytes(file.Path))),
            ]);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new PublicationException($"The page in {folder} cannot be read: {fault.Message.TrimEnd('.')}. Nothing was written.", fault);
        }
    }

    static byte[] Told(string folder, string path)
    {
        var text = File.ReadAllText(path);
        return text.Contains(Version, StringComparison.Ordinal) ? Encoding.UTF8.GetBytes(text.Replace(Version, WithRecord, StringComparison.Ordinal))
            : throw new PublicationException($"The page in {folder} is of another version than this command, {EngineVersion.Text}, and may not find the same words. Nothing was written. Give the page of the same release.");
    }
}
