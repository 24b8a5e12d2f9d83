namespace Stv.Formats;

/// <summary>Compares a record as it was found with the same record made again.</summary>
/// <param name="folder">The folder.</param>
/// <param name="manifest">The manifest as it was found.</param>
/// <param name="manifestBytes">Its bytes.</param>
/// <param name="again">The record made again.</param>
internal sealed class RecordComparison(SealedFolder folder, Manifest manifest, byte[] manifestBytes, SealedRecord again)
{
    const int ListedAtMost = 20;

    /// <summary>How much longer than what is made again a file may be that is looked into for what differs.</summary>
    const int Longer = 1 << 20;

    const int LongestOfPage = 1 << 28;

    readonly Manifest _again = again.Manifest;

    /// <summary>Whether this version wrote the record. Then the same inputs give the same bytes, and whatever differs was changed.</summary>
    bool IsOurs => manifest.Engine == EngineVersion.Text;

    public List<string> Faults { get; } = [];

    public List<string> Unchecked { get; } = [];

    public List<string> Notes { get; } = [];

    public List<string> NotCompared { get; } = [];

    public void Run()
    {
        CompareManifests();
        CompareOutputs();
        ComparePage();
        CompareSums();
        FindOthers();
    }

    void FindOthers()
    {
        var names = manifest.Sealed.Select(output => output.File).Append(ManifestFile.Name).Append(RecordFolder.SumsName).Append(RecordFolder.SignatureName).ToHashSet(StringComparer.Ordinal);
        if (folder.Holds(RecordFolder.LogName) && names.Add(RecordFolder.LogName))
            NotCompared.Add($"{RecordFolder.LogName}, which says who counted and when, and is not part of the record");
        try
        {
            foreach (var other in folder.Others(names, IsInput))
                Faults.Add($"{other} is in the folder but is not part of the record.");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Faults.Add($"The rest of the folder cannot be read: {fault.Message.TrimEnd('.')}.");
        }
    }

    /// <summary>Every member of the manifest but the outputs, whose turn comes with the files.</summary>
    void CompareManifests()
    {
        // The first version has no terms, and its command is what the terms were taken from.
        var same = (manifest.Terms is null ? _again with { Terms = null, Command = manifest.Command } : _again) with { Page = manifest.Page };
        var rebuilt = ManifestFile.Format(same);
        var differences = PublishedResults.Differences(manifestBytes, rebuilt, ManifestFile.Name)
            .Where(difference => !difference.Path.StartsWith("outputs", StringComparison.Ordinal)).ToList();
        Add(ManifestFile.Name, differences);
        if (EngineMember(manifestBytes, ManifestFile.Name, "name") is not "stv" and { } name)
            Faults.Add($"{ManifestFile.Name}: the engine is called {name}.");
        if (IsOurs && manifest.Terms is not null && differences.Count == 0 && manifest.Outputs.SequenceEqual(_again.Outputs) && !manifestBytes.AsSpan().SequenceEqual(rebuilt))
            Faults.Add($"{ManifestFile.Name} is not written as version {EngineVersion.Text} writes it, although it says the same.");
    }

    /// <summary>What a file says of the program that wrote it; null where it says nothing.</summary>
    static string? EngineMember(byte[] json, string file, string member)
    {
        try
        {
            return PlacedJson.Parse(json, file).Members.Find(each => each.Name == "engine")?.Value.Members.Find(each => each.Name == member)?.Value.Text;
        }
        catch (BallotFormatException)
        {
            return null;
        }
    }

