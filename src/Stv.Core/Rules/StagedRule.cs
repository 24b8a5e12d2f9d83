using System.Collections.Immutable;

namespace Stv;

/// <summary>
/// A rule that goes from stage to stage, each the transfer of one surplus or of one exclusion: the choices that steer its
/// course, whatever a paper is worth when it moves. A choice that the rule does
/// not mention keeps its neutral value.
/// </summary>
public abstract record StagedRule : Rule
{
    private protected StagedRule() { }

    /// <summary>How the quota is found.</summary>
    public required Cited<QuotaFormula> Quota { get; init; }

    /// <summary>Whether it changes.</summary>
    public Cited<QuotaRevision> QuotaRevision { get; init; } = Absent(Stv.QuotaRevision.Never);

    /// <summary>The part of the votes, or the number of votes, that the quota is, where it is one that is set.</summary>
    public Cited<Fraction> QuotaFigure { get; init; } = Absent(Fraction.Zero);

    /// <summary>Whether blank papers count towards the quota.</summary>
    public Cited<QuotaPapers> QuotaPapers { get; init; } = Absent(Stv.QuotaPapers.Valid);

    /// <summary>What is done where no more candidates stand than there are places.</summary>
    public Cited<Unopposed> Unopposed { get; init; } = Absent(Stv.Unopposed.ElectedWithoutCount);

    /// <summary>What makes a candidate elected.</summary>
    public required Cited<ElectionTest> Election { get; init; }

    /// <summary>How many are elected at the end of a stage.</summary>
    public Cited<WinnersPerStage> Winners { get; init; } = Absent(WinnersPerStage.AllWhoReach);

    /// <summary>Tried in turn when there is no place for all who are elected with equal votes: because of reserved places, or where more than there are places can reach the quota. Where none is named, <see cref="SurplusTies"/> serve.</summary>
    public Cited<ImmutableArray<TieMethod>> ElectionTies { get; init; } = Absent<ImmutableArray<TieMethod>>(default);

    /// <summary>Whether the elected still receive papers.</summary>
    public Cited<ElectedReceive> ElectedReceive { get; init; } = Absent(Stv.ElectedReceive.Nothing);

    /// <summary>What is different with a single place.</summary>
    public Cited<SinglePlace> SinglePlace { get; init; } = Absent(Stv.SinglePlace.AsAnyOther);

    /// <summary>Which surplus moves first.</summary>
    public required Cited<SurplusOrder> SurplusOrder { get; init; }

    /// <summary>Tried in turn when surpluses are equal.</summary>
    public required Cited<ImmutableArray<TieMethod>> SurplusTies { get; init; }

    /// <summary>Whether surpluses that could not change who is lowest wait.</summary>
    public Cited<SurplusDeferral> Deferral { get; init; } = Absent(SurplusDeferral.Never);

    /// <summary>What a candidate elected with exactly the quota does.</summary>
    public required Cited<EmptySurplus> EmptySurplus { get; init; }

    /// <summary>Who goes when no surplus is left.</summary>
    public required Cited<ExclusionOrder> Exclusion { get; init; }

    /// <summary>Whether those who cannot catch up go before surpluses move.</summary>
    public Cited<SureLosers> SureLosers { get; init; } = Absent(Stv.SureLosers.WaitForSurpluses);

    /// <summary>When undeclared write-ins go.</summary>
    public Cited<UndeclaredWriteIns> UndeclaredWriteIns { get; init; } = Absent(Stv.UndeclaredWriteIns.InTheirTurn);

    /// <summary>First-preference votes without which a candidate goes, with all like them, at the first exclusion; 0 for no such limit.</summary>
    public Cited<long> MinimumVotes { get; init; } = Absent(0L);

    /// <summary>Which votes are held against that limit.</summary>
    public Cited<MinimumOf> MinimumOf { get; init; } = Absent(Stv.MinimumOf.FirstPreferences);

