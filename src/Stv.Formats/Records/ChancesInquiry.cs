using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>How often each candidate is elected in imagined elections.</summary>
public sealed record ChancesInquiry : Inquiry
{
    /// <summary>What all luck is drawn from where nobody says.</summary>
    public const string DefaultSeed = "1";

    /// <summary>How many elections are imagined where nobody says.</summary>
    public const long DefaultRuns = 1000;

    /// <inheritdoc/>
    public override string Verb => "simulate";

    /// <summary>How many elections are imagined, 1 or more.</summary>
    public long Runs { get; init; } = DefaultRuns;

    /// <summary>What all luck is drawn from.</summary>
    public string Seed { get; init; } = DefaultSeed;

    /// <summary>Name of the file with a model of the electorate; null where the papers given are drawn anew.</summary>
    public string? Model { get; init; }

    /// <summary>Whether the papers given are a small sample, of which electorates are drawn as <see cref="ElectorateKind.Dirichlet"/> says. Not with a model, which says it itself.</summary>
    public bool Dirichlet { get; init; }

    /// <summary>Rules to set beside that of the contests.</summary>
    public ImmutableArray<Preset> Against { get => _against; init => _against = value; }
    readonly ValueArray<Preset> _against;

    /// <summary>Changes of the places to fill to set beside it: <c>+1</c>.</summary>
    public ImmutableArray<int> MoreSeats { get => _moreSeats; init => _moreSeats = value; }
    readonly ValueArray<int> _moreSeats;

    /// <summary>Names or ids of candidates without whom it is to be looked at.</summary>
    public ImmutableArray<string> Without { get => _without; init => _without = value; }
    readonly ValueArray<string> _without;

    /// <summary>Whether it is to be looked at without reserved places.</summary>
    public bool WithoutConstraints { get; init; }

    /// <summary>Swings to set beside it.</summary>
    public ImmutableArray<Swing> Swings { get => _swings; init => _swings = value; }
    readonly ValueArray<Swing> _swings;
}
