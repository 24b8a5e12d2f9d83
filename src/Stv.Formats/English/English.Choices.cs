namespace Stv.Formats;

/// <content>What each choice of a rule means, and what stands around the choices of a preset.</content>
public static partial class English
{
    internal const string SourceLabel = "Source   ";
    internal const string TextLabel = "Text     ";
    internal const string UsedInLabel = "Used in  ";
    internal const string PartlyRead = "partly read; the readings below say where it was not";
    internal const string ChoicesHeading = "Choices [and the clause of each]; V is the valid votes, s the seats";
    internal const string NotMadeHeading = "Not part of the rule";
    internal const string EvidenceHeading = "Checked against";

    /// <summary>How the text was read where it is open.</summary>
    internal static string Reading(string reading) => $"Our reading: {reading}.";

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
            ("equal-ranks", "split") => "a paper is shared equally among the candidates of a rank who continue or are elected, and anew when one of them is excluded",
            ("transfer", "meek") => "an elected candidate keeps of every paper the part that their keep value says, and passes on the rest",
            ("transfer", "warren") => "an elected candidate keeps of every paper the amount that their keep value says, or all there is, and passes on the rest",
            ("kept-rounding", "none") => "the kept part needs no rounding",
            ("kept-rounding", "up") => "the kept part of a paper is raised to the last decimal kept",
            ("kept-rounding", "down") => "the kept part of a paper is cut off at the last decimal kept",
            ("passed-on", "weight-less-kept") => "a paper passes on its weight less what was kept",
            ("passed-on", "product-up") => "a paper passes on its weight × (1 − keep value), raised to the last decimal kept",
            ("election", "during-iterations") => "elected at the iteration at which they have the quota; the iterations go on",
            ("election", "ends-round") => "elected at the iteration at which they have the quota, which ends the round",
            ("election", "after-convergence") => "elected when the surpluses of those elected before have been passed on",
            ("surplus-limit", var limit) => $"somebody is excluded when the surpluses are small: {limit}",
            ("early-exclusion", "none") => "nobody is excluded before that",
            ("early-exclusion", "sure-loser") => "the lowest candidate is excluded before that when the surpluses together are less than the gap to the next",
            ("keep-update", "above-quota") => "keep values become keep value × quota ÷ votes for the elected above the quota",
            ("keep-update", "all-elected") => "keep values become keep value × quota ÷ votes for all the elected, but not above 1",
            ("keep-update-rounding", "twice-up") => "keep value × quota is raised to the last decimal kept, then its quotient by the votes again",
            ("keep-update-rounding", "once-down") => "the new keep value is worked out in one go and cut off at the last decimal kept",
            ("stable-stop", "surplus-not-falling") => "somebody is excluded, too, when an iteration does not lower the surpluses",
            ("stable-stop", "keep-values-settled") => "somebody is excluded, too, when an iteration makes no keep value lower than it has been",
            ("stable-stop", "none") => "nothing but the limits ends the iterations",
            ("iteration-limit", var limit) => $"at most {limit} iterations between two elections or exclusions",
            ("tied-for-exclusion", "equal-votes") => "those with equally few votes are tied for exclusion",
            ("tied-for-exclusion", "within-surplus") => "those who are above the lowest by no more than the surpluses are tied with the lowest for exclusion",
            ("zero-votes", "one-by-one") => "candidates without votes are excluded like others",
            ("zero-votes", "together") => "candidates without votes are excluded together",
            ("unnamed-candidates", "continue") => "candidates whom no paper names continue like others",
            ("unnamed-candidates", "withdrawn") => "where several are to be elected, candidates whom no paper names are treated as withdrawn, and a place for which nobody is left stays vacant",
            ("single-vacancy", "as-any-other") => "one place is filled as several are",
            ("single-vacancy", "absolute-majority") => "one place is filled by an absolute majority: half of what the candidates have together, raised to the next whole number",
            ("after-exclusion", "count-again") => "after an exclusion the papers are distributed by the keep values as they are",
            ("after-exclusion", "update-keep-values") => "after an exclusion the keep values are changed as after any iteration",
            ("equal-ranks", "pass-over") => "a number given to more than one candidate is passed over",
            ("repeats", "stop") => "a paper counts up to the second mention of a candidate",
            ("quota", "droop-rounded-up") => "V ÷ (s + 1), raised to the last decimal kept",
            ("quota", "hare-rounded-up") => "V ÷ s, raised to a whole number",
            ("quota-revision", "never") => "the quota stands",
            ("quota-revision", "until-first-election") => "until somebody is elected, the quota is found anew without the votes that become non-transferable",
            ("election", "at-least-quota-or-vote-required") => "elected with the quota or more, or with the active vote divided by one more than the places left; in descending order, each election changing what the next requires",
            ("winners", "all-who-reach") => "all who reach it are elected",
            ("winners", "only-the-highest") => "one candidate a stage is elected, the one with the most votes",
            ("election-ties", var methods) => $"equal, and not enough places for all: {Methods(methods)}",
            ("elected-receive", "nothing") => "papers pass an elected candidate by",
            ("elected-receive", "until-surplus-moves") => "an elected candidate receives papers until their surplus is transferred",
            ("single-place", "as-any-other") => "a single place is filled like several",
            ("single-place", "after-an-exclusion") => "for a single place nobody is elected before papers of somebody excluded have moved",
            ("surplus-order", "earliest-first") => "the surplus that arose first is transferred first, of several the largest",
            ("surplus-order", "all-together") => "all surpluses are transferred in one stage",
            ("deferral", "never") => "surpluses are transferred while there are any",
            ("deferral", "while-below-the-difference") => "surpluses wait while all of them are less than would change who is lowest",
            ("deferral", "while-not-above-the-difference") => "surpluses wait while all of them are not more than would change who is lowest",
            ("surplus-papers", "last-batch") => "the transferable papers of the batch received last carry the surplus",
            ("transfer-value", "per-transferable-paper") => "a paper moves at surplus ÷ transferable papers, but not above its present value",
            ("transfer-value", "per-paper") => "every paper moves at surplus ÷ number of papers, whatever it was worth",
            ("value-rounding", "fraction-then-product-down") => "surplus ÷ votes is cut off at the last decimal kept, then its product with the value",
            ("remainder", "lost") => "what rounding leaves of a surplus is lost by fraction",
            ("remainder", "non-transferable") => "what is left of a surplus is added to the non-transferable votes",
            ("remainder", "stays-with-elected") => "what rounding leaves of a surplus stays with the elected candidate",
            ("exclusion", "lowest-together-if-below-next") => "as many of the lowest are excluded together as have fewer votes, with the surpluses, than the next above",
            ("exclusion", "lowest-together-if-not-above-next") => "as many of the lowest are excluded together as have no more votes, with the surpluses, than the next above",
            ("sure-losers", "wait-for-surpluses") => "surpluses are transferred before anybody is excluded",
            ("sure-losers", "before-surpluses") => "those who with all below them and all surpluses have fewer votes than the next above are excluded together before a surplus is transferred",
            ("minimum-votes", var votes) => votes == "0" ? "nobody is excluded for want of first preferences" : $"at the first exclusion all with fewer than {votes} first preferences go",
            ("tie-history", "stages") => "ties look back at the ends of stages",
            ("tie-history", "batches") => "ties look back at every transfer of a batch",
            ("exclusion-transfer", "by-descending-value") => "papers of the excluded move in batches, the greatest value first",
            ("exclusion-transfer", "in-order-received") => "papers of the excluded move in batches, in the order in which they came",
            ("exclusion-transfer", "first-preferences-then-by-value") => "papers of the excluded move in batches: first preferences, then the others, the greatest value first",
            ("election-during-exclusion", "at-its-end") => "candidates are elected when an exclusion is transferred",
            ("election-during-exclusion", "after-each-batch") => "candidates are elected after each batch, and receive nothing from the next",
            ("election-during-exclusion", "each-batch-is-a-stage") => "each batch is a stage by itself: candidates are elected after it, and receive nothing from the next",
            ("last-places", "after-transfer-and-surpluses") => "when no more candidates are left than places, they are elected; an exclusion already decided is transferred first, and so is every surplus",
            ("last-surpluses", "stay") => "surpluses that wait when the last place is filled are not transferred",
            ("last-surpluses", "transferred") => "surpluses that wait when the last place is filled are transferred in one last stage",
            ("last-vacancy", "as-any-other") => "the last place is filled like the others",
            ("last-vacancy", "to-one-who-equals-the-rest") => "the last place goes to one who has as many votes as all others and the surpluses",
            ("last-vacancy", "to-one-who-exceeds-the-rest") => "the last place goes to one who has more votes than all others and the surpluses",
            ("last-vacancy", "to-the-higher-of-two") => "when two are left for the last place and no surplus waits, it goes to the one who has more votes, or by lot where they are equal",
            ("last-but-one", "as-any-other") => "with one candidate more than places the lowest is excluded as ever",
            ("last-but-one", "elected-without-the-lowest") => "with one candidate more than places all but the lowest are elected, when the lowest could not catch up even with the surpluses",
            ("paper-order", "input") => "the papers lie in the order in which they were read",
            ("paper-order", "shuffled") => "the papers are shuffled by draws from the seed",
            ("paper-shares", "largest-remainder") => "each next preference gets its share of a surplus in whole papers, the largest fractions raised",
            ("papers-taken", "last-filed") => "the papers taken are those filed last",
            ("refund-test", "none") => "exclusions together look at votes alone",
            ("refund-test", "quarter-of-quota") => "nobody is excluded with others while those below could yet bring them more than a quarter of the quota",
            _ => throw new ArgumentException($"No words for the choice {choice.Name} = {choice.Value}.", nameof(choice)),
        };
    }

    static string Methods(string methods) => string.Join(", then ", methods.Split(", then ").Select(method => method switch
    {
        "backwards" => "the most recent earlier stage at which they differ",
        "backwards-all-distinct" => "the most recent earlier stage at which all of them differ",
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
