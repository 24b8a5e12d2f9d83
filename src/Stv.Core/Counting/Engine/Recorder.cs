using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Stv.Counting;

/// <summary>Writes down a count as it goes: a stage is opened with its action, notes are added, and it is closed with the figures at its end.</summary>
internal sealed class Recorder(Contest contest, Rule rule, Papers papers, GuardAndDoom reserved, CountDetail detail = CountDetail.Stages)
{
    /// <summary>So many totals, of every candidate after every stage, are kept of one count: a result sheet has a figure or two for each. The largest real counts have some 200,000.</summary>
    const int MostTotals = 5_000_000;

    static readonly CandidateResult Withdrawn = new(Outcome.Withdrawn, null, null);
    static readonly CandidateResult NotElected = new(Outcome.NotElected, null, null);

    readonly List<Stage> _stages = [];
    readonly List<CourseStage> _course = [];
    readonly List<Transfer> _transfers = [];
    readonly List<int> _elected = [];
    readonly List<int> _reopened = [];
    readonly List<int> _excluded = [];
    readonly List<int> _guarded = [];
    readonly List<int> _doomed = [];
    readonly List<Tie> _ties = [];
    readonly List<Reason> _reasons = [];
    readonly List<Iteration> _iterations = [];
    ImmutableArray<Votes> _keepValues = [];
    ImmutableArray<Votes> _quotients = [];
    int? _lastIteration;
    (Votes Active, Votes Required)? _required;
    readonly List<int> _electedInOrder = [];
    readonly List<int> _reopenedInOrder = [];
    bool _byLot;
    readonly CandidateResult[] _candidates =
        [.. contest.Candidates.Select(candidate => candidate.Withdrawn ? Withdrawn : NotElected)];
    StageAction _action = new(StageKind.FirstPreferences, []);

    /// <summary>Number of the stage that is open, or would be opened next.</summary>
    public int Number => _stages.Count + _course.Count + 1;

    /// <summary>Whether stages are written down with their figures, transfers and reasons; else only the course of the count is.</summary>
    public bool WantsStages => detail != CountDetail.Elected;

    /// <summary>Goes no further with a count that was broken off.</summary>
    /// <exception cref="OperationCanceledException">It was.</exception>
    public void GoOn() => papers.Cancellation.ThrowIfCancellationRequested();

    public void Open(StageKind kind, ImmutableArray<int> candidates)
    {
        GoOn();
        Hold(Number, "stages");
        _action = new StageAction(kind, candidates);
    }

    /// <summary>Refuses a count of which too many totals would have to be kept.</summary>
    /// <param name="times">How often the totals of all candidates are kept.</param>
    /// <param name="of">What they are kept of: stages, or stages and the batches within them.</param>
    /// <exception cref="TooManyTotalsException">They are too many.</exception>
    public void Hold(int times, string of)
    {
        if ((long)times * contest.Candidates.Length > MostTotals)
            throw new TooManyTotalsException(times, of, MostTotals);
    }

    /// <summary>Number, within the open stage, of the transfer that is recorded next.</summary>
    public int NextTransfer => _transfers.Count + 1;

    public void Transfer(Transfer transfer)
    {
        if (WantsStages)
            _transfers.Add(transfer);
    }

    /// <summary>Whether <see cref="Iteration"/> is to be told of every iteration.</summary>
    public bool WantsIterations => detail == CountDetail.Iterations;

    public void Iteration(Iteration iteration) => _iterations.Add(iteration);

    /// <summary>Notes the keep values and the number of the iteration that the stage ends with, before it is closed.</summary>
    public void EndsAt(int iteration, ImmutableArray<Votes> keepValues) => (_lastIteration, _keepValues) = (iteration, keepValues);

    /// <summary>Notes the quotients that were compared at the end of the stage, before it is closed.</summary>
    public void Compared(ImmutableArray<Votes> quotients) => _quotients = quotients;

    /// <summary>Notes the active vote and the vote required at the end of the stage, before it is closed; null where neither plays a part.</summary>
    public void Requires((Votes Active, Votes Required)? required) => _required = required;

    public void Tie(Tie tie)
    {
        _byLot |= tie.Draw is not null || tie.Lot is not null;
        if (WantsStages)
            _ties.Add(tie);
    }

    public void Reason(Reason reason)
    {
        if (WantsStages)
            _reasons.Add(reason);
    }

    /// <summary>Notes that candidates came to be guarded or doomed.</summary>
    public void Reserve(Reason reason)
    {
        Reason(reason);
        (reason is Reason.Guarded ? _guarded : _doomed).AddRange(reason.Candidates);
    }

