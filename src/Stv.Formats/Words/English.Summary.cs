using System.Collections.Immutable;

namespace Stv.Formats;

/// <content>The summary of an election.</content>
public static partial class English
{
    /// <summary>Stands where a contest has no result.</summary>
    internal const string NotCounted = "NOT COUNTED";

    /// <summary>Heads what was certain of a body's minimums before anything was counted.</summary>
    internal const string BeforeTheCount = "Before the count";

    /// <summary>Names a file that a result was made from.</summary>
    internal const string File = "File";

    /// <summary>A file with its layout and hash.</summary>
    internal static string Input(InputFile input) => $"{input.File} ({input.Layout}), SHA-256 {input.Sha256}";

    /// <summary>How many were elected from how many papers by which rule.</summary>
    internal static string Course(CountResult result) =>
        $"{Count(result.Contest.Seats, "seat")}, {(result.Unopposed ? "unopposed" : Count(result.Papers.Valid, "valid paper"))}, rule {result.Rule.Id}";

    /// <summary>A candidate with slate and attributes.</summary>
    internal static string Person(Candidate candidate)
    {
        var slate = candidate.Slate is null ? "" : $", {candidate.Slate}";
        return candidate.Attributes.IsEmpty ? candidate.Name + slate : $"{candidate.Name}{slate} ({string.Join(", ", candidate.Attributes)})";
    }

    /// <summary>What became of vacant and reserved places.</summary>
    internal static ImmutableArray<string> Remarks(CountResult result)
    {
        var remarks = ImmutableArray.CreateBuilder<string>();
        if (result.Vacant > 0)
            remarks.Add($"{Count(result.Vacant, "place")} vacant");
        remarks.AddRange((result.Reserved?.Constraints ?? []).Select(outcome => $"{Limits(outcome.Declared)}: {(outcome.IsMet ? "met" : "NOT MET")}, with {outcome.Elected.Length}"));
        remarks.AddRange(Intervention(result));
        return remarks.ToImmutable();
    }

    /// <summary>How many seats of a body were filled.</summary>
    internal static string Filled(BodyResult body) => $"{body.Members.Length} of {Count(body.Certificate.Seats, "seat")} filled";

    /// <summary>The contests of a body that have no result.</summary>
    internal static IEnumerable<string> WithoutResult(BodyResult body) =>
        body.Uncounted.IsEmpty ? [] : [$"Without a result: {string.Join(", ", body.Uncounted)}."];
}
