namespace Stv.Formats;

/// <summary>The election that is imagined many times.</summary>
internal static class ImaginedElection
{
    /// <summary>The election as it stands.</summary>
    /// <param name="input">The contests, and the model if there is one.</param>
    /// <param name="asked">What is asked of them.</param>
    /// <exception cref="BallotFormatException">The model has defects.</exception>
    public static Scenario Of(CountInput input, ImaginedInquiry asked) => new()
    {
        Title = SimulatedCases.AsItStands,
        Contests = [.. input.Contests.Select(each => new ScenarioContest(each.Contest, each.Rule))],
        Body = input.Election?.Body,
        Model = input.Model is { } file ? ModelFile.Parse(file.Content, file.Name, [.. input.Contests.Select(contest => contest.Contest)])
            : asked.Dirichlet ? new ElectorateModel { Kind = ElectorateKind.Dirichlet } : ElectorateModel.Resampling,
    };

    /// <summary>What counting finds.</summary>
    /// <exception cref="TermsException">The contests contradict themselves.</exception>
    public static T Counted<T>(Func<T> count)
    {
        try
        {
            return count();
        }
        catch (ArgumentException refusal)
        {
            throw new TermsException(Term.Files, refusal.Message.Split(" (Parameter")[0]);
        }
    }
}
