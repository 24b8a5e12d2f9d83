using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>An election as it was counted, as an election file. Of the candidates' attributes it has those alone that the result publishes.</summary>
internal static class CountedElectionJson
{
    const string Rehearsed = "REHEARSAL: ";

    /// <summary>The election file as UTF-8, ending in <c>\n</c>.</summary>
    public static byte[] Format(CountInput input) => JsonText.Object(json =>
    {
        var contests = input.Contests.Select(contest => contest.Contest).ToImmutableArray();
        json.WriteString("title", Title(input.Title));
        if (contests.Any(contest => contest.IsRehearsal))
            json.WriteBoolean("rehearsal", true);
        if (CountedFiles.LotsOf(input) is not null)
            json.WriteString("lots", CountedFiles.LotsName);
        else if (input.Lots.Seed is { } seed)
        {
            json.WriteStartObject("lots");
            json.WriteString("seed", seed);
            json.WriteEndObject();
        }
        Attributes(json, contests, BodyOf(input));
        if (BodyOf(input) is { } body)
            Body(json, body);
        json.WriteArray("contests", input.Contests, Contest);
    });

    /// <summary>The body whose members were elected; null also where its minimums ask for attributes that the result keeps back, so that only the election's own file can tell whether they are met.</summary>
    public static Body? BodyOf(CountInput input)
    {
        if (input.Election?.Body is not { } body)
            return null;
        var asked = body.Minimums.SelectMany(minimum => minimum.AnyOf).ToHashSet();
        return input.Contests.Where(contest => body.Contests.Contains(contest.Contest.Id))
            .All(each => each.Contest.Candidates.All(candidate => candidate.Attributes.Where(asked.Contains).All(each.Contest.Published(candidate).Contains))) ? body : null;
    }

    static string Title(string title) => title.StartsWith(Rehearsed, StringComparison.Ordinal) ? title[Rehearsed.Length..] : title;

    static void Attributes(Utf8JsonWriter json, ImmutableArray<Contest> contests, Body? body)
    {
        List<string> attributes =
        [
            .. contests.SelectMany(contest => contest.Reserved.Constraints.SelectMany(constraint => constraint.AnyOf).Concat(contest.Candidates.SelectMany(candidate => contest.Published(candidate))))
                .Concat(body?.Minimums.SelectMany(minimum => minimum.AnyOf) ?? []).Distinct(),
        ];
        if (attributes.Count == 0)
            return;
        json.WriteStartObject("attributes");
        foreach (var attribute in attributes)
        {
            json.WriteStartObject(attribute);
            json.WriteString("title", attribute);
            json.WriteString("shown", JsonWords.Of(contests.Any(contest => contest.PublicAttributes.Contains(attribute)) ? AttributeShown.Public
                : body?.WithheldAttributes.Contains(attribute) == true ? AttributeShown.Withheld : AttributeShown.WhereReserved));
            json.WriteEndObject();
        }
        json.WriteEndObject();
    }

    static void Body(Utf8JsonWriter json, Body body)
    {
        json.WriteStartObject("body");
        json.WriteString("title", Title(body.Title));
        json.WriteStrings("contests", body.Contests);
        Numbers(json, "minimum", body.Minimums, minimum => minimum.Minimum);
        json.WriteEndObject();
    }

    static void Contest(Utf8JsonWriter json, ContestReading reading)
    {
        var contest = reading.Contest;
        json.WriteStartObject();
        json.WriteString("id", contest.Id);
        json.WriteString("title", Title(contest.Title));
        json.WriteNumber("seats", contest.Seats);
        if (contest.Electorate is { } electorate)
            json.WriteNumber("electorate", electorate);
        Reserved(json, contest.Reserved);
        if (!reading.RuleByDefault)
            Rule(json, reading.Rule);
        if (contest.College is { } college)
            College(json, college);
        LeftOut(json, contest);
        json.WriteArray("candidates", contest.Candidates, (_, candidate) => Candidate(json, contest, candidate));
        if (contest.Ballots.Papers > 0)
            Ballots(json, contest);
        json.WriteEndObject();
    }

