using System.Collections.Immutable;

namespace Stv.Formats;

/// <summary>A contest and all that its count needs.</summary>
/// <param name="Contest">The contest.</param>
/// <param name="Rule">The rule.</param>
/// <param name="RuleByDefault">Whether nobody named the rule.</param>
/// <param name="Lots">The lots that are settled.</param>
/// <param name="Inputs">The files that it was read from.</param>
internal sealed record ContestInput(Contest Contest, Rule Rule, bool RuleByDefault, Lots Lots, ImmutableArray<InputFile> Inputs)
{
    /// <summary>The contests of an input, each by itself.</summary>
    public static IEnumerable<ContestInput> Of(CountInput input) =>
        input.Contests.Select(contest => new ContestInput(contest.Contest, contest.Rule, contest.RuleByDefault, input.Lots, input.Inputs));
}
