using System.Collections.Immutable;

namespace Stv.Conformance.Tests;

/// <summary>
/// Papers made up so that their transfers are those of a published summary, where the ballots themselves were not published. They
/// prove who is elected and defeated, when, and at what value papers move; not what becomes of irregular papers.
/// </summary>
/// <remarks>Of papers with the same holder it does not matter which moves where while all are worth the same. Where some are worth less, the digits behind the point tell how many of these moved.</remarks>
sealed class FittingPapers
{
    /// <summary>Papers of one kind.</summary>
    sealed class Kind(ImmutableArray<ushort> ranking, decimal value, long count)
    {
        public ImmutableArray<ushort> Ranking => ranking;

        public decimal Value => value;

        public long Count { get; set; } = count;
    }

    readonly Dictionary<string, List<Kind>> _holders = [];
    readonly BallotSetBuilder _builder;
    readonly ImmutableArray<string> _names;

    FittingPapers(TabulatedCount count)
    {
        _names = count.Names;
        _builder = new BallotSetBuilder(_names.Length);
        foreach (var (name, votes) in count.Rounds[0].Tally)
            _holders[name] = [new Kind([Number(name)], 1, (long)votes)];
        foreach (var (round, next) in count.Rounds.Zip(count.Rounds.Skip(1)))
            foreach (var happened in round.Happened)
                Move(happened, Fraction(happened, round, count.Threshold), to => Fits(to, next, count.Threshold));
        foreach (var kind in _holders.Values.SelectMany(kinds => kinds))
            _builder.Add(kind.Ranking.AsSpan(), kind.Count);
    }

    public static BallotSet Of(TabulatedCount count) => new FittingPapers(count)._builder.Build();

    ushort Number(string name) => (ushort)(_names.IndexOf(name) + 1);

    static decimal Fraction(TabulatedCount.Happened happened, TabulatedCount.Round round, decimal threshold) =>
        !happened.IsElected ? 1 : round.Tally.First(total => total.Name == happened.Name).Votes is var votes && votes > threshold ? Cut((votes - threshold) / votes) : 0;

    /// <summary>Whether what somebody has is what moves when they are elected in a round.</summary>
    bool Fits(string name, TabulatedCount.Round round, decimal threshold) =>
        round.Happened.FirstOrDefault(happened => happened.Name == name && happened.IsElected) is not { } happened
        || Fraction(happened, round, threshold) is var fraction
        && _holders[name].Sum(kind => kind.Count * Cut(kind.Value * fraction)) == happened.Transfers.Where(transfer => transfer.Name != TabulatedCount.Residual).Sum(transfer => transfer.Votes);

    void Move(TabulatedCount.Happened happened, decimal fraction, Func<string, bool> fits)
    {
        List<Kind> given = [.. _holders[happened.Name].OrderBy(kind => kind.Value)];
        _holders[happened.Name] = [];
        foreach (var (to, moved) in happened.Transfers)
            if (to is not (TabulatedCount.Exhausted or TabulatedCount.Residual))
                Move(given, to, moved, fraction, fits);
        // What is left names nobody who continues.
        foreach (var kind in given.Where(kind => kind.Count > 0))
            _builder.Add(kind.Ranking.AsSpan(), kind.Count);
    }

    /// <summary>Moves so many papers of each value as make up these votes, and as their next transfer shows.</summary>
    void Move(List<Kind> given, string to, decimal votes, decimal fraction, Func<string, bool> fits)
    {
        List<decimal> values = [.. given.Select(kind => kind.Value).Distinct()];
        foreach (var numbers in Numbers(given, values, votes, fraction))
        {
            var (kept, counts) = (_holders[to].Count, given.ConvertAll(kind => kind.Count));
            foreach (var (value, number) in values.Zip(numbers))
                Move(given.Where(kind => kind.Value == value && kind.Count > 0), to, number, Cut(value * fraction));
            if (fits(to))
                return;
            _holders[to].RemoveRange(kept, _holders[to].Count - kept);
            foreach (var (kind, count) in given.Zip(counts))
                kind.Count = count;
        }
        throw new InvalidOperationException($"No papers make {votes} votes.");
    }

    void Move(IEnumerable<Kind> given, string to, long number, decimal value)
    {
        foreach (var kind in given)
        {
            var some = Math.Min(number, kind.Count);
            number -= some;
            kind.Count -= some;
            if (some > 0)
                _holders[to].Add(new Kind(kind.Ranking.Add(Number(to)), value, some));
        }
    }

    /// <summary>How many papers of each of at most two values can make up these votes.</summary>
    static IEnumerable<long[]> Numbers(List<Kind> given, List<decimal> values, decimal votes, decimal fraction)
    {
        long[] most = [.. values.Select(value => given.Where(kind => kind.Value == value).Sum(kind => kind.Count))];
        decimal[] worth = [.. values.Select(value => Cut(value * fraction))];
        if (values is [_])
        {
            yield return [(long)(votes / worth[0])];
            yield break;
        }
        for (var few = 0L; few <= most[0]; few++)
            if ((votes - few * worth[0]) / worth[1] is var others && others >= 0 && others <= most[1] && others == decimal.Truncate(others))
                yield return [few, (long)others];
    }

    static decimal Cut(decimal value) => decimal.Truncate(value * 10_000) / 10_000;
}
