using System.Collections.Immutable;

namespace Stv;

/// <summary>
/// A rule that distributes all papers anew, again and again, until each elected candidate keeps a quota, after B. L. Meek
/// and C. H. E. Warren: each choice that tells one such count from another.
/// </summary>
/// <remarks>
/// Every candidate has a keep value: 1 while they continue, 0 once they are excluded, and when they are elected what the iterations
/// make of it. A paper begins with weight 1; each candidate on it, in order, keeps a part and passes on the rest.
/// What nobody keeps lowers the quota.
/// </remarks>
public sealed record MeekRule : Rule
{
    static readonly ChoiceTable<MeekRule> Table = MakeTable();

    /// <summary>The numbers in which votes, weights and keep values are kept.</summary>
    public required Cited<Numbers> Numbers { get; init; }

    /// <summary>What an elected candidate keeps of a paper.</summary>
    public required Cited<KeepTransfer> Transfer { get; init; }

    /// <summary>How the kept part of a paper is rounded.</summary>
    public required Cited<KeptRounding> KeptRounding { get; init; }

    /// <summary>What weight the paper passes on.</summary>
    public required Cited<PassedOn> PassedOn { get; init; }

    /// <summary>How the quota is found at every iteration. V are the votes that the candidates then have together.</summary>
    public required Cited<QuotaFormula> Quota { get; init; }

    /// <summary>When a candidate with the quota is elected.</summary>
    public required Cited<ElectionTiming> Election { get; init; }

    /// <summary>How small the surpluses must be for somebody to be excluded.</summary>
    public required Cited<SurplusLimit> SurplusLimit { get; init; }

    /// <summary>Whether somebody is excluded before that.</summary>
    public required Cited<EarlyExclusion> EarlyExclusion { get; init; }

    /// <summary>Whose keep values an iteration changes.</summary>
    public required Cited<KeepUpdate> KeepUpdate { get; init; }

    /// <summary>How a new keep value is rounded.</summary>
    public required Cited<KeepUpdateRounding> KeepUpdateRounding { get; init; }

    /// <summary>What shows that another iteration would bring nothing, so that somebody is excluded although the surpluses are not small enough.</summary>
    public required Cited<StableStop> StableStop { get; init; }

    /// <summary>The most iterations between two elections or exclusions, 1 or more; after them the surpluses count as passed on.</summary>
    public required Cited<long> IterationLimit { get; init; }

    /// <summary>Who is tied when the lowest candidate is to be excluded.</summary>
    public required Cited<TiedForExclusion> TiedForExclusion { get; init; }

    /// <summary>Tried in turn when candidates are tied for exclusion, or where reserved places leave no room for all who are equal.</summary>
    public required Cited<ImmutableArray<TieMethod>> ExclusionTies { get; init; }

    /// <summary>How candidates without votes are excluded.</summary>
    public required Cited<ZeroVotes> ZeroVotes { get; init; }

    /// <summary>What happens between an exclusion and the next distribution of the papers.</summary>
    public required Cited<AfterExclusion> AfterExclusion { get; init; }

    /// <summary>What becomes of candidates whom no paper names.</summary>
    public Cited<UnnamedCandidates> UnnamedCandidates { get; init; } = Absent(Stv.UnnamedCandidates.Continue);

