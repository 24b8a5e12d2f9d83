using System.Collections.Immutable;

namespace Stv;

/// <summary>A result sheet that somebody published, its rows matched to the candidates of a contest.</summary>
public sealed record PublishedSheet
{
    /// <summary>The stages, or whatever the sheet has a column or a row for, in the order of the sheet.</summary>
    public required ImmutableArray<PublishedStage> Stages { get => _stages; init => _stages = value; }
    readonly ValueArray<PublishedStage> _stages;

    /// <summary>Who was elected or excluded, by candidate index.</summary>
    public required ImmutableArray<PublishedFate> Fates { get => _fates; init => _fates = value; }
    readonly ValueArray<PublishedFate> _fates;

    /// <summary>What it says outside its table about who was elected.</summary>
    public ImmutableArray<PublishedClaim> Claims { get => _claims; init => _claims = value; }
    readonly ValueArray<PublishedClaim> _claims;

    /// <summary>Whether one of these is a list of all the elected.</summary>
    public bool ListsElected { get; init; }

    /// <summary>The quota, or null where the sheet does not say.</summary>
    public PublishedFigure? Quota { get; init; }

    /// <summary>Candidates of whom the sheet says nothing.</summary>
    public ImmutableArray<int> Missing { get => _missing; init => _missing = value; }
    readonly ValueArray<int> _missing;

    /// <summary>Every figure of the stages.</summary>
    internal IEnumerable<PublishedFigure> Figures =>
        Stages.SelectMany(stage => stage.Rows).SelectMany(cell => new[] { cell.Change, cell.Total }).OfType<PublishedFigure>();

    /// <summary>The sheet with the figures of two candidates swapped.</summary>
    internal PublishedSheet Exchanged(int a, int b) => this with
    {
        Stages = [.. Stages.Select(stage => stage with { Candidates = Exchanged(stage.Candidates, a, b) })],
        Fates = Exchanged(Fates, a, b),
    };

    static ImmutableArray<T> Exchanged<T>(ImmutableArray<T> rows, int a, int b) => rows.SetItem(a, rows[b]).SetItem(b, rows[a]);
}
