using System.CommandLine;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>What was committed to before a count, as somebody gives it: the hash, or the listing whose hash it is.</summary>
/// <param name="Code">The hash.</param>
/// <param name="Listing">The listing; null where the hash alone was given.</param>
sealed record CommittedTo(CommitmentCode Code, InputBytes? Listing)
{
    public const string Name = "--commitment";

    public static Option<string> Option() => new(Name) { HelpName = "HASH", Description = "What was committed to before the count: the digits or words from stv commit, or the listing that it wrote as JSON, which shows what has changed" };

    /// <exception cref="Refusal">It is neither, or the file cannot be read.</exception>
    public static CommittedTo? Read(Surroundings world, string? text)
    {
        if (text is null)
            return null;
        if (FileStatus.Of(text) is not null)
            return InputBytes.Read(world, Name, text) is var listing ? new CommittedTo(CommitmentCode.Of(listing.Content), listing) : null;
        return CommitmentCode.Read(text) is { } code ? new CommittedTo(code, null)
            : throw new Refusal($"{Name} {text}: this is neither the {CommitmentCode.Bits / 4} digits or ten words that stv commit prints, nor a file. Put digits and words in quotation marks.");
    }

    /// <summary>Refuses to count what was not committed to.</summary>
    /// <exception cref="Refusal">The files or the terms are others.</exception>
    public void Check(CountInput input)
    {
        var commitment = Commitment.Of(input);
        if (commitment.Code != Code)
            throw new Refusal(string.Join("\n     ", ["These are not the ballots and the terms that were committed to.", .. commitment.HeldAgainst(Code, Listing), "Nothing was counted."]));
    }
}
