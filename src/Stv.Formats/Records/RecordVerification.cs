using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>A sealed record held against everything that comes of its inputs when they are counted again on its terms: the manifest, every output, the list of hashes, and what else lies in the folder.</summary>
public sealed record RecordVerification
{
    /// <summary>The folder.</summary>
    public required string Folder { get; init; }

    /// <summary>SHA-256 of the manifest, which seals the record.</summary>
    public required string Seal { get; init; }

    /// <summary>The manifest as it was found.</summary>
    public required Manifest Manifest { get; init; }

    /// <summary>The record made again; null where it could not be.</summary>
    public SealedRecord? Again { get; init; }

    /// <summary>What in the record does not come of its inputs, in sentences.</summary>
    public ImmutableArray<string> Faults { get; init; } = [];

    /// <summary>What could not be compared, and why, in sentences.</summary>
    public ImmutableArray<string> Unchecked { get; init; } = [];

    /// <summary>What nobody can compare who has no more than was given, in sentences. It stands in no result's way.</summary>
    public ImmutableArray<string> NotCompared { get; init; } = [];

    /// <summary>What else there is to say, in sentences.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>The inputs that were not found, in sentences.</summary>
    public ImmutableArray<string> Missing { get; init; } = [];

    /// <summary>What it came to.</summary>
    public RecordVerdict Verdict => !Missing.IsEmpty ? RecordVerdict.InputsMissing
        : !Faults.IsEmpty ? RecordVerdict.Differs
        : !Unchecked.IsEmpty ? RecordVerdict.NotChecked
        : RecordVerdict.Reproduced;

