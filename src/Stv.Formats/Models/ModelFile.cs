using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>
/// The model file: JSON, with comments and trailing commas if wished, that says how the electorates of a simulation are
/// imagined. <c>schemas/stv-model-1.schema.json</c> describes it. The parameters of VoteKit's slate models, with the names that
/// they have there, are read as well.
/// </summary>
public static class ModelFile
{
    /// <summary>Name of the starter model, and of its schema, that <c>stv init</c> writes.</summary>
    public const string SchemaName = "stv-model-1.schema.json";

    /// <summary>Reads a model file.</summary>
    /// <param name="utf8">Its bytes.</param>
    /// <param name="fileName">Its name, for messages.</param>
    /// <param name="contests">The contests that it is a model of; what it names must be theirs.</param>
    /// <exception cref="BallotFormatException">It cannot be read or cannot be meant: every defect with its place.</exception>
    public static ElectorateModel Parse(byte[] utf8, string fileName, ImmutableArray<Contest> contests)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        ArgumentNullException.ThrowIfNull(fileName);
        var root = PlacedJson.Parse(utf8, fileName);
        return VoteKitReader.Fits(root) ? new VoteKitReader(fileName, contests).Read(root) : new ModelReader(fileName, contests).Read(root);
    }

    /// <summary>The candidates that a file of VoteKit's parameters names, with their slates; none where it is a model file of ours, which has no list of them.</summary>
    /// <exception cref="BallotFormatException">It has parameters of VoteKit, and defects.</exception>
    internal static ImmutableArray<Candidate> CandidatesOf(InputBytes file)
    {
        var root = PlacedJson.Parse(file.Content, file.Name);
        return VoteKitReader.Fits(root)
            ? [.. new VoteKitReader(file.Name, []).Read(root).Candidates.Select(candidate => new Candidate { Id = "", Name = candidate.Candidate, Slate = candidate.Slate })]
            : [];
    }
}
