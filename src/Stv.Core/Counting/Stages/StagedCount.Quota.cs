using Stv.Arithmetic;

namespace Stv.Counting;

/// <content>The quota and the vote required for election.</content>
partial class StagedCount<T, TArithmetic>
{
    /// <summary>Finds the quota anew without the non-transferable votes, where the rule does so and nobody is elected yet.</summary>
    protected void ReviseQuota()
    {
        if (_rule.QuotaRevision.Value != QuotaRevision.UntilFirstElection || _vacancies < _plan.SeatsToFill)
            return;
        var before = _quota;
        _quota = QuotaOf(_arithmetic.Subtract(_valid, _nonTransferable));
        if (_arithmetic.Compare(before, _quota) != 0)
            _recorder.Reason(new Reason.QuotaReduced(Published(before), Published(_quota)) { Candidates = [], Clause = _rule.QuotaRevision.Clause });
    }

    /// <summary>The quota for these votes, and for blank papers where they count towards it.</summary>
    T QuotaOf(T votes)
    {
        if (_rule.QuotaPapers.Value == QuotaPapers.ValidAndBlank)
            votes = _arithmetic.Add(votes, _arithmetic.Whole(_papers.Tally.ByReason.GetValueOrDefault(InvalidReason.Blank)));
        return Quota(_rule.Quota.Value, votes, _rule.QuotaFigure.Value);
    }

    bool HasQuota(int candidate)
    {
        var comparison = _arithmetic.Compare(_totals[candidate], _quota);
        return _rule.Election.Value == ElectionTest.MoreThanQuota ? comparison > 0 : comparison >= 0;
    }

    /// <summary>Those who pass the test for election.</summary>
    List<int> Qualified()
    {
        if (_rule.Election.Value == ElectionTest.BeingLeft)
            return [];
        if (_rule.Election.Value != ElectionTest.AtLeastQuotaOrVoteRequired)
            return WithQuota();
        // Compared exactly, as votes × (places + 1) with the active vote. Where no vote is active any more, none is required of anybody, and that elects nobody.
        var active = ActiveVote();
        var divisor = _arithmetic.Whole(_vacancies + 1);
        return [.. Electable().Where(candidate => HasQuota(candidate)
            || _arithmetic.Compare(active, default) > 0 && _arithmetic.Compare(_arithmetic.Multiply(_totals[candidate], divisor, Rounding.Down), active) >= 0)];
    }

    List<int> WithQuota()
    {
        var reached = new List<int>();
        foreach (var candidate in Continuing())
            if (CanTakePlace(candidate) && HasQuota(candidate))
                reached.Add(candidate);
        return reached;
    }

    /// <summary>The votes of continuing candidates and those awaiting transfer: surpluses, and what the excluded still hold.</summary>
    T ActiveVote()
    {
        var active = OutstandingSurplus();
        for (var candidate = 0; candidate < _totals.Length; candidate++)
            if (_standing[candidate] is Standing.Continuing or Standing.Excluded)
                active = _arithmetic.Add(active, _totals[candidate]);
        return active;
    }

    /// <summary>The active vote divided by one more than the places left, raised to the rule's last place.</summary>
    T VoteRequired() => _arithmetic.Divide(ActiveVote(), _arithmetic.Whole(_vacancies + 1), Rounding.Up);
}
