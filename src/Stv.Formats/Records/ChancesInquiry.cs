using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>How often each candidate is elected in imagined elections.</summary>
public sealed record ChancesInquiry : ImaginedInquiry
{
    /// <inheritdoc/>
    public override string Verb => "simulate";

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
