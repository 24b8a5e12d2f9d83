using System.Text.Json;

namespace Stv.Formats;

/// <content>The body that the contests elect, and contests without a result.</content>
public static partial class ResultJson
{
    static void Uncounted(Utf8JsonWriter json, UncountedContest contest)
    {
        json.WriteStartObject();
        json.WriteString("id", contest.Contest.Id);
        json.WriteString("title", contest.Contest.Title);
        json.WriteString("why", JsonWords.Of(contest.Why));
        json.WriteString("words", contest.Sentence);
        json.WriteEndObject();
    }

    static void Body(Utf8JsonWriter json, BodyResult? result)
    {
        json.WriteStartObject("body");
        if (result is not null)
        {
            json.WriteString("title", result.Body.Title);
            json.WriteStrings("contests", result.Body.Contests);
            json.WriteNumber("seats", result.Certificate.Seats);
            json.WriteBoolean("jointlyAttainable", result.Certificate.JointlyAttainable);
            json.WriteStrings("uncounted", result.Uncounted);
            json.WriteArray("members", result.Members, Member);
            json.WriteArray("minimums", result.Minimums.Zip(result.Certificate.Minimums).Where(minimum => !result.Body.Withholds(minimum.First.Minimum)), (_, minimum) => Minimum(json, minimum, result.Body.Names(minimum.First.Minimum)));
        }
        json.WriteEndObject();
    }

    static void Member(Utf8JsonWriter json, BodyMember member)
    {
        json.WriteStartObject();
        json.WriteString("contest", member.Contest);
        json.WriteString("id", member.Candidate.Id);
        json.WriteString("name", member.Candidate.Name);
        json.WriteEndObject();
    }

    static void Minimum(Utf8JsonWriter json, (MinimumResult Result, MinimumCertificate Certificate) minimum, bool areNamed)
    {
        json.WriteStartObject();
        json.WriteString("id", minimum.Result.Minimum.Id);
        json.WriteStrings("anyOf", minimum.Result.Minimum.AnyOf);
        json.WriteNumber("minimum", minimum.Result.Minimum.Minimum);
        json.WriteNumber("allocated", minimum.Certificate.Allocated);
        if (minimum.Certificate.Greatest is { } greatest)
            json.WriteNumber("greatest", greatest);
        else
            json.WriteNull("greatest");
        json.WriteNumber("shortfall", minimum.Result.Shortfall);
        json.WriteNumber("number", minimum.Result.Members.Length);
        json.WriteArray("members", areNamed ? minimum.Result.Members : [], Member);
        json.WriteEndObject();
    }
}
