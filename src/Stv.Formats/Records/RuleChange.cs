namespace Stv.Formats;

/// <summary>A choice of a rule that is made otherwise than the rule makes it.</summary>
/// <param name="Choice">Name of the choice: <c>gaps</c>.</param>
/// <param name="Value">What it is changed to: <c>stop</c>.</param>
public sealed record RuleChange(string Choice, string Value);
