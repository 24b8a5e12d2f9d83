using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stv.Cli.Tests;

/// <summary>A record that was honest when it was written, in the hands of somebody who would have it say something else and be called reproduced.</summary>
sealed class ForgedRecord : IDisposable
{
    static readonly JsonSerializerOptions AsWritten = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    readonly Folder _folder = new();
    readonly string _counted;

    /// <summary>Counts, and writes the record.</summary>
    /// <param name="counted">Path of the ballots or the election file.</param>
    /// <param name="options">The options of the count.</param>
    public ForgedRecord(string counted, params string[] options)
    {
        _counted = counted;
        Assert.Equal(ExitCode.Done, Command.Run(["count", counted, .. options, "--out", Path]).ExitCode);
    }

    /// <summary>The record's folder.</summary>
    public string Path => System.IO.Path.Combine(_folder.Path, "record");

    /// <summary>The manifest.</summary>
    public JsonObject Manifest
    {
        get => JsonNode.Parse(Read("manifest.json"))!.AsObject();
        set => Write("manifest.json", value.ToJsonString(AsWritten) + "\n");
    }

    public string At(string name) => System.IO.Path.Combine(Path, name);

    public string Read(string name) => File.ReadAllText(At(name));

    /// <summary>Writes a file of the record.</summary>
    public ForgedRecord Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return this;
    }

    /// <summary>Replaces words of a file, which must be there.</summary>
    public ForgedRecord Replace(string name, string is_, string was)
    {
        Assert.Contains(is_, Read(name), StringComparison.Ordinal);
        return Write(name, Read(name).Replace(is_, was, StringComparison.Ordinal));
    }

    /// <summary>Changes the manifest.</summary>
    public ForgedRecord Claim(Action<JsonObject> change)
    {
        var manifest = Manifest;
        change(manifest);
        Manifest = manifest;
        return this;
    }

    /// <summary>Puts the files of a count on other terms in the place of those that were there; the manifest stays.</summary>
    /// <returns>The manifest of that other count.</returns>
    public JsonObject MadeWith(params string[] options) => MadeOf(_counted, options);

    /// <summary>Puts the files of another count in the place of those that were there; the manifest stays.</summary>
    public JsonObject MadeOf(string counted, params string[] options)
    {
        var other = System.IO.Path.Combine(_folder.Path, "other");
        Assert.Equal(ExitCode.Done, Command.Run(["count", counted, .. options, "--out", other]).ExitCode);
        var manifest = JsonNode.Parse(File.ReadAllText(System.IO.Path.Combine(other, "manifest.json")))!.AsObject();
        foreach (var file in Directory.EnumerateFiles(other, "*", SearchOption.AllDirectories).Where(file => System.IO.Path.GetFileName(file) is not ("manifest.json" or "SHA256SUMS")))
            File.Copy(file, At(System.IO.Path.GetRelativePath(other, file)), overwrite: true);
        Directory.Delete(other, recursive: true);
        return manifest;
    }

    /// <summary>Seals the record anew: the hashes of the outputs in the manifest, and the list of hashes.</summary>
    public ForgedRecord Seal()
    {
        Claim(manifest =>
        {
            foreach (var output in manifest["outputs"]!.AsArray())
                if (File.Exists(At((string)output!["file"]!)))
                    output["sha256"] = Hash((string)output["file"]!);
        });
        return SealSums();
    }

    /// <summary>Writes the list of hashes anew, as the manifest has them.</summary>
    public ForgedRecord SealSums()
    {
        // As text, since the manifest may be one that no strict reader takes.
        using var manifest = JsonDocument.Parse(Read("manifest.json"), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var lines = manifest.RootElement.GetProperty("outputs").EnumerateArray().Select(output => $"{output.GetProperty("sha256").GetString()}  {output.GetProperty("file").GetString()}\n").Append($"{Hash("manifest.json")}  manifest.json\n");
        return Write("SHA256SUMS", string.Concat(lines));
    }

    /// <summary>Puts something in the place of a file.</summary>
    public ForgedRecord InPlaceOf(string name, Action<string> put)
    {
        File.Delete(At(name));
        put(At(name));
        return this;
    }

    /// <summary>A pipe into which nobody writes.</summary>
    public static void Pipe(string path)
    {
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
    }

    /// <summary>What <c>stv verify</c> says of it. A verification that waits for ever fails.</summary>
    public Answered Verify(params string[] given) =>
        Task.Run(() => Command.Run(["verify", Path, .. given])).WaitAsync(TimeSpan.FromSeconds(60)).GetAwaiter().GetResult();

    string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(At(name))));

    public void Dispose() => _folder.Dispose();
}
