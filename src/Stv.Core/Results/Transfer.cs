using System.Collections.Immutable;

namespace Stv;

/// <summary>Papers of one value that moved together within a stage.</summary>
public sealed record Transfer
{
    /// <summary>Whose papers moved.</summary>
    public required ImmutableArray<int> From { get; init; }

    /// <summary>What a paper of worth 1 was worth where it lay.</summary>
    public required Votes ValueBefore { get; init; }

    /// <summary>What it is worth now.</summary>
    public required Votes Value { get; init; }

    /// <summary>How many papers moved, the non-transferable among them.</summary>
    public required long Papers { get; init; }

    /// <summary>Who received papers, in ballot-paper order.</summary>
    public required ImmutableArray<Receipt> To { get; init; }

    /// <summary>Papers without a further continuing preference.</summary>
    public required Portion NonTransferable { get; init; }

    /// <summary>What rounding lost in this transfer. The loss of a surplus, which no single value accounts for, is booked with the last transfer of its stage.</summary>
    public required Votes Loss { get; init; }

    /// <summary>The same transfer parted by who gave: for each that gave papers or lost votes by rounding, a transfer from them alone. Their papers and votes add up to those of the whole. Empty where <see cref="From"/> names one candidate.</summary>
    public ImmutableArray<Transfer> BySource { get; init; } = [];
}

/// <summary>What a candidate received in a transfer.</summary>
/// <param name="Candidate">Who.</param>
/// <param name="Papers">How many papers.</param>
/// <param name="Votes">What they were credited as.</param>
public sealed record Receipt(int Candidate, long Papers, Votes Votes);

/// <summary>Some papers and what they were credited as.</summary>
/// <param name="Papers">How many papers.</param>
/// <param name="Votes">What they were credited as.</param>
public sealed record Portion(long Papers, Votes Votes);
