using System.Collections.Immutable;
using System.Globalization;

namespace Stv;

/// <summary>Papers that moved together within a stage and are of one value now.</summary>
public sealed record Transfer
{
    /// <summary>Whose papers moved.</summary>
    public required ImmutableArray<int> From { get => _from; init => _from = value; }
    readonly ValueArray<int> _from;

    /// <summary>Which papers moved, as parcels: for each candidate the first preferences, then what arrived at each transfer. Their numbers add up to <see cref="Papers"/>. Empty in the parts of <see cref="BySource"/>, since the whole transfer lists them.</summary>
    public ImmutableArray<Parcel> Parcels { get => _parcels; init => _parcels = value; }
    readonly ValueArray<Parcel> _parcels;

    /// <summary>The value of a paper of worth 1 before it moved. Where papers of several values move together it is the value of the first parcel; each of <see cref="Parcels"/> has its own.</summary>
    public required Votes ValueBefore { get; init; }

    /// <summary>What it is worth now.</summary>
    public required Votes Value { get; init; }

    /// <summary>How many papers moved, the non-transferable among them.</summary>
    public required long Papers { get; init; }

    /// <summary>Who received papers, in ballot-paper order.</summary>
    public required ImmutableArray<Receipt> To { get => _to; init => _to = value; }
    readonly ValueArray<Receipt> _to;

    /// <summary>Papers without a further continuing preference.</summary>
    public required Portion NonTransferable { get; init; }

    /// <summary>What rounding lost in this transfer. The loss of a surplus, which no single value accounts for, is booked with the last transfer of its stage.</summary>
    public required Votes Loss { get; init; }

    /// <summary>The same transfer divided by source: for each candidate who gave papers or lost votes by rounding, a transfer from them alone. Their papers and votes add up to those of the whole. Empty where <see cref="From"/> names one candidate.</summary>
    public ImmutableArray<Transfer> BySource { get => _bySource; init => _bySource = value; }
    readonly ValueArray<Transfer> _bySource;

    /// <summary>How the papers divide among the sections of the electoral college: those that gave any, in the college's order. Their numbers add up to <see cref="Papers"/>. Empty without a college, where a section is too small to hide a voter (<see cref="ElectoralCollege.SmallestPublishedSection"/>), and in the parts of <see cref="BySource"/>.</summary>
    public ImmutableArray<SectionPortion> Sections { get => _sections; init => _sections = value; }
    readonly ValueArray<SectionPortion> _sections;

    /// <summary>How many papers moved, from whom, and at what value.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Papers} papers of [{string.Join(", ", From)}] at {Value} to {To.Length} candidates");
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
