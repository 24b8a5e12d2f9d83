using System.Collections.Immutable;
using System.Numerics;

namespace Stv.Core.Tests;

/// <summary>
/// Counts by the weighted inclusive Gregory method as a clerk would with the papers on a table: one paper at a time, in exact
/// fractions that are cut off only where the rule's text says so. Slow and plain on purpose; it shares nothing with the engine but the type of a fraction.
/// </summary>
abstract class PlainGregory(SmallElection election)
{
    readonly List<Paper> _papers = [];
    readonly List<PlainStage> _stages = [];
    readonly PlainDraws _draws = new($"{election.Seed}/ward");
    readonly Fraction[] _totals = new Fraction[election.Candidates];
    readonly HashSet<int> _continuing = [.. Enumerable.Range(0, election.Candidates).Except(election.Withdrawn)];
    readonly HashSet<int> _surplusOutstanding = [];
    Fraction _quota;
    Fraction _nonTransferable;
    Fraction _loss;
    int _places = election.Seats;
    string _elected = "";
    string _excluded = "";

    protected SmallElection Election => election;

    /// <summary>The quota for papers worth <paramref name="votes"/>.</summary>
    protected abstract Fraction Quota(Fraction votes);

    protected abstract bool IsElected(Fraction votes, Fraction quota);

    /// <summary>Whether a candidate with exactly the quota has a surplus to transfer, of nothing.</summary>
    protected virtual bool TransfersEmptySurplus => false;

    /// <summary>Whether the last places are filled as soon as an exclusion is decided, before the papers move.</summary>
    protected virtual bool FillsBeforeTransfer => false;

    /// <summary>Whether preferences after a blank rank still count.</summary>
    protected abstract bool ClosesGaps { get; }

    /// <summary>What a paper is worth after carrying a surplus.</summary>
    protected abstract Fraction NewValue(Fraction value, Fraction surplus, Fraction votes);

    /// <summary>What papers together count as.</summary>
    protected abstract Fraction Tally(Fraction votes);

    /// <summary>The one of several equal candidates on whom the decision falls.</summary>
    /// <param name="tied">The equal candidates, in ballot-paper order.</param>
    /// <param name="most">True when a surplus is to go first, false when somebody is to be excluded.</param>
    protected abstract int BreakTie(ImmutableArray<int> tied, bool most);

    public PlainCount Run()
    {
        foreach (var paper in election.Papers)
            for (var i = 0; i < paper.Count; i++)
                if (Read(paper) is { IsEmpty: false } preferences)
                    _papers.Add(new Paper(preferences, paper.Worth));
        _quota = Quota(Sum(_papers));
        Deliver(_papers, newValue: value => value);
        _loss = Sum(_papers) - Sum(_totals);
        Close("FirstPreferences");
        while (_places > 0)
            if (_surplusOutstanding.Count > 0)
                TransferSurplus(Choose(_surplusOutstanding, most: true));
            else
                Exclude(Choose(_continuing, most: false));
        return new PlainCount(_quota, [.. _stages]);
    }

    /// <summary>Going back from the present stage, keeps at each stage those who were then ahead (or behind), until one is left; else a lot.</summary>
    protected int BackwardsThenLot(ImmutableArray<int> tied, bool most)
    {
        foreach (var stage in _stages.AsEnumerable().Reverse().Skip(1))
        {
            var extreme = most ? tied.Max(candidate => stage.Totals[candidate]) : tied.Min(candidate => stage.Totals[candidate]);
            tied = [.. tied.Where(candidate => stage.Totals[candidate] == extreme)];
        }
        return tied.Length == 1 ? tied[0] : tied[_draws.Next(tied.Length)];
    }

    protected static Fraction Cut(Fraction value, int places)
    {
        var unit = BigInteger.Pow(10, places);
        return new Fraction(value.Numerator * unit / value.Denominator, unit);
    }

    ImmutableArray<int> Read(Papers paper)
    {
        var preferences = new List<int>();
        foreach (var rank in paper.Ranks)
        {
            var named = rank.Except(election.Withdrawn).Except(preferences).ToArray();
            // A rank is given to several as it was marked, whoever of them was named before.
            if (rank.IsEmpty && !ClosesGaps || rank.Except(election.Withdrawn).Count() > 1)
                break;
            preferences.AddRange(named);
        }
        return [.. preferences];
    }

