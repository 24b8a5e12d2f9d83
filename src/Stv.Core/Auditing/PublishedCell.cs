namespace Stv;

/// <summary>What a published sheet says of one row at one stage.</summary>
/// <param name="Change">What was added or taken away; null where the sheet does not say.</param>
/// <param name="Total">What the row then stood at; null where the sheet does not say.</param>
public readonly record struct PublishedCell(PublishedFigure? Change, PublishedFigure? Total)
{
    /// <summary>How many papers came, or with a minus went; null where the sheet does not say.</summary>
    public PublishedFigure? Papers { get; init; }

    /// <summary>Whether the sheet says nothing.</summary>
    public bool IsEmpty => Change is null && Total is null && Papers is null;
}
