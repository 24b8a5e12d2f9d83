using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>Who fills a casual vacancy, or what a by-election has to fill. The lots and the seed of the terms are those of the count that fills it; the original count has those of the election file.</summary>
public sealed record VacancyInquiry : Inquiry
{
    /// <inheritdoc/>
    public override string Verb => "vacancy";

    /// <summary>Names or ids of the members who leave.</summary>
    public ImmutableArray<string> Vacates { get => _vacates; init => _vacates = value; }
    readonly ValueArray<string> _vacates;

    /// <summary>Names or ids of those who will not serve.</summary>
    public ImmutableArray<string> Unavailable { get => _unavailable; init => _unavailable = value; }
    readonly ValueArray<string> _unavailable;

    /// <summary>Names or ids of the members who stay; empty where the original count says who they are.</summary>
    public ImmutableArray<string> Sitting { get => _sitting; init => _sitting = value; }
    readonly ValueArray<string> _sitting;

    /// <summary>How the vacancy is filled from the papers.</summary>
    public VacancyMethod Method { get; init; }

    /// <summary>Whether it is not, since a by-election is held.</summary>
    public bool ByElection { get; init; }
}
