using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>A vacancy of a contest: who leaves, and how the place is to be filled.</summary>
public sealed class OpenVacancy
{
    readonly CountInput _input;
    readonly VacancyInquiry _asked;

    OpenVacancy(CountInput input, VacancyInquiry asked)
    {
        (_input, _asked) = (input, asked);
        Original = TraceFindings.One(input);
        (Vacates, Sitting, Unavailable) = (Ids(asked.Vacates), Ids(asked.Sitting), Ids(asked.Unavailable));
    }

    /// <summary>The contest of the original election.</summary>
    public ContestReading Original { get; }

    /// <summary>Ids of those who leave.</summary>
    public ImmutableArray<string> Vacates { get; }

    ImmutableArray<string> Sitting { get; }

    ImmutableArray<string> Unavailable { get; }

    /// <summary>The lots of the original count.</summary>
    public Lots OriginalLots => _input.Lots with { Seed = _input.Lots.Seed ?? _input.Terms.Seed };

    /// <summary>Whether it takes the original count to know who stays.</summary>
    public bool NeedsOriginalCount => Sitting.IsEmpty;

    /// <summary>The vacancy that the terms of an input ask about.</summary>
    /// <param name="input">The original election, and what is asked of it.</param>
    /// <exception cref="TermsException">A name is nobody's, or the terms name no single contest.</exception>
    public static OpenVacancy Of(CountInput input)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new OpenVacancy(input, input.Terms.Inquiry as VacancyInquiry ?? throw new ArgumentException("No vacancy is asked about.", nameof(input)));
    }

    /// <summary>Fills the vacancy, as far as the lots go that are there.</summary>
    /// <param name="original">The original count; null where the members who stay are named.</param>
    /// <exception cref="TermsException">Nobody can leave so.</exception>
    /// <exception cref="ElectionException">The papers cannot be counted so.</exception>
    public VacancyFilling Fill(CountResult? original)
    {
        var sitting = Staying(original);
        try
        {
            return _asked.Method == VacancyMethod.Countback && original is not null
                ? VacancyFilling.Countback(Original, original, Vacates[0], Unavailable, _input.VacancyLots)
                : VacancyFilling.Of(Original, _input.Lots with { Seed = null }, sitting, Vacates.AddRange(Unavailable), _input.VacancyLots, Vacates);
        }
        catch (ArgumentException refusal)
        {
            throw new TermsException(Term.Files, refusal.Message.Split(" (Parameter")[0]);
        }
    }

    /// <summary>What a by-election has to fill.</summary>
    /// <param name="original">The original count; null where the members who stay are named.</param>
    /// <exception cref="TermsException">Nobody can leave so, or no place is vacant.</exception>
    public Findings ByElection(CountResult? original)
    {
        var contest = Original.Contest;
        var (sitting, vacated) = (Staying(original), People(Vacates));
        ImmutableArray<Candidate> members = [.. contest.Candidates.Where(candidate => sitting.Contains(candidate.Id))];
        if (members.Length >= contest.Seats)
            throw new TermsException(Term.Files, $"{contest.Title}: {members.Length} members stay in {English.Count(contest.Seats, "seat")}, so no place is vacant.");
        return Found(_input.Lots, Original.Rule, contest, Document.Of("vacancy",
            () => ByElectionReport.Of(contest, _input.Inputs, vacated, members), () => ByElectionReport.Csv(contest, members), () => ByElectionJson.Format(contest, _input.Inputs, vacated, members)));
    }

    /// <summary>Who fills the vacancy.</summary>
    /// <param name="filling">The vacancy, filled.</param>
    /// <exception cref="InvalidOperationException">It is not filled yet.</exception>
    public Findings Found(VacancyFilling filling)
    {
        ArgumentNullException.ThrowIfNull(filling);
        var publication = filling.Publication(_input.Inputs);
        return Found(filling.Lots, filling.Rule, filling.Recount, Document.Of("vacancy", ResultFormats.Forms(publication)));
    }

    Findings Found(Lots lots, Rule rule, Contest contest, Document document) => new() { Input = _input, Lots = lots, Rules = [(contest, rule)], Document = document };

    /// <summary>Fills it, or says why it cannot be filled.</summary>
    internal static (Findings? Findings, string? WhyNot) Again(CountInput input)
    {
        var vacancy = Of(input);
        CountResult? original = null;
        if (vacancy.NeedsOriginalCount)
        {
            var outcome = Count.Run(vacancy.Original.Contest, vacancy.Original.Rule, vacancy.OriginalLots);
            if (outcome is not Counted { Result: var counted })
                return (null, Findings.Without(outcome));
            original = counted;
        }
        if (vacancy._asked.ByElection)
            return (vacancy.ByElection(original), null);
        var filling = vacancy.Fill(original);
        return filling.Outcome is Counted ? (vacancy.Found(filling), null) : (null, Findings.Without(filling.Outcome));
    }

    /// <summary>Ids of the members who stay.</summary>
    ImmutableArray<string> Staying(CountResult? original)
    {
        if (!Sitting.IsEmpty)
            return Sitting;
        ArgumentNullException.ThrowIfNull(original);
        var contest = Original.Contest;
        ImmutableArray<string> elected = [.. original.Elected.Select(candidate => contest.Candidates[candidate].Id)];
        return People(Vacates).FirstOrDefault(leaver => !elected.Contains(leaver.Id)) is not { } stranger ? [.. elected.Except(Vacates)]
            : throw new TermsException(Term.Files, $"{stranger.Name}: the count of {contest.Title} does not elect this candidate, so there is no place to vacate.");
    }

    ImmutableArray<string> Ids(ImmutableArray<string> words) => [.. words.Select(word => Original.Contest.Candidates[Withdrawals.Find(Original.Contest.Candidates, word)].Id)];

    ImmutableArray<Candidate> People(ImmutableArray<string> ids) => [.. ids.Select(id => Original.Contest.Candidates.First(candidate => candidate.Id == id))];
}
