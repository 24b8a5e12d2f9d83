using Stv.Formats;

namespace Stv.Cli;

/// <summary>Verifies a folder that <c>stv count --out</c> wrote, and reports.</summary>
static class RecordReport
{
    /// <summary>Verifies and reports.</summary>
    /// <param name="world">Where the report goes.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="given">Files that the count was made from.</param>
    /// <param name="commitment">What was committed to before; null where nobody says.</param>
    /// <param name="signers">Who may have signed it: public keys, or a list of allowed signers; null where nobody says.</param>
    /// <param name="output">In which format it reports, and where.</param>
    /// <returns>The exit code.</returns>
    /// <exception cref="Refusal">An input is not found, or the terms of the record cannot be carried out.</exception>
    public static int Run(Surroundings world, string folder, IReadOnlyList<string> given, CommittedTo? commitment, InputBytes? signers, VerdictOutput output)
    {
        world.Begin("counting again");
        var verification = Verify(folder, given);
        if (verification.Verdict == RecordVerdict.InputsMissing)
            throw new Refusal(string.Join("\n     ", verification.Missing));
        if (commitment is not null)
            verification = verification.HeldAgainst(commitment.Code, commitment.Listing);
        verification = RecordSignature.HeldAgainst(verification, signers);
        output.Publish(world, Document.Of("verification", () => RecordVerificationReport.Of(verification), width => RecordVerificationText.Format(verification, width), () => RecordVerificationJson.Format(verification)));
        return verification.Verdict switch
        {
            RecordVerdict.Reproduced => ExitCode.Done,
            RecordVerdict.Differs => ExitCode.No,
            _ => ExitCode.Refused,
        };
    }

    static RecordVerification Verify(string folder, IReadOnlyList<string> given)
    {
        try
        {
            return RecordVerification.Of(folder, given);
        }
        catch (TermsException fault)
        {
            throw new Refusal($"The record cannot be made again. {fault.Message}");
        }
    }
}
