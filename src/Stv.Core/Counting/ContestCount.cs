using System.Collections.Immutable;
using System.Globalization;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <summary>One count of a contest, checked already: reads its papers, sees to its reserved places, and hands it to the rule's engine.</summary>
internal sealed partial class ContestCount
{
    readonly Contest _contest;
    readonly Rule _rule;
    readonly Lots _lots;
    readonly CountDetail _detail;
    readonly Papers _papers;

    /// <summary>The papers one by one, once a rule has asked for them.</summary>
    (Papers Papers, PaperOrderUsed Order)? _singly;

    /// <summary>The recorded lots that answered a tie of the count itself, and not only of one made to compare it with.</summary>
    readonly HashSet<Lot> _usedLots = new(ReferenceEqualityComparer.Instance);

    /// <summary>The plan for the reserved places that many counts share; null where each makes its own.</summary>
    readonly ReservedPlan? _shared;

    /// <summary>The plan for the reserved places; null where they cannot be filled.</summary>
    ReservedPlan? Plan => _shared ?? ReservedPlan.For(_contest);

    public ContestCount(Contest contest, Rule rule, Lots lots, CountDetail detail = CountDetail.Stages, ReservedPlan? plan = null, CountRoom? room = null, CancellationToken cancel = default)
        : this(contest, rule, lots, detail, plan, Papers.Read(contest.Ballots, rule.Ballots, Withdrawn(contest), contest.College))
    {
        if (rule is StagedRule { EqualRanks.Value: EqualRankPolicy.Split } && _papers.HasEqualRanks)
            _papers = _papers.Divided(contest);
        _papers.Cancellation = cancel;
        if (room is not null)
            _papers.Room = room;
    }

    static bool[] Withdrawn(Contest contest)
    {
        var candidates = contest.Candidates;
        var withdrawn = new bool[candidates.Length];
        for (var candidate = 0; candidate < withdrawn.Length; candidate++)
            withdrawn[candidate] = candidates[candidate].Withdrawn;
        return withdrawn;
    }

    ContestCount(Contest contest, Rule rule, Lots lots, CountDetail detail, ReservedPlan? plan, Papers papers) =>
        (_contest, _rule, _lots, _detail, _shared, _papers) = (contest, rule, lots, detail, plan, papers);

    /// <summary>A count of the same papers with other reserved places.</summary>
    public ContestCount With(ReservedPlaces reserved, ReservedPlan? plan) => new(_contest with { Reserved = reserved }, _rule, _lots, _detail, plan, _papers);

    /// <summary>Counts the contest, with its reserved places as it declares them.</summary>
    public CountOutcome Run()
    {
        var outcome = Run(_lots);
        if (outcome is LotNeeded && NeedsNone(_lots))
            outcome = Run(_lots with { AreNeedless = true });
        if (outcome is Counted && _lots.Recorded.FirstOrDefault(lot => lot.Contest == _contest.Id && !_usedLots.Contains(lot)) is { } stale)
            throw new ElectionException($"The lot recorded for contest {stale.Contest} among {string.Join(", ", stale.Tied)} matches no tie of this count. Remove it, or check that it belongs to these papers and this rule.");
        return outcome;
    }

    /// <summary>Whether none of the lots need be drawn that are not settled: the rule does not order it, and the same people are elected wherever they fall, as far as a bounded number of counts can show it.</summary>
    bool NeedsNone(Lots lots)
    {
        if (_rule.NeedlessLots.Value == NeedlessLots.Drawn)
            return false;
        // Ways that meet again are told apart by what they put on record. A plan that counts share gives no reasons, so these make their own.
        var count = _detail == CountDetail.Elected ? new ContestCount(_contest, _rule, lots) : this;
        return ReservedPlan.For(_contest) is { } plan
            && Counting.Branches.HaveOneEnd(each => count.RunReserved(plan, each, []), _contest, lots, (int)Math.Clamp(MostPapersOfWays / Math.Max(1, _papers.Groups), 16, 4096));
    }

    /// <summary>So many groups of papers are counted at most, over all ways, to see whether a lot changes anybody; a few seconds' work.</summary>
    const long MostPapersOfWays = 5_000_000;

    /// <summary>Whom the contest elects, for every way in which the lots can fall that are needed from here on. Recorded lots that answer no tie on some of these ways are no fault.</summary>
    public Branches Branches(Lots lots)
    {
        var plan = Plan;
        return new(each => plan is null ? Conflict.Explain(_contest) : RunReserved(plan, each, []).Outcome, _contest, lots);
    }

    /// <summary>The count for every way in which the lots can fall: 64 ways or more where there are so many, since each tie is among two or more. Recorded lots that answer no tie are no fault.</summary>
    /// <remarks>Where no lot need be drawn the count that goes on without comes first.</remarks>
    public IEnumerable<CountOutcome> Ends(Lots lots)
    {
        var outcome = Run(lots);
        if (outcome is not LotNeeded)
            return [outcome];
        var ends = Counting.Branches.Ends(Run, _contest, lots, 2 * Counting.Branches.Cap);
        return NeedsNone(lots) ? ends.Prepend(Run(lots with { AreNeedless = true })) : ends;
    }

