namespace Stv;

/// <summary>The outcome of a search for a rule that explains a published sheet.</summary>
/// <param name="Comparison">The sheet compared with the count under the rule that was found, or that came furthest.</param>
/// <param name="Tried">How many rules were tried.</param>
public sealed record RuleExplanation(SheetComparison Comparison, int Tried)
{
    /// <summary>The rule.</summary>
    public Rule Rule => Comparison.Result.Rule;

    /// <summary>Whether it reproduces the sheet, exactly or rounded.</summary>
    public bool Explains => Comparison.Verdict != SheetVerdict.Differs;
}
