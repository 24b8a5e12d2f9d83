using System.Text.Json;

namespace Stv.Formats;

/// <summary>What the verification of a record came to, as JSON: <c>"format": "stv-verification/1"</c>.</summary>
public static class RecordVerificationJson
{
    /// <summary>The verification as UTF-8, ending in <c>\n</c>.</summary>
    /// <param name="verification">The verification.</param>
    public static byte[] Format(RecordVerification verification)
    {
        ArgumentNullException.ThrowIfNull(verification);
        return JsonText.Object(json =>
        {
            json.WriteString("format", VerificationJson.FormatName);
            json.WriteString("manifest", verification.Seal);
            json.WriteString("verdict", JsonWords.Of(verification.Verdict));
            json.WriteString("words", RecordVerificationText.Verdict(verification));
            json.WriteStrings("faults", verification.Faults);
            json.WriteStrings("unchecked", verification.Unchecked);
            json.WriteStrings("notCompared", verification.NotCompared);
            json.WriteStrings("notes", verification.Notes);
            json.WriteStrings("missing", verification.Missing);
            if (verification.Again is { } again)
                Again(json, again);
        });
    }

    static void Again(Utf8JsonWriter json, SealedRecord again)
    {
        json.WriteInputs(again.Input.Inputs);
        if (again is CountRecord)
            json.WriteString("commitment", again.Commitment.Code.Hex);
        json.WriteStrings("askedFor", again.Input.Departures);
    }
}
