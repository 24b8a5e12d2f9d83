using System.Collections.Immutable;

namespace Stv;

/// <summary>What hangs on a lot.</summary>
/// <param name="Branches">A branch for each candidate who can be drawn.</param>
public sealed record LotStakes(ImmutableArray<LotBranch> Branches)
{
    /// <summary>A branch for each candidate who can be drawn.</summary>
    public ImmutableArray<LotBranch> Branches { get => _branches; init => _branches = value; }
    readonly ValueArray<LotBranch> _branches = Branches;

    /// <summary>Whether every way was counted, further lots included.</summary>
    public bool AllCounted => Branches.All(branch => branch.AllCounted);

    /// <summary>The different sets of people who can be elected, each in ballot-paper order.</summary>
    public ImmutableArray<ImmutableArray<int>> Elected =>
        [.. Branches.SelectMany(branch => branch.Elected).DistinctBy(people => string.Join(',', people))];

    /// <summary>Whether the same people can be elected whichever way this lot and later ones fall; null when not every way was counted.</summary>
    public bool? IsIndifferent => !AllCounted ? null
        : Branches.All(branch => branch.Elected.Length == Elected.Length);
}

/// <summary>What follows when the lot falls on a candidate.</summary>
/// <param name="Candidate">The candidate.</param>
/// <param name="Elected">The people elected then: one set, in ballot-paper order, for each different end that further lots can bring about.</param>
/// <param name="AllCounted">Whether every way in which further lots can fall was counted; there is a cap of 64 counts.</param>
public sealed record LotBranch(int Candidate, ImmutableArray<ImmutableArray<int>> Elected, bool AllCounted)
{
    /// <summary>The people elected then: one set, in ballot-paper order, for each different end that further lots can bring about.</summary>
    public ImmutableArray<ImmutableArray<int>> Elected { get => _elected; init => _elected = value; }
    readonly ValueArray<ImmutableArray<int>> _elected = Elected;
}
