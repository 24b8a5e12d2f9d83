namespace Stv.Formats;

/// <content>What each choice of a rule means.</content>
public static partial class English
{
    /// <summary>What a choice of a rule means, in a sentence of its own; V stands for the valid votes and s for the seats.</summary>
    /// <param name="choice">One of <see cref="Rule.Choices"/>.</param>
    public static string Meaning(Choice choice)
    {
        ArgumentNullException.ThrowIfNull(choice);
        return (choice.Name, choice.Value) switch
        {
            ("gaps", "stop") => "a paper counts up to the first number left out",
            ("gaps", "close-up") => "numbers left out are passed over; the later ones count in their order",
            ("equal-ranks", "stop") => "a paper counts up to the first number given to more than one candidate",
            ("repeats", "ignore") => "a second mention of a candidate is passed over",
            ("numbers", "exact fractions") => "votes and values are never rounded",
            ("numbers", var numbers) => $"votes and values are kept to {numbers}",
            ("quota", "droop-integer") => "⌊V ÷ (s + 1)⌋ + 1, a whole number",
            ("quota", "droop-exact") => "V ÷ (s + 1), not rounded",
            ("quota", "droop-plus-unit") => "V ÷ (s + 1), cut off at the last decimal kept, plus one in that place",
            ("election", "at-least-quota") => "elected with the quota or more",
            ("election", "more-than-quota") => "elected with more than the quota",
            ("surplus-order", "largest-first") => "the largest surplus is transferred first",
            ("surplus-ties", var methods) => $"equal surpluses: {Methods(methods)}",
            ("empty-surplus", "no-stage") => "a candidate with exactly the quota has no surplus to transfer",
            ("empty-surplus", "transferred") => "a candidate with exactly the quota has a surplus of 0, transferred in a stage that moves no vote",
            ("surplus-papers", "all") => "all papers that the candidate holds carry the surplus",
            ("transfer-value", "weighted") => "a paper moves at its value × surplus ÷ the candidate's votes",
            ("value-rounding", "none") => "nothing is rounded",
            ("value-rounding", "once-down") => "the value is worked out in one go, and the decimals that cannot be kept are dropped",
            ("value-rounding", "product-then-quotient-down") => "value × surplus is cut off at the last decimal kept, then the quotient again",
            ("exclusion", "lowest-one") => "when no surplus is left, the one candidate with the fewest votes is excluded",
            ("exclusion-ties", var methods) => $"equally few votes: {Methods(methods)}",
            ("exclusion-transfer", "one-step") => "all papers of the excluded move in one stage, each at its present value",
            ("last-places", "after-transfer") => "when no more candidates are left than places, they are elected; an exclusion already decided is transferred first",
            ("last-places", "before-transfer") => "when no more candidates are left than places, they are elected at once; the papers of the last one excluded do not move",
            _ => MeaningInMeekRules(choice) ?? MeaningInOtherRules(choice),
        };
    }

    static string Methods(string methods) => string.Join(", then ", methods.Split(", then ").Select(method => method switch
    {
        "backwards" => "the most recent earlier stage at which they differ",
        "forwards" => "the earliest stage at which they differ",
        "declared-order" => "an order of all candidates made before the count",
        "lot" => "by lot",
        "previous-stage" => "the stage before, and no other",
        "new-zealand-regulations" => "the pseudo-random numbers of New Zealand's regulations",
        "new-zealand-calculator" => "the pseudo-random numbers of New Zealand's official calculator",
        "nobody" => "none of them is elected for the time being",
        "as-surplus-ties" => "as equal surpluses",
        _ => throw new ArgumentException($"No words for the tie method {method}.", nameof(methods)),
    }));
}
