using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>The count of a published result that fills a vacancy, made again from the original contest: who left, who stays and who was not to be had is taken from the result.</summary>
internal static class PublishedVacancy
{
    /// <summary>What of it the result alone tells.</summary>
    public const string Untold = "who left, who kept a place and who was not available: this is taken from the result";

    /// <summary>A candidate of the result as they stood in the original contest.</summary>
    public static Candidate AsStood(Candidate published) =>
        published with { Withdrawn = published.Withdrawn && published.Absence == CandidateAbsence.Withdrawn, Absence = CandidateAbsence.Withdrawn, Sitting = false };

    /// <summary>The rule of the original contest, as far as the result tells it.</summary>
    public static Rule OriginalRule(PublishedCount published) =>
        published.Vacancy is { Method: VacancyMethod.Countback, Rule: var id } && Presets.Find(id) is { } preset ? preset.Rule : published.Rule;

    /// <summary>The contest whose count fills the vacancy; the original one where the result is of no vacancy.</summary>
    /// <param name="original">The original contest.</param>
    /// <param name="published">The result.</param>
    /// <param name="originalLots">The lots of the original count.</param>
    /// <exception cref="TermsException">The vacancy cannot have been filled like this.</exception>
    public static ContestInput Of(ContestInput original, PublishedCount published, Lots originalLots)
    {
        if (published.Vacancy is not { } vacancy)
            return original;
        var (contest, left, unavailable) = (original.Contest, Absent(CandidateAbsence.Left), Absent(CandidateAbsence.Unavailable));
        try
        {
            if (vacancy.Method == VacancyMethod.Recount)
                return original with { Contest = Vacancy.Recount(contest, [.. published.Candidates.Where(candidate => candidate.Sitting).Select(candidate => candidate.Id)], left.AddRange(unavailable), left) with { Title = English.ByRecount(contest) } };
            if (left is not [var leaver])
                throw new TermsException(Term.Files, $"{published.Title} is a countback, but does not say whose papers were counted, so it cannot be checked.");
            if (Count.Run(contest, original.Rule, originalLots) is not Counted { Result: var elected })
                throw new TermsException(Term.Files, $"{contest.Title}: the original count has no result by itself, because of a lot or its reserved places. Give the election file with its lots.");
            return original with { Contest = Vacancy.Countback(elected, leaver, unavailable) with { Title = English.ByCountback(contest, contest.Candidates.First(candidate => candidate.Id == leaver)) }, Rule = Vacancy.CountbackRule };
        }
        catch (ArgumentException refusal)
        {
            throw new TermsException(Term.Files, $"The vacancy cannot have been filled like this. {refusal.Message.Split(" (Parameter")[0]}");
        }

        ImmutableArray<string> Absent(CandidateAbsence why) => [.. published.Candidates.Where(candidate => candidate.Withdrawn && candidate.Absence == why).Select(candidate => candidate.Id)];
    }
}