    /// <summary>The place in the order of election of whoever is elected next, from 1.</summary>
    public int NextInOrder => _electedInOrder.Count + 1;

    /// <summary>Notes an election, or that a place is not filled; candidates with the same order were elected together.</summary>
    public void Elect(int candidate, int order)
    {
        if (contest.Candidates[candidate].LeavesVacant)
        {
            _reopened.Add(candidate);
            _reopenedInOrder.Add(candidate);
            _candidates[candidate] = new CandidateResult(Outcome.Reopened, Number, null);
            return;
        }
        _elected.Add(candidate);
        _electedInOrder.Add(candidate);
        _candidates[candidate] = new CandidateResult(Outcome.Elected, Number, order);
    }

    public void Exclude(int candidate)
    {
        _excluded.Add(candidate);
        _candidates[candidate] = new CandidateResult(Outcome.Excluded, Number, null);
    }

    /// <summary>Notes that a candidate is treated as withdrawn.</summary>
    public void Withdraw(int candidate) => _candidates[candidate] = Withdrawn;

    /// <summary>Forgets who was elected and excluded: the count begins anew. The stages so far stay on record.</summary>
    public void BeginAnew()
    {
        _electedInOrder.Clear();
        _reopenedInOrder.Clear();
        for (var candidate = 0; candidate < _candidates.Length; candidate++)
            if (_candidates[candidate].Outcome != Outcome.Withdrawn)
                _candidates[candidate] = NotElected;
    }

    /// <summary>Closes the stage where only the course of the count is kept.</summary>
    /// <param name="ranks">For each candidate how many have more votes.</param>
    public void Close(int[] ranks) => _course.Add(new CourseStage(_action, ranks));

    /// <summary>Closes the stage and checks that it balances.</summary>
    /// <exception cref="InvalidOperationException">The totals, non-transferable votes and loss do not add up to the valid votes: a bug.</exception>
    public void Close(Votes quota, ImmutableArray<Votes> totals, Votes nonTransferable, Votes loss, Votes valid)
    {
        if (!Balances(totals, nonTransferable + loss, valid))
            throw new InvalidOperationException($"Stage {Number} of {contest.Id} does not balance.");
        _stages.Add(new Stage
        {
            Number = Number,
            Action = _action,
            Quota = quota,
            ActiveVote = _required?.Active,
            VoteRequired = _required?.Required,
            Totals = totals,
            NonTransferable = nonTransferable,
            Loss = loss,
            Transfers = Drain(_transfers),
            KeepValues = _keepValues,
            Quotients = _quotients,
            LastIteration = _lastIteration,
            Iterations = Drain(_iterations),
            Elected = Drain(_elected),
            Reopened = Drain(_reopened),
            Excluded = Drain(_excluded),
            Guarded = Drain(_guarded),
            Doomed = Drain(_doomed),
            Ties = Drain(_ties),
            Reasons = Drain(_reasons),
        });
    }

    /// <summary>The count as it stands.</summary>
    public CountResult Result(Votes valid, ImmutableArray<int> declaredOrder) => new()
    {
        Contest = contest,
        Rule = rule,
        Papers = papers.Tally,
        ValidVotes = valid,
        Unopposed = false,
        Quota = WantsStages && rule is not PluralityRule ? _stages[^1].Quota : null,
        Stages = [.. _stages],
        Candidates = ImmutableCollectionsMarshal.AsImmutableArray(_candidates[..]),
        Elected = [.. _electedInOrder],
        Reopened = [.. _reopenedInOrder],
        DeclaredOrder = declaredOrder,
        Course = WantsStages ? null : new CountCourse([.. _course], _byLot, reserved.HasActed, reserved.Mattered),
    };

    /// <summary>Whether a stage adds up to the valid votes. What has not changed since the stage before, which did, need not be added up again.</summary>
    bool Balances(ImmutableArray<Votes> totals, Votes besides, Votes valid)
    {
        if (_stages is not [.., var before])
            return totals.Aggregate(besides, (sum, votes) => sum + votes) == valid;
        var change = besides - (before.NonTransferable + before.Loss);
        for (var candidate = 0; candidate < totals.Length; candidate++)
            if (totals[candidate] != before.Totals[candidate])
                change += totals[candidate] - before.Totals[candidate];
        return change == Votes.Zero;
    }

    static ImmutableArray<TItem> Drain<TItem>(List<TItem> items)
    {
        ImmutableArray<TItem> drained = [.. items];
        items.Clear();
        return drained;
    }
}
