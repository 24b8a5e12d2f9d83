using System.Collections.Immutable;

namespace Stv;

/// <summary>Figures of a sheet that must come to a number of votes, each taken as it is or with the other sign.</summary>
/// <param name="Kind">What is added up.</param>
/// <param name="Stage">The stage, from 1.</param>
/// <param name="Row">The row of a sum along a row.</param>
/// <param name="Candidate">The candidate of that row; null for another row and for a column.</param>
/// <param name="IsChange">Whether changes are added up.</param>
/// <param name="Terms">The figures.</param>
sealed record SheetSum(SheetFindingKind Kind, int Stage, SheetRowKind Row, int? Candidate, bool IsChange, ImmutableArray<SheetTerm> Terms)
{
    /// <summary>What the figures must come to.</summary>
    public Votes Due { get; init; } = Votes.Zero;

    /// <summary>Whether a figure that belongs to it was left out and taken for 0.</summary>
    public bool HasBlank { get; init; }

    /// <summary>What the figures come to, less what they must come to.</summary>
    public Votes Residual => SheetTerm.Sum(Terms) - Due;

    /// <summary>What the figure would have to be, all others being right.</summary>
    public Votes Mended(PublishedFigure figure) =>
        Terms.First(term => ReferenceEquals(term.Figure, figure)).IsTaken ? figure.Votes + Residual : figure.Votes - Residual;

    /// <summary>What is left if a figure were another.</summary>
    public Votes ResidualWith(PublishedFigure figure, Votes other) => Terms.Where(term => ReferenceEquals(term.Figure, figure))
        .Aggregate(Residual, (sum, term) => term.IsTaken ? sum + figure.Votes - other : sum - figure.Votes + other);
}

/// <summary>A figure as a sum takes it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="IsTaken">Whether it is taken away.</param>
readonly record struct SheetTerm(PublishedFigure Figure, bool IsTaken = false)
{
    /// <summary>What figures come to.</summary>
    public static Votes Sum(IEnumerable<SheetTerm> terms) =>
        terms.Aggregate(Votes.Zero, (sum, term) => term.IsTaken ? sum - term.Figure.Votes : sum + term.Figure.Votes);

    /// <summary>The same with the other sign.</summary>
    public SheetTerm Other => this with { IsTaken = !IsTaken };
}