    /// <summary>What becomes of the papers of the excluded.</summary>
    public Cited<ExclusionEffect> ExclusionEffect { get; init; } = Absent(Stv.ExclusionEffect.PapersMove);

    /// <summary>Tried in turn when the lowest candidates are equal.</summary>
    public required Cited<ImmutableArray<TieMethod>> ExclusionTies { get; init; }

    /// <summary>The points that are looked at when a tie is broken by history.</summary>
    public Cited<TieHistory> TieHistory { get; init; } = Absent(Stv.TieHistory.Stages);

    /// <summary>When the last places are filled without the quota.</summary>
    public required Cited<LastPlaces> LastPlaces { get; init; }

    /// <summary>What becomes of surpluses that wait when the last place is filled.</summary>
    public Cited<LastSurpluses> LastSurpluses { get; init; } = Absent(Stv.LastSurpluses.Stay);

    /// <summary>Whether papers still move then.</summary>
    public Cited<FurtherTransfers> FurtherTransfers { get; init; } = Absent(Stv.FurtherTransfers.None);

    /// <summary>Whether the last place goes to one whom the others cannot overtake.</summary>
    public Cited<LastVacancy> LastVacancy { get; init; } = Absent(Stv.LastVacancy.AsAnyOther);

    /// <summary>Tried in turn when the two who are left for the last place are equal.</summary>
    public Cited<ImmutableArray<TieMethod>> LastVacancyTies { get; init; } = Absent<ImmutableArray<TieMethod>>([TieMethod.Lot]);

    /// <summary>Whether one candidate more than places settles the count.</summary>
    public Cited<LastButOne> LastButOne { get; init; } = Absent(Stv.LastButOne.AsAnyOther);

    /// <summary>Whether the quota is a whole number.</summary>
    private protected bool HasWholeQuota => QuotaTerms.Of(Quota.Value).IsWhole;

