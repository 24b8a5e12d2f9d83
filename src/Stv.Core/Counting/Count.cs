using Stv.Counting;

namespace Stv;

/// <summary>Counting a contest.</summary>
public static class Count
{
    /// <summary>Counts a contest under a rule. The same contest, rule and lots give the same outcome always and everywhere.</summary>
    /// <param name="contest">What is to be counted.</param>
    /// <param name="rule">How.</param>
    /// <param name="lots">What is left to chance, or null for <see cref="Lots.None"/>.</param>
    /// <param name="detail">How much is put on record.</param>
    /// <param name="cancel">Breaks the count off; it then throws, and there is no result.</param>
    /// <returns><see cref="Counted"/> with the result, <see cref="LotNeeded"/> with the tie that stands in its way, or <see cref="Infeasible"/> when those who stand cannot fill the reserved places.</returns>
    /// <exception cref="ArgumentException">The contest contradicts itself (seats below 1, an id used twice, papers that number other candidates) or the rule's choices do (<see cref="Rule.Check"/>).</exception>
    /// <exception cref="ElectionException">The contest is in order but cannot be counted like this: no valid paper, papers of a worth that the rule cannot carry, a recorded lot of this contest that fits no tie.</exception>
    /// <exception cref="OperationCanceledException">The count was broken off.</exception>
    public static CountOutcome Run(Contest contest, Rule rule, Lots? lots = null, CountDetail detail = CountDetail.Stages, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(rule);
        lots ??= Lots.None;
        CheckContest(contest);
        CheckLots(contest, lots);
        CheckRule(rule);

        cancel.ThrowIfCancellationRequested();
        return new ContestCount(contest, rule, lots, detail, cancel: cancel).Run();
    }

    /// <summary>Counts a contest under a rule with every stage on record, unless it is broken off.</summary>
    /// <inheritdoc cref="Run(Contest, Rule, Lots?, CountDetail, CancellationToken)"/>
    public static CountOutcome Run(Contest contest, Rule rule, Lots? lots, CancellationToken cancel) => Run(contest, rule, lots, CountDetail.Stages, cancel);

