using System.Collections.Immutable;

namespace Stv.Counting;

/// <content>Reserved places: when the doomed go, and beginning anew.</content>
partial class StagedCount<T, TArithmetic>
{
    /// <summary>The doomed who are to go now, all together.</summary>
    ImmutableArray<int> DoomedToGo() => DoomedWait && WithSurplus().Count > 0 ? [] : Doomed();

    /// <summary>Lets no more papers of an exclusion in hand reach those who came to be doomed by it or in it. When all places are filled nobody can be elected any more, and what moves still goes to whoever is left.</summary>
    protected void PassByTheDoomed()
    {
        if (_contest.Reserved.Doomed == DoomedTiming.BeforeSurpluses && _vacancies > 0)
            foreach (var candidate in Doomed())
                _receiving[candidate] = false;
    }

    /// <remarks>The quota is again what it was at the first stage.</remarks>
    protected override void StartAgain()
    {
        for (var candidate = 0; candidate < _standing.Length; candidate++)
            _receiving[candidate] = _standing[candidate] == Standing.Continuing;
        _hasExcluded = true;
        _quota = QuotaOf(_valid);
        _values.Clear();
        _piles = new PileStore(_papers, _totals.Length);
        _piles.SortFirstPreferences(NewClass(_arithmetic.Whole(1)), _receiving, _movement);
        CountFirstPreferences();
        if (_rule.QuotaRevision.Value == QuotaRevision.WhenBegunAnew)
            _quota = QuotaOf(_arithmetic.Subtract(_valid, _nonTransferable));
    }
}
