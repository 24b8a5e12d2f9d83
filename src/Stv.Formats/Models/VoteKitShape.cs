using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>The names of VoteKit's parameters: those of its <c>BlocSlateConfig</c> (from version 3.3) first, then those of its <c>BallotGenerator</c> and its <c>from_params</c> before, then one of MGGG's files of settings.</summary>
internal static class VoteKitShape
{
    public static ImmutableArray<string> Slates { get; } = ["slate_to_candidates"];

    public static ImmutableArray<string> Shares { get; } = ["bloc_proportions", "bloc_voter_prop"];

    public static ImmutableArray<string> Cohesion { get; } = ["cohesion_mapping", "cohesion_parameters"];

    public static ImmutableArray<string> Preferences { get; } = ["preference_mapping", "pref_intervals_by_bloc"];

    public static ImmutableArray<string> Alphas { get; } = ["alphas"];

    public static ImmutableArray<string> Voters { get; } = ["n_voters", "number_of_ballots", "num_voters"];

    /// <summary>What tells such a file from a model file of ours.</summary>
    public static ImmutableArray<string> Telling { get; } = [.. Slates, .. Shares, .. Cohesion, .. Preferences, .. Alphas, .. Voters];

    /// <summary>Which of its generators is meant. A class or a function says it there, so that no member of theirs does.</summary>
    public const string Electorate = "electorate";

    public const string Candidates = "candidates", AllowsZero = "allow_zero_support_candidates", Silent = "silent";

    public static ImmutableArray<string> All { get; } = [.. Telling, Candidates, AllowsZero, Silent, Electorate];
}