    void CompareOutputs()
    {
        var made = again.Files.ToDictionary(file => file.Name, file => file.Content, StringComparer.Ordinal);
        foreach (var twice in manifest.Outputs.GroupBy(output => output.File, StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            Faults.Add($"{ManifestFile.Name} lists {twice.Key} more than once.");
        foreach (var output in manifest.Outputs)
            Compare(output, made.GetValueOrDefault(output.File));
        foreach (var (name, _) in again.Files.Where(file => manifest.Outputs.All(output => output.File != file.Name)))
        {
            if (IsOurs)
                Faults.Add($"{name} comes from the count, but the manifest does not list it.");
            else
                Notes.Add($"{name} would be written today, but was not when the record was made.");
        }
        if (IsOurs && manifest.Outputs.Length == _again.Outputs.Length && !manifest.Outputs.Select(output => output.File).SequenceEqual(_again.Outputs.Select(output => output.File)) && manifest.Outputs.All(output => made.ContainsKey(output.File)))
            Faults.Add($"{ManifestFile.Name} lists the files in another order than they are written in.");
    }

    /// <summary>Compares a file of the record with its hash and with what was counted again: byte by byte, and where the bytes differ, a result figure by figure.</summary>
    void Compare(HashedFile output, byte[]? made)
    {
        var name = output.File;
        if (made is null && manifest.Source?.Codes is not null && again.Input.Contests.FirstOrDefault(contest => VoterCodes.FileName(contest.Contest.Id) == name) is { Contest: var coded })
        {
            CompareCodes(output, coded);
            return;
        }
        if (made is null)
        {
            Faults.Add($"{name} does not come from the new count.");
            return;
        }
        var (published, objection) = folder.Read(name, 2L * made.Length + Longer);
        if (objection is not null)
        {
            Faults.Add($"{name} {objection}.");
            return;
        }
        if (HashedFile.Sha256Of(published) is var hash && hash != output.Sha256)
            Faults.Add($"{name} was changed after it was sealed: its SHA-256 is {hash}, not {output.Sha256}.");
        if (!IsOurs && name.EndsWith(".json", StringComparison.Ordinal) && EngineMember(published, name, "version") is { } version && version != manifest.Engine)
            Faults.Add($"{name} says that version {version} wrote it, but {ManifestFile.Name} says that version {manifest.Engine} did.");
        if (published.AsSpan().SequenceEqual(made))
            return;
        if (name.EndsWith(".json", StringComparison.Ordinal))
            CompareResults(name, published, made);
        else if (IsOurs)
            Faults.Add($"{name} is not what the new count writes.");
        else
            Unchecked.Add($"{name} could not be checked: version {manifest.Engine} wrote it, and this is version {EngineVersion.Text}, which writes it differently.");
    }

    /// <summary>Said of codes, which come of the export alone.</summary>
    public const string NoCodes = "whether the codes lead to their voters' papers: this needs the export and the salt";

    void CompareCodes(HashedFile output, Contest contest)
    {
        var (published, objection) = folder.Read(output.File, Longer + 80L * contest.Ballots.Papers);
        if (objection is not null)
            Faults.Add($"{output.File} {objection}.");
        else if (HashedFile.Sha256Of(published) != output.Sha256)
            Faults.Add($"{output.File} was changed after it was sealed.");
        else if (VoterCodes.Fault(published, contest.Ballots.Sorted()) is { } fault)
            Faults.Add($"{output.File} {fault}.");
        else if (!NotCompared.Contains(NoCodes))
            NotCompared.Add(NoCodes);
    }

    /// <summary>The page that counts again does not come of the count: it is there as it was sealed, or not at all.</summary>
    void ComparePage()
    {
        if (manifest.Page.IsEmpty)
            return;
        var found = manifest.Page.Select(file => (file.File, file.Sha256, Read: folder.Read(file.File, LongestOfPage))).ToList();
        if (found.All(file => file.Read.Objection == "is missing"))
        {
            NotCompared.Add($"the page in {RecountPage.Folder}, which counts again in a browser and is not here");
            return;
        }
        var faults = found.Select(file => file.Read.Objection is { } objection ? $"{file.File} {objection}." : HashedFile.Sha256Of(file.Read.Content) != file.Sha256 ? $"{file.File} was changed after it was sealed." : null).OfType<string>().ToList();
        if (faults.Count > 0)
            Faults.AddRange(faults);
        else
            NotCompared.Add($"the page in {RecountPage.Folder}, which counts again in a browser: {English.Count(found.Count, "file")} as sealed, which do not come from the count");
    }

    void CompareResults(string name, byte[] published, byte[] made)
    {
        List<ResultDifference> differences;
        try
        {
            differences = [.. PublishedResults.Differences(published, made, name)];
        }
        catch (BallotFormatException defects)
        {
            Faults.Add($"{name} is not what the new count writes: {defects.Message.Split('\n')[0]}");
            return;
        }
        Add(name, differences);
        if (differences.Count > 0)
            return;
        if (IsOurs)
            Faults.Add($"{name} is not what the new count writes: what differs is not a figure.");
        else
            Unchecked.Add($"{name} has every figure of the new count; the other differences could not be checked: version {manifest.Engine} wrote it, and this is version {EngineVersion.Text}.");
    }

    void Add(string name, List<ResultDifference> differences)
    {
        Faults.AddRange(differences.Take(ListedAtMost).Select(difference => $"{name}: {English.Difference(difference)}"));
        if (differences.Count > ListedAtMost)
            Faults.Add($"{name}: and {differences.Count - ListedAtMost} more.");
    }

    /// <summary>The list of hashes says what the manifest says of the outputs, and the hash of the manifest.</summary>
    void CompareSums()
    {
        var sums = RecordFolder.Sums(manifest.Sealed.Append(new HashedFile(ManifestFile.Name, HashedFile.Sha256Of(manifestBytes))));
        var (found, objection) = folder.Read(RecordFolder.SumsName, sums.Length + Longer);
        if (objection is not null)
            Faults.Add($"{RecordFolder.SumsName} {objection}.");
        else if (!found.AsSpan().SequenceEqual(sums))
            Faults.Add($"{RecordFolder.SumsName} does not list what {ManifestFile.Name} seals.");
    }

    /// <summary>A file that the record was made from may lie in its folder.</summary>
    bool IsInput(string path, string name) =>
        again.Input.Inputs.Any(input => input.File == name) && RegularFile.Sha256(path) is { } hash && again.Input.Inputs.Any(input => input.File == name && input.Sha256 == hash);
}
