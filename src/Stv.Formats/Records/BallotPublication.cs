using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>A record with the ballots as they were counted, so that whoever has it needs nothing else to count again. It is the record of a count of its own files; they come to the result of the files that were counted first, or nothing is published.</summary>
public sealed class BallotPublication
{
    BallotPublication(CountRecord record, ImmutableArray<string> warnings) => (Record, Warnings) = (record, warnings);

    /// <summary>The record.</summary>
    public CountRecord Record { get; }

    /// <summary>What in these ballots may tell who cast them, and what of the result is not in them, in sentences.</summary>
    public ImmutableArray<string> Warnings { get; }

    /// <summary>Publishes what was counted.</summary>
    /// <param name="counted">What was counted.</param>
    /// <param name="cutUnused">Whether preferences are left out that the count never came to (<see cref="UnusedPreferences"/>).</param>
    /// <param name="withPapers">Whether there is to be a table of where every paper lay at every stage.</param>
    /// <param name="codes">Codes by which voters find their papers; null for none. The ballots must have been read with them.</param>
    /// <param name="page">The page that counts the record again in a browser, to go with it; null for none.</param>
    /// <param name="cancel">Breaks it off.</param>
    /// <exception cref="PublicationException">The ballots cannot be published, as under a rule that needs their order.</exception>
    /// <exception cref="OperationCanceledException">It was broken off.</exception>
    public static BallotPublication Of(CountedElection counted, bool cutUnused, bool withPapers = false, VoterCodes? codes = null, RecountPage? page = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(counted);
        RefuseOrder(counted);
        var input = cutUnused ? Cut(counted) : counted.Input;
        var stage = Directory.CreateTempSubdirectory("stv-ballots-");
        try
        {
            foreach (var (name, content) in CountedFiles.Of(input))
            {
                var path = Path.Combine(stage.FullName, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllBytes(path, content);
            }
            var election = Read(Path.Combine(stage.FullName, CountedFiles.ElectionName), cancel);
            var again = CountedElection.Of(CountInput.OfElection(CountedFiles.TermsOf(input), election), cancel);
            var lacksBody = counted.Input.Election?.Body is not null && CountedElectionJson.BodyOf(input) is null;
            if (!SameFigures(counted.Result with { Body = lacksBody ? null : counted.Result.Body }, again.Result))
                throw new PublicationException("Without voters, the ballots do not give the same result. Nothing was written. This is a fault of the program; publish the record without its ballots.");
            var source = new ManifestSource(counted.Input.Terms, codes is null ? counted.Input.Inputs : counted.Input.Inputs.Add(new InputFile(codes.Salt.Name, codes.Salt.Sha256, VoterCodes.SaltLayout)), cutUnused, withPapers, codes?.Column);
            var record = CountRecord.Of(again, source, page is not null, CodeFiles(input, codes))!;
            return new BallotPublication(page is null ? record : record.With(page),
            [
                .. English.BallotRisks(again.Input.Contests.Select(contest => contest.Contest)),
                .. codes is null ? Array.Empty<string>() : [English.CodesCanBeSold],
                .. lacksBody ? [English.BodyKeptBack] : Array.Empty<string>(),
                .. !withPapers ? [] : again.Result.Contests.Where(count => !count.Unopposed && !PaperTable.CanBe(count)).Select(count => $"{count.Contest.Title} has no table of papers. {PaperTrace.WhyNot(count.Rule)}"),
            ]);
        }
        finally
        {
            stage.Delete(recursive: true);
        }
    }

    /// <summary>The files that hold the ballots and all that is needed to count them, without counting.</summary>
    internal static IReadOnlyList<(string Name, byte[] Content)> FilesOf(CountedElection counted, bool cutUnused, VoterCodes? codes)
    {
        var input = cutUnused ? Cut(counted) : counted.Input;
        return [.. CountedFiles.Of(input), .. CodeFiles(input, codes)];
    }

    static IEnumerable<(string Name, byte[] Content)> CodeFiles(CountInput input, VoterCodes? codes) => codes is null ? [] :
        input.Contests.Where(contest => contest.Contest.Ballots.Papers > 0).Select(contest => (VoterCodes.FileName(contest.Contest.Id), codes.Format(contest.Contest, contest.Reading)));

    static void RefuseOrder(CountedElection counted)
    {
        if (counted.Contests.FirstOrDefault(contest => contest.Reading.Rule is WholeVoteRule && contest.Result is not { Unopposed: true }) is { Reading: var ordered })
            throw new PublicationException($"The ballots of {ordered.Contest.Title} cannot be published: the rule {ordered.Rule.Id} chooses single papers by their order. Published ballots are sorted to protect voters, and sorted they would be counted differently. Nothing was written. Publish the record without its ballots.");
    }

    static CountInput Cut(CountedElection counted) => counted.Input with
    {
        Contests = [.. counted.Contests.Select(each => each.Result is not { } result ? each.Reading
            : each.Reading with { Contest = each.Reading.Contest with { Ballots = UnusedPreferences.Cut(result, counted.Input.Lots) } })],
    };

    static ElectionReading Read(string path, CancellationToken cancel)
    {
        try
        {
            return ElectionFile.Read(path, cancel: cancel);
        }
        catch (BallotFormatException fault)
        {
            // Names and ids that ballots may have, and an election file may not.
            throw new PublicationException($"The ballots cannot be published as an election file. {fault.Defects[0].Found}: expected {fault.Defects[0].Expected}. Nothing was written. Give the file, the contest or the candidate another name.", fault);
        }
    }

    static bool SameFigures(PublishedResult first, PublishedResult second) =>
        ResultJson.Format(first with { Inputs = [] }).AsSpan().SequenceEqual(ResultJson.Format(second with { Inputs = [] }));
}
