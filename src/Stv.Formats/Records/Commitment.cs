using System.Collections.Immutable;
using System.Text.Json;

namespace Stv.Formats;

/// <summary>
/// What is settled before a count: the ballots by their hashes, and the terms: who stands for how many places, the rule as data,
/// the reserved places, and how ties will be broken. Its hash is published before the count, so that nobody can choose another
/// rule or other ballots once the outcome is known. What is left to chance, lots and the digits of a seed, is no part of it.
/// </summary>
public sealed class Commitment
{
    /// <summary>Name and version of the format of the listing.</summary>
    public const string FormatName = "stv-commitment/1";

    /// <summary>Files whose content stands in the listing itself, or that are drawn after it.</summary>
    static readonly ImmutableArray<string> OtherLayouts = ["election", "candidates", "lots", VoterCodes.SaltLayout];

    Commitment(byte[] listing) => Listing = listing;

    /// <summary>What is committed to, as JSON in UTF-8. The same input gives the same bytes.</summary>
    public byte[] Listing { get; }

    /// <summary>The hash of the listing.</summary>
    public CommitmentCode Code => CommitmentCode.Of(Listing);

    /// <summary>What a count is committed to by its input. Titles, slates and the electorate play no part.</summary>
    /// <param name="input">What will be counted, or was.</param>
    public static Commitment Of(CountInput input) => Of(input, null);

    /// <summary>The same; of ballots that were published in a record, by the files that they were made from.</summary>
    internal static Commitment Of(CountInput input, ManifestSource? source)
    {
        ArgumentNullException.ThrowIfNull(input);
        return new Commitment(JsonText.Object(json =>
        {
            json.WriteString("format", FormatName);
            json.WriteArray("files", (source?.Inputs ?? input.Inputs).Where(file => !OtherLayouts.Contains(file.Layout)), File);
            Lots(json, input);
            json.WriteArray("contests", input.Contests, Contest);
        }));
    }

    /// <summary>What was committed to otherwise, in sentences; empty where it was this.</summary>
    /// <param name="code">The hash that was committed to.</param>
    /// <param name="listing">The listing whose hash that is; null where nobody has it.</param>
    /// <exception cref="BallotFormatException">The listing is no JSON.</exception>
    public ImmutableArray<string> HeldAgainst(CommitmentCode code, InputBytes? listing)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (Code == code)
            return [];
        var differences = listing is null ? [] : PublishedResults.Differences(listing.Content, Listing, listing.Name);
        return
        [
            $"{code.Digits} was committed to, but this is {Code.Digits}.",
            .. differences.Take(DifferencesAtMost).Select(English.CommittedDifference),
            .. listing is not null && differences.IsEmpty ? [$"{listing.Name} says the same, but is not written as it was when it was committed to."] : Array.Empty<string>(),
        ];
    }

    const int DifferencesAtMost = 20;

    /// <summary>What a file is read as and its hash; not its name, by which nobody is bound.</summary>
    static void File(Utf8JsonWriter json, InputFile file)
    {
        json.WriteStartObject();
        json.WriteString("as", file.Layout == "corrections" ? file.Layout : "ballots");
        json.WriteString("sha256", file.Sha256);
        json.WriteEndObject();
    }

    static void Lots(Utf8JsonWriter json, CountInput input)
    {
        json.WriteStartObject("lots");
        json.WriteString("from", input.Lots.Seed is null && input.Terms.SeedFrom is null ? "hand" : "seed");
        if (input.Terms.SeedFrom is { } source)
            json.WriteString("announced", source);
        if (!input.Lots.DeclaredOrder.IsEmpty)
            json.WriteStrings("order", input.Lots.DeclaredOrder);
        json.WriteEndObject();
    }

    static void Contest(Utf8JsonWriter json, ContestReading reading)
    {
        var contest = reading.Contest;
        json.WriteStartObject();
        json.WriteString("id", contest.Id);
        json.WriteNumber("seats", contest.Seats);
        json.WriteString("rule", reading.Rule.Id);
        json.WriteStartObject("choices");
        foreach (var choice in reading.Rule.Choices)
            json.WriteString(choice.Name, choice.Value);
        json.WriteEndObject();
        json.WriteArray("candidates", contest.Candidates, (_, candidate) => Candidate(json, contest, candidate));
        if (!contest.Reserved.Constraints.IsEmpty)
            Reserved(json, contest.Reserved);
        if (contest.College is { } college)
            ElectionMembers.Shares(json, college);
        json.WriteEndObject();
    }

    static void Candidate(Utf8JsonWriter json, Contest contest, Candidate candidate)
    {
        json.WriteStartObject();
        json.WriteString("id", candidate.Id);
        json.WriteString("name", candidate.Name);
        if (contest.Published(candidate) is { IsEmpty: false } attributes)
            json.WriteStrings("attributes", attributes);
        if (candidate.Withdrawn)
            json.WriteBoolean("withdrawn", true);
        if (candidate.Kind != CandidateKind.Person)
            json.WriteString("kind", JsonWords.Of(candidate.Kind));
        json.WriteEndObject();
    }

    static void Reserved(Utf8JsonWriter json, ReservedPlaces reserved)
    {
        json.WriteStartObject("reserved");
        json.WriteArray("constraints", reserved.Constraints, ElectionMembers.Constraint);
        ElectionMembers.Policy(json, reserved);
        json.WriteEndObject();
    }
}
