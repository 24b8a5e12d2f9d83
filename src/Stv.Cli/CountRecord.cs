using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>What is left of a count for others to check: its results in every format, and what they were made from.</summary>
/// <param name="Files">Names below a folder, with / between folders, and contents.</param>
/// <param name="Result">The result.</param>
/// <param name="Lots">Every lot that was settled, the seed and the declared order.</param>
/// <param name="Command">The words that asked for the count.</param>
sealed record CountRecord(IReadOnlyList<(string Name, byte[] Content)> Files, PublishedResult Result, Lots Lots, ImmutableArray<string> Command)
{
    /// <summary>What seals the record.</summary>
    public Manifest Manifest => new()
    {
        Engine = EngineVersion.Text,
        Command = Command,
        Inputs = Result.Inputs,
        Rules = [.. Result.Contests.Select(count => new CountedRule(count.Contest.Id, count.Rule.Id, [.. count.Rule.Changed.Select(choice => choice.Name)]))],
        Lots = Lots,
        Outputs = [.. Files.Select(file => new HashedFile(file.Name, HashedFile.Sha256Of(file.Content)))],
    };

    /// <summary>Publishes the record as a folder, and says what seals it.</summary>
    /// <exception cref="PublicationException">It cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The command was interrupted before the record was in its place.</exception>
    public void WriteTo(Surroundings world, string folder, bool replace)
    {
        var manifest = ManifestFile.Format(Manifest);
        var isNew = world.Interrupt.During(interrupted => new RecordFolder(folder).Publish([.. Files, (ManifestFile.Name, manifest)], replace, interrupted));
        world.Say($"note: {(isNew ? "the result is written to" : "this very result was in")} {folder}{(isNew ? "" : " already, and nothing was written")}; {ManifestFile.Name} seals it, SHA-256 {HashedFile.Sha256Of(manifest)}");
    }
}
