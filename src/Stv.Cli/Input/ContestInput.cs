using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>A contest and all that its count needs.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Rule">The rule.</param>
/// <param name="RuleByDefault">Whether nobody named the rule.</param>
/// <param name="Lots">The lots that are settled.</param>
/// <param name="Inputs">The files that it was read from.</param>
sealed record ContestInput(Contest Contest, Rule Rule, bool RuleByDefault, Lots Lots, ImmutableArray<InputFile> Inputs)
{
    /// <summary>The one contest that is asked for.</summary>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    /// <exception cref="Refusal">There are several, or something asked for does not fit the files.</exception>
    public static ContestInput ReadOne(Surroundings world, CountRequest request) => RequestedContests.Read(world, request).Contests is var all && all is [var only]
        ? only
        : throw new Refusal($"Which contest? Add --contest and one of {string.Join(", ", all.Select(contest => contest.Contest.Id))}.");

    /// <summary>Reads the contest of ballots, or of candidates alone.</summary>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    /// <exception cref="TermsException">Something asked for does not fit the files.</exception>
    public static ContestInput Read(Surroundings world, CountRequest request) => Of(BallotFiles.ReadInput(world, request)).Single();

    /// <summary>The contests of an input, each by itself.</summary>
    public static IEnumerable<ContestInput> Of(CountInput input) =>
        input.Contests.Select(contest => new ContestInput(contest.Contest, contest.Rule, contest.RuleByDefault, input.Lots, input.Inputs));
}
