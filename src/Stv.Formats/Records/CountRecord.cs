namespace Stv.Formats;

/// <summary>What is left of a count for others to check: its results in every format, and what seals them.</summary>
public sealed class CountRecord : SealedRecord
{
    const string SummaryPage = "index.html", SummaryPicture = "summary.svg";

    CountRecord(CountedElection counted, PublishedResult result, ManifestSource? source, IReadOnlyList<(string Name, byte[] Content)> files)
        : base(counted.Input, source, counted.Input.Lots, result.IsRehearsal, [.. result.Contests.Select(count => RuleOf(count.Contest, count.Rule))], files) =>
        (Counted, Result) = (counted, result);

    /// <summary>What was counted.</summary>
    public CountedElection Counted { get; }

    /// <summary>The result.</summary>
    public PublishedResult Result { get; }

    /// <summary>The same with what was committed to in its manifest.</summary>
    public CountRecord Committed() => new(Counted, Result, Source, Files) { IsCommitted = true, Page = Page };

    /// <summary>The same with the page that counts it again.</summary>
    internal CountRecord With(RecountPage page) => new(Counted, Result, Source, Files) { IsCommitted = IsCommitted, Page = page.Files };

    /// <summary>The record of a count.</summary>
    /// <param name="counted">What the count came to.</param>
    /// <returns>The record; null where ballots have no result.</returns>
    public static CountRecord? Of(CountedElection counted) => Of(counted, null, hasPage: false);

    /// <summary>The record of a count; where a source is given, with the files that were counted among its own, and the codes of voters, which do not come of these. Its summary leads to the page that counts it again, where it has one.</summary>
    internal static CountRecord? Of(CountedElection counted, ManifestSource? source, bool hasPage, IEnumerable<(string Name, byte[] Content)>? codes = null)
    {
        ArgumentNullException.ThrowIfNull(counted);
        var result = counted.Result;
        if (counted.Input.Election is null)
            return counted.Contests is [{ Result: not null } only] ? new CountRecord(counted, result, source, [.. ResultFormats.Files(only.Reading.Contest.Id, counted.Publication(only))]) : null;
        var summary = ElectionSummary.Of(result);
        return new CountRecord(counted, result, source,
        [
            .. source is null ? [] : CountedFiles.Of(counted.Input),
            .. source is not { WithPapers: true } ? [] : result.Contests.Where(PaperTable.CanBe).Select(count => ($"papers/{count.Contest.Id}.csv.gz", PlainGzip.Pack(PaperTable.Format(count)))),
            .. codes ?? [],
            ("summary.txt", ResultFormats.Utf8(ElectionSheet.Format(summary))),
            ("summary.md", ResultFormats.Utf8(MarkdownSummary.Format(summary, id => $"contests/{id}.md"))),
            (SummaryPage, ResultFormats.Utf8(HtmlSummary.Format(summary, id => $"contests/{id}.html", hasPage ? RecountPage.Address : null, SummaryPicture))),
            (SummaryPicture, ResultFormats.Utf8(SvgSummary.Format(summary))),
            ("result.json", ResultJson.Format(result)),
            .. counted.Contests.Where(each => each.Result is not null).SelectMany(each => ResultFormats.Files($"contests/{each.Reading.Contest.Id}", counted.Publication(each, $"../{SummaryPage}"))),
        ]);
    }
}
