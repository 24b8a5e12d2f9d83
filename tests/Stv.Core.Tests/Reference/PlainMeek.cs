using System.Collections.Immutable;
using System.Numerics;

namespace Stv.Core.Tests;

/// <summary>
/// Counts by Meek's or Warren's method as the rules describe it: each iteration takes one paper after another and goes down
/// its ranks. Slow and plain on purpose; it shares nothing with the engine but the type of a fraction. What happened is
/// written down line by line, so that two counters can be compared as text.
/// </summary>
abstract class PlainMeek(SmallElection election, int places)
{
    readonly List<string> _log = [];
    readonly List<(ImmutableArray<ImmutableArray<int>> Ranks, Fraction Worth)> _papers = [];
    readonly List<BigInteger[]> _iterations = [];
    readonly PlainDraws _draws = new($"{election.Seed}/ward");
    string _elected = "";
    string _excluded = "";

    protected SmallElection Election => election;

    /// <summary>1, in units of the last place.</summary>
    protected BigInteger One { get; } = BigInteger.Pow(10, places);

    protected SortedSet<int> Hopeful { get; } = [.. Enumerable.Range(0, election.Candidates).Except(election.Withdrawn)];

    protected SortedSet<int> Elected { get; } = [];

    protected int Vacancies { get; private set; } = election.Seats;

    protected BigInteger[] Keep { get; } = new BigInteger[election.Candidates];

    protected BigInteger[] Votes { get; } = new BigInteger[election.Candidates];

    protected BigInteger Quota { get; private set; }

    protected int Iteration => _iterations.Count;

    protected long ValidPapers => _papers.Count;

    /// <summary>Whether preferences after a blank rank still count.</summary>
    protected virtual bool ClosesGaps => true;

    /// <summary>Whether equal ranks are shared; else they end the paper.</summary>
    protected virtual bool SharesEqualRanks => true;

    /// <summary>Whether a candidate who has not withdrawn is counted with.</summary>
    protected virtual bool Stands(int candidate) => true;

    protected bool IsNamed(int candidate) => _papers.Any(paper => paper.Ranks.Any(rank => rank.Contains(candidate)));

    protected abstract BigInteger Kept(BigInteger weight, BigInteger keep);

    protected virtual BigInteger Remainder(BigInteger weight, BigInteger keep) => weight - Kept(weight, keep);

    /// <summary>The quota for votes that the candidates have together.</summary>
    protected virtual BigInteger QuotaOf(BigInteger held) => held / (election.Seats + 1) + 1;

    /// <summary>Less than, equal to or more than 0 as a number is less than, counts as equal to, or is more than another.</summary>
    protected virtual int Compare(BigInteger a, BigInteger b) => a.CompareTo(b);

    /// <summary>The count itself, from the first iteration to the last place.</summary>
    protected abstract void Count();

    /// <summary>Counts, and returns what happened.</summary>
    public string Run()
    {
        foreach (var paper in election.Papers)
            for (var i = 0; i < paper.Count; i++)
                if (Read(paper) is { IsEmpty: false } ranks)
                    _papers.Add((ranks, paper.Worth));
        Hopeful.RemoveWhere(candidate => !Stands(candidate));
        foreach (var candidate in Hopeful)
            Keep[candidate] = One;
        _log.Add("FirstPreferences");
        Count();
        FillLastPlaces();
        Settle();
        return string.Join('\n', _log);
    }

    /// <summary>The same of a result that has every iteration on record.</summary>
    public static string Of(CountResult result)
    {
        var log = new List<string>();
        foreach (var stage in result.Stages)
        {
            log.Add(stage.What());
            foreach (var iteration in stage.Iterations)
                log.Add(Line(iteration.Number, iteration.Quota.Value, iteration.Totals.Select(votes => votes.Value), iteration.KeepValues.Select(value => value.Value), iteration.NonTransferable.Value, iteration.Loss.Value));
            log.Add($"elected {stage.Elected.Letters()} excluded {stage.Excluded.Except(stage.Action.Candidates).Letters()}");
        }
        return string.Join('\n', log);
    }