    static void Reserved(Utf8JsonWriter json, ReservedPlaces reserved)
    {
        if (reserved.Constraints.IsEmpty)
            return;
        Numbers(json, "minimum", [.. reserved.Constraints.Where(constraint => constraint.Minimum > 0 || constraint.Maximum is null)], constraint => constraint.Minimum);
        Numbers(json, "maximum", [.. reserved.Constraints.Where(constraint => constraint.Maximum is not null)], constraint => constraint.Maximum!.Value);
        json.WriteStartObject("reserved");
        ElectionMembers.Policy(json, reserved);
        json.WriteEndObject();
    }

    static void Numbers(Utf8JsonWriter json, string name, ImmutableArray<Constraint> constraints, Func<Constraint, int> number)
    {
        if (constraints.IsEmpty)
            return;
        json.WriteStartObject(name);
        foreach (var constraint in constraints)
            json.WriteNumber(string.Join('|', constraint.AnyOf), number(constraint));
        json.WriteEndObject();
    }

    static void Rule(Utf8JsonWriter json, Rule rule)
    {
        if (rule.Changed.IsEmpty)
        {
            json.WriteString("rule", rule.Id);
            return;
        }
        json.WriteStartObject("rule");
        json.WriteString("base", rule.Id);
        foreach (var change in rule.Changed)
            json.WriteString(change.Name, change.Value);
        json.WriteEndObject();
    }

    static void College(Utf8JsonWriter json, ElectoralCollege college)
    {
        json.WriteStartObject("college");
        json.WriteString("column", RankingWriter.SectionHeading);
        ElectionMembers.Shares(json, college);
        json.WriteEndObject();
    }

    static void LeftOut(Utf8JsonWriter json, Contest contest)
    {
        (string Name, long Papers)[] numbers = [.. new[] { ("spoilt", contest.Spoilt), ("setAside", contest.SetAside), ("duplicates", contest.Duplicates) }.Where(each => each.Item2 > 0)];
        if (numbers.Length == 0 && contest.Corrections.IsEmpty)
            return;
        json.WriteStartObject("leftOut");
        foreach (var (name, papers) in numbers)
            json.WriteNumber(name, papers);
        if (!contest.Corrections.IsEmpty)
            json.WriteArray("corrections", contest.Corrections, (_, made) =>
            {
                json.WriteStartObject();
                json.WriteString("reason", made.Reason);
                json.WriteNumber("cells", made.Cells);
                json.WriteNumber("papers", made.Papers);
                json.WriteEndObject();
            });
        json.WriteEndObject();
    }

    static void Candidate(Utf8JsonWriter json, Contest contest, Candidate candidate)
    {
        json.WriteStartObject();
        json.WriteString("id", candidate.Id);
        json.WriteString("name", candidate.Name);
        if (candidate.Slate is not null)
            json.WriteString("slate", candidate.Slate);
        if (contest.Published(candidate) is { IsEmpty: false } attributes)
            json.WriteStrings("attributes", attributes);
        if (candidate.Withdrawn)
            json.WriteBoolean("withdrawn", true);
        if (candidate.Kind != CandidateKind.Person || KindOfName.Of(candidate.Name) != CandidateKind.Person)
            json.WriteString("kind", JsonWords.Of(candidate.Kind));
        json.WriteEndObject();
    }

    static void Ballots(Utf8JsonWriter json, Contest contest)
    {
        json.WriteStartObject("ballots");
        json.WriteString("file", CountedFiles.BallotsName(contest));
        json.WriteString("layout", BallotLayout.Ranking.Word());
        json.WriteString("delimiter", Delimiters.Word(','));
        json.WriteStartObject("columns");
        json.WriteString("count", "count");
        if (contest.Ballots.HasWeights)
            json.WriteString("weight", "weight");
        json.WriteString("ranking", "ranking");
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
