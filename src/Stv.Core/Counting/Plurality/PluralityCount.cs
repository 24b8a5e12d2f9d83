using System.Collections.Immutable;
using System.Numerics;
using Stv.Arithmetic;

namespace Stv.Counting;

/// <summary>Counts a contest under a <see cref="PluralityRule"/>: count the votes, take those with the most, replace the lowest of them where reserved places are not filled, elect.</summary>
internal sealed class PluralityCount : Engine<Fraction, ExactFractions>
{
    static readonly Cited<LastPlaces> NoLastPlaces = new(LastPlaces.AfterTransfer, null);

    readonly PluralityRule _rule;

    public PluralityCount(Contest contest, PluralityRule rule, ReservedPlan plan, Lots lots, Papers papers, CountDetail detail)
        : base(contest, rule, NoLastPlaces, plan, lots, papers, new ExactFractions(), detail)
    {
        _rule = rule;
        var units = new BigInteger[_totals.Length];
        for (var group = 0; group < papers.Groups; group++)
            foreach (var candidate in Votes(group))
                units[candidate] += papers.Count(group) * papers.Units(group);
        for (var candidate = 0; candidate < units.Length; candidate++)
            _totals[candidate] = new Fraction(units[candidate], papers.Denominator);
        SetValid(units.Aggregate(BigInteger.Zero, (sum, next) => sum + next));
    }

    /// <inheritdoc/>
    public override CountOutcome Run()
    {
        var elected = new List<int>();
        if (TakeHighest(Electable(), _vacancies, elected) is { } undecided)
            return LotNeeded(undecided);
        var replacing = new Dictionary<int, Reason>();
        if (FillReservedPlaces(elected, replacing) is { } waiting)
            return LotNeeded(waiting);
        Elect(elected, candidate => replacing.GetValueOrDefault(candidate) ?? new Reason.MostVotes(Published(_totals[candidate])) { Candidates = [candidate], Clause = _rule.VotesPerPaper.Clause });
        return Finished();
    }

    /// <summary>For whom each paper of a group has a vote. A rank that names more than there are votes left ends it.</summary>
    List<int> Votes(int group)
    {
        var left = _rule.VotesPerPaper.Value switch
        {
            VotesPerPaper.One => 1,
            VotesPerPaper.AsManyAsPlaces => _contest.Seats,
            _ => int.MaxValue,
        };
        var (votes, rank) = (new List<int>(), new List<int>());
        var numbers = _papers.Paper(group);
        for (var at = 0; at < numbers.Length && left > 0; at++)
        {
            var candidate = numbers[at] - 1;
            if (candidate >= 0 && !_contest.Candidates[candidate].Withdrawn)
                rank.Add(candidate);
            // A 0 stands between the candidates of one rank.
            if (candidate < 0 || at + 1 < numbers.Length && numbers[at + 1] == 0)
                continue;
            if (rank.Count > left)
                break;
            votes.AddRange(rank);
            left -= rank.Count;
            rank.Clear();
        }
        return votes;
    }

    /// <summary>Takes those with the most votes.</summary>
    /// <param name="candidates">Of whom.</param>
    /// <param name="number">How many.</param>
    /// <param name="taken">Receives them.</param>
    /// <returns>The tie that needs a lot, or null.</returns>
    Tie? TakeHighest(IEnumerable<int> candidates, int number, List<int> taken)
    {
        var left = candidates.ToList();
        while (number > 0 && left.Count > 0)
        {
            var highest = Highest(left);
            if (highest.Length > number)
            {
                var tie = Choose(TiePurpose.Elect, highest, _rule.ElectionTies)!;
                if (tie.Chosen is not { } chosen)
                    return tie;
                _recorder.Tie(tie);
                highest = [chosen];
            }
            taken.AddRange(highest);
            left.RemoveAll(highest.Contains);
            number -= highest.Length;
        }
        return null;
    }