    /// <summary>What can be known about a contest before it is counted: its papers, and whether its reserved places can be filled.</summary>
    /// <param name="contest">What is to be counted.</param>
    /// <param name="rule">How.</param>
    /// <exception cref="ArgumentException">As for <see cref="Run(Contest, Rule, Lots?, CountDetail, CancellationToken)"/>.</exception>
    /// <exception cref="ElectionException">There are too many reserved places at once to work through their combinations.</exception>
    public static Readiness Check(Contest contest, Rule rule)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(rule);
        CheckContest(contest);
        CheckRule(rule);
        return new ContestCount(contest, rule, Lots.None).Check();
    }

    /// <summary>What hangs on a lot: who is elected for each candidate whom it can fall on, and for every way in which further lots can fall after it.</summary>
    /// <param name="contest">What was counted.</param>
    /// <param name="rule">How.</param>
    /// <param name="lots">The lots that are settled.</param>
    /// <param name="tie">The tie at which the count stopped (<see cref="LotNeeded.Tie"/>).</param>
    public static LotStakes WhatHangsOn(Contest contest, Rule rule, Lots lots, Tie tie)
    {
        ArgumentNullException.ThrowIfNull(contest);
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(lots);
        ArgumentNullException.ThrowIfNull(tie);
        var count = new ContestCount(contest, rule, lots);
        return new LotStakes(
        [
            .. tie.StillTied.Select(candidate =>
            {
                var branches = count.Branches(lots with { Recorded = lots.Recorded.Add(tie.LotFor(contest, candidate)) });
                return new LotBranch(candidate, branches.Elected, branches.AllCounted);
            }),
        ]);
    }

    /// <summary>Counts once for every way in which the lots can fall that nothing settles. A recorded lot that fits no tie is no fault.</summary>
    /// <exception cref="ElectionException">The contest cannot be counted like this.</exception>
    internal static IEnumerable<CountOutcome> Ends(Contest contest, Rule rule, Lots lots)
    {
        CheckContest(contest);
        lots = lots with { Recorded = [.. lots.Recorded.Where(lot => lot.Tied.All(id => contest.Candidates.Any(candidate => candidate.Id == id)))] };
        CheckLots(contest, lots);
        CheckRule(rule);
        return new ContestCount(contest, rule, lots).Ends(lots);
    }

    static void CheckRule(Rule rule)
    {
        if (rule.Check() is [var problem, ..])
            throw new ArgumentException(problem, nameof(rule));
    }

    static void CheckContest(Contest contest)
    {
        if (contest.Seats < 1)
            throw new ArgumentException($"{contest.Title}: there must be at least 1 seat, not {contest.Seats}.", nameof(contest));
        if (contest.Candidates.IsDefaultOrEmpty)
            throw new ArgumentException($"{contest.Title}: there are no candidates.", nameof(contest));
        if (contest.Candidates.GroupBy(candidate => candidate.Id).FirstOrDefault(same => same.Count() > 1) is { } twice)
            throw new ArgumentException($"{contest.Title}: the candidate id {twice.Key} is used twice.", nameof(contest));
        foreach (var constraint in contest.Reserved.Constraints)
            if (constraint.Minimum < 0 || constraint.Maximum < constraint.Minimum)
                throw new ArgumentException($"{contest.Title}: the reserved places for {constraint.Id} run from {constraint.Minimum} to {constraint.Maximum}; the minimum must be 0 or more and the maximum not below it.", nameof(contest));
        CheckAttributes(contest);
        CheckCollege(contest);
        if (contest.Ballots.Candidates != contest.Candidates.Length)
            throw new ArgumentException($"{contest.Title}: the papers number {contest.Ballots.Candidates} candidates, but there are {contest.Candidates.Length}.", nameof(contest));
    }

    /// <summary>Refuses a reserved place for an attribute that nobody has where it looks like a slip of the pen. Where nobody stands who has the attribute, the count says so.</summary>
    static void CheckAttributes(Contest contest)
    {
        if (contest.Reserved.Constraints.IsEmpty)
            return;
        var known = contest.Candidates.SelectMany(candidate => candidate.Attributes).Distinct().ToList();
        foreach (var constraint in contest.Reserved.Constraints)
            foreach (var attribute in constraint.AnyOf)
                if (!known.Contains(attribute) && EditDistance.Nearest(attribute, known) is { } nearest)
                    throw new ElectionException($"{contest.Title}: places are reserved for the attribute \"{attribute}\", which no candidate has. Did you mean \"{nearest}\"?");
    }

    static void CheckCollege(Contest contest)
    {
        if (contest.College is not { } college)
            return;
        if (college.Sections.Any(section => section.Share <= Fraction.Zero))
            throw new ArgumentException($"{contest.Title}: every section of the electoral college needs a share above 0.", nameof(contest));
        var sum = college.Sections.Aggregate(Fraction.Zero, (sum, section) => sum + section.Share);
        if (sum != Fraction.One)
            throw new ArgumentException($"{contest.Title}: the shares of the electoral college add up to {sum}, not to 1.", nameof(contest));
        if (Enumerable.Range(0, contest.Ballots.Groups).Any(group => contest.Ballots.Section(group) >= college.Sections.Length))
            throw new ArgumentException($"{contest.Title}: papers come from a section that the electoral college does not have.", nameof(contest));
    }

    static void CheckLots(Contest contest, Lots lots)
    {
        var ids = contest.Candidates.Select(candidate => candidate.Id).ToHashSet();
        if (!lots.DeclaredOrder.IsEmpty && (lots.DeclaredOrder.Length != ids.Count || !ids.SetEquals(lots.DeclaredOrder)))
            throw new ElectionException($"{contest.Title}: the declared order must name each candidate once.");
        foreach (var lot in lots.Recorded.Where(lot => lot.Contest == contest.Id))
        {
            if (lot.Tied.FirstOrDefault(id => !ids.Contains(id)) is { } unknown)
                throw new ElectionException($"{contest.Title}: a recorded lot names candidate {unknown}, who is not in this contest.");
            if (!lot.Tied.Contains(lot.Chosen))
                throw new ElectionException($"{contest.Title}: the recorded lot among {string.Join(", ", lot.Tied)} chose {lot.Chosen}, who is not among them.");
        }
    }
}