    CountOutcome Run(Lots lots)
    {
        if (Plan is not { } plan)
            return Conflict.Explain(_contest);
        var (outcome, applied) = RunReserved(plan, lots, _usedLots);
        return _detail != CountDetail.Elected && outcome is Counted { Result: var result } && !_contest.Reserved.Constraints.IsEmpty
            ? new Counted(result with { Reserved = Reserved(plan, lots, result.Elected, applied) })
            : outcome;
    }

    (CountOutcome Outcome, bool Applied) RunReserved(ReservedPlan plan, Lots lots, HashSet<Lot> used)
    {
        if (_contest.Reserved.Apply == ReservedApplication.OnlyIfNeeded && !_contest.Reserved.Constraints.IsEmpty)
        {
            var free = Run(ReservedPlan.Free(_contest), lots, used);
            if (free is not Counted { Result: var result } || Complies(plan, result.Elected))
                return (free, false);
        }
        return (Run(plan, lots, used), true);
    }

    ReservedOutcome Reserved(ReservedPlan plan, Lots lots, ImmutableArray<int> elected, bool applied)
    {
        // Without constraints the count may meet other ties; a seed would settle them unseen, so every way is counted.
        var free = new Branches(each => Run(ReservedPlan.Free(_contest), each, []), _contest, lots with { Seed = null, AreNeedless = false });
        var complies = free.Elected.Select(people => Complies(plan, people)).Distinct().ToList();
        return new ReservedOutcome
        {
            Constraints = [.. _contest.Reserved.Constraints.Zip(plan.Constraints, (declared, inForce) =>
                new ConstraintOutcome(declared, inForce, [.. elected.Where(candidate => declared.Concerns(_contest.Candidates[candidate]))]))],
            LeftVacant = Math.Min(_contest.Seats, _contest.Candidates.Count(candidate => candidate.CanTakePlace)) - plan.SeatsToFill,
            Applied = applied,
            WithoutConstraints = free.Elected,
            AllWaysCounted = free.AllCounted,
            CompliesWithoutConstraints = complies is [var only] && free.AllCounted ? only : null,
        };
    }

    bool Complies(ReservedPlan plan, ImmutableArray<int> elected) => plan.Constraints.All(constraint =>
        constraint.IsMetBy(elected.Count(candidate => constraint.Concerns(_contest.Candidates[candidate]))));

    /// <summary>Whether no more candidates stand than there are places, and so nothing is counted. Where the rule counts all the same there must be papers to count.</summary>
    bool IsUnopposed(ReservedPlan plan) => _contest.Candidates.Count(candidate => candidate.CanTakePlace) <= plan.SeatsToFill
        && (_rule is not StagedRule { Unopposed.Value: Stv.Unopposed.Counted } || _papers.Tally.Valid == 0);

    /// <summary>What can be known before the count.</summary>
    public Readiness Check()
    {
        if (Plan is not { } plan)
            return new Readiness(_papers.Tally, Conflict.Explain(_contest), false, null);
        var unopposed = IsUnopposed(plan);
        try
        {
            if (!unopposed)
                CheckPapers();
            return new Readiness(_papers.Tally, null, unopposed, null);
        }
        catch (ElectionException refusal)
        {
            return new Readiness(_papers.Tally, null, unopposed, refusal.Message);
        }
    }

    /// <summary>Counts under one plan and one set of lots, and adds the lots that answered a tie to those used.</summary>
    CountOutcome Run(ReservedPlan plan, Lots lots, HashSet<Lot> used)
    {
        if (IsUnopposed(plan))
            return new Counted(Unopposed());
        CheckPapers();
        try
        {
            var (reached, answering) = RunEngine(plan, lots);
            CountOutcome outcome = reached switch
            {
                Counted counted => new Counted(Complete(counted.Result)),
                LotNeeded needed => needed with { SoFar = Complete(needed.SoFar) },
                var other => other,
            };
            used.UnionWith(answering);
            return outcome;
        }
        catch (FractionTooLongException)
        {
            throw new ElectionException(string.Create(CultureInfo.InvariantCulture, $"{_contest.Title}: the exact fractions of the rule {_rule.Id} grew to more than {ExactFractions.MostDigits:N0} digits, and can double with every further surplus. Count with the same rule in decimals with guards, or with one that has decimals, such as {RuleInDecimals()}."));
        }
        catch (TooManyTotalsException many)
        {
            throw new ElectionException(string.Create(CultureInfo.InvariantCulture, $"{_contest.Title}: {_contest.Candidates.Length:N0} candidates are too many for a count of {many.Times:N0} {many.Of} or more: at most {many.Most:N0} totals, candidates times {many.Of}, are kept of a count. {FewerTotals()}"));
        }
        catch (OverflowException overflow)
        {
            throw new ElectionException($"{_contest.Title}: the votes are too many, or their weights too fine, to be counted exactly.", overflow);
        }
    }

