using System.Collections.Immutable;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <summary>Counts a contest under a <see cref="WholeVoteRule"/>: surpluses move as whole papers, taken from the last that arrived. Every paper is a group of its own.</summary>
internal sealed partial class WholeVoteCount(Contest contest, WholeVoteRule rule, ReservedPlan plan, Lots lots, Papers papers, CountDetail detail)
    : StagedCount<long, FixedDecimals>(contest, rule, plan, lots, papers, new FixedDecimals(places: 0), detail)
{
    readonly WholeVoteRule _rule = rule;

    /// <summary>Class of the papers of the surplus just transferred, and how many places were left then; null when an exclusion came after it.</summary>
    (int Class, int Vacancies)? _lastSurplus;

    protected override Tie? TransferSurplus(ImmutableArray<int> candidates, Tie? tie)
    {
        if (_rule.PapersTaken.Value == PapersTaken.EveryNth)
        {
            TransferEveryNth(TakeSurplus(candidates, tie)[0]);
            return null;
        }
        // What moves is settled before anything does, since equal fractions can call for a lot.
        var surplus = _totals[candidates[0]] - _quota;
        _receiving[candidates[0]] = false;
        var (taken, ties) = Share(_piles.Last(candidates[0]), surplus);
        if (ties is [.., { NeedsLot: true } undecided])
            return undecided;

        TakeSurplus(candidates, tie);
        foreach (var broken in ties)
            _recorder.Tie(broken);
        if (surplus > 0)
            MoveLastFiled(candidates[0], taken, surplus);
        return null;
    }

    protected override Tie? MoveExcluded(ImmutableArray<int> candidates)
    {
        _lastSurplus = null;
        var arrival = NewClass(1);
        ImmutableArray<Parcel> parcels = [.. candidates.SelectMany(candidate => ArrivalsOf(candidate).ToArray().Select(came => Parcel(candidate, came)))];
        var sources = _recorder.WantsStages && candidates.Length > 1 ? new SourcesOfTransfer<long, FixedDecimals>(_movement, _arithmetic, value: 1, Tally) : null;
        foreach (var candidate in InTurn(candidates))
        {
            if (_rule.ElectionDuringTransfer.Value == ElectionDuringTransfer.AtThePaper)
                MoveOneByOne(_piles.TakePapers(candidate), arrival);
            else
                foreach (var pile in _piles.Take(candidate))
                    _piles.Move(pile, arrival, _receiving, _movement);
            sources?.Add(candidate, _totals[candidate]);
            _totals[candidate] = 0;
            ForgetArrivals(candidate);
        }
        if (_movement.Papers > 0)
            Credit(candidates, parcels, _movement.NonTransferablePapers, sources?.Transfers ?? []);
        ReviseQuota();
        return null;
    }

    /// <summary>A candidate who never had more than a quarter of the quota is not excluded with others, or while surpluses wait, when the votes of those below them, with the surpluses, could bring it to them.</summary>
    protected override bool MayGoTogether(ImmutableArray<int> group)
    {
        if (_rule.RefundTest.Value == RefundTest.None)
            return true;
        var votes = OutstandingSurplus();
        foreach (var candidate in group)
        {
            votes += _totals[candidate];
            if (!IsAboveQuarter(_totals[candidate]) && IsAboveQuarter(votes))
                return false;
        }
        return true;
    }

    /// <summary>Moves from the last parcel so many papers to each, the last filed.</summary>
    void MoveLastFiled(int candidate, long[] taken, long surplus)
    {
        var arrival = _rule.LastParcel.Value == LastParcel.WithSurplusesBefore && _lastSurplus is { } before && before.Vacancies == _vacancies ? before.Class : NewClass(1);
        _lastSurplus = (arrival, _vacancies);
        _piles.MoveLast(_piles.Take(candidate)[^1], arrival, taken, _receiving, _movement);
        Credit([candidate], LastParcels(candidate, surplus), surplus - _movement.Papers, bySource: []);
    }

    /// <summary>The parcels that the papers of a surplus are from, the last before all others; the candidate keeps the rest for good.</summary>
    ImmutableArray<Parcel> LastParcels(int candidate, long papers)
    {
        var parcels = new List<Parcel>();
        var arrivals = ArrivalsOf(candidate);
        for (var last = arrivals.Length - 1; last >= 0 && papers > 0; last--)
        {
            var parcel = Parcel(candidate, arrivals[last]);
            parcels.Add(parcel with { Papers = Math.Min(parcel.Papers, papers) });
            papers -= parcel.Papers;
        }
        ForgetArrivals(candidate);
        return [.. parcels];
    }

    /// <summary>Credits each candidate with the papers that have just moved to them.</summary>
    /// <param name="from">Whose papers moved.</param>
    /// <param name="parcels">When they had come to whoever gave them up.</param>
    /// <param name="nonTransferable">Papers that became non-transferable.</param>
    /// <param name="bySource">What each gave, where several did.</param>
    void Credit(ImmutableArray<int> from, ImmutableArray<Parcel> parcels, long nonTransferable, ImmutableArray<Transfer> bySource)
    {
        var receipts = ImmutableArray.CreateBuilder<Receipt>();
        foreach (var receiver in _movement.Receivers)
        {
            var papers = _movement.PapersTo(receiver);
            _totals[receiver] += papers;
            Arrive(receiver, _recorder.NextTransfer, value: 1, papers);
            receipts.Add(new Receipt(receiver, papers, _arithmetic.ToVotes(papers)));
        }
        _nonTransferable += nonTransferable;
        _recorder.Transfer(new Transfer
        {
            From = from,
            Parcels = parcels,
            ValueBefore = _arithmetic.ToVotes(1),
            Value = _arithmetic.ToVotes(1),
            Papers = receipts.Sum(receipt => receipt.Papers) + nonTransferable,
            To = receipts.ToImmutable(),
            NonTransferable = new Portion(nonTransferable, _arithmetic.ToVotes(nonTransferable)),
            Loss = _arithmetic.ToVotes(0),
            BySource = bySource,
        });
        _movement.Clear();
    }
}
