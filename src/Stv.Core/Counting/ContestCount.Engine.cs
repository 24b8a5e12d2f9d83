using System.Numerics;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <content>The engine of the rule, and the numbers it counts in.</content>
internal sealed partial class ContestCount
{
    /// <summary>Counts by the engine of the rule, in the smallest numbers that hold everything exactly.</summary>
    /// <returns>What came of it, and the recorded lots that answered a tie.</returns>
    (CountOutcome Outcome, IReadOnlySet<Lot> UsedLots) RunEngine(ReservedPlan plan, Lots lots) => _rule switch
    {
        WholeVoteRule rule => RunWholeVotes(rule, plan, lots),
        PluralityRule rule => RunPlurality(rule, plan, lots),
        GregoryRule rule => RunEngine(rule.Numbers.Value, plan, lots),
        MeekRule rule => RunEngine(rule.Numbers.Value, plan, lots),
        QuotientRule rule => RunEngine(rule.Numbers.Value, plan, lots),
        _ => throw new InvalidOperationException($"No engine counts by a {_rule.GetType()}."),
    };

    (CountOutcome, IReadOnlySet<Lot>) RunEngine(Numbers numbers, ReservedPlan plan, Lots lots) => numbers switch
    {
        Numbers.ExactFractions when Bounded() is { } bounded && TryRunEngine(plan, lots, bounded) is { } decided => decided,
        Numbers.ExactFractions => RunEngine<Fraction, ExactFractions>(plan, lots, new ExactFractions()),
        Numbers.TalliedFractions { Places: var places } => RunEngine<Fraction, TalliedFractions>(plan, lots, new TalliedFractions(places)),
        Numbers.FixedDecimals { Places: var places } when FixedDecimals.Fits(places, _papers.TotalUnits()) =>
            RunEngine<long, FixedDecimals>(plan, lots, new FixedDecimals(places)),
        Numbers.FixedDecimals { Places: var places } =>
            RunEngine<BigInteger, GuardedDecimals>(plan, lots, new GuardedDecimals(places, guards: 0)),
        Numbers.GuardedDecimals { Places: var places, Guards: var guards } =>
            RunEngine<BigInteger, GuardedDecimals>(plan, lots, new GuardedDecimals(places, guards)),
        _ => throw new InvalidOperationException($"No such numbers: {numbers}."),
    };

    /// <summary>Numbers between bounds, where they can stand for exact fractions: only the elected are wanted, the quota is exact in them, and no batches of papers of one value are looked at one by one, which these numbers cannot always tell apart.</summary>
    BoundedNumbers? Bounded() => _detail == CountDetail.Elected && _rule is GregoryRule
    {
        Quota.Value: QuotaFormula.DroopExact, QuotaRevision.Value: QuotaRevision.Never, SurplusPapers.Value: SurplusPapers.All, TransferValue.Value: TransferValue.Weighted,
        ExclusionTransfer.Value: ExclusionTransfer.OneStep, Remainder.Value: Remainder.Lost,
    } ? BoundedNumbers.For(_papers.TotalUnits(), _papers.Denominator, _contest.Seats) : null;

    /// <summary>Counts between bounds; null where they leave something open.</summary>
    (CountOutcome, IReadOnlySet<Lot>)? TryRunEngine(ReservedPlan plan, Lots lots, BoundedNumbers numbers)
    {
        try
        {
            return RunEngine<Bounds, BoundedNumbers>(plan, lots, numbers);
        }
        catch (Exception undecided) when (undecided is UndecidedException or InvalidOperationException { InnerException: UndecidedException })
        {
            // What is thrown while numbers are sorted comes wrapped.
            return null;
        }
    }

    /// <remarks>Each engine is run as the type that it is: what is called through an interface is not compiled ahead for numbers of a struct.</remarks>
    (CountOutcome, IReadOnlySet<Lot>) RunEngine<T, TArithmetic>(ReservedPlan plan, Lots lots, TArithmetic arithmetic)
        where T : struct, IEquatable<T>
        where TArithmetic : struct, IArithmetic<T>
    {
        if (_rule is MeekRule meekRule)
        {
            var meek = new MeekCount<T, TArithmetic>(_contest, meekRule, plan, lots, _papers, arithmetic, _detail);
            return (meek.Run(), meek.UsedLots);
        }
        if (_rule is QuotientRule quotientRule)
        {
            var quotients = new QuotientCount<T, TArithmetic>(_contest, quotientRule, plan, lots, _papers, arithmetic, _detail);
            return (quotients.Run(), quotients.UsedLots);
        }
        var gregory = new GregoryCount<T, TArithmetic>(_contest, (GregoryRule)_rule, plan, lots, _papers, arithmetic, _detail);
        return (gregory.Run(), gregory.UsedLots);
    }

    (CountOutcome, IReadOnlySet<Lot>) RunWholeVotes(WholeVoteRule rule, ReservedPlan plan, Lots lots)
    {
        var count = new WholeVoteCount(_contest, rule, plan, lots, (_singly ??= Singly(rule)).Papers, _detail);
        return (count.Run(), count.UsedLots);
    }

    (CountOutcome, IReadOnlySet<Lot>) RunPlurality(PluralityRule rule, ReservedPlan plan, Lots lots)
    {
        if (_contest.Candidates.Any(candidate => candidate.Sitting))
            throw new ElectionException($"{_contest.Title}: the rule {rule.Id} elects whoever has the most votes, and has no recount to fill a vacancy.");
        var count = new PluralityCount(_contest, rule, plan, lots, _papers, _detail);
        return (count.Run(), count.UsedLots);
    }
}
