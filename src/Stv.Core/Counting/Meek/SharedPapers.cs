using System.Numerics;
using System.Runtime.InteropServices;

namespace Stv.Counting;

/// <summary>
/// The papers with equal ranks in a Meek count. Such a paper lies with several candidates at once: at each rank it is shared
/// equally among those who continue or are elected, and what the elected among them leave goes on together to the next rank.
/// </summary>
/// <remarks>
/// When anybody is elected or excluded these few papers are all shared anew. Moving single shares would make every other paper
/// slower. What is left of a rank is shared on as a whole, so that a paper has no more shares than it names candidates.
/// </remarks>
internal sealed class SharedPapers
{
    readonly Papers _papers;
    readonly Paths _paths;
    readonly Standing[] _standing;
    readonly List<int> _groups;
    readonly Dictionary<(int Path, int Candidate), BigInteger> _piles = [];
    readonly List<int> _continuing = [];
    readonly List<int> _elected = [];

    /// <param name="papers">The papers. Those of strict order are left out.</param>
    /// <param name="paths">The paths, which grow as papers walk them.</param>
    /// <param name="standing">Where everybody stands; read anew whenever papers are shared.</param>
    public SharedPapers(Papers papers, Paths paths, Standing[] standing)
    {
        _papers = papers;
        _paths = paths;
        _standing = standing;
        _groups = [.. Enumerable.Range(0, papers.Groups).Where(papers.HasMarks)];
        Share();
    }

    /// <summary>What has passed along the paths.</summary>
    public PathUnits Units { get; } = new();

    /// <summary>What lies on each path with each continuing candidate.</summary>
    public IReadOnlyDictionary<(int Path, int Candidate), BigInteger> Piles => _piles;

    /// <summary>What all these papers are worth together.</summary>
    public BigInteger TotalUnits => _groups.Aggregate(BigInteger.Zero, (sum, group) => sum + WorthOf(group));

    /// <summary>Shares all papers anew.</summary>
    public void Share()
    {
        Units.Clear();
        _piles.Clear();
        foreach (var group in _groups)
            Share(group, WorthOf(group));
    }

    BigInteger WorthOf(int group) => _papers.Count(group) * _papers.Units(group);

    void Share(int group, BigInteger units)
    {
        var path = Paths.Start;
        for (var at = _papers.Offsets[group]; ReadRank(group, ref at);)
        {
            var among = _continuing.Count + _elected.Count;
            if (among > 1)
                path = _paths.Share(path, among);
            foreach (var candidate in _continuing)
            {
                ref var pile = ref CollectionsMarshal.GetValueRefOrAddDefault(_piles, (path, candidate), out _);
                pile += units;
            }
            if (_elected.Count == 0)
            {
                if (_continuing.Count > 0)
                    return;
                continue;
            }
            path = _elected is [var one] ? _paths.After(path, one) : _paths.After(path, _elected);
            Units.Passing(path).Add(units);
        }
        Units.Ending(path).Add(units);
    }

    /// <summary>Collects those of the next rank who continue, and those who are elected.</summary>
    /// <returns>Whether there is another rank.</returns>
    bool ReadRank(int group, ref int at)
    {
        _continuing.Clear();
        _elected.Clear();
        var numbers = _papers.Numbers;
        var end = _papers.Offsets[group + 1] - 1;
        if (at >= end)
            return false;
        Take(numbers[at++]);
        for (; at < end && numbers[at] == 0; at += 2)
            Take(numbers[at + 1]);
        return true;
    }

    void Take(int number)
    {
        if (_standing[number - 1] == Standing.Continuing)
            _continuing.Add(number - 1);
        else if (_standing[number - 1] == Standing.Elected)
            _elected.Add(number - 1);
    }
}
