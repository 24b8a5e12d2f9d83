namespace Stv.Formats;

/// <summary>How few papers would change who is elected.</summary>
public sealed record MarginInquiry : Inquiry
{
    /// <inheritdoc/>
    public override string Verb => "margin";

    /// <summary>How many counts of each contest are made at the most.</summary>
    public long Counts { get; init; } = Margin.DefaultCounts;
}