    /// <inheritdoc/>
    public override ImmutableArray<string> Check()
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        CheckPapers(problems);
        CheckQuota(problems);
        CheckCourse(problems);
        if (QuotaRevision.Value == Stv.QuotaRevision.WhenBegunAnew && ExclusionEffect.Value != Stv.ExclusionEffect.CountBeginsAnew)
            problems.Add("quota-revision, exclusion-effect: there is a new quota then only if the count restarts (count-begins-anew).");
        if (LastSurpluses.Value == Stv.LastSurpluses.Transferred && FurtherTransfers.Value is Stv.FurtherTransfers.One or Stv.FurtherTransfers.WhileRefundIsAtStake)
            problems.Add("further-transfers, last-surpluses: one of the two says what moves when the last place is filled (none, or stay).");
        if (EqualRanks.Value == EqualRankPolicy.EachHasAVote)
            problems.Add("equal-ranks: a paper that moves from candidate to candidate is one vote, not one for each candidate of a rank (stop, pass-over or split).");
        foreach (var (name, ties) in new[] { ("surplus-ties", SurplusTies.Value), ("exclusion-ties", ExclusionTies.Value), ("last-vacancy-ties", LastVacancyTies.Value) })
            if (!AlwaysEnd(ties))
                problems.Add($"{name}: {MustEnd}");
            else if (ties.Any(method => method is TieMethod.NewZealandRegulations or TieMethod.NewZealandCalculator))
                problems.Add($"{name}: the New Zealand numbers change from iteration to iteration, and this rule has none (lot or declared-order).");
        if (!ElectionTies.Value.IsDefault && !AlwaysEnd(ElectionTies.Value) && (ElectionTies.Value.IsEmpty || ElectionTies.Value[^1] != TieMethod.Nobody))
            problems.Add("election-ties: the last method must always decide (lot, declared-order, ballot-paper-order or nobody).");
        return problems.ToImmutable();
    }

    void CheckQuota(ImmutableArray<string>.Builder problems)
    {
        var reached = Election.Value != ElectionTest.MoreThanQuota;
        if (Quota.Value == QuotaFormula.DroopExact && reached)
            problems.Add("quota, election: one candidate more than there are seats can reach an exact quota; it must be exceeded (more-than-quota).");
        if (Quota.Value != QuotaFormula.DroopExact && !reached)
            problems.Add("quota, election: a quota rounded up above V ÷ (s + 1) is reached, not exceeded (at-least-quota).");
        if (QuotaTerms.Of(Quota.Value).NeedsFigure != (QuotaFigure.Value > Fraction.Zero))
            problems.Add("quota, quota-figure: a share of the votes and a fixed number need a figure above 0, such as 3/5 or 150, and no other quota has one.");
        if (Quota.Value == QuotaFormula.ShareOfVotes && QuotaFigure.Value > Fraction.One)
            problems.Add($"quota-figure: {QuotaFigure.Value} is more than all the votes; give a part such as 3/5.");
        if (QuotaRevision.Value != Stv.QuotaRevision.Never && QuotaTerms.Of(Quota.Value).Share != QuotaShare.OfSeatsAndOne)
            problems.Add("quota-revision, quota: only a quota of V ÷ (s + 1) is reduced; no published rule reduces another, and those left could not fill the places with it (never).");
    }

    void CheckCourse(ImmutableArray<string>.Builder problems)
    {
        if (Winners.Value == WinnersPerStage.OnlyTheHighest && EmptySurplus.Value == Stv.EmptySurplus.NoStage)
            problems.Add("winners, empty-surplus: with one winner a stage every winner needs a stage for their surplus, even a surplus of 0 (transferred), or the next would wait for nothing.");
        if (Election.Value == ElectionTest.BeingLeft && LastSurpluses.Value == Stv.LastSurpluses.Transferred)
            problems.Add("election, last-surpluses: those who are left at the end have no surpluses to transfer (stay).");
        if (Winners.Value == WinnersPerStage.OnlyTheHighest && Election.Value == ElectionTest.AtLeastQuotaOrVoteRequired)
            problems.Add("winners, election: the vote required for election falls due for all who reach it at once (all-who-reach).");
        if (ElectedReceive.Value == Stv.ElectedReceive.UntilSurplusMoves && Deferral.Value != SurplusDeferral.Never)
            problems.Add("elected-receive, deferral: a surplus that grows while it waits cannot be put off as too small to matter (never).");
        if (ElectedReceive.Value == Stv.ElectedReceive.UntilSurplusMoves && SurplusOrder.Value == Stv.SurplusOrder.AllTogether)
            problems.Add("elected-receive, surplus-order: surpluses that move together cannot reach one another (largest-first).");
        if (UndeclaredWriteIns.Value == Stv.UndeclaredWriteIns.WithFirstSureLosers && SureLosers.Value != Stv.SureLosers.BeforeSurpluses)
            problems.Add("undeclared-write-ins, sure-losers: undeclared write-ins can go together with those who cannot catch up only where these go before surpluses (before-surpluses).");
        if (SureLosers.Value == Stv.SureLosers.BeforeSurpluses && Deferral.Value != SurplusDeferral.Never)
            problems.Add("sure-losers, deferral: sure losers who go before surpluses leave nothing to defer for (never).");
        if (SinglePlace.Value == Stv.SinglePlace.AfterAnExclusion && Winners.Value == WinnersPerStage.OnlyTheHighest)
            problems.Add("single-place, winners: a single place has one winner in any case (all-who-reach).");
    }

    /// <summary>Adds the choices about quota and election, and about which surplus moves.</summary>
    private protected static ChoiceTable<TRule> AddElectionAndSurplus<TRule>(ChoiceTable<TRule> table) where TRule : StagedRule => table
        .Add("quota", rule => rule.Quota, (rule, value) => (StagedRule)rule with { Quota = value })
        .AddFraction("quota-figure", rule => rule.QuotaFigure, (rule, value) => (StagedRule)rule with { QuotaFigure = value })
        .Add("quota-papers", rule => rule.QuotaPapers, (rule, value) => (StagedRule)rule with { QuotaPapers = value })
        .Add("quota-revision", rule => rule.QuotaRevision, (rule, value) => (StagedRule)rule with { QuotaRevision = value })
        .Add("election", rule => rule.Election, (rule, value) => (StagedRule)rule with { Election = value })
        .Add("unopposed", rule => rule.Unopposed, (rule, value) => (StagedRule)rule with { Unopposed = value })
        .Add("winners", rule => rule.Winners, (rule, value) => (StagedRule)rule with { Winners = value })
        .AddTies("election-ties", rule => rule.ElectionTies, (rule, value) => (StagedRule)rule with { ElectionTies = new(value, null) })
        .Add("elected-receive", rule => rule.ElectedReceive, (rule, value) => (StagedRule)rule with { ElectedReceive = value })
        .Add("single-place", rule => rule.SinglePlace, (rule, value) => (StagedRule)rule with { SinglePlace = value })
        .Add("surplus-order", rule => rule.SurplusOrder, (rule, value) => (StagedRule)rule with { SurplusOrder = value })
        .AddTies("surplus-ties", rule => rule.SurplusTies, (rule, value) => (StagedRule)rule with { SurplusTies = new(value, null) })
        .Add("deferral", rule => rule.Deferral, (rule, value) => (StagedRule)rule with { Deferral = value })
        .Add("empty-surplus", rule => rule.EmptySurplus, (rule, value) => (StagedRule)rule with { EmptySurplus = value });

    /// <summary>Adds the choices about who is excluded.</summary>
    private protected static ChoiceTable<TRule> AddExclusion<TRule>(ChoiceTable<TRule> table) where TRule : StagedRule => table
        .Add("exclusion", rule => rule.Exclusion, (rule, value) => (StagedRule)rule with { Exclusion = value })
        .Add("sure-losers", rule => rule.SureLosers, (rule, value) => (StagedRule)rule with { SureLosers = value })
        .Add("undeclared-write-ins", rule => rule.UndeclaredWriteIns, (rule, value) => (StagedRule)rule with { UndeclaredWriteIns = value })
        .AddFigure("minimum-votes", rule => rule.MinimumVotes, (rule, value) => (StagedRule)rule with { MinimumVotes = value })
        .Add("minimum-of", rule => rule.MinimumOf, (rule, value) => (StagedRule)rule with { MinimumOf = value })
        .Add("exclusion-effect", rule => rule.ExclusionEffect, (rule, value) => (StagedRule)rule with { ExclusionEffect = value })
        .AddTies("exclusion-ties", rule => rule.ExclusionTies, (rule, value) => (StagedRule)rule with { ExclusionTies = new(value, null) })
        .Add("tie-history", rule => rule.TieHistory, (rule, value) => (StagedRule)rule with { TieHistory = value });

    /// <summary>Adds the choices about the end of a count.</summary>
    private protected static ChoiceTable<TRule> AddEnd<TRule>(ChoiceTable<TRule> table) where TRule : StagedRule => table
        .Add("last-places", rule => rule.LastPlaces, (rule, value) => (StagedRule)rule with { LastPlaces = value })
        .Add("last-surpluses", rule => rule.LastSurpluses, (rule, value) => (StagedRule)rule with { LastSurpluses = value })
        .Add("further-transfers", rule => rule.FurtherTransfers, (rule, value) => (StagedRule)rule with { FurtherTransfers = value })
        .Add("last-vacancy", rule => rule.LastVacancy, (rule, value) => (StagedRule)rule with { LastVacancy = value })
        .AddTies("last-vacancy-ties", rule => rule.LastVacancyTies, (rule, value) => (StagedRule)rule with { LastVacancyTies = new(value, null) })
        .Add("last-but-one", rule => rule.LastButOne, (rule, value) => (StagedRule)rule with { LastButOne = value });
}
