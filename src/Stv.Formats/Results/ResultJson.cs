using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>
/// A result as JSON, <c>"format": "stv-result/1"</c>. Votes are strings of decimals in the rule's own places, exact fractions as
/// <c>"7/3"</c>; candidates are named by id. The same result gives the same bytes on every machine.
/// </summary>
public static partial class ResultJson
{
    /// <summary>Name and version of the format.</summary>
    public const string FormatName = "stv-result/1";

    /// <summary>The result as UTF-8, ending in <c>\n</c>.</summary>
    public static byte[] Format(PublishedResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return JsonText.Object(json =>
        {
            json.WriteString("format", FormatName);
            json.WriteEngine(EngineVersion.Text);
            json.WriteString("title", result.Title);
            if (result.IsRehearsal)
                json.WriteBoolean("rehearsal", true);
            json.WriteInputs(result.Inputs);
            json.WriteArray("contests", result.Contests, Contest);
            json.WriteArray("uncounted", result.Uncounted, Uncounted);
            Body(json, result.Body);
        });
    }

    static void Contest(Utf8JsonWriter json, CountResult result)
    {
        var ids = result.Contest.Candidates.Select(candidate => candidate.Id).ToImmutableArray();
        json.WriteStartObject();
        json.WriteString("id", result.Contest.Id);
        json.WriteString("title", result.Contest.Title);
        json.WriteNumber("seats", result.Contest.Seats);
        json.WriteNumber("vacant", result.Vacant);
        if (result.Contest.Electorate is { } electorate)
            json.WriteNumber("electorate", electorate);
        json.WriteBoolean("unopposed", result.Unopposed);
        json.WritePropertyName("rule");
        RuleJson.Write(json, result.Rule);
        Papers(json, result);
        json.WriteString("quota", result.Quota?.ToString());
        Constraints(json, result, ids);
        json.WriteArray("sections", result.Sections, (_, section) => Section(json, ids, section));
        json.WriteArray("candidates", Enumerable.Range(0, ids.Length), (_, candidate) => Candidate(json, result, candidate));
        Ids(json, "declaredOrder", ids, result.DeclaredOrder);
        if (!result.OrderDraws.IsEmpty)
            json.WriteArray("orderDraws", result.OrderDraws, Draw);
        json.WriteArray("stages", result.Stages, (_, stage) => Stage(json, result, ids, stage));
        WithoutConstraints(json, result, ids);
        Ids(json, "elected", ids, result.Elected);
        if (result.Contest.Vacancy is { } vacancy)
            Vacancy(json, result, vacancy);
        if (!result.Reopened.IsEmpty)
            Ids(json, "reopened", ids, result.Reopened);
        json.WriteEndObject();
    }

    static void Papers(Utf8JsonWriter json, CountResult result)
    {
        var papers = result.Papers;
        json.WriteStartObject("papers");
        json.WriteNumber("total", papers.Total);
        json.WriteNumber("valid", papers.Valid);
        json.WriteNumber("invalid", papers.Invalid);
        json.WriteStartObject("byReason");
        foreach (var (reason, number) in papers.ByReason)
            json.WriteNumber(JsonWords.Of(reason), number);
        json.WriteEndObject();
        json.WriteString("votes", result.ValidVotes.ToString());
        json.WriteNumber("withGaps", papers.WithGaps);
        json.WriteNumber("withEqualRanks", papers.WithEqualRanks);
        json.WriteNumber("withRepeats", papers.WithRepeats);
        json.WriteString("order", JsonWords.Of(result.PaperOrder));
        if (result.Contest.Spoilt > 0)
            json.WriteNumber("spoilt", result.Contest.Spoilt);
        if (result.Contest.SetAside > 0)
            json.WriteNumber("setAside", result.Contest.SetAside);
        if (result.Contest.Duplicates > 0)
            json.WriteNumber("duplicates", result.Contest.Duplicates);
        if (!result.Contest.Corrections.IsEmpty)
            json.WriteArray("corrections", result.Contest.Corrections, (_, made) => Corrections(json, made));
        json.WriteEndObject();
    }

    static void Corrections(Utf8JsonWriter json, CorrectionsMade made)
    {
        json.WriteStartObject();
        json.WriteString("reason", made.Reason);
        json.WriteNumber("cells", made.Cells);
        json.WriteNumber("papers", made.Papers);
        json.WriteEndObject();
    }

    static void Candidate(Utf8JsonWriter json, CountResult result, int index)
    {
        var (candidate, fared) = (result.Contest.Candidates[index], result.Candidates[index]);
        json.WriteStartObject();
        json.WriteString("id", candidate.Id);
        json.WriteString("name", candidate.Name);
        if (candidate.Slate is not null)
            json.WriteString("slate", candidate.Slate);
        if (candidate.Kind != CandidateKind.Person)
            json.WriteString("kind", JsonWords.Of(candidate.Kind));
        json.WriteStrings("attributes", result.Contest.Published(candidate));
        json.WriteString("outcome", fared.Outcome == Outcome.Withdrawn && candidate.Withdrawn ? JsonWords.Of(candidate.Absence) : JsonWords.Of(fared.Outcome));
        if (fared.Stage is { } stage)
            json.WriteNumber("stage", stage);
        if (fared.Order is { } order)
            json.WriteNumber("order", order);
        json.WriteEndObject();
    }

    /// <summary>What vacancy a count fills: how, who left, who kept a place, who was not to be had, and who fills it.</summary>
    static void Vacancy(Utf8JsonWriter json, CountResult result, CasualVacancy vacancy)
    {
        var candidates = result.Contest.Candidates;
        json.WriteStartObject("vacancy");
        json.WriteString("method", JsonWords.Of(vacancy.Method));
        json.WriteNumber("seats", vacancy.Seats);
        if (vacancy.Rule.Length > 0)
            json.WriteString("rule", vacancy.Rule);
        json.WriteStrings("vacates", Absent(CandidateAbsence.Left));
        json.WriteStrings("unavailable", Absent(CandidateAbsence.Unavailable));
        json.WriteStrings("sitting", candidates.Where(candidate => candidate.Sitting || candidate.Withdrawn && candidate.Absence == CandidateAbsence.Member).Select(candidate => candidate.Id));
        json.WriteStrings("filledBy", result.Placed.Select(candidate => candidates[candidate].Id));
        json.WriteEndObject();

        IEnumerable<string> Absent(CandidateAbsence why) => candidates.Where(candidate => candidate.Withdrawn && candidate.Absence == why).Select(candidate => candidate.Id);
    }

    static void Ids(Utf8JsonWriter json, string name, ImmutableArray<string> ids, IEnumerable<int> candidates) =>
        json.WriteStrings(name, candidates.Select(candidate => ids[candidate]));
}
