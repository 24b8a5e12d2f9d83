namespace Stv;

/// <summary>Whether and when a candidate was elected or excluded, according to a published sheet.</summary>
/// <param name="Elected">Whether they were elected; null where the sheet does not say.</param>
/// <param name="Stage">The stage, as the sheet numbers them, at which they were elected or excluded; null where it does not say.</param>
public readonly record struct PublishedFate(bool? Elected, int? Stage)
{
    /// <summary>Their place in the order of election, from 1; null where the sheet does not say.</summary>
    public PublishedFigure? Order { get; init; }
}