    /// <summary>One iteration: every paper is distributed by the keep values as they are.</summary>
    protected void Distribute()
    {
        var votes = new Fraction[election.Candidates];
        var nonTransferable = Fraction.Zero;
        foreach (var (ranks, worth) in _papers)
        {
            var weight = One;
            foreach (var rank in ranks)
            {
                var among = rank.Count(candidate => Hopeful.Contains(candidate) || Elected.Contains(candidate));
                if (among == 0)
                    continue;
                var share = weight / among;
                weight = 0;
                foreach (var candidate in rank)
                    if (Hopeful.Contains(candidate))
                        votes[candidate] += worth * new Fraction(share);
                    else if (Elected.Contains(candidate))
                    {
                        votes[candidate] += worth * new Fraction(Kept(share, Keep[candidate]));
                        weight += Remainder(share, Keep[candidate]);
                    }
                if (!rank.Any(Elected.Contains))
                    break;
            }
            nonTransferable += worth * new Fraction(weight);
        }
        for (var candidate = 0; candidate < votes.Length; candidate++)
            Votes[candidate] = Whole(votes[candidate]);
        _iterations.Add([.. Votes]);
        Quota = QuotaOf(Votes.Aggregate(BigInteger.Add));
        Note(Whole(nonTransferable));
    }

    protected void Elect(IEnumerable<int> candidates)
    {
        foreach (var candidate in candidates.OrderBy(candidate => candidate).Order(Comparer<int>.Create((a, b) => Compare(Votes[b], Votes[a]))).ToArray())
        {
            Hopeful.Remove(candidate);
            Elected.Add(candidate);
            Vacancies--;
            _elected += SmallElection.Letter(candidate);
        }
    }

    /// <summary>Excludes candidates together; their papers move, unless those left fill the last places.</summary>
    protected void Exclude(params int[] candidates)
    {
        foreach (var candidate in candidates)
        {
            Hopeful.Remove(candidate);
            Keep[candidate] = 0;
        }
        if (Hopeful.Count > Vacancies)
            Begin($"Exclusion {candidates.Letters()}");
        else
            _excluded += candidates.Letters();
    }

    protected void PassOnSurpluses() => Begin($"Iteration {Elected.Letters()}");

    protected IEnumerable<int> WithQuota() => Hopeful.Where(candidate => Compare(Votes[candidate], Quota) >= 0 && Votes[candidate] > 0);

    /// <summary>Those with the fewest votes.</summary>
    protected ImmutableArray<int> Lowest()
    {
        var fewest = Hopeful.Select(candidate => Votes[candidate]).Min();
        return [.. Hopeful.Where(candidate => Compare(Votes[candidate], fewest) == 0)];
    }

    /// <summary>Of equals the one who was behind at the first iteration at which they differed.</summary>
    protected ImmutableArray<int> BehindAtFirstDifference(ImmutableArray<int> tied)
    {
        foreach (var votes in _iterations)
            tied = [.. tied.Where(candidate => votes[candidate] == tied.Min(other => votes[other]))];
        return tied;
    }

    protected int Draw(ImmutableArray<int> tied) => tied.Length == 1 ? tied[0] : tied[_draws.Next(tied.Length)];

    protected BigInteger TimesUp(BigInteger a, BigInteger b) => DivideUp(a * b, One);

    protected static BigInteger DivideUp(BigInteger a, BigInteger b) => (a + b - 1) / b;

    void FillLastPlaces()
    {
        if (Vacancies > 0)
            Elect(Hopeful);
    }

    void Begin(string what)
    {
        Settle();
        _log.Add(what);
    }

    void Settle()
    {
        _log.Add($"elected {_elected} excluded {_excluded}");
        (_elected, _excluded) = ("", "");
    }

    void Note(BigInteger nonTransferable)
    {
        var valid = _papers.Aggregate(Fraction.Zero, (sum, paper) => sum + paper.Worth);
        var loss = valid - InVotes(Votes.Aggregate(BigInteger.Add) + nonTransferable);
        _log.Add(Line(Iteration, InVotes(Quota), Votes.Select(InVotes), Keep.Select(InVotes), InVotes(nonTransferable), loss));
    }

    static string Line(int number, Fraction quota, IEnumerable<Fraction> votes, IEnumerable<Fraction> keep, Fraction nonTransferable, Fraction loss) =>
        $"{number}: quota {quota} | {string.Join(' ', votes)} | keep {string.Join(' ', keep)} | n/t {nonTransferable} | loss {loss}";

    Fraction InVotes(BigInteger units) => new(units, One);

    static BigInteger Whole(Fraction units) => units.Numerator / units.Denominator;

    ImmutableArray<ImmutableArray<int>> Read(Papers paper)
    {
        var ranks = new List<ImmutableArray<int>>();
        foreach (var rank in paper.Ranks)
        {
            ImmutableArray<int> named = [.. rank.Except(election.Withdrawn).Except(ranks.SelectMany(earlier => earlier))];
            if (rank.IsEmpty && !ClosesGaps || rank.Except(election.Withdrawn).Count() > 1 && !SharesEqualRanks)
                break;
            if (!named.IsEmpty)
                ranks.Add(named);
        }
        return [.. ranks];
    }
}
