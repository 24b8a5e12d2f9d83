using System.Collections.Immutable;

namespace Stv;

/// <summary>One of several ways to count the same papers.</summary>
/// <param name="Name">What it is called: the rule's id, or that it is without constraints.</param>
/// <param name="Contest">The contest, with or without its reserved places.</param>
/// <param name="Rule">The rule.</param>
public sealed record CountVariant(string Name, Contest Contest, Rule Rule);

/// <summary>The outcome of one way to count.</summary>
public sealed record VariantOutcome
{
    /// <summary>The way.</summary>
    public required CountVariant Variant { get; init; }

    /// <summary>The count. Where lots are open there are several, and this is the first. Null when there is none.</summary>
    public required CountResult? Result { get; init; }

    /// <summary>The sets of people who can be elected, each in ballot-paper order: one unless lots decide.</summary>
    public required ImmutableArray<ImmutableArray<int>> Elected { get => _elected; init => _elected = value; }
    readonly ValueArray<ImmutableArray<int>> _elected;

    /// <summary>Why the papers cannot be counted in this way. Null when they were counted, or when the reserved places cannot be filled.</summary>
    public string? Refusal { get; init; }

    /// <summary>Counts in one way, once for every way in which the open lots can fall.</summary>
    /// <param name="variant">The way.</param>
    /// <param name="lots">The lots that are settled; one that fits no tie is not used.</param>
    public static VariantOutcome Of(CountVariant variant, Lots lots)
    {
        ArgumentNullException.ThrowIfNull(variant);
        ArgumentNullException.ThrowIfNull(lots);
        try
        {
            var results = Count.Ends(variant.Contest, variant.Rule, lots).OfType<Counted>().Select(counted => counted.Result).ToList();
            return new VariantOutcome
            {
                Variant = variant,
                Result = results.FirstOrDefault(),
                Elected = [.. results.Select(result => result.Elected.Order().ToImmutableArray()).DistinctBy(people => string.Join(',', people))],
            };
        }
        catch (ElectionException refusal)
        {
            return new VariantOutcome { Variant = variant, Result = null, Elected = [], Refusal = refusal.Message };
        }
    }
}
