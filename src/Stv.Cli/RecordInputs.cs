using System.Collections.Immutable;
using System.Security.Cryptography;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Finds the files that a record was made from: among those given, in its folder, and in the folder around it. The hash decides, not the name.</summary>
sealed class RecordInputs
{
    readonly Queue<(InputFile Input, string Path)> _found = [];

    /// <param name="folder">The record's folder.</param>
    /// <param name="manifest">What seals the record.</param>
    /// <param name="given">Paths of files given.</param>
    /// <exception cref="Refusal">A file is not found that is needed for the count.</exception>
    public RecordInputs(string folder, Manifest manifest, IEnumerable<string> given)
    {
        var around = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))) ?? folder;
        var places = given.ToList();
        // The files that an election file names are found by it, not here.
        var isElection = manifest.Inputs is [{ Layout: "election" }, ..];
        foreach (var input in isElection ? manifest.Inputs.Take(1).Concat(manifest.Inputs.Where(input => manifest.Command.Skip(1).Contains(input.File))) : manifest.Inputs)
        {
            var sought = places.Concat(new[] { folder, around }.Where(place => place != folder || manifest.Outputs.All(output => output.File != input.File)).Select(place => Path.Combine(place, input.File))).ToList();
            if (sought.Find(place => Sha256(place) == input.Sha256) is { } path)
                _found.Enqueue((input, path));
            else
                Missing.Add(sought.Find(place => File.Exists(place) && Path.GetFileName(place) == input.File) is { } other
                    ? $"{other} is not the {input.File} that was counted: its SHA-256 is {Sha256(other)}, not {input.Sha256}."
                    : $"{input.File} ({input.Layout}), SHA-256 {input.Sha256}, is neither in {folder} nor beside it. Give it after the folder.");
        }
    }

    /// <summary>What was not found, in sentences.</summary>
    public List<string> Missing { get; } = [];

    /// <summary>The path of a file by the name that the record gives it; several of one name come in their order.</summary>
    public string PathOf(string name)
    {
        for (var left = _found.Count; left > 0; left--)
        {
            var next = _found.Dequeue();
            if (next.Input.File == name)
                return next.Path;
            _found.Enqueue(next);
        }
        throw new Refusal($"The manifest's command names {name}, which is not among its inputs.");
    }

    static string? Sha256(string path)
    {
        try
        {
            using var content = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(content));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
