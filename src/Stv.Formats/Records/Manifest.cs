using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>The seal on a count: what it was made from, and the hash of everything that came of it, so that an opponent with the same ballots can make it again and compare.</summary>
public sealed record Manifest
{
    /// <summary>Version of the program that counted.</summary>
    public required string Engine { get; init; }

    /// <summary>Whether it seals a rehearsal, whose papers are made up.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>The terms on which the inputs were counted; null in a manifest of the first version, which has the command alone.</summary>
    public required CountTerms? Terms { get; init; }

    /// <summary>The words that ask the command <c>stv count</c> for the same: files by their names without folders, and the options that bear on the result.</summary>
    public required ImmutableArray<string> Command { get; init; }

    /// <summary>The files that it was made from. They are no part of the record, since ballots may tell who cast them; but for <see cref="Source"/>, where they are.</summary>
    public required ImmutableArray<InputFile> Inputs { get; init; }

    /// <summary>What the ballots were made from, where the record has them itself; null where it has none.</summary>
    public ManifestSource? Source { get; init; }

    /// <summary>The rule that each contest was counted by.</summary>
    public required ImmutableArray<CountedRule> Rules { get; init; }

    /// <summary>Every lot that was settled; the seed; the declared order. All of them come from the inputs and the terms.</summary>
    public required Lots Lots { get; init; }

    /// <summary>The hash of what was committed to before the count, where it was given; else null.</summary>
    public string? Commitment { get; init; }

    /// <summary>The files that were made.</summary>
    public required ImmutableArray<HashedFile> Outputs { get; init; }

    /// <summary>The files of the page that counts the record again in a browser (<see cref="RecountPage"/>). They are sealed, and do not come of the count. Empty where the record has none.</summary>
    public ImmutableArray<HashedFile> Page { get; init; } = [];

    /// <summary>All files that it seals.</summary>
    internal IEnumerable<HashedFile> Sealed => Outputs.Concat(Page);

    /// <summary>What was counted, and how many files the record has.</summary>
    public override string ToString() => $"{Terms}: {Amount.Of(Outputs.Length, "file")}";
}

/// <summary>The rule that a contest was counted by.</summary>
/// <param name="Contest">Id of the contest.</param>
/// <param name="Rule">Id of the rule.</param>
/// <param name="Changed">Names of the choices that were changed; the result says to what.</param>
public sealed record CountedRule(string Contest, string Rule, ImmutableArray<string> Changed);
