using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>The contest of a published result, made again from its ballots: what they say themselves is taken from them, the rest from the result.</summary>
internal static class PublishedContest
{
    /// <summary>The contest, and what of it only the result tells.</summary>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    /// <exception cref="TermsException">The ballots do not fit the result.</exception>
    public static (ContestInput Input, ImmutableArray<string> NotCompared) Read(ICountFiles files, PublishedCount published)
    {
        if (published.College is not null)
            throw new TermsException(Term.Files, $"{published.Title} was elected by an electoral college, and only an election file gives its sections. Give the election file instead of the ballots.");
        var terms = files.Terms;
        var rule = terms.Changed(terms.Rule?.Rule ?? PublishedVacancy.OriginalRule(published));
        var people = files.Candidates is { } names ? CandidatesFile.Parse(names) : [];
        var (reading, inputs) = files.ReadBallots(terms.ReadOptions with
        {
            Rows = terms.ReadOptions.Rows?.ContestColumn is null ? null : terms.ReadOptions.Rows,
        }, people.IsEmpty ? published.Candidates : people, rule is WholeVoteRule);
        if (files.Candidates is { } file)
            inputs = inputs.Add(new InputFile(file.Name, file.Sha256, "candidates"));
        if (files.Lots is { } drawn)
            inputs = inputs.Add(new InputFile(drawn.Name, drawn.Sha256, "lots"));
        var elsewhere = WholeResult.IsDescribedElsewhere(published, inputs);
        var given = (files.Lots is { } lots ? LotsFile.Parse(lots.Content, lots.Name) : Lots.None) with { Seed = terms.Seed };
        var contest = new Contest
        {
            Id = published.Id,
            Title = terms.Title ?? (elsewhere ? null : reading.Title) ?? published.Title,
            Seats = terms.Seats ?? (elsewhere ? null : reading.Seats) ?? published.Vacancy?.Seats ?? published.Seats,
            Candidates = Withdrawals.Mark(elsewhere ? [.. published.Candidates.Select(PublishedVacancy.AsStood)] : [.. Stood(reading, people, published)], terms.Withdrawn),
            Ballots = reading.Ballots,
            Electorate = terms.Electorate ?? published.Electorate,
            Spoilt = reading.Spoilt,
            SetAside = reading.SetAside,
            Duplicates = reading.DuplicatePapers,
            Corrections = reading.Corrections,
            // What the result names is public by now.
            PublicAttributes = [.. published.Candidates.SelectMany(candidate => candidate.Attributes).Distinct()],
            Reserved = terms.Reserved.IsEmpty ? published.Reserved : published.Reserved with { Constraints = terms.Reserved },
        };
        var input = PublishedVacancy.Of(new ContestInput(contest, rule, false, Settled(given, published.Lots), inputs), published, Lots.None with { Seed = given.Seed });
        if (published.Vacancy is not null && terms.Title is null && (elsewhere || reading.Title is null))
            input = input with { Contest = input.Contest with { Title = published.Title } };
        return (input, [.. Untold(terms, published, reading, elsewhere), .. Untold(given, published.Lots)]);
    }

    /// <summary>Those who stood, as ballots and candidates file describe them; that somebody withdrew, or is no person, the result alone may tell.</summary>
    static IEnumerable<Candidate> Stood(BallotReading reading, ImmutableArray<Candidate> people, PublishedCount published)
    {
        var described = BallotContest.Candidates(reading, people);
        return described.Length != published.Candidates.Length ? described
            : described.Zip(published.Candidates.Select(PublishedVacancy.AsStood), (candidate, said) => candidate with { Withdrawn = candidate.Withdrawn || said.Withdrawn, Kind = candidate.Kind == CandidateKind.Person ? said.Kind : candidate.Kind });
    }

    static IEnumerable<string> Untold(CountTerms terms, PublishedCount published, BallotReading reading, bool elsewhere)
    {
        if (terms.Rule is null)
            yield return "which rule the election should be counted by: this is taken from the result";
        if (published.Vacancy is not null)
            yield return PublishedVacancy.Untold;
        if (elsewhere)
            yield return "what it says about the contest and the candidates (title, seats, ids, slates, attributes, who withdrew): the file that describes them was not given";
        if (terms.ContestId != published.Id)
            yield return $"the id of the contest, {published.Id}";
        if (terms.Title is null && reading.Title is null && !elsewhere && terms.ContestId != published.Title)
            yield return "the title, which the ballots do not give";
        if (terms.Seats is null && reading.Seats is null && !elsewhere)
            yield return $"the number of seats, {published.Seats}, which the ballots do not give";
        if (terms.Electorate is null && published.Electorate is not null)
            yield return "how many were entitled to vote, and the turnout";
        if (terms.Reserved.IsEmpty && !published.Reserved.Constraints.IsEmpty)
            yield return "which places are reserved";
        foreach (var gone in published.Candidates.Where((candidate, i) => candidate.Withdrawn && candidate.Absence == CandidateAbsence.Withdrawn && !elsewhere && i < reading.Candidates.Length && !reading.Candidates[i].Withdrawn && !terms.Withdrawn.Contains(candidate.Name) && !terms.Withdrawn.Contains(candidate.Id)))
            yield return $"that {gone.Name} withdrew";
    }

    /// <summary>What of the lots the result alone tells.</summary>
    public static IEnumerable<string> Untold(Lots given, Lots published)
    {
        if (published.Seed is not null && given.Seed is null)
            yield return $"the seed of the lots, {published.Seed}";
        if (published.Recorded.Any(lot => !given.Recorded.Any(known => known.Contest == lot.Contest && known.Purpose == lot.Purpose && known.Tied.ToHashSet().SetEquals(lot.Tied))))
            yield return "how lots fell that were not drawn from a seed, and who drew them";
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
