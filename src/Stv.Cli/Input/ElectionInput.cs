using Stv.Formats;

namespace Stv.Cli;

/// <summary>Reads an election file, and applies what the command line changes of it.</summary>
static class ElectionInput
{
    /// <summary>The election as it is to be counted, after saying what was seen and left aside.</summary>
    /// <param name="world">Where notes go.</param>
    /// <param name="request">What was asked.</param>
    /// <exception cref="BallotFormatException">The file or what it names has defects.</exception>
    /// <exception cref="Refusal">An option does not fit an election file.</exception>
    public static ElectionReading Read(Surroundings world, CountRequest request) =>
        ElectionTerms.Apply(request.NamedTerms(isElection: true), ReadFile(world, request), request.Lots);

    /// <summary>The same as the input of a count.</summary>
    /// <param name="world">Where notes go.</param>
    /// <param name="request">What was asked.</param>
    /// <exception cref="BallotFormatException">The file or what it names has defects.</exception>
    /// <exception cref="Refusal">An option does not fit an election file.</exception>
    public static CountInput ReadInput(Surroundings world, CountRequest request) =>
        CountInput.OfElection(request.NamedTerms(isElection: true), ReadFile(world, request), request.Lots, request.Model);

    /// <summary>The election as the file has it, after saying what was seen and left aside.</summary>
    public static ElectionReading ReadFile(Surroundings world, CountRequest request)
    {
        RefuseOptionsOfOneContest(request);
        world.Begin($"reading {Path.GetFileName(request.File)}");
        var reading = ElectionFile.Read(request.File, request.MayLackPapers, listAll: false, keepUnreadable: false, request.ReadOptions.Corrections, request.Codes?.Column, CancellationToken.None);
        foreach (var notice in reading.Notices)
            world.Say($"note: {notice}");
        world.Begin("working");
        return reading;
    }

    /// <summary>The election as a check shows it: with the papers that cannot be read, and without saying what was seen and left aside.</summary>
    /// <param name="world">Where it is shown that this takes long.</param>
    /// <param name="request">What was asked.</param>
    /// <param name="listAll">Whether all irregular papers are kept.</param>
    /// <exception cref="BallotFormatException">The file or what it names has defects.</exception>
    /// <exception cref="Refusal">An option does not fit an election file.</exception>
    public static ElectionReading Read(Surroundings world, CountRequest request, bool listAll)
    {
        world.Begin($"reading {Path.GetFileName(request.File)}");
        RefuseOptionsOfOneContest(request);
        return ElectionTerms.Apply(request.NamedTerms(isElection: true), ElectionFile.Read(request.File, request.MayLackPapers, listAll, keepUnreadable: true, request.ReadOptions.Corrections), request.Lots);
    }

    /// <summary>Where lots are written when the election file names no lots file: beside it, unless something is there.</summary>
    public static string? LotsBeside(string path) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "lots.json") is var lots && !File.Exists(lots) ? lots : null;

    static void RefuseOptionsOfOneContest(CountRequest request)
    {
        if (request.NamedTerms(isElection: true).OfBallotsAlone is { } term)
            throw new Refusal($"{OptionWords.Of(term)} cannot change an election file. Change it in the file.");
    }
}
