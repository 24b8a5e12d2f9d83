using System.Collections.Immutable;

namespace Stv;

/// <summary>
/// A rule that compares quotients, after D. R. Woodall: each choice that tells one such count from another. A paper is never divided. It
/// goes to the continuing candidate whom it puts highest, and takes with it what part of the elected it has helped to elect.
/// </summary>
/// <remarks>
/// A candidate's quotient is v ÷ (1 + t): v the votes of their papers, t how many candidates these papers have elected so far. The
/// quota is the active votes ÷ (1 + s − t), t being what the papers have elected that name nobody who continues. The largest quotient is
/// elected if it is above the quota, and each of its papers has then elected 1 ÷ quotient; else the smallest is excluded. A paper of
/// a weight counts as so many.
/// </remarks>
public sealed record QuotientRule : Rule
{
    static readonly ChoiceTable<QuotientRule> Table = BallotChoices<QuotientRule>()
        .AddNumbers("numbers", rule => rule.Numbers, (rule, value) => rule with { Numbers = value })
        .Add("election", rule => rule.Election, (rule, value) => rule with { Election = value })
        .AddTies("quotient-ties", rule => rule.QuotientTies, (rule, value) => rule with { QuotientTies = new(value, null) })
        .Add("exclusion-effect", rule => rule.ExclusionEffect, (rule, value) => rule with { ExclusionEffect = value })
        .Add("last-places", rule => rule.LastPlaces, (rule, value) => rule with { LastPlaces = value });

    /// <summary>The numbers in which quotients are kept.</summary>
    public required Cited<Numbers> Numbers { get; init; }

    /// <summary>What the largest quotient must be for its candidate to be elected.</summary>
    public required Cited<ElectionTest> Election { get; init; }

    /// <summary>Tried in turn when several have the largest quotient, or the smallest.</summary>
    public required Cited<ImmutableArray<TieMethod>> QuotientTies { get; init; }

    /// <summary>Whether an exclusion begins the count anew.</summary>
    public required Cited<ExclusionEffect> ExclusionEffect { get; init; }

    /// <summary>When the last places are filled without the quota.</summary>
    public required Cited<LastPlaces> LastPlaces { get; init; }

    private protected override ImmutableArray<Choice> AllChoices => Table.Read(this);

    private protected override Rule Change(string choice, string value) => Table.With(this, choice, value);

    /// <inheritdoc/>
    public override bool CarriesWorth => true;

    /// <inheritdoc/>
    public override ImmutableArray<string> Check()
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        CheckPapers(problems);
        if (EqualRanks.Value is not (EqualRankPolicy.Stop or EqualRankPolicy.PassOver))
            problems.Add("equal-ranks: a paper goes whole to one candidate, so equal ranks cannot share it (stop or pass-over).");
        if (Numbers.Value is not (Stv.Numbers.ExactFractions or Stv.Numbers.GuardedDecimals))
            problems.Add("numbers: what papers have elected must add up to whole candidates (exact fractions, or decimals with guards).");
        if (Numbers.Value is Stv.Numbers.GuardedDecimals { Places: < 0 or > 30 } or Stv.Numbers.GuardedDecimals { Guards: < 1 or > 30 })
            problems.Add($"numbers: {Numbers.Value} is out of range; 0 to 30 decimals and 1 to 30 guards can be kept.");
        if (Election.Value != ElectionTest.MoreThanQuota)
            problems.Add("election: with exactly the quota one more could be elected than there are places (more-than-quota).");
        CheckTiesWithoutHistory(problems, "quotient-ties", QuotientTies.Value, "earlier quotients are not looked at");
        if (LastPlaces.Value != Stv.LastPlaces.AfterTransfer)
            problems.Add("last-places: the papers of an exclusion are transferred before the remaining candidates are elected, and there are no surpluses (after-transfer).");
        return problems.ToImmutable();
    }
}
