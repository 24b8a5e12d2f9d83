namespace Stv.Formats;

/// <summary>What is asked of many imagined elections.</summary>
public abstract record ImaginedInquiry : Inquiry
{
    private protected ImaginedInquiry()
    {
    }

    /// <summary>What all luck is drawn from where nobody says.</summary>
    public const string DefaultSeed = "1";

    /// <summary>How many elections are imagined where nobody says.</summary>
    public const long DefaultRuns = 1000;

    /// <summary>How many elections are imagined, 1 or more.</summary>
    public long Runs { get; init; } = DefaultRuns;

    /// <summary>What all luck is drawn from.</summary>
    public string Seed { get; init; } = DefaultSeed;

    /// <summary>Name of the file with a model of the electorate; null where the papers given are drawn anew.</summary>
    public string? Model { get; init; }

    /// <summary>Whether the papers given are a small sample, of which electorates are drawn as <see cref="ElectorateKind.Dirichlet"/> says. Not with a model, which says it itself.</summary>
    public bool Dirichlet { get; init; }
}
