using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>The names that each object of an election file may have. The schema <c>stv-election-1.schema.json</c> lists the same.</summary>
internal static class ElectionShape
{
    public static ImmutableArray<string> Election { get; } =
        ["$schema", "title", "rehearsal", "rule", "lots", "attributes", "reserved", "candidates", "ballots", "body", "contests"];

    public static ImmutableArray<string> Contest { get; } =
        ["id", "title", "seats", "electorate", "minimum", "maximum", "reserved", "rule", "candidates", "ballots", "leftOut", "college"];

    public static ImmutableArray<string> Candidate { get; } = ["id", "name", "slate", "attributes", "withdrawn", "kind"];

    public static ImmutableArray<string> Attribute { get; } = ["title", "shown"];

    public static ImmutableArray<string> Lots { get; } = ["seed"];

    public static ImmutableArray<string> Reserved { get; } = ["apply", "doomed", "restart", "fallback"];

    /// <summary>What a column of a CSV may be said to be. The columns of contests and sections have members of their own.</summary>
    public static ImmutableArray<string> Columns { get; } = [.. NamedColumns.Roles.Except(["contest", "section"])];

    public static ImmutableArray<string> AllBallots { get; } = ["file", "contestColumn", "corrections", .. ReadingMembers.Names];

    public static ImmutableArray<string> ContestBallots { get; } = ["file", "corrections", .. ReadingMembers.Names];

    public static ImmutableArray<string> LeftOut { get; } = ["spoilt", "setAside", "duplicates", "corrections"];

    public static ImmutableArray<string> CorrectionsMade { get; } = ["reason", "cells", "papers"];

    public static ImmutableArray<string> College { get; } = ["column", "shares"];

    public static ImmutableArray<string> Body { get; } = ["title", "contests", "minimum", "onePaperPerVoter"];
}
