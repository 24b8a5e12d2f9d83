using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The contest of a published result, made again from its ballots: what they say themselves is taken from them, the rest from the result.</summary>
static class PublishedContest
{
    /// <summary>The contest, and what of it only the result tells.</summary>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    /// <exception cref="Refusal">The ballots do not fit the result.</exception>
    public static (ContestInput Input, ImmutableArray<string> NotCompared) Read(Surroundings world, CountRequest request, PublishedCount published)
    {
        if (published.College is not null)
            throw new Refusal($"{published.Title} was elected by an electoral college, whose sections only an election file tells. Give the election file instead of the ballots.");
        var rule = request.Policy(request.Rule?.Rule ?? PublishedVacancy.OriginalRule(published));
        var people = request.Candidates is { } names ? CandidatesFile.Parse(names) : [];
        var (reading, inputs) = BallotFiles.ReadTogether(world, request.Files, request.ReadOptions with
        {
            Rows = request.ReadOptions.Rows?.ContestColumn is null ? null : request.ReadOptions.Rows,
        }, people.IsEmpty ? published.Candidates : people, rule is WholeVoteRule);
        if (request.Candidates is { } file)
            inputs = inputs.Add(new InputFile(file.Name, file.Sha256, "candidates"));
        if (request.Lots is { } drawn)
            inputs = inputs.Add(new InputFile(drawn.Name, drawn.Sha256, "lots"));
        var elsewhere = WholeResult.IsDescribedElsewhere(published, inputs);
        var given = (request.Lots is { } lots ? LotsFile.Parse(lots.Content, lots.Name) : Lots.None) with { Seed = request.Seed };
        var contest = new Contest
        {
            Id = published.Id,
            Title = request.Title ?? (elsewhere ? null : reading.Title) ?? published.Title,
            Seats = request.Seats ?? (elsewhere ? null : reading.Seats) ?? published.Vacancy?.Seats ?? published.Seats,
            Candidates = Withdrawals.Mark(elsewhere ? [.. published.Candidates.Select(PublishedVacancy.AsStood)] : [.. Stood(reading, people, published)], request.Withdrawn),
            Ballots = reading.Ballots,
            Electorate = request.Electorate ?? published.Electorate,
            Spoilt = reading.Spoilt,
            SetAside = reading.SetAside,
            Duplicates = reading.DuplicatePapers,
            Corrections = reading.Corrections,
            // What the result names is public by now.
            PublicAttributes = [.. published.Candidates.SelectMany(candidate => candidate.Attributes).Distinct()],
            Reserved = request.Constraints.IsEmpty ? published.Reserved : published.Reserved with { Constraints = request.Constraints },
        };
        var input = PublishedVacancy.Of(new ContestInput(contest, rule, false, Settled(given, published.Lots), inputs), published, Lots.None with { Seed = given.Seed });
        if (published.Vacancy is not null && request.Title is null && (elsewhere || reading.Title is null))
            input = input with { Contest = input.Contest with { Title = published.Title } };
        return (input, [.. Untold(request, published, reading, elsewhere), .. Untold(given, published.Lots)]);
    }

    /// <summary>Those who stood, as ballots and candidates file describe them; that somebody withdrew, or is no person, the result alone may tell.</summary>
    static IEnumerable<Candidate> Stood(BallotReading reading, ImmutableArray<Candidate> people, PublishedCount published)
    {
        var described = BallotContest.Candidates(reading, people);
        return described.Length != published.Candidates.Length ? described
            : described.Zip(published.Candidates.Select(PublishedVacancy.AsStood), (candidate, said) => candidate with { Withdrawn = candidate.Withdrawn || said.Withdrawn, Kind = candidate.Kind == CandidateKind.Person ? said.Kind : candidate.Kind });
    }

    static IEnumerable<string> Untold(CountRequest request, PublishedCount published, BallotReading reading, bool elsewhere)
    {
        if (request.Rule is null)
            yield return "by which rule the election was to be counted: that is taken from the result";
        if (published.Vacancy is not null)
            yield return PublishedVacancy.Untold;
        if (elsewhere)
            yield return "what it says of the contest and of those who stood (title, seats, ids, slates, attributes, who withdrew): the file that describes them was not given";
        if (request.ContestId != published.Id)
            yield return $"the id of the contest, {published.Id}";
        if (request.Title is null && reading.Title is null && !elsewhere && request.ContestId != published.Title)
            yield return "the title, which the ballots do not have";
        if (request.Seats is null && reading.Seats is null && !elsewhere)
            yield return $"the number of seats, {published.Seats}, which the ballots do not tell";
        if (request.Electorate is null && published.Electorate is not null)
            yield return "how many were entitled to vote, and the turnout";
        if (request.Constraints.IsEmpty && !published.Reserved.Constraints.IsEmpty)
            yield return "which places are reserved";
        foreach (var gone in published.Candidates.Where((candidate, i) => candidate.Withdrawn && candidate.Absence == CandidateAbsence.Withdrawn && !elsewhere && i < reading.Candidates.Length && !reading.Candidates[i].Withdrawn && !request.Withdrawn.Contains(candidate.Name) && !request.Withdrawn.Contains(candidate.Id)))
            yield return $"that {gone.Name} withdrew";
    }

    /// <summary>What of the lots the result alone tells.</summary>
    public static IEnumerable<string> Untold(Lots given, Lots published)
    {
        if (published.Seed is not null && given.Seed is null)
            yield return $"the seed of the lots, {published.Seed}";
        if (published.Recorded.Any(lot => !given.Recorded.Any(known => known.Contest == lot.Contest && known.Purpose == lot.Purpose && known.Tied.ToHashSet().SetEquals(lot.Tied))))
            yield return "how the lots fell that are not drawn from a seed, and who drew them";
        if (!published.DeclaredOrder.IsEmpty && given.DeclaredOrder.IsEmpty)
            yield return "the declared order of the candidates";
    }

    /// <summary>The lots that are given, and where they say nothing those that the result tells of.</summary>
    public static Lots Settled(Lots given, Lots published) => new()
    {
        Recorded = [.. given.Recorded, .. published.Recorded],
        Seed = given.Seed ?? published.Seed,
        DeclaredOrder = given.DeclaredOrder.IsEmpty ? published.DeclaredOrder : given.DeclaredOrder,
    };
}
