using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Reads an election file and applies what the command line changes of it.</summary>
static class ElectionInput
{
    /// <summary>The election as it is to be counted.</summary>
    /// <param name="world">Where notes go.</param>
    /// <param name="request">What was asked.</param>
    /// <exception cref="BallotFormatException">The file or what it names has defects.</exception>
    /// <exception cref="Refusal">An option does not go with an election file.</exception>
    public static ElectionReading Read(Surroundings world, CountRequest request)
    {
        var reading = Read(request, listAll: false);
        foreach (var notice in reading.Notices)
            world.Say($"note: {notice}");
        return reading;
    }

    /// <summary>The election as it is to be counted, without saying what was seen and left aside.</summary>
    /// <param name="request">What was asked.</param>
    /// <param name="listAll">Whether all irregular papers are kept.</param>
    /// <exception cref="BallotFormatException">The file or what it names has defects.</exception>
    /// <exception cref="Refusal">An option does not go with an election file.</exception>
    public static ElectionReading Read(CountRequest request, bool listAll)
    {
        RefuseOptionsOfOneContest(request);
        var reading = ElectionFile.Read(request.File, request.MayLackPapers, listAll);
        if (request.Rule is { } preset)
            reading = reading with { Contests = [.. reading.Contests.Select(contest => contest with { Rule = preset.Rule, RuleByDefault = false })] };
        reading = reading with { Contests = [.. reading.Contests.Select(contest => contest with { Rule = request.Policy(contest.Rule) })] };
        return Selected(Withdraw(WithLots(reading, request), request.Withdrawn), request.Contest);
    }

    /// <summary>Where lots are written when the election file names no lots file: beside it, unless something is there.</summary>
    public static string? LotsBeside(string path) =>
        Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "lots.json") is var lots && !File.Exists(lots) ? lots : null;

    static void RefuseOptionsOfOneContest(CountRequest request)
    {
        var said = request.Seats is not null ? "--seats" : request.Candidates is not null ? "--candidates" : Said(request.Reading) is { } reading ? reading
            : request.Title is not null ? "--title" : request.Electorate is not null ? "--electorate" : !request.Constraints.IsEmpty ? "--min and --max" : null;
        if (said is not null)
            throw new Refusal($"{said} cannot change an election file. Change it in the file.");
    }

    /// <summary>An option about the reading of ballots that stands on the command line; null when none does.</summary>
    static string? Said(BallotReadOptions reading) => reading.Layout is not null ? "--layout" : reading.Encoding is not null ? "--encoding" : reading.Delimiter is not null ? "--delimiter"
        : reading.SkipUnreadable ? "--skip-unreadable" : (reading.CountColumn ?? reading.WeightColumn ?? reading.StatusColumn ?? reading.VoterColumn ?? reading.Rows?.ContestColumn) is not null ? "--column" : null;

    static ElectionReading WithLots(ElectionReading reading, CountRequest request)
    {
        var lots = reading.Lots;
        var inputs = reading.Inputs;
        if (request.Lots is { } file)
        {
            lots = LotsFile.Parse(file.Content, file.Name);
            inputs = inputs.RemoveAll(input => input.Layout == "lots").Add(new InputFile(file.Name, file.Sha256, "lots"));
        }
        if (request.Seed is { } seed)
            lots = lots with { Seed = seed };
        lots = request.SettledLots ?? lots;
        return reading with { Lots = lots, Inputs = inputs };
    }

    /// <summary>The election with the one contest that is named; a body of several is then out of sight.</summary>
    static ElectionReading Selected(ElectionReading reading, string? id)
    {
        if (id is null || reading.Contests is [{ Contest.Id: var only }] && only == id)
            return reading;
        return reading.Contests.FirstOrDefault(contest => contest.Contest.Id == id) is { } selected
            ? reading with { Contests = [selected], Election = reading.Election with { Contests = [selected.Contest], Body = null } }
            : throw new Refusal($"--contest {id}: there is no such contest; there {(reading.Contests.Length == 1 ? "is" : "are")} {string.Join(", ", reading.Contests.Select(contest => contest.Contest.Id))}{Words.DidYouMean(id, reading.Contests.Select(contest => contest.Contest.Id))}");
    }

    static ElectionReading Withdraw(ElectionReading reading, ImmutableArray<string> withdrawn)
    {
        foreach (var word in withdrawn)
        {
            var standsIn = reading.Contests.Where(contest => Names(contest, word)).ToList();
            if (standsIn.Count != 1)
                throw new Refusal(standsIn.Count == 0
                    ? $"--withdraw {word}: nobody of that name stands in any contest{Words.DidYouMean(word, reading.Contests.SelectMany(contest => contest.Contest.Candidates).Select(candidate => candidate.Name))}"
                    : $"--withdraw {word}: somebody of that name stands in {string.Join(" and ", standsIn.Select(contest => contest.Contest.Id))}. Mark the candidate as withdrawn in the election file.");
            var changed = standsIn[0] with { Contest = standsIn[0].Contest with { Candidates = Withdrawals.Mark(standsIn[0].Contest.Candidates, [word]) } };
            reading = reading with { Contests = reading.Contests.Replace(standsIn[0], changed) };
        }
        return reading with { Election = reading.Election with { Contests = [.. reading.Contests.Select(contest => contest.Contest)] } };
    }

    static bool Names(ContestReading contest, string word) =>
        contest.Contest.Candidates.Any(candidate => string.Equals(candidate.Name, word, StringComparison.OrdinalIgnoreCase));
}
