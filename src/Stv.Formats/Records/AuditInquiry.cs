namespace Stv.Formats;

/// <summary>How an audit can show from a sample of the papers that nobody else won.</summary>
public sealed record AuditInquiry : Inquiry
{
    /// <summary>The risk limit, unless another is asked for: 5 in 100.</summary>
    public const decimal DefaultRisk = 5;

    /// <inheritdoc/>
    public override string Verb => "audit";

    /// <summary>The risk limit, in 100, more than 0 and less than 100.</summary>
    public decimal Risk { get; init; } = DefaultRisk;

    /// <summary>Digits that the papers are drawn from; null where none are drawn.</summary>
    public string? Draw { get; init; }
}
