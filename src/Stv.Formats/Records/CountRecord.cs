namespace Stv.Formats;

/// <summary>What is left of a count for others to check: its results in every format, and what seals them.</summary>
public sealed class CountRecord
{
    const string SummaryPage = "index.html";

    /// <summary>The same with what was committed to in its manifest.</summary>
    public CountRecord Committed() => new(Counted, Source, Files) { IsCommitted = true };

    CountRecord(CountedElection counted, ManifestSource? source, IReadOnlyList<(string Name, byte[] Content)> files)
    {
        Counted = counted;
        Source = source;
        Result = counted.Result;
        Files = files;
    }

    /// <summary>What was counted.</summary>
    public CountedElection Counted { get; }

    /// <summary>What its ballots were made from, where it has them itself; else null.</summary>
    public ManifestSource? Source { get; }

    /// <summary>Whether its manifest says what was committed to before the count.</summary>
    public bool IsCommitted { get; private init; }

    /// <summary>What the count was bound to, if anybody committed to it before.</summary>
    public Commitment Commitment => Commitment.Of(Counted.Input, Source);

    /// <summary>The result.</summary>
    public PublishedResult Result { get; }

    /// <summary>The files of the result: names below a folder, with / between folders, and contents. The manifest, which seals them, is not among them.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> Files { get; }

    /// <summary>All files of the sealed record: those of the result, the list of hashes, and last the manifest.</summary>
    public IReadOnlyList<(string Name, byte[] Content)> Sealed
    {
        get
        {
            var manifest = ManifestFile.Format(Manifest);
            var sums = RecordFolder.Sums(Manifest.Outputs.Append(new HashedFile(ManifestFile.Name, HashedFile.Sha256Of(manifest))));
            return [.. Files, (RecordFolder.SumsName, sums), (ManifestFile.Name, manifest)];
        }
    }

    /// <summary>What seals the record.</summary>
    public Manifest Manifest => new()
    {
        Engine = EngineVersion.Text,
        IsRehearsal = Result.IsRehearsal,
        Terms = Counted.Input.Terms,
        Command = TermsCommand.Of(Counted.Input.Terms),
        Inputs = Result.Inputs,
        Source = Source,
        Rules = [.. Result.Contests.Select(count => new CountedRule(count.Contest.Id, count.Rule.Id, [.. count.Rule.Changed.Select(choice => choice.Name)]))],
        Lots = Counted.Input.Lots,
        Commitment = IsCommitted ? Commitment.Code.Hex : null,
        Outputs = [.. Files.Select(file => new HashedFile(file.Name, HashedFile.Sha256Of(file.Content)))],
    };

    /// <summary>The record of a count.</summary>
    /// <param name="counted">What the count came to.</param>
    /// <returns>The record; null where ballots have no result.</returns>
    public static CountRecord? Of(CountedElection counted) => Of(counted, null);

    /// <summary>The record of a count; where a source is given, with the files that were counted among its own.</summary>
    internal static CountRecord? Of(CountedElection counted, ManifestSource? source)
    {
        ArgumentNullException.ThrowIfNull(counted);
        if (counted.Input.Election is null)
            return counted.Contests is [{ Result: not null } only] ? new CountRecord(counted, source, [.. ResultFormats.Files(only.Reading.Contest.Id, counted.Publication(only))]) : null;
        var result = counted.Result;
        var summary = ElectionSummary.Of(result);
        return new CountRecord(counted, source,
        [
            .. source is null ? [] : CountedFiles.Of(counted.Input),
            .. source is not { WithPapers: true } ? [] : result.Contests.Where(PaperTable.CanBe).Select(count => ($"papers/{count.Contest.Id}.csv.gz", PlainGzip.Pack(PaperTable.Format(count)))),
            ("summary.txt", ResultFormats.Utf8(ElectionSheet.Format(summary))),
            ("summary.md", ResultFormats.Utf8(MarkdownSummary.Format(summary, id => $"contests/{id}.md"))),
            (SummaryPage, ResultFormats.Utf8(HtmlSummary.Format(summary, id => $"contests/{id}.html"))),
            ("result.json", ResultJson.Format(result)),
            .. counted.Contests.Where(each => each.Result is not null).SelectMany(each => ResultFormats.Files($"contests/{each.Reading.Contest.Id}", counted.Publication(each, $"../{SummaryPage}"))),
        ]);
    }
}
