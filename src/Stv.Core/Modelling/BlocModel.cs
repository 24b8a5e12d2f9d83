using System.Collections.Immutable;

namespace Stv;

/// <summary>Voters who are alike under a model whose voters are not divided as the slates are.</summary>
public sealed record BlocModel
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>How many of the voters are of it, in proportion to the other blocs; 0 or more. The papers of a contest are apportioned among the blocs by Huntington and Hill's method.</summary>
    public required double Share { get; init; }

    /// <summary>What its voters think of each slate that has candidates.</summary>
    public required ImmutableArray<BlocSlate> Slates { get => _slates; init => _slates = value; }
    readonly ValueArray<BlocSlate> _slates;
}

/// <summary>What the voters of a bloc think of a slate and its candidates.</summary>
public sealed record BlocSlate
{
    /// <summary>Name of the slate.</summary>
    public required string Slate { get; init; }

    /// <summary>Cohesion: how much they prefer the slate, in proportion to the others; 0 or more. The candidates of slates at 0 come last, in an order of slates drawn for each paper.</summary>
    public required double Cohesion { get; init; }

    /// <summary>Where their strengths are not known: the parameter of the symmetric Dirichlet distribution from which the strengths of the slate's candidates are drawn, once for each imagined election; more than 0. Near 0 one candidate has nearly all of it, at 1 all divisions are equally likely, and the greater it is, the more equal are the candidates. Null where <see cref="Strengths"/> says how strong they are.</summary>
    public double? Alpha { get; init; }

    /// <summary>How strong each candidate of the slate is for these voters. Candidates who are not named are at 0.</summary>
    public ImmutableArray<CandidateStrength> Strengths { get => _strengths; init => _strengths = value; }
    readonly ValueArray<CandidateStrength> _strengths;
}

/// <summary>How strong a candidate is within their slate.</summary>
/// <param name="Candidate">Their id or name.</param>
/// <param name="Strength">How strong, in proportion to the other candidates of the slate; 0 or more. Those at 0 come after the others of their slate, in an order drawn for each paper.</param>
public sealed record CandidateStrength(string Candidate, double Strength);
