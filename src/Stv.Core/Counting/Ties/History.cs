namespace Stv.Counting;

/// <summary>Every candidate's total at the end of each stage, or within it after a batch or at an iteration, kept for breaking later ties.</summary>
/// <remarks>Of each candidate only the totals are kept that differ from the one before: of many candidates few change at a stage. So it takes room for what moved, not for candidates times stages.</remarks>
/// <typeparam name="T">How a number is kept.</typeparam>
internal sealed class History<T>
    where T : struct, IEquatable<T>
{
    readonly List<(int Stage, int? Batch, int? Iteration)> _moments = [];
    List<(int Moment, T Total)>[] _changes = [];

    /// <summary>The totals at the moment that is looked at, of those who are asked about.</summary>
    T[] _shown = [];

    /// <summary>Forgets everything: another count begins.</summary>
    /// <param name="candidates">How many candidates it has.</param>
    public void Begin(int candidates)
    {
        if (_changes.Length != candidates)
            (_changes, _shown) = ([.. Enumerable.Range(0, candidates).Select(_ => new List<(int, T)>())], new T[candidates]);
        Clear();
    }

    /// <summary>How many moments are kept.</summary>
    public int Count => _moments.Count;

    /// <summary>Keeps the totals as they stand.</summary>
    public void Add(ReadOnlySpan<T> totals, int stage, int? batch = null, int? iteration = null)
    {
        for (var candidate = 0; candidate < totals.Length; candidate++)
            if (_changes[candidate] is not [.., var last] || !last.Total.Equals(totals[candidate]))
                _changes[candidate].Add((Count, totals[candidate]));
        _moments.Add((stage, batch, iteration));
    }

    /// <summary>A candidate's total at the first moment.</summary>
    public T First(int candidate) => _changes[candidate][0].Total;

    /// <summary>Forgets everything: the count begins anew.</summary>
    public void Clear()
    {
        _moments.Clear();
        foreach (var changes in _changes)
            changes.Clear();
    }

    /// <summary>The first moment, and each later one at which one of the given candidates had another total than before.</summary>
    /// <param name="candidates">Whose totals are shown; those of others are not.</param>
    public IEnumerable<Snapshot<T>> Forwards(IReadOnlyCollection<int> candidates) =>
        Shown([.. candidates.SelectMany(candidate => _changes[candidate].Select(change => (change.Moment, candidate, change.Total))).OrderBy(change => change.Moment)]);

    /// <summary>The last moment, and each earlier one at which one of the given candidates had another total than at the next.</summary>
    /// <param name="candidates">Whose totals are shown; those of others are not.</param>
    public IEnumerable<Snapshot<T>> Backwards(IReadOnlyCollection<int> candidates) =>
        Shown([.. candidates.SelectMany(Until).OrderByDescending(held => held.Moment)]);

    /// <summary>The totals that a candidate has had, each with the last moment at which it was theirs.</summary>
    IEnumerable<(int Moment, int Candidate, T Total)> Until(int candidate)
    {
        var changes = _changes[candidate];
        for (var i = 0; i < changes.Count; i++)
            yield return (i + 1 < changes.Count ? changes[i + 1].Moment - 1 : Count - 1, candidate, changes[i].Total);
    }

    IEnumerable<Snapshot<T>> Shown((int Moment, int Candidate, T Total)[] changes)
    {
        for (var i = 0; i < changes.Length; i++)
        {
            var (moment, candidate, total) = changes[i];
            _shown[candidate] = total;
            if (i + 1 == changes.Length || changes[i + 1].Moment != moment)
                yield return new Snapshot<T>(_moments[moment].Stage, _shown, _moments[moment].Batch, _moments[moment].Iteration);
        }
    }
}
