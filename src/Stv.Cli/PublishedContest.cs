using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>Contests as a published result describes them, with the ballots that are given.</summary>
static class PublishedContest
{
    /// <summary>The contests that a published result is of. An election file says for itself what it holds; for ballots alone the result says who stands, for how many seats, and by which rule.</summary>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    /// <exception cref="Refusal">The files do not fit the result.</exception>
    public static ImmutableArray<(PublishedCount Published, ContestInput Input)> Read(Surroundings world, CountRequest request, ImmutableArray<PublishedCount> counts, string file)
    {
        var wanted = request.Contest is { } id ? [.. counts.Where(count => count.Id == id)] : counts;
        if (wanted.IsEmpty)
            throw new Refusal(counts.IsEmpty ? $"{file} has no count of any contest." : $"{file} has no contest {request.Contest}; there {(counts.Length == 1 ? "is" : "are")} {string.Join(", ", counts.Select(count => count.Id))}.");
        if (!request.IsElection)
            return wanted is [var only]
                ? [(only, Read(world, request, only))]
                : throw new Refusal($"{file} is the result of {wanted.Length} contests. Give the election file, or --contest with one of {string.Join(", ", wanted.Select(count => count.Id))} and its ballots.");
        var inputs = RequestedContests.Read(world, request with { Contest = null }).Contests;
        return [.. wanted.Select(count => (count, Known(inputs.FirstOrDefault(input => input.Contest.Id == count.Id), count, request)))];
    }

    static ContestInput Known(ContestInput? input, PublishedCount published, CountRequest request) => input is null
        ? throw new Refusal($"{Path.GetFileName(request.File)} has no contest {published.Id}, which the result is of.")
        : input with { Lots = Settled(input.Lots, published.Lots) };

    /// <summary>The ballots of a contest that the published result describes.</summary>
    static ContestInput Read(Surroundings world, CountRequest request, PublishedCount published)
    {
        if (published.College is not null)
            throw new Refusal($"{published.Title} was elected by an electoral college, whose sections only an election file tells. Give the election file instead of the ballots.");
        var rule = request.Policy(request.Rule?.Rule ?? published.Rule);
        var readings = BallotFiles.Read(world, request.Files, request.Reading with
        {
            Candidates = [.. published.Candidates.Select(candidate => candidate.Name)],
            KeepOrder = rule is WholeVoteRule,
            Rows = request.Reading.Rows?.ContestColumn is null ? null : request.Reading.Rows,
        });
        var reading = BallotShards.Merge(readings, keepOrder: rule is WholeVoteRule);
        BallotFiles.SayNotices(world, reading);
        var contest = new Contest
        {
            Id = published.Id,
            Title = request.Title ?? published.Title,
            Seats = request.Seats ?? published.Seats,
            Candidates = Withdrawals.Mark(published.Candidates, request.Withdrawn),
            Ballots = reading.Ballots,
            Electorate = request.Electorate ?? published.Electorate,
            Spoilt = reading.Spoilt,
            SetAside = reading.SetAside,
            Reserved = published.Reserved,
        };
        var given = request.Lots is { } lots ? LotsFile.Parse(lots.Content, lots.Name) : Lots.None;
        return new ContestInput(contest, rule, false, Settled(given with { Seed = request.Seed }, published.Lots),
            [.. readings.Select(each => new InputFile(each.FileName, each.Sha256, each.Layout.Word()))]);
    }

    /// <summary>The lots that are given, and where they say nothing those that the result tells of.</summary>
    static Lots Settled(Lots given, Lots published) => new()
    {
        Recorded = [.. given.Recorded, .. published.Recorded],
        Seed = given.Seed ?? published.Seed,
        DeclaredOrder = given.DeclaredOrder.IsEmpty ? published.DeclaredOrder : given.DeclaredOrder,
    };
}
