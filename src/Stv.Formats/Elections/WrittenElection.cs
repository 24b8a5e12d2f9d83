using System.Text.Json;

namespace Stv.Formats;

/// <summary>Writes the election file of one contest, as somebody described it in a form.</summary>
internal static class WrittenElection
{
    /// <summary>The file; reading it gives the same contest.</summary>
    /// <param name="contest">The contest; its papers are in the ballot file.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="attributes">What the attributes of its candidates mean.</param>
    /// <param name="ballots">Name of the ballot file, which lies beside the election file.</param>
    /// <param name="reading">How that file is read, where its content leaves it open.</param>
    /// <param name="lots">The seed that lots are drawn from, if there is one.</param>
    public static byte[] Format(Contest contest, Preset rule, IEnumerable<AttributeTitle> attributes, string ballots, BallotReadOptions reading, Lots lots) => JsonText.Object(json =>
    {
        json.WriteString("title", contest.Title);
        json.WriteString("rule", rule.Id);
        if (lots.Seed is { } seed)
        {
            json.WriteStartObject("lots");
            json.WriteString("seed", seed);
            json.WriteEndObject();
        }
        else
            json.WriteString("lots", LotsName);
        json.WriteStartObject("attributes");
        foreach (var attribute in attributes)
            json.WriteString(attribute.Id, attribute.Title);
        json.WriteEndObject();
        json.WriteArray("contests", [contest], (_, each) => Write(json, each, ballots, reading));
    });

    /// <summary>The file that lots are written to.</summary>
    const string LotsName = "lots.json";

    static void Write(Utf8JsonWriter json, Contest contest, string ballots, BallotReadOptions reading)
    {
        json.WriteStartObject();
        json.WriteString("id", contest.Id);
        json.WriteString("title", contest.Title);
        json.WriteNumber("seats", contest.Seats);
        if (contest.Electorate is { } electorate)
            json.WriteNumber("electorate", electorate);
        Numbers("minimum", constraint => constraint.Minimum > 0 ? constraint.Minimum : null);
        Numbers("maximum", constraint => constraint.Maximum);
        json.WriteArray("candidates", contest.Candidates, Write);
        json.WriteStartObject("ballots");
        json.WriteString("file", ballots);
        ReadingMembers.Write(json, reading);
        json.WriteEndObject();
        json.WriteEndObject();

        void Numbers(string name, Func<Constraint, int?> number)
        {
            if (contest.Reserved.Constraints.All(constraint => number(constraint) is null))
                return;
            json.WriteStartObject(name);
            foreach (var constraint in contest.Reserved.Constraints)
                if (number(constraint) is { } places)
                    json.WriteNumber(constraint.Id, places);
            json.WriteEndObject();
        }
    }

    static void Write(Utf8JsonWriter json, Candidate candidate)
    {
        json.WriteStartObject();
        json.WriteString("id", candidate.Id);
        json.WriteString("name", candidate.Name);
        if (candidate.Slate is { } slate)
            json.WriteString("slate", slate);
        if (!candidate.Attributes.IsEmpty)
            json.WriteStrings("attributes", candidate.Attributes);
        if (candidate.Withdrawn)
            json.WriteBoolean("withdrawn", true);
        json.WriteEndObject();
    }
}
