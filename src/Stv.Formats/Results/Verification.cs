using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>A published result held against a count of the same ballots.</summary>
public sealed record Verification
{
    /// <summary>Name of the published file.</summary>
    public required string File { get; init; }

    /// <summary>The files that were counted.</summary>
    public required ImmutableArray<InputFile> Inputs { get; init; }

    /// <summary>Whether nobody named the rule.</summary>
    public bool RuleByDefault { get; init; }

    /// <summary>The lots that were given or published.</summary>
    public Lots Lots { get; init; } = Lots.None;

    /// <summary>The figures compared.</summary>
    public required SheetComparison Comparison { get; init; }

    /// <summary>Whatever else the file says otherwise: a JSON's seats, rule, transfers, ties and reasons; a sheet's lines outside its table.</summary>
    public ImmutableArray<ResultDifference> Values { get; init; } = [];

    /// <summary>What the published file says that could not be compared with anything given.</summary>
    public ImmutableArray<string> NotCompared { get; init; } = [];

    /// <summary>How the file was read: what was understood with a little help, and what was passed over.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];

    /// <summary>What a search for another rule came to; null when none was made.</summary>
    public RuleExplanation? Explanation { get; init; }

    /// <summary>Whether the figures are in columns of a spreadsheet, which have letters.</summary>
    public bool IsSheet { get; init; }

    /// <summary>The verdict.</summary>
    public SheetVerdict Verdict => Values.IsEmpty ? Comparison.Verdict : SheetVerdict.Differs;
}
