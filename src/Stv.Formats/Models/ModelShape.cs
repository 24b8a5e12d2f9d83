using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>The names that each object of a model file may have. The schema <c>stv-model-1.schema.json</c> lists the same.</summary>
internal static class ModelShape
{
    public static ImmutableArray<string> Model { get; } = ["$schema", "electorate", "prior", "papers", "slates", "candidates", "lengths", "swings"];

    public static ImmutableArray<string> Slate { get; } = ["strength", "loyalty", "transfers", "turnout"];

    public static ImmutableArray<string> Candidate { get; } = ["contest", "candidate", "slate", "strength"];

    public static ImmutableArray<string> Swing { get; } = ["from", "to", "points"];
}
