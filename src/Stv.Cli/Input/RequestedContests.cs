using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>What a request names: the contests of an election file, or the one contest of ballots.</summary>
/// <param name="Title">Title of the election; of the contest, where there is but one or one was named.</param>
/// <param name="Contests">The contests, each with all that its count needs.</param>
/// <param name="Body">The body that they elect; null where there is none, or one contest was named.</param>
/// <param name="Inputs">The files that were read, but for lots.</param>
/// <param name="ElectionTitle">Title of the election, even where one contest was named; of the contest, where there is no election file.</param>
sealed record RequestedContests(string Title, ImmutableArray<ContestInput> Contests, Body? Body, ImmutableArray<InputFile> Inputs, string ElectionTitle)
{
    /// <summary>Reads the input of a count, or of what is asked beside one.</summary>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    /// <exception cref="TermsException">Something asked for does not fit the files, or is missing.</exception>
    public static CountInput ReadInput(Surroundings world, CountRequest request) =>
        request.IsElection ? ElectionInput.ReadInput(world, request) : BallotFiles.ReadInput(world, request);

    /// <summary>The one contest that is asked for.</summary>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    /// <exception cref="Refusal">There are several, or something asked for does not fit the files.</exception>
    public static ContestInput ReadOne(Surroundings world, CountRequest request) => Read(world, request).Contests is var all && all is [var only]
        ? only
        : throw new Refusal($"Which contest? Add --contest and one of {string.Join(", ", all.Select(contest => contest.Contest.Id))}.");

    /// <summary>Reads the contests that are asked for.</summary>
    /// <exception cref="BallotFormatException">A file has defects.</exception>
    /// <exception cref="TermsException">Something asked for does not fit the files, or is missing.</exception>
    public static RequestedContests Read(Surroundings world, CountRequest request)
    {
        var input = ReadInput(world, request);
        return new RequestedContests(
            request.Contest is null ? input.Title : input.Contests[0].Contest.Title,
            [.. ContestInput.Of(input)],
            input.Election?.Body,
            input.Inputs.RemoveAll(file => file.Layout == "lots"),
            input.Title);
    }
}