    /// <summary>The first rule that transfers surpluses like this one, carries weights, and never meets a fraction that grows.</summary>
    static string RuleInDecimals() => Presets.All.First(preset => preset.Rule is GregoryRule { Numbers.Value: not Numbers.ExactFractions, CarriesWorth: true }).Id;

    /// <summary>What to do about a count of too many totals.</summary>
    string FewerTotals() => ExcludesGroups(_rule) || _rule is StagedRule { SureLosers.Value: SureLosers.BeforeSurpluses }
        ? "Withdraw the candidates who have no votes."
        : $"Withdraw the candidates who have no votes, or count by a rule that excludes many at once, such as {Presets.All.First(preset => ExcludesGroups(preset.Rule)).Id}.";

    static bool ExcludesGroups(Rule rule) => rule is StagedRule { Exclusion.Value: not ExclusionOrder.LowestOne };

    CountResult Complete(CountResult result) =>
        _detail == CountDetail.Elected && _singly is null ? result : result with { Sections = _detail == CountDetail.Elected ? [] : Sections(), PaperOrder = _singly?.Order ?? PaperOrderUsed.Input };

    /// <summary>The papers one by one, in the order that the rule takes them to lie in. The seed's own, also where ties of a count made for comparison are not to be drawn from it.</summary>
    (Papers Papers, PaperOrderUsed Order) Singly(WholeVoteRule rule)
    {
        if (rule.PaperOrder.Value == PaperOrder.Input)
            return _contest.Ballots.KeepsOrder
                ? (_papers.OneByOne(draw: null), PaperOrderUsed.Input)
                : throw new ElectionException($"{_contest.Title}: who is elected under the rule {rule.Id} can depend on the order of the papers, which was not kept: identical papers were put together as they were read. Read them again and keep their order, or let the rule shuffle them (paper-order: shuffled).");
        if (_lots.Seed is null)
            throw new ElectionException($"{_contest.Title}: the rule {rule.Id} shuffles the papers before they are counted, and needs a seed for that.");
        var draws = new SeededDraw($"{_lots.Seed}/{_contest.Id}/papers");
        return (_papers.OneByOne(among => draws.Next(among).Index), PaperOrderUsed.Shuffled);
    }

    /// <summary>Refuses papers that cannot be counted under the rule.</summary>
    void CheckPapers()
    {
        if (_papers.Tally.Valid == 0)
            throw new ElectionException($"{_contest.Title}: there is no valid paper to count ({_papers.Tally.Total} papers in all).");
        CheckSections();
        if (!_rule.CarriesWorth && !_papers.AreCastAsOne)
            throw new ElectionException($"{_contest.Title}: the rule {_rule.Id} counts whole papers and cannot carry {(_contest.College is null ? "weights" : "the worths of an electoral college")}. Rules that can: {string.Join(", ", Presets.All.Where(preset => preset.Rule.CarriesWorth).Select(preset => preset.Id))}.");
    }

    void CheckSections()
    {
        if (_contest.College is not { } college)
            return;
        var empty = college.Sections.Where((_, section) => _papers.SectionValid[section] == 0).Select(section => section.Id).ToList();
        if (empty.Count > 0)
            throw new ElectionException($"{_contest.Title}: the section {string.Join(", ", empty)} of the electoral college has no valid paper, so its share of the vote has nobody to cast it.");
    }

    ImmutableArray<SectionResult> Sections()
    {
        if (_contest.College is not { } college)
            return [];
        var isPublished = _papers.PublishesSections;
        return [.. college.Sections.Select((section, index) => new SectionResult(
            section,
            Enumerable.Range(0, _papers.Groups).Where(group => _papers.Section(group) == index).Sum(_papers.Count),
            _papers.SectionValid[index],
            section.Share * new Fraction(_papers.Tally.Valid) / new Fraction(_papers.SectionValid[index]),
            isPublished ? FirstPreferences(index) : null))];
    }

    ImmutableArray<long> FirstPreferences(int section)
    {
        var standing = _contest.Candidates.Select(candidate => !candidate.Withdrawn).ToArray();
        var votes = new long[standing.Length];
        var walk = new PaperWalk(_papers, standing);
        for (var group = 0; group < _papers.Groups; group++)
            if (_papers.Section(group) == section && !_papers.SharesFirstRank(group) && walk.First(group) is >= 0 and var first)
                votes[first] += _papers.Count(group);
        return [.. votes];
    }

    CountResult Unopposed() => new()
    {
        Contest = _contest,
        Rule = _rule,
        Papers = _papers.Tally,
        ValidVotes = Votes.Zero,
        Unopposed = true,
        Quota = null,
        Stages = [],
        Candidates = [.. _contest.Candidates.Select(candidate => IsElected(candidate) ? new CandidateResult(Outcome.Elected, null, 1) : new CandidateResult(candidate.Withdrawn ? Outcome.Withdrawn : Outcome.NotElected, null, null))],
        Elected = [.. Enumerable.Range(0, _contest.Candidates.Length).Where(candidate => IsElected(_contest.Candidates[candidate]))],
        DeclaredOrder = [],
    };

    static bool IsElected(Candidate unopposed) => unopposed is { CanTakePlace: true, LeavesVacant: false };
}