    /// <summary>What is different where one is to be elected.</summary>
    public Cited<SingleVacancy> SingleVacancy { get; init; } = Absent(Stv.SingleVacancy.AsAnyOther);

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
        if (EqualRanks.Value is EqualRankPolicy.StopIfSeveralContinue or EqualRankPolicy.EachHasAVote)
            problems.Add("equal-ranks: papers that are counted again at every iteration are shared among equals, or end there (split, stop or pass-over).");
        CheckNumbers(problems);
        CheckTransfer(problems);
        CheckIterations(problems);
        return problems.ToImmutable();
    }

    void CheckNumbers(ImmutableArray<string>.Builder problems)
    {
        if (Numbers.Value == Stv.Numbers.Exact || Numbers.Value is Stv.Numbers.TalliedFractions)
            problems.Add("numbers: exact fractions grow longer at every iteration and never settle; use decimals, with guards if necessary.");
        if (Numbers.Value is Stv.Numbers.FixedDecimals { Places: < 0 or > 30 } or Stv.Numbers.GuardedDecimals { Places: < 0 or > 30 } or Stv.Numbers.GuardedDecimals { Guards: < 1 or > 30 })
            problems.Add($"numbers: {Numbers.Value} is out of range; 0 to 30 decimals and 1 to 30 guards can be kept.");
        if (Quota.Value is not (QuotaFormula.DroopPlusUnit or QuotaFormula.DroopExact))
            problems.Add("quota: the quota follows the votes from iteration to iteration, however small the change (droop-plus-unit, or droop-exact).");
        if (Quota.Value == QuotaFormula.DroopExact && Numbers.Value is Stv.Numbers.FixedDecimals)
            problems.Add("quota, numbers: decimals cannot hold the exact quota; use droop-plus-unit, or guarded numbers.");
    }

    void CheckTransfer(ImmutableArray<string>.Builder problems)
    {
        if ((Transfer.Value == KeepTransfer.Warren) != (KeptRounding.Value == Stv.KeptRounding.None))
            problems.Add("transfer, kept-rounding: a share must be rounded (up or down), an amount is not (none).");
        if (Transfer.Value == KeepTransfer.Warren && PassedOn.Value == Stv.PassedOn.ProductUp)
            problems.Add("transfer, passed-on: a paper that gave an amount passes on its weight less that amount (weight-less-kept).");
    }

    void CheckIterations(ImmutableArray<string>.Builder problems)
    {
        if (SurplusLimit.Value is Stv.SurplusLimit.TotalBelow { Votes: <= 0 or >= 1 } or Stv.SurplusLimit.EachWithinPart { Part: <= 0 or >= 1 })
            problems.Add("surplus-limit: the limit must be above 0 and less than 1.");
        if (StableStop.Value == Stv.StableStop.KeepValuesSettled && KeepUpdate.Value == Stv.KeepUpdate.AllElected)
            problems.Add("stable-stop, keep-update: where keep values may rise to where they belong, the fact that none falls does not show that they have settled; use surplus-not-falling.");
        if (StableStop.Value == Stv.StableStop.SurplusNotFalling && Transfer.Value == KeepTransfer.Warren)
            problems.Add("transfer, stable-stop: where amounts are kept, a surplus can change hands for an iteration without falling; use keep-values-settled.");
        if (IterationLimit.Value < 1)
            problems.Add($"iteration-limit: at least 1 iteration must be made, not {IterationLimit.Value}.");
        if (ExclusionTies.Value.IsDefaultOrEmpty || ExclusionTies.Value[^1] is not (TieMethod.Lot or TieMethod.DeclaredOrder or TieMethod.NewZealandRegulations or TieMethod.NewZealandCalculator))
            problems.Add("exclusion-ties: the last method must always decide (lot, declared-order, new-zealand-regulations or new-zealand-calculator).");
        else if (ExclusionTies.Value.Contains(TieMethod.Nobody))
            problems.Add("exclusion-ties: somebody must be excluded, or the count would never end (lot or declared-order).");
    }

    static ChoiceTable<MeekRule> MakeTable() => BallotChoices<MeekRule>()
        .AddNumbers("numbers", rule => rule.Numbers, (rule, value) => rule with { Numbers = value })
        .Add("transfer", rule => rule.Transfer, (rule, value) => rule with { Transfer = value })
        .Add("kept-rounding", rule => rule.KeptRounding, (rule, value) => rule with { KeptRounding = value })
        .Add("passed-on", rule => rule.PassedOn, (rule, value) => rule with { PassedOn = value })
        .Add("quota", rule => rule.Quota, (rule, value) => rule with { Quota = value })
        .Add("election", rule => rule.Election, (rule, value) => rule with { Election = value })
        .AddLimit("surplus-limit", rule => rule.SurplusLimit, (rule, value) => rule with { SurplusLimit = value })
        .Add("early-exclusion", rule => rule.EarlyExclusion, (rule, value) => rule with { EarlyExclusion = value })
        .Add("keep-update", rule => rule.KeepUpdate, (rule, value) => rule with { KeepUpdate = value })
        .Add("keep-update-rounding", rule => rule.KeepUpdateRounding, (rule, value) => rule with { KeepUpdateRounding = value })
        .Add("stable-stop", rule => rule.StableStop, (rule, value) => rule with { StableStop = value })
        .AddFigure("iteration-limit", rule => rule.IterationLimit, (rule, value) => rule with { IterationLimit = value })
        .Add("tied-for-exclusion", rule => rule.TiedForExclusion, (rule, value) => rule with { TiedForExclusion = value })
        .AddTies("exclusion-ties", rule => rule.ExclusionTies, (rule, value) => rule with { ExclusionTies = new(value, null) })
        .Add("zero-votes", rule => rule.ZeroVotes, (rule, value) => rule with { ZeroVotes = value })
        .Add("after-exclusion", rule => rule.AfterExclusion, (rule, value) => rule with { AfterExclusion = value })
        .Add("unnamed-candidates", rule => rule.UnnamedCandidates, (rule, value) => rule with { UnnamedCandidates = value })
        .Add("single-vacancy", rule => rule.SingleVacancy, (rule, value) => rule with { SingleVacancy = value })
        .Add("last-places", rule => rule.LastPlaces, (rule, value) => rule with { LastPlaces = value });
}
