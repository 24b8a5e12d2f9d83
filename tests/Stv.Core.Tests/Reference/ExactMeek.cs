using System.Collections.Immutable;

namespace Stv.Core.Tests;

/// <summary>
/// Meek's method, or Warren's, without anybody's rounding and limits: 28 digits, iterated until nobody has a billionth of a millionth of a
/// vote above the quota or below it; then the lowest is excluded. It knows no ties: it says how close its closest decision was.
/// </summary>
sealed class ExactMeek
{
    const decimal Settled = 0.000000000000001m;

    readonly SmallElection _election;
    readonly bool _takesAmounts;
    readonly List<(ImmutableArray<ImmutableArray<int>> Ranks, decimal Votes)> _papers = [];
    readonly SortedSet<int> _hopeful;
    readonly SortedSet<int> _elected = [];
    readonly decimal[] _keep;
    readonly decimal[] _votes;
    decimal _quota;

    /// <param name="election">What is counted.</param>
    /// <param name="stops">Whether a blank rank and equal ranks end a paper; else blanks are passed over and equal ranks shared.</param>
    /// <param name="takesAmounts">Whether an elected candidate takes an amount of every paper, or all that is left of it, as Warren has it; else a share of what is left.</param>
    public ExactMeek(SmallElection election, bool stops, bool takesAmounts = false)
    {
        _election = election;
        _takesAmounts = takesAmounts;
        _hopeful = [.. Enumerable.Range(0, election.Candidates).Except(election.Withdrawn)];
        _keep = [.. Enumerable.Repeat(1m, election.Candidates)];
        _votes = new decimal[election.Candidates];
        foreach (var paper in election.Papers)
            if (Read(paper, stops) is { IsEmpty: false } ranks)
                _papers.Add((ranks, paper.Count * (decimal)paper.Worth.Numerator / (decimal)paper.Worth.Denominator));
    }

    /// <summary>What all papers are worth.</summary>
    public decimal ValidVotes => _papers.Sum(paper => paper.Votes);

    /// <summary>How close the closest decision was: votes between a candidate and the quota, or between the lowest and the next above.</summary>
    public decimal Closest { get; private set; } = decimal.MaxValue;

    /// <summary>Who is elected; nothing to go by where <see cref="Closest"/> is next to nothing.</summary>
    public IReadOnlyCollection<int> Run()
    {
        while (Vacancies > 0 && _hopeful.Count > Vacancies)
        {
            Settle();
            foreach (var candidate in _hopeful)
                Closest = Math.Min(Closest, Math.Abs(_votes[candidate] - _quota));
            var reached = _hopeful.Where(candidate => _votes[candidate] >= _quota).ToList();
            if (_quota < Settled * 1000 || Closest < Settled * 10 || reached.Count > Vacancies)
                return Undecided();
            if (reached.Count == 0)
                Exclude();
            foreach (var candidate in reached)
                Elect(candidate);
        }
        foreach (var candidate in _hopeful.Take(Vacancies).ToList())
            Elect(candidate);
        return _elected;
    }

    int Vacancies => _election.Seats - _elected.Count;

    SortedSet<int> Undecided()
    {
        Closest = 0;
        return _elected;
    }

    void Elect(int candidate)
    {
        _hopeful.Remove(candidate);
        _elected.Add(candidate);
    }

    void Exclude()
    {
        var inOrder = _hopeful.OrderBy(candidate => _votes[candidate]).ToList();
        Closest = Math.Min(Closest, _votes[inOrder[1]] - _votes[inOrder[0]]);
        _hopeful.Remove(inOrder[0]);
        _keep[inOrder[0]] = 0;
    }

    void Settle()
    {
        Distribute();
        for (var iteration = 0; _quota > Settled * 100 && _elected.Any(candidate => Math.Abs(_votes[candidate] - _quota) > Settled); iteration++)
        {
            Assert.True(iteration < 20_000, $"does not settle: {_election}");
            foreach (var candidate in _elected)
                _keep[candidate] = Math.Min(1, _keep[candidate] * _quota / _votes[candidate]);
            Distribute();
        }
    }

    void Distribute()
    {
        Array.Clear(_votes);
        foreach (var (ranks, votes) in _papers)
        {
            var left = 1m;
            foreach (var rank in ranks)
            {
                var among = 0;
                foreach (var candidate in rank)
                    among += _keep[candidate] > 0 ? 1 : 0;
                var share = among == 0 ? 0 : left / among;
                foreach (var candidate in rank)
                {
                    var kept = _takesAmounts ? Math.Min(share, _keep[candidate]) : share * _keep[candidate];
                    _votes[candidate] += kept * votes;
                    left -= kept;
                }
            }
        }
        _quota = _votes.Sum() / (_election.Seats + 1);
    }

    ImmutableArray<ImmutableArray<int>> Read(Papers paper, bool stops)
    {
        var read = ImmutableArray<ImmutableArray<int>>.Empty;
        foreach (var rank in paper.Ranks)
        {
            ImmutableArray<int> named = [.. rank.Except(_election.Withdrawn).Except(read.SelectMany(earlier => earlier))];
            // A rank is given to several as it was marked, whoever of them was named before.
            if (stops && (rank.IsEmpty || rank.Except(_election.Withdrawn).Count() > 1))
                break;
            if (!named.IsEmpty)
                read = read.Add(named);
        }
        return read;
    }
}
