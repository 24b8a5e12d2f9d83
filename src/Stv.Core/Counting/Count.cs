using System.Collections.Immutable;
using System.Numerics;
using Stv.Arithmetic;
using Stv.Counting;

namespace Stv;

/// <summary>Counting a contest.</summary>
public static class Count
{
    /// <summary>Counts a contest under a rule. The same contest, rule and lots give the same outcome always and everywhere.</summary>
    /// <param name="contest">What is to be counted.</param>
    /// <param name="rule">How.</param>
    /// <param name="lots">What is left to chance, or null for <see cref="Lots.None"/>.</param>
    /// <returns><see cref="Counted"/> with the result, or <see cref="LotNeeded"/> with the tie that stands in its way.</returns>
    /// <exception cref="ArgumentException">The contest contradicts itself (seats below 1, an id used twice, papers that number other candidates) or the rule's choices do (<see cref="Rule.Check"/>).</exception>
    /// <exception cref="ElectionException">The contest is in order but cannot be counted like this: no valid paper, papers of a worth that the rule cannot carry, a recorded lot of this contest that fits no tie.</exception>
    public static CountOutcome Run(Contest contest, Rule rule, Lots? lots = null)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(rule);
        lots ??= Lots.None;
        CheckContest(contest);
        CheckLots(contest, lots);
        if (rule.Check() is [var problem, ..])
            throw new ArgumentException(problem, nameof(rule));

        var withdrawn = contest.Candidates.Select(candidate => candidate.Withdrawn).ToArray();
        var papers = Papers.Read(contest.Ballots, rule.Ballots, withdrawn);
        if (withdrawn.Count(gone => !gone) <= contest.Seats)
            return new Counted(Unopposed(contest, rule, papers));
        if (papers.Tally.Valid == 0)
            throw new ElectionException($"{contest.Title}: there is no valid paper to count ({papers.Tally.Total} papers in all).");
        if (!papers.AllWorthOne && !rule.CarriesWorth)
            throw new ElectionException($"{contest.Title}: the rule {rule.Id} counts whole papers and cannot carry weights. Rules that can: {string.Join(", ", Presets.All.Where(preset => preset.Rule.CarriesWorth).Select(preset => preset.Id))}.");

        try
        {
            return Run(contest, (GregoryRule)rule, lots, papers);
        }
        catch (OverflowException overflow)
        {
            throw new ElectionException($"{contest.Title}: the votes are too many, or their weights too fine, to be counted exactly.", overflow);
        }
    }

    static CountOutcome Run(Contest contest, GregoryRule rule, Lots lots, Papers papers)
    {
        return rule.Numbers.Value switch
        {
            Numbers.ExactFractions =>
                new GregoryCount<Fraction, ExactFractions>(contest, rule, lots, papers, new ExactFractions()).Run(),
            Numbers.FixedDecimals { Places: var places } when FixedDecimals.Fits(places, papers.TotalUnits()) =>
                new GregoryCount<Int128, FixedDecimals>(contest, rule, lots, papers, new FixedDecimals(places)).Run(),
            Numbers.FixedDecimals { Places: var places } =>
                new GregoryCount<BigInteger, GuardedDecimals>(contest, rule, lots, papers, new GuardedDecimals(places, guards: 0)).Run(),
            Numbers.GuardedDecimals { Places: var places, Guards: var guards } =>
                new GregoryCount<BigInteger, GuardedDecimals>(contest, rule, lots, papers, new GuardedDecimals(places, guards)).Run(),
            var other => throw new InvalidOperationException($"No such numbers: {other}."),
        };
    }

    static void CheckContest(Contest contest)
    {
        if (contest.Seats < 1)
            throw new ArgumentException($"{contest.Title}: there must be at least 1 seat, not {contest.Seats}.", nameof(contest));
        if (contest.Candidates.IsDefaultOrEmpty)
            throw new ArgumentException($"{contest.Title}: nobody stands.", nameof(contest));
        if (contest.Candidates.GroupBy(candidate => candidate.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"{contest.Title}: the candidate id {twice.Key} is used twice.", nameof(contest));
        if (contest.Ballots.Candidates != contest.Candidates.Length)
            throw new ArgumentException($"{contest.Title}: the papers number {contest.Ballots.Candidates} candidates, but {contest.Candidates.Length} stand.", nameof(contest));
    }

    static void CheckLots(Contest contest, Lots lots)
    {
        var ids = contest.Candidates.Select(candidate => candidate.Id).ToHashSet();
        if (!lots.DeclaredOrder.IsEmpty && (lots.DeclaredOrder.Length != ids.Count || !ids.SetEquals(lots.DeclaredOrder)))
            throw new ElectionException($"{contest.Title}: the declared order must name every candidate once.");
        foreach (var lot in lots.Recorded.Where(lot => lot.Contest == contest.Id))
        {
            if (lot.Tied.FirstOrDefault(id => !ids.Contains(id)) is { } unknown)
                throw new ElectionException($"{contest.Title}: a recorded lot names candidate {unknown}, who does not stand.");
            if (!lot.Tied.Contains(lot.Chosen))
                throw new ElectionException($"{contest.Title}: the recorded lot among {string.Join(", ", lot.Tied)} chose {lot.Chosen}, who is not among them.");
        }
    }

    static CountResult Unopposed(Contest contest, Rule rule, Papers papers)
    {
        var standing = Enumerable.Range(0, contest.Candidates.Length).Where(candidate => !contest.Candidates[candidate].Withdrawn).ToImmutableArray();
        return new CountResult
        {
            Contest = contest,
            Rule = rule,
            Papers = papers.Tally,
            ValidVotes = Votes.Zero,
            Unopposed = true,
            Quota = null,
            Stages = [],
            Candidates = [.. contest.Candidates.Select(candidate => new CandidateResult(candidate.Withdrawn ? Outcome.Withdrawn : Outcome.Elected, null, candidate.Withdrawn ? null : 1))],
            Elected = standing,
            DeclaredOrder = [],
        };
    }
}
