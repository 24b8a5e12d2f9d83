using System.Collections.Immutable;
using Stv.Formats;

namespace Stv.Cli;

/// <summary>The files that a request names, for a published result to be held against.</summary>
/// <param name="world">Where notes go.</param>
/// <param name="request">The request.</param>
sealed class RequestedFiles(Surroundings world, CountRequest request) : ICountFiles
{
    public CountTerms Terms => request.NamedTerms(request.IsElection);

    public string? Election => request.IsElection ? Path.GetFileName(request.File) : null;

    public InputBytes? Candidates => request.Candidates;

    public InputBytes? Lots => request.Lots;

    public CountInput Read(CountTerms terms) => RequestedContests.ReadInput(world, request with { Terms = terms });

    public (BallotReading Reading, ImmutableArray<InputFile> Inputs) ReadBallots(BallotReadOptions options, ImmutableArray<Candidate> given, bool keepOrder) =>
        BallotFiles.ReadTogether(world, request.Files, options, given, keepOrder);
}