    /// <summary>The verification with whether the record is the one that was committed to before the count.</summary>
    /// <param name="code">The hash that was committed to.</param>
    /// <param name="listing">The listing whose hash that is; null where nobody has it.</param>
    /// <exception cref="BallotFormatException">The listing is no JSON.</exception>
    public RecordVerification HeldAgainst(CommitmentCode code, InputBytes? listing)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (Again is null)
            return this;
        if (Again is not CountRecord)
            return this with { Faults = Faults.Add("It is not the record of a count, and only a count can be committed to.") };
        var otherwise = Again.Commitment.HeldAgainst(code, listing);
        return otherwise.IsEmpty ? this with { Notes = Notes.Add($"the ballots and terms are those that were committed to: {code.Digits}") }
            : this with { Faults = Faults.Add($"It is not what was committed to. {string.Join(' ', otherwise)}") };
    }

    /// <summary>Counts again and compares.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="given">Paths of files that the record was made from; those that are not given are sought in the folder and beside it.</param>
    /// <exception cref="BallotFormatException">The manifest or an input cannot be read.</exception>
    /// <exception cref="TermsException">The terms of the record cannot be carried out.</exception>
    public static RecordVerification Of(string folder, IReadOnlyList<string> given)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(given);
        var sealedFolder = new SealedFolder(folder);
        var (content, objection) = sealedFolder.Read(ManifestFile.Name, LongestManifest);
        if (objection is not null)
            throw new BallotFormatException(new Defect(ManifestFile.Name, null, null, objection == "is missing" ? "no such file" : $"that it {objection}", "the manifest of a record", "give a folder that a count was written to") { IsNoFile = objection == "is missing" });
        var manifest = ManifestFile.Parse(content);
        var terms = manifest.Terms ?? TermsCommand.Read(manifest.Command, manifest.Inputs is [{ Layout: "election" }, ..]);
        var inputs = new RecordInputs(folder, manifest, terms, manifest.Inputs, given);
        var verification = new RecordVerification { Folder = folder, Seal = HashedFile.Sha256Of(content), Manifest = manifest, Notes = [.. inputs.Renamed], Missing = [.. inputs.Missing] };
        if (inputs.Missing.Count > 0)
            return verification;
        var (again, whyNot) = SealedRecord.Of(Read(terms, inputs), manifest.Source, !manifest.Page.IsEmpty);
        if (again is null)
            return verification with { Faults = [$"The new count has no result. {whyNot}"] };
        if (manifest.Commitment is not null && again is CountRecord count)
            again = count.Committed();
        var comparison = new RecordComparison(sealedFolder, manifest, content, again);
        comparison.Run();
        verification = verification with { Again = again, Faults = [.. comparison.Faults], Unchecked = [.. comparison.Unchecked], NotCompared = [.. comparison.NotCompared], Notes = verification.Notes.AddRange(comparison.Notes) };
        return manifest.Source is { } source ? WithSource(verification, source, given, terms) : verification;
    }

    /// <summary>The verification with the ballots made again from the files that they were made from, where these are there.</summary>
    static RecordVerification WithSource(RecordVerification verification, ManifestSource source, IReadOnlyList<string> given, CountTerms terms)
    {
        var made = CountedFiles.TermsOf(verification.Again!.Input);
        if (!ManifestFile.SameTerms(made, terms))
            verification = verification with { Faults = verification.Faults.Add($"{ManifestFile.Name}: these are not the terms for counting ballots in a record.") };
        var inputs = new RecordInputs(verification.Folder, verification.Manifest, source.Terms, source.Inputs, given);
        var names = string.Join(", ", source.Inputs.Select(input => $"{input.File}, SHA-256 {input.Sha256}"));
        if (inputs.Missing.Count > 0)
            return given.Any(path => source.Inputs.Any(input => RegularFile.Sha256(path, mayBeLink: true) == input.Sha256))
                ? verification with { Missing = [.. inputs.Missing] }
                : verification with { NotCompared = verification.NotCompared.Add($"whether these are the papers that were cast: they were made from files that were not given ({names})") };
        var published = verification.Again!.Files.ToDictionary(file => file.Name, file => file.Content);
        var folder = new SealedFolder(verification.Folder);
        var codes = source.Codes is { } column && inputs.Salt is { } salt ? new VoterCodes(column, salt) : null;
        if (source.Codes is not null)
            verification = codes is null ? verification with { NotCompared = verification.NotCompared.Add(NoSalt) } : verification with { NotCompared = verification.NotCompared.Remove(RecordComparison.NoCodes) };
        var files = BallotPublication.FilesOf(CountedElection.Of(Read(source.Terms, inputs, codes?.Column)), source.CutUnused, codes);
        var others = files.Where(file => !(published.TryGetValue(file.Name, out var content) ? content : folder.Read(file.Name, file.Content.Length).Content).AsSpan().SequenceEqual(file.Content)).Select(file => file.Name).ToList();
        return others.Count > 0
            ? verification with { Faults = verification.Faults.AddRange(others.Select(name => $"{name} does not come from the files that the ballots were made from ({names}).")) }
            : verification with { Notes = verification.Notes.Add($"the ballots come from the files that they were made from ({names})") };
    }

    const string NoSalt = "whether the codes lead to the right papers: the salt was not given";

    const int LongestManifest = 1 << 26;

    /// <summary>Reads the inputs, under the names that the record gives them.</summary>
    static CountInput Read(CountTerms terms, RecordInputs inputs, string? codeColumn = null)
    {
        if (inputs.Election is { } path)
        {
            var election = ElectionFile.Read(path, terms.MayLackPapers, listAll: false, keepUnreadable: false, inputs.Corrections, codeColumn, CancellationToken.None);
            return CountInput.OfElection(terms, election with { Inputs = election.Inputs.SetItem(0, election.Inputs[0] with { File = terms.Election! }) }, inputs.Lots, inputs.Model);
        }
        terms = terms with { ReadOptions = terms.ReadOptions with { Corrections = inputs.Corrections, CodeColumn = codeColumn, Log = terms.Inquiry is TraceInquiry { Row: not null } ? new PaperLog() : null } };
        var options = terms.ReadingOf(inputs.Candidates is { } candidates ? CandidatesFile.Parse(candidates) : []);
        var parts = BallotShards.Read([.. inputs.Ballots.Select(file => (Func<BallotReadOptions, BallotReading>)(each =>
        {
            using var content = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
            return BallotFile.Read(content, file.Name, each);
        }))], options);
        return CountInput.OfBallots(terms, parts, inputs.Candidates, inputs.Lots, inputs.Model);
    }
}
