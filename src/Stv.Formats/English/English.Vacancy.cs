using System.Globalization;

namespace Stv.Formats;

/// <content>Casual vacancies: who left, who fills the place, and how that was found.</content>
public static partial class English
{
    internal const string LeftLabel = "Left";
    internal const string FilledByLabel = "Filled by";
    internal const string MethodLabel = "Method";
    internal const string NotAvailableLabel = "Not available";

    /// <summary>Title of the count that fills a vacancy from all papers.</summary>
    internal static string ByRecount(Contest contest) => $"{contest.Title}: {RecountMark}";

    /// <summary>Title of the count that fills a vacancy from the papers of the member who leaves.</summary>
    internal static string ByCountback(Contest contest, Candidate leaver) => $"{contest.Title}: {CountbackMark} {leaver.Name}";

    /// <summary>Whether a text is a sheet of a count that fills a vacancy: its title says so.</summary>
    /// <param name="text">The text, however its lines are broken.</param>
    internal static bool IsSheetOfVacancy(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = string.Join(' ', text.Split((char[])[' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
        return words.Contains(RecountMark, StringComparison.OrdinalIgnoreCase) || words.Contains(CountbackMark, StringComparison.OrdinalIgnoreCase);
    }

    const string RecountMark = "casual vacancy, by a recount of all papers", CountbackMark = "casual vacancy, by countback of the papers that elected";

    /// <summary>The lines at the head of the sheet of a count that fills a vacancy: who left, who fills the place, and how that was found.</summary>
    internal static IEnumerable<(string Name, string Text)> VacancyFacts(CountResult result)
    {
        if (result.Contest.Vacancy is not { } vacancy)
            yield break;
        if (People(result, CandidateAbsence.Left) is { } left)
            yield return (LeftLabel, left);
        yield return (FilledByLabel, result.Placed.IsEmpty ? NobodyListed : List([.. result.Placed.Select(candidate => result.Contest.Candidates[candidate].Name + ElectedAt(result, candidate))]));
        yield return (MethodLabel, vacancy.Method == VacancyMethod.Recount
            ? "All papers are counted again. Whoever left, withdrew or will not serve is passed over on every paper; no sitting member can be excluded; the places, and so the quota, are those of the election [after ERS97 7.1]."
            : $"The papers that elected {People(result, CandidateAbsence.Left)} are counted for one place, each from its first preference again and worth what it was worth to them. Sitting members are passed over [after the Electoral Act 1992 of the Australian Capital Territory, Schedule 4, Part 4.3].");
        var sitting = result.Contest.Candidates.Where(candidate => candidate.Sitting).Select(candidate => candidate.Name).ToList();
        if (sitting.Count > 0)
            yield return (SittingLabel, List(sitting));
        if (People(result, CandidateAbsence.Member) is { } members)
            yield return (SittingLabel, members);
        if (People(result, CandidateAbsence.Unavailable) is { } unavailable)
            yield return (NotAvailableLabel, unavailable);
    }

    /// <summary>Those who are passed over for a reason; null where there are none.</summary>
    static string? People(CountResult result, CandidateAbsence why) =>
        result.Contest.Candidates.Where(candidate => candidate.Withdrawn && candidate.Absence == why).Select(candidate => candidate.Name).ToList() is { Count: > 0 } names ? List(names) : null;

    /// <summary>Why somebody is passed over.</summary>
    static string Absent(Candidate candidate) => candidate.Absence switch
    {
        CandidateAbsence.Left => "left",
        CandidateAbsence.Member => "sitting member",
        CandidateAbsence.Unavailable => "not available",
        _ => WithdrawnWord,
    };

    /// <summary>The declaration of who fills a vacancy, as it is signed.</summary>
    static string VacancyDeclaration(CountResult result)
    {
        var vacated = People(result, CandidateAbsence.Left) is { } left ? $"the place{(result.Contest.Candidates.Count(candidate => candidate.Withdrawn && candidate.Absence == CandidateAbsence.Left) > 1 ? "s" : "")} that {left} left" : "the vacant place";
        return result.Placed.IsEmpty ? $"I declare that nobody has been elected to {vacated}."
            : $"I declare that {Names(result.Contest, result.Placed)} {(result.Placed.Length == 1 ? "has" : "have")} been elected to {vacated}.";
    }
}
