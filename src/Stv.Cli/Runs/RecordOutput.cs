using Stv.Formats;

namespace Stv.Cli;

/// <summary>Publishes a sealed record as a folder, and says where it is and what seals it.</summary>
static class RecordOutput
{
    /// <summary>Writes the record of a count, if it has a result.</summary>
    /// <exception cref="PublicationException">It cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The command was interrupted before the record was in its place.</exception>
    public static void Write(Surroundings world, CountedElection counted, string folder, CountRequest request)
    {
        world.Begin("making the pages");
        if ((request.WithBallots ? WithBallots(world, counted, request) : CountRecord.Of(counted)) is not { } record)
            return;
        if (request.Commitment is not null)
            record = record.Committed();
        var isNew = Write(world, record, folder, request.Replace);
        if (request.SignKey is { } key)
            RecordSignature.Sign(world, folder, key, request.Replace || isNew);
        if (record.Result.Uncounted is { IsEmpty: false } uncounted)
            world.Say($"note: {English.Count(uncounted.Length, "contest")} without a result; when that is settled, count again with --replace");
    }

    /// <summary>Writes a record.</summary>
    /// <returns>False where this very record was there already, and nothing was written.</returns>
    /// <exception cref="PublicationException">It cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The command was interrupted before the record was in its place.</exception>
    public static bool Write(Surroundings world, SealedRecord record, string folder, bool replace)
    {
        var manifest = ManifestFile.Format(record.Manifest);
        world.Begin($"writing {folder}");
        var isNew = world.Interrupt.During(interrupted => new RecordFolder(folder).Publish([.. record.Files, .. record.Page, (ManifestFile.Name, manifest)], replace, interrupted));
        var page = record.Files.First(file => file.Name.EndsWith(".html", StringComparison.Ordinal)).Name;
        world.Say($"note: {(isNew ? "the result is written to" : "this same result was already in")} {folder}{(isNew ? "" : ", so nothing was written")}; {page} is its page, and {ManifestFile.Name} seals it, SHA-256 {HashedFile.Sha256Of(manifest)}");
        if (!record.Page.IsEmpty)
            world.Say($"note: put {folder} on a web server; {RecountPage.Folder}/ in it is the page that counts again");
        return isNew;
    }

    static CountRecord WithBallots(Surroundings world, CountedElection counted, CountRequest request)
    {
        var publication = world.Interrupt.During(interrupted => BallotPublication.Of(counted, request.CutUnused, request.WithPapers, request.Codes, request.Page, interrupted));
        foreach (var warning in publication.Warnings)
            world.Say($"note: published ballots: {warning}");
        if (!request.CutUnused && !publication.Warnings.IsEmpty)
            world.Say("note: --cut-unused leaves out preferences that the count never reached, and with them much of what could identify a voter");
        return publication.Record;
    }
}