    /// <summary>Brings in the highest placed of a kind that is missing, for the lowest placed who can make way, until all reserved places are filled.</summary>
    /// <remarks>Whoever is brought in stays, and only they are whom the places can be filled with beside those brought in before; so it ends, at the latest when all were brought in.</remarks>
    /// <param name="elected">Those with the most votes; then those elected.</param>
    /// <param name="replacing">Receives why each was brought in.</param>
    /// <returns>The tie that needs a lot, or null.</returns>
    Tie? FillReservedPlaces(List<int> elected, Dictionary<int, Reason> replacing)
    {
        var feasibility = new Feasibility(_plan.Constraints, _contest.Candidates, _plan.SeatsToFill);
        var settled = ReservedPlan.AtOutset(_contest);
        while (_plan.Constraints.FirstOrDefault(constraint => !IsMet(constraint, elected)) is { } missing)
        {
            _reserved.Act();
            var number = elected.Count(candidate => Concerns(missing, candidate));
            var isWanted = number < missing.Minimum;
            ImmutableArray<int> available = [.. Electable().Except(elected).Where(candidate => Concerns(missing, candidate) == isWanted && CanBeIn(candidate)).Order()];
            var taken = new List<int>();
            if (TakeHighest(available, 1, taken) is { } undecided)
                return undecided;
            if (Lowest(elected, missing, isWanted, taken[0], settled, out var lowest) is { } waiting)
                return waiting;
            replacing[taken[0]] = new Reason.TakesReservedPlace(Published(_totals[taken[0]]), Published(_totals[lowest]))
            {
                Candidates = [taken[0], lowest],
                Constraints = [new ConstraintStanding(missing, number, available)],
                PlacesLeft = 0,
                Clause = _rule.VotesPerPaper.Clause,
            };
            elected.Remove(lowest);
            elected.Add(taken[0]);
            settled[taken[0]] = Settled.In;
        }
        return null;

        bool CanBeIn(int candidate)
        {
            Settled[] tried = [.. settled];
            tried[candidate] = Settled.In;
            return feasibility.IsFeasible(tried, feasibility.All);
        }
    }

    /// <summary>Finds the lowest placed of the elected who can make way: not brought in themselves, and where that can be had, nobody without whom another reserved place would be lost.</summary>
    Tie? Lowest(List<int> elected, Constraint missing, bool isWanted, int instead, Settled[] settled, out int lowest)
    {
        List<int> free = [.. elected.Where(candidate => settled[candidate] == Settled.Open && Concerns(missing, candidate) != isWanted).Order()];
        var met = _plan.Constraints.Where(constraint => IsMet(constraint, elected)).ToList();
        List<int> harmless = [.. free.Where(candidate => met.All(constraint => IsMet(constraint, elected.Except([candidate]).Append(instead))))];
        var last = Lowest(harmless.Count > 0 ? harmless : free);
        var tie = Choose(TiePurpose.Exclude, last, _rule.ElectionTies);
        lowest = tie is null ? last[0] : tie.Chosen ?? -1;
        if (tie is { Chosen: null })
            return tie;
        if (tie is not null)
            _recorder.Tie(tie);
        return null;
    }

    bool Concerns(Constraint constraint, int candidate) => constraint.Concerns(_contest.Candidates[candidate]);

    bool IsMet(Constraint constraint, IEnumerable<int> elected) =>
        constraint.IsMetBy(elected.Count(candidate => Concerns(constraint, candidate)));

    protected override void AfterElection(IReadOnlyList<int> together) { }

    /// <remarks>Nobody is excluded, and no paper moves.</remarks>
    protected override void Leave(int candidate) => throw new InvalidOperationException("Votes are counted once.");

    /// <inheritdoc cref="Leave"/>
    protected override Tie? MovePapers(ImmutableArray<int> candidates) => throw new InvalidOperationException("Votes are counted once.");

    /// <inheritdoc cref="Leave"/>
    protected override void StartAgain() => throw new InvalidOperationException("Votes are counted once.");
}
