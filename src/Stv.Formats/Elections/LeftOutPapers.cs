using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Papers that were left out before the ballots of a contest were written, and what was corrected in these. They are reported beside the others, and play no part in the count.</summary>
internal sealed record LeftOutPapers
{
    /// <summary>Papers that were marked as spoilt.</summary>
    public long Spoilt { get; init; }

    /// <summary>Papers that could not be read.</summary>
    public long SetAside { get; init; }

    /// <summary>Papers of voters of whom another counts, or none.</summary>
    public long Duplicates { get; init; }

    /// <summary>What a person corrected.</summary>
    public ImmutableArray<CorrectionsMade> Corrections { get; init; } = [];

    /// <summary>Reads the member <c>leftOut</c> of a contest.</summary>
    public static LeftOutPapers Read(StrictJson json, PlacedJson place)
    {
        var members = json.Members(place, "the papers that were left out are an object", [], ElectionShape.LeftOut);
        return new LeftOutPapers
        {
            Spoilt = Number(json, members, "spoilt"),
            SetAside = Number(json, members, "setAside"),
            Duplicates = Number(json, members, "duplicates"),
            Corrections = members.TryGetValue("corrections", out var list) ? [.. json.Items(list, "corrections").Select(item => Correction(json, item))] : [],
        };
    }

    static CorrectionsMade Correction(StrictJson json, PlacedJson place)
    {
        var members = json.Members(place, "what was corrected for one reason is an object", ["reason"], ElectionShape.CorrectionsMade);
        return new CorrectionsMade(members.TryGetValue("reason", out var reason) ? json.Text(reason, "the reason") ?? "" : "", Number(json, members, "cells"), Number(json, members, "papers"));
    }

    static long Number(StrictJson json, IReadOnlyDictionary<string, PlacedJson> members, string name) =>
        members.TryGetValue(name, out var value) ? json.Whole(value, name, 0, int.MaxValue) ?? 0 : 0;
}
