using Stv.Formats;

namespace Stv.Web;

/// <content>What is published before a count, so that nobody can say that its ballots or its terms were chosen to suit.</content>
sealed partial class Desk
{
    string? _seedFrom;
    CommitmentCode? _committed;
    byte[] _listing = [];

    /// <summary>Says where the digits for lots come from, and what was committed to before the count.</summary>
    /// <param name="seedFrom">The source of the digits; may be blank.</param>
    /// <param name="committed">The digits or the words of the commitment; blank where nobody committed to anything.</param>
    /// <exception cref="TermsException">That is no commitment.</exception>
    public GivenFiles SetCommitment(string seedFrom, string committed)
    {
        _seedFrom = seedFrom.Trim() is { Length: > 0 } source ? source : null;
        _committed = committed.Trim() is not { Length: > 0 } code ? null
            : CommitmentCode.Read(code) ?? throw new TermsException(Term.Files, $"“{code}” is neither the {CommitmentCode.Bits / 4} digits nor the ten words of a commitment. Copy all of them, or leave the field blank.");
        return new GivenFiles(Files.All);
    }

    /// <summary>What can be committed to: the hash, as digits and as words, and what it binds to.</summary>
    public Committing Commit(int columns)
    {
        var input = Read();
        _listing = Commitment.Of(input).Listing;
        return new Committing(CommitmentText.Format(input, columns));
    }

    /// <summary>The listing whose hash was shown last; whoever keeps it can see later what has changed.</summary>
    public byte[] Listing() => _listing;

    /// <summary>Refuses to count what was not committed to.</summary>
    /// <exception cref="TermsException">The files or the terms are others.</exception>
    void CheckCommitment(CountInput input)
    {
        if (_committed is { } code && Commitment.Of(input) is var commitment && commitment.Code != code)
            throw new TermsException(Term.Files, string.Join(' ', ["These are not the ballots and the terms that were committed to.", .. commitment.HeldAgainst(code, null), "Nothing was counted."]));
    }
}
