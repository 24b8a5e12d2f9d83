using Stv.Formats;

namespace Stv.Cli;

/// <summary>Publishes the record of a count as a folder, and says what seals it.</summary>
static class RecordOutput
{
    /// <exception cref="PublicationException">It cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The command was interrupted before the record was in its place.</exception>
    public static void Write(Surroundings world, CountRecord record, string folder, bool replace)
    {
        var manifest = ManifestFile.Format(record.Manifest);
        var isNew = world.Interrupt.During(interrupted => new RecordFolder(folder).Publish([.. record.Files, (ManifestFile.Name, manifest)], replace, interrupted));
        world.Say($"note: {(isNew ? "the result is written to" : "this very result was in")} {folder}{(isNew ? "" : " already, and nothing was written")}; {ManifestFile.Name} seals it, SHA-256 {HashedFile.Sha256Of(manifest)}");
    }
}