    void TransferSurplus(int candidate)
    {
        _surplusOutstanding.Remove(candidate);
        var votes = _totals[candidate];
        var surplus = votes - _quota;
        if (surplus > Fraction.Zero)
        {
            var delivered = Deliver(HeldBy(candidate), value => NewValue(value, surplus, votes));
            _totals[candidate] = _quota;
            _loss += surplus - delivered;
        }
        Close($"Surplus {SmallElection.Letter(candidate)}");
    }

    void Exclude(int candidate)
    {
        _continuing.Remove(candidate);
        if (FillsBeforeTransfer && _continuing.Count <= _places)
        {
            _elected = _stages[^1].Elected;
            Elect(_continuing);
            _stages[^1] = _stages[^1] with { Elected = _elected, Excluded = _stages[^1].Excluded + SmallElection.Letter(candidate) };
            return;
        }
        _excluded = SmallElection.Letter(candidate);
        var votes = _totals[candidate];
        _totals[candidate] = Fraction.Zero;
        _loss += votes - Deliver(HeldBy(candidate), value => value);
        Close($"Exclusion {_excluded}");
    }

    IEnumerable<Paper> HeldBy(int candidate) => _papers.Where(paper => paper.Holder == candidate);

    /// <summary>Gives every paper to its next continuing candidate, the papers of one value together, and returns what they counted as.</summary>
    Fraction Deliver(IEnumerable<Paper> papers, Func<Fraction, Fraction> newValue)
    {
        var delivered = Fraction.Zero;
        foreach (var parcel in papers.GroupBy(paper => (paper.Value, Next: paper.Preferences.Cast<int?>().FirstOrDefault(candidate => _continuing.Contains(candidate!.Value)))).ToArray())
        {
            foreach (var paper in parcel)
                (paper.Value, paper.Holder) = (newValue(paper.Value), parcel.Key.Next);
            var votes = Tally(Sum(parcel));
            delivered += votes;
            if (parcel.Key.Next is { } receiver)
                _totals[receiver] += votes;
            else
                _nonTransferable += votes;
        }
        return delivered;
    }

    void Close(string what)
    {
        Elect(_continuing.Where(candidate => IsElected(_totals[candidate], _quota)));
        if (_continuing.Count <= _places)
            Elect(_continuing);
        _stages.Add(new PlainStage(what, [.. _totals], _nonTransferable, _loss, _elected, _excluded));
        (_elected, _excluded) = ("", "");
    }

    void Elect(IEnumerable<int> candidates)
    {
        foreach (var candidate in candidates.OrderByDescending(candidate => _totals[candidate]).ThenBy(candidate => candidate).ToArray())
        {
            _continuing.Remove(candidate);
            _places--;
            _elected += SmallElection.Letter(candidate);
            if (_totals[candidate] > _quota || TransfersEmptySurplus && _totals[candidate] == _quota)
                _surplusOutstanding.Add(candidate);
        }
    }

    int Choose(HashSet<int> candidates, bool most)
    {
        var extreme = most ? candidates.Max(candidate => _totals[candidate]) : candidates.Min(candidate => _totals[candidate]);
        ImmutableArray<int> equal = [.. candidates.Where(candidate => _totals[candidate] == extreme).Order()];
        return equal.Length == 1 ? equal[0] : BreakTie(equal, most);
    }

    static Fraction Sum(IEnumerable<Paper> papers) => Sum(papers.Select(paper => paper.Worth * paper.Value));

    static Fraction Sum(IEnumerable<Fraction> votes) => votes.Aggregate(Fraction.Zero, (sum, next) => sum + next);

    sealed class Paper(ImmutableArray<int> preferences, Fraction worth)
    {
        public ImmutableArray<int> Preferences => preferences;

        public Fraction Worth => worth;

        public Fraction Value { get; set; } = Fraction.One;

        /// <summary>Who has the paper; null before the first preferences, and when nobody is left to have it.</summary>
        public int? Holder { get; set; }
    }
}
