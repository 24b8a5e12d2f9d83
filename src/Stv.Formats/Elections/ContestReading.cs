namespace Stv.Formats;

/// <summary>A contest of an election file and how it is to be counted.</summary>
public sealed record ContestReading
{
    /// <summary>The contest.</summary>
    public required Contest Contest { get; init; }

    /// <summary>The rule.</summary>
    public required Rule Rule { get; init; }

    /// <summary>True when neither the contest nor the election names a rule.</summary>
    public required bool RuleByDefault { get; init; }

    /// <summary>The file that its papers come from; null when it has none.</summary>
    public required InputFile? Ballots { get; init; }

    /// <summary>What was read of that file, with its irregular papers and those left out; null when it has none.</summary>
    public BallotReading? Reading { get; init; }

    /// <summary>Whether papers that cannot be read may be left out of the count; otherwise one is enough for a count to refuse.</summary>
    public bool MaySetAside { get; init; }

    /// <summary>The contest's title, id and size, and the rule.</summary>
    public override string ToString() => $"{Contest} under {Rule.Id}";
}
