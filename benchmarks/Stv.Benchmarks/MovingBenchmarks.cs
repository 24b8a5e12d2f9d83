using BenchmarkDotNet.Attributes;
using Stv.Counting;

namespace Stv.Benchmarks;

/// <summary>Sorting papers that lie scattered in memory by their first preference, and moving the piles of nine candidates in ten, one after another, to the next on each.</summary>
public class MovingBenchmarks
{
    const int Candidates = 100, Excluded = 90;

    BallotSet _ballots = null!;
    Papers _papers = null!;
    int[] _next = [];

    [Params(100_000, 5_000_000)]
    public int Papers { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var random = new Random(1);
        var builder = new BallotSetBuilder(Candidates);
        Span<ushort> paper = stackalloc ushort[6];
        for (var i = 0; i < Papers; i++)
        {
            paper[0] = (ushort)(random.Next(Candidates) + 1);
            for (var place = 1; place < paper.Length; place++)
                paper[place] = (ushort)((paper[place - 1] + random.Next(1, 15)) % Candidates + 1);
            builder.Add(paper);
        }
        _ballots = builder.Build();
        _papers = Stv.Counting.Papers.Read(_ballots, Presets.Scotland.Rule.Ballots, new bool[Candidates], null);
        _next = new int[_ballots.Groups];
        if (Chunks() != Links())
            throw new InvalidOperationException("The two move different papers.");
    }

    [Benchmark]
    public long Chunks()
    {
        var (piles, movement) = (new PileStore(_papers, Candidates), new Movement(Candidates, weighted: false));
        var continuing = Enumerable.Repeat(true, Candidates).ToArray();
        piles.SortFirstPreferences(0, continuing, movement);
        movement.Clear();
        for (var candidate = 0; candidate < Excluded; candidate++)
        {
            continuing[candidate] = false;
            foreach (var pile in piles.Take(candidate))
                piles.Move(pile, 1 + candidate, continuing, movement);
        }
        return movement.Papers;
    }

    /// <summary>The plain way: each paper says which comes next in its pile.</summary>
    [Benchmark(Baseline = true)]
    public long Links()
    {
        var (first, last, moved) = (new int[Candidates], new int[Candidates], 0L);
        var continuing = Enumerable.Repeat(true, Candidates).ToArray();
        Array.Fill(first, -1);
        for (var group = 0; group < _ballots.Groups; group++)
            Put(group, Receiver(group, continuing));
        for (var candidate = 0; candidate < Excluded; candidate++)
        {
            continuing[candidate] = false;
            for (int group = first[candidate], next; group >= 0; group = next)
            {
                (next, moved) = (_next[group], moved + _papers.Count(group));
                Put(group, Receiver(group, continuing));
            }
        }
        return moved;

        void Put(int group, int receiver)
        {
            if (receiver < 0)
                return;
            if (first[receiver] < 0)
                first[receiver] = group;
            else
                _next[last[receiver]] = group;
            (last[receiver], _next[group]) = (group, -1);
        }
    }

    int Receiver(int group, bool[] continuing)
    {
        var numbers = _ballots.Numbers.Narrow;
        for (var at = _ballots.Offsets[group]; numbers[at] != 0; at++)
            if (continuing[numbers[at] - 1])
                return numbers[at] - 1;
        return -1;
    }
}
