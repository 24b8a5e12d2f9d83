using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Reads the ballot files that a verb was given: several are the parts of one contest, and <c>-</c> is standard input.</summary>
static class BallotFiles
{
    /// <summary>Every file by itself.</summary>
    /// <exception cref="BallotFormatException">A file has defects, or corrections are of another.</exception>
    public static ImmutableArray<BallotReading> Read(Surroundings world, IReadOnlyList<string> files, BallotReadOptions options)
    {
        var readings = BallotShards.Read([.. files.Select(file => Reading(world, file, files.Count > 1 && options.Duplicates != DuplicatePapers.Refuse))], options);
        options.Corrections?.CheckFiles(readings.Select(reading => reading.FileName));
        world.Begin("working");
        return readings;
    }

    /// <summary>The contest of ballots, or of candidates alone, after saying what was seen and left aside.</summary>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    /// <exception cref="TermsException">Something asked for does not fit the files.</exception>
    public static CountInput ReadInput(Surroundings world, CountRequest request)
    {
        var terms = request.NamedTerms(isElection: false);
        var given = request.Candidates is { } names ? CandidatesFile.Parse(names) : [];
        (BallotReading? together, ImmutableArray<InputFile> parts) = request.Files.IsEmpty ? (null, []) : ReadTogether(world, request.Files, terms.ReadOptions, given, terms.KeepsOrder);
        if (request.Seats is { } asked && together?.Seats is { } stated && asked != stated)
            world.Say($"note: {together.FileName} is for {English.Count(stated, "seat")}; as --seats says, it is counted for {asked}");
        var input = CountInput.OfBallots(terms, together, parts, request.Candidates, request.Lots, request.Model);
        var others = input.Lots.Recorded.Select(lot => lot.Contest).Where(id => id != terms.ContestId).Distinct().ToList();
        if (others.Count > 0)
            world.Say($"note: {request.Lots!.Name} has lots for other contests ({string.Join(", ", others)}), which are not used for {terms.ContestId}");
        return input;
    }

    /// <summary>The files of one contest put together, after saying what was seen and left aside; and each file as an input of the result.</summary>
    public static (BallotReading Reading, ImmutableArray<InputFile> Inputs) ReadTogether(Surroundings world, IReadOnlyList<string> files, BallotReadOptions options, ImmutableArray<Candidate> given, bool keepOrder)
    {
        var readings = Read(world, files, options with { Candidates = [.. given.Select(candidate => candidate.Name)], Slates = [.. given.Select(candidate => candidate.Slate)], KeepOrder = keepOrder });
        var together = BallotShards.Merge(readings, keepOrder);
        if (English.Collected(together) is { } collected)
            world.Say($"note: {together.FileName}: {collected}");
        SayNotices(world, together, readings);
        return (together, CountInput.InputsOf(readings, options.Corrections));
    }

    /// <summary>What reads a file, which may have to be read again: what comes through a pipe is kept for that.</summary>
    static Func<BallotReadOptions, BallotReading> Reading(Surroundings world, string file, bool isReadAgain)
    {
        if (!isReadAgain || file != "-" && FileStatus.Of(file)?.Kind != FileKind.Pipe)
            return options => Read(world, file, options);
        var kept = new Lazy<byte[]>(() => file == "-" ? SourceFile.ReadAll(world.Input) : SourceFile.ReadAll(file, mayBePipe: true));
        return options => BallotFile.Read(new MemoryStream(kept.Value), file == "-" ? CountTerms.StandardInput : Path.GetFileName(file), options);
    }

    public static BallotReading Read(Surroundings world, string file, BallotReadOptions options)
    {
        world.Begin($"reading {(file == "-" ? CountTerms.StandardInput : Path.GetFileName(file))}");
        if (file != "-")
            return BallotFile.Read(file, options);
        try
        {
            return BallotFile.Read(world.Input, CountTerms.StandardInput, options);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new Refusal($"Standard input cannot be read: {fault.Message.TrimEnd('.')}.");
        }
    }

    /// <summary>Says on standard error what was seen and left aside, and which papers are not in the count.</summary>
    /// <param name="world">Where it is said.</param>
    /// <param name="reading">The files put together.</param>
    /// <param name="files">Each file by itself, if there are several.</param>
    public static void SayNotices(Surroundings world, BallotReading reading, ImmutableArray<BallotReading> files = default)
    {
        static IEnumerable<NoticeLine> Of(BallotReading file) => file.Notices.Select(notice => new NoticeLine(file.FileName, notice.Row, notice.In(OptionWords.Of)));
        List<NoticeLine> ofFiles = [.. (files.IsDefault ? [reading] : files).SelectMany(Of)];
        // What only all files together show is no file's own.
        foreach (var line in NoticeLine.Of([.. Of(reading).Where(notice => ofFiles.TrueForAll(known => known.Text != notice.Text)), .. ofFiles]))
            world.Say($"note: {line}");
        if (reading.Spoilt > 0)
            world.Say($"note: {reading.FileName}: {English.Count(reading.Spoilt, "spoilt paper")} not counted, as the file says");
        if (reading.SetAside > 0)
            world.Say($"note: {reading.FileName}: {English.Count(reading.SetAside, "paper")} that cannot be read, set aside:");
        foreach (var defect in reading.Unreadable.Take(50))
            world.Say($"      {defect.In(OptionWords.Of)}");
        if (reading.Unreadable.Length > 50)
            world.Say($"      and {reading.Unreadable.Length - 50} more; stv check --defects FILE.csv lists all");
    }
}
